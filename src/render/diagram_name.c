/* Long names in little room. Only whole words of a fixed list are shortened, from the harmless to the terse, and no more of them
 * than the room asks for. Names in other languages have none of these words and are left as they are. */
#include "render/diagram_name.h"

#include "render/diagram_font.h"
#include "render/diagram_label.h"

static const struct {
	const char *word, *shorter;
} shorter_words[] = {
	{"and", "&"},
	{"Administration", "Admin."},
	{"Department", "Dept."},
	{"Commission", "Comm."},
	{"Committee", "Cttee"},
	{"International", "Int'l"},
	{"Development", "Dev."},
	{"Technology", "Tech."},
	{"Association", "Assoc."},
	{"Cooperation", "Coop."},
	{"National", "Nat'l"},
	{"Information", "Info."},
	{"Ministry", "Min."},
	{"Industry", "Ind."},
	{"Supervision", "Superv."},
	{"Regulatory", "Reg."},
	{"Intellectual", "Intell."},
	{"Property", "Prop."},
};

/* Puts `shorter` where `word` stands alone. */
static char *replace_word(const char *name, const char *word, const char *shorter)
{
	g_auto(GStrv) words = g_strsplit(name, " ", -1);
	for (guint i = 0; words[i] != NULL; i++)
		if (g_str_equal(words[i], word)) {
			g_free(words[i]);
			words[i] = g_strdup(shorter);
		}
	return g_strjoinv(" ", words);
}

typedef struct {
	double size, width;
	gboolean bold;
	guint lines;
} Room;

static gboolean fits(const char *name, const Room *room)
{
	if (room->lines == 1)
		return dn_font_text_width(name, room->size, room->bold) <= room->width;
	g_auto(GStrv) lines = dn_font_wrap_text(name, room->size, room->bold, room->width, room->lines + 1);
	return g_strv_length(lines) <= room->lines;
}

/* The name with as few short words as make it fit; with all of them where it does not. The caller frees. */
static char *shorten(const char *name, const Room *room)
{
	char *shorter = dn_label_plain(name);
	for (gsize i = 0; i < G_N_ELEMENTS(shorter_words) && !fits(shorter, room); i++) {
		char *next = replace_word(shorter, shorter_words[i].word, shorter_words[i].shorter);
		g_free(shorter);
		shorter = next;
	}
	return shorter;
}

char *dn_name_fit(const char *name, double size, gboolean bold, double width)
{
	Room room = {size, width, bold, 1};
	g_autofree char *shorter = shorten(name, &room);
	return fits(shorter, &room) ? g_steal_pointer(&shorter) : dn_font_fit_text(shorter, size, bold, width);
}

char **dn_name_wrap(const char *name, double size, gboolean bold, double width, guint max_lines)
{
	Room room = {size, width, bold, max_lines};
	g_autofree char *shorter = shorten(name, &room);
	return dn_font_wrap_text(shorter, size, bold, width, max_lines);
}
