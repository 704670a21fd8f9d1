/* The font of a diagram: what is installed, and how wide text comes out in it.
 *
 * Graphviz measures text itself when it draws; the widths here only decide where things are put, before there is a graph. */
#include "render/diagram_font.h"

#include <fontconfig/fontconfig.h>

#include "render/diagram_label.h"

/* Fonts with Chinese and Latin letters, most wanted first. */
static const char *const families[] = {
	"Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN", "Noto Sans SC", "PingFang SC", "Microsoft YaHei",
	"Hiragino Sans GB", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback", "SimHei",
};

/* What a font must have to be called a Chinese one: whole names are no measure, since a rare character lacks in good fonts too. */
static const char common_characters[] = "的一是在国中部委局任务牵头责共担项门";

#define MOST_NAMED 6 /* missing characters in a warning */

static gboolean is_han(gunichar code)
{
	return g_unichar_get_script(code) == G_UNICODE_SCRIPT_HAN;
}

static gboolean has_han(const char *text)
{
	for (const char *c = text; *c != '\0'; c = g_utf8_next_char(c))
		if (is_han(g_utf8_get_char(c)))
			return TRUE;
	return FALSE;
}

/* The characters of a text that leave ink. */
static FcCharSet *characters_of(const char *text)
{
	FcCharSet *characters = FcCharSetCreate();
	for (const char *c = text; *c != '\0'; c = g_utf8_next_char(c)) {
		gunichar code = g_utf8_get_char(c);
		if (g_unichar_isgraph(code) && !g_unichar_iszerowidth(code))
			FcCharSetAddChar(characters, code);
	}
	return characters;
}

/* The font that fontconfig would use when asked for `family`, or NULL where it lacks one of the characters. */
static FcPattern *match(const char *family, const FcCharSet *characters)
{
	FcPattern *pattern = FcPatternCreate();
	FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
	FcPatternAddCharSet(pattern, FC_CHARSET, characters);
	FcConfigSubstitute(NULL, pattern, FcMatchPattern);
	FcDefaultSubstitute(pattern);
	FcResult result;
	FcPattern *font = FcFontMatch(NULL, pattern, &result);
	FcPatternDestroy(pattern);
	FcCharSet *has = NULL;
	if (font != NULL && FcPatternGetCharSet(font, FC_CHARSET, 0, &has) == FcResultMatch &&
	    FcCharSetIsSubset(characters, has))
		return font;
	if (font != NULL)
		FcPatternDestroy(font);
	return NULL;
}

/* The family's name as the font states it. */
static const char *family_of(const FcPattern *font)
{
	FcChar8 *name = NULL;
	return font != NULL && FcPatternGetString(font, FC_FAMILY, 0, &name) == FcResultMatch ? (const char *)name : NULL;
}

/* The first font of the list that is installed, else whichever has the characters; NULL where none has. */
static FcPattern *best_font(const FcCharSet *characters)
{
	for (gsize i = 0; i < G_N_ELEMENTS(families); i++) {
		FcPattern *font = match(families[i], characters);
		if (g_strcmp0(family_of(font), families[i]) == 0)
			return font;
		if (font != NULL)
			FcPatternDestroy(font);
	}
	return match("sans-serif", characters);
}

/* Adds to `has` what other fonts would be taken for. */
static void add_other_fonts(FcCharSet *has)
{
	FcPattern *pattern = FcPatternCreate();
	FcConfigSubstitute(NULL, pattern, FcMatchPattern);
	FcDefaultSubstitute(pattern);
	FcCharSet *all = NULL;
	FcResult result;
	FcFontSet *fonts = FcFontSort(NULL, pattern, FcTrue, &all, &result);
	FcPatternDestroy(pattern);
	if (all != NULL) {
		FcCharSetMerge(has, all, NULL);
		FcCharSetDestroy(all);
	}
	if (fonts != NULL)
		FcFontSetDestroy(fonts);
}

/* "“𠀀” (U+20000), “𠀁” (U+20001) …": characters of the text that are in none of the fonts; NULL where there is none. */
static char *name_missing(const char *text, const FcCharSet *has)
{
	g_autoptr(GString) names = g_string_new(NULL);
	FcCharSet *missing = characters_of(text);
	guint n = 0;
	for (const char *c = text; *c != '\0'; c = g_utf8_next_char(c)) {
		gunichar code = g_utf8_get_char(c);
		if (!FcCharSetHasChar(missing, code) || FcCharSetHasChar(has, code))
			continue;
		FcCharSetDelChar(missing, code);
		if (n++ < MOST_NAMED)
			g_string_append_printf(names, "%s“%.*s” (U+%04X)", names->len > 0 ? ", " : "", (int)(g_utf8_next_char(c) - c), c, code);
	}
	FcCharSetDestroy(missing);
	if (n > MOST_NAMED)
		g_string_append_printf(names, " and %u more", n - MOST_NAMED);
	return n > 0 ? g_string_free(g_steal_pointer(&names), FALSE) : NULL;
}

/* What `font` and, where it lacks some of the text, the other fonts lack. */
static char *find_missing(const FcPattern *font, const char *text)
{
	FcCharSet *own = NULL, *wanted = characters_of(text);
	FcPatternGetCharSet(font, FC_CHARSET, 0, &own);
	char *missing = NULL;
	if (own != NULL && !FcCharSetIsSubset(wanted, own)) {
		FcCharSet *has = FcCharSetUnion(own, own);
		add_other_fonts(has);
		missing = name_missing(text, has);
		FcCharSetDestroy(has);
	}
	FcCharSetDestroy(wanted);
	return missing;
}

char *dn_font_choose(gboolean *lacking, char **missing, const char *sample)
{
	FcCharSet *needed = characters_of(has_han(sample) ? common_characters : "");
	FcPattern *font = best_font(needed);
	FcCharSetDestroy(needed);
	const char *family = family_of(font);
	char *chosen = g_strdup(family != NULL ? family : "sans-serif");
	*lacking = family == NULL;
	*missing = *lacking ? NULL : find_missing(font, sample);
	if (font != NULL)
		FcPatternDestroy(font);
	return chosen;
}

char *dn_font_css_list(const char *family)
{
	GString *list = g_string_new(NULL);
	g_string_append_printf(list, "'%s'", family);
	for (gsize i = 0; i < G_N_ELEMENTS(families); i++)
		if (g_strcmp0(families[i], family) != 0)
			g_string_append_printf(list, ",'%s'", families[i]);
	g_string_append(list, ",Helvetica,Arial,sans-serif");
	return g_string_free(list, FALSE);
}

/* The width of a character in ems. */
static double character_width(gunichar code)
{
	if (g_unichar_iszerowidth(code))
		return 0;
	if (code > 0x7f)
		return g_unichar_iswide_cjk(code) || code > 0x2000 ? 1 : 0.65;
	if (code == 'm' || code == 'w' || code == 'M' || code == 'W' || code == '@' || code == '%')
		return 0.94;
	if (g_ascii_isupper((char)code))
		return code == 'I' ? 0.32 : 0.68;
	if (code == ' ')
		return 0.25;
	if (g_strrstr("ijl.,:;'|!", (char[]){(char)code, '\0'}) != NULL)
		return 0.3;
	if (code == 'f' || code == 't' || code == 'r' || code == '(' || code == ')' || code == '-' || code == '/')
		return 0.4;
	return 0.585;
}

/* Bold Latin letters are wider; Chinese ones are not. */
static double scaled_width(gunichar code, double size, gboolean bold)
{
	return character_width(code) * size * (bold && code <= 0x7f ? 1.06 : 1);
}

double dn_font_text_width(const char *text, double size, gboolean bold)
{
	double width = 0;
	for (const char *c = text; *c != '\0'; c = g_utf8_next_char(c))
		width += scaled_width(g_utf8_get_char(c), size, bold);
	return width;
}

/* The end of the longest beginning of `text` that fits. */
static const char *fitting_end(const char *text, double size, gboolean bold, double width)
{
	const char *c = text;
	while (*c != '\0') {
		width -= scaled_width(g_utf8_get_char(c), size, bold);
		if (width < 0)
			break;
		c = g_utf8_next_char(c);
	}
	return c;
}

char *dn_font_fit_text(const char *stated, double size, gboolean bold, double width)
{
	g_autofree char *text = dn_label_plain(stated);
	if (*fitting_end(text, size, bold, width) == '\0')
		return g_steal_pointer(&text);
	const char *end = fitting_end(text, size, bold, width - size);
	g_autofree char *kept = g_strchomp(g_strndup(text, (gsize)(end - text)));
	return g_strconcat(kept, "…", NULL);
}

/* Marks that do not stand at the start of a line in Chinese. */
static gboolean closes(gunichar code)
{
	return g_utf8_strchr("、，。；：！？）》”’」』】", -1, code) != NULL;
}

/* Moves the end of a line back to a space where it would cut a Latin word; a word longer than the line is cut. */
static const char *line_end(const char *line, const char *end)
{
	for (const char *c = end; c > line; c = g_utf8_prev_char(c)) {
		if (*c == ' ' || *c == '\0')
			return c;
		gboolean between_words = g_utf8_get_char(c) > 0x2000 || g_utf8_get_char(g_utf8_prev_char(c)) > 0x2000;
		if (between_words && !closes(g_utf8_get_char(c)))
			return c;
	}
	return end > line ? end : g_utf8_next_char(line);
}

char **dn_font_wrap_text(const char *stated, double size, gboolean bold, double width, guint max_lines)
{
	g_autofree char *plain = dn_label_plain(stated);
	const char *text = plain;
	g_autoptr(GStrvBuilder) lines = g_strv_builder_new();
	for (guint n = 1; *text != '\0'; n++) {
		if (n == max_lines) {
			g_autofree char *last = dn_font_fit_text(text, size, bold, width);
			g_strv_builder_add(lines, last);
			break;
		}
		const char *end = line_end(text, fitting_end(text, size, bold, width));
		g_autofree char *line = g_strndup(text, (gsize)(end - text));
		g_strv_builder_add(lines, g_strchomp(line));
		while (*end == ' ')
			end++;
		text = end;
	}
	return g_strv_builder_end(lines);
}
