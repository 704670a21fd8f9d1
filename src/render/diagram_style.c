/* Colours of the diagrams. */
#include "render/diagram_style.h"

typedef struct {
	const char *strong, *pale, *on_strong;
} Colours;

static const Colours colours[] = {
	{"#6b7280", "#d7dade", "#ffffff"}, /* no cluster */
	{"#005f98", "#b5d5ea", "#ffffff"}, /* blue */
	{"#d9822b", "#f8dfc0", "#1a1a1a"}, /* orange */
	{"#00785a", "#b3dfd1", "#ffffff"}, /* bluish green */
	{"#b8558f", "#ecd0e1", "#ffffff"}, /* reddish purple */
	{"#3fa3dc", "#cfe8f7", "#1a1a1a"}, /* sky blue */
	{"#b03a00", "#f0c4ad", "#ffffff"}, /* vermillion */
	{"#c9b800", "#f3edb0", "#1a1a1a"}, /* yellow */
	{"#444444", "#cfcfcf", "#ffffff"}, /* black */
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

const char *dn_style_on_strong(guint cluster)
{
	return colours_of(cluster)->on_strong;
}
