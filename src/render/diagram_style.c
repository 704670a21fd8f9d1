/* Colours of the diagrams. */
#include "render/diagram_style.h"

typedef struct {
	const char *strong, *pale, *wash, *on_strong;
} Colours;

static const Colours colours[] = {
	{"#6b7280", "#d7dade", "#f4f5f6", "#ffffff"}, /* no cluster */
	{"#005f98", "#b5d5ea", "#edf5fa", "#ffffff"}, /* blue */
	{"#d9822b", "#f8dfc0", "#fdf5ea", "#1a1a1a"}, /* orange */
	{"#00785a", "#b3dfd1", "#ebf6f2", "#ffffff"}, /* bluish green */
	{"#b8558f", "#ecd0e1", "#faf1f6", "#ffffff"}, /* reddish purple */
	{"#3fa3dc", "#cfe8f7", "#f1f9fd", "#1a1a1a"}, /* sky blue */
	{"#b03a00", "#f0c4ad", "#fbefe9", "#ffffff"}, /* vermillion */
	{"#c9b800", "#f3edb0", "#fcfae6", "#1a1a1a"}, /* yellow */
	{"#444444", "#cfcfcf", "#f2f2f2", "#ffffff"}, /* black */
};

static const Colours *colours_of(guint cluster)
{
	return &colours[cluster == 0 ? 0 : 1 + (cluster - 1) % (G_N_ELEMENTS(colours) - 1)];
}

const char *dn_style_strong(guint cluster)
{
	return colours_of(cluster)->strong;
}

const char *dn_style_pale(guint cluster)
{
	return colours_of(cluster)->pale;
}

const char *dn_style_wash(guint cluster)
{
	return colours_of(cluster)->wash;
}

const char *dn_style_on_strong(guint cluster)
{
	return colours_of(cluster)->on_strong;
}
