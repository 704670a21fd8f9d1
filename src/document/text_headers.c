/* A header must title those who do something; other tables parted by blanks say nothing of duties, and stay lines. */
#include "document/text_headers.h"

#include <string.h>

#include "document/text_titles.h"
#include "document/text_words.h"

enum { FEWEST_COLUMNS = 3, LONGEST_FORM = 40 /* lines */ };

static gboolean are_titles(const DnTextPieces *pieces)
{
	for (guint i = 0; i < pieces->n; i++) {
		g_autofree char *words = dn_text_piece_words(&pieces->pieces[i]);
		if (!dn_text_titles_can_be(words) || g_unichar_islower(g_utf8_get_char(words)))
			return FALSE;
	}
	return TRUE;
}

/* The same for a line below the first one, where a title may go on with a small letter: party below Responsible, date below Completion. */
static gboolean are_rests(const DnTextPieces *pieces)
{
	for (guint i = 0; i < pieces->n; i++) {
		g_autofree char *words = dn_text_piece_words(&pieces->pieces[i]);
		gboolean small = g_unichar_islower(g_utf8_get_char(words));
		if (!dn_text_titles_can_be(words) || (small && !dn_text_titles_rest(words) && !dn_text_titles_times(words)))
			return FALSE;
	}
	return TRUE;
}

static gboolean any_piece(const DnTextPieces *pieces, gboolean (*is)(const char *words))
{
	for (guint i = 0; i < pieces->n; i++) {
		g_autofree char *words = dn_text_piece_words(&pieces->pieces[i]);
		if (is(words))
			return TRUE;
	}
	return FALSE;
}

gboolean dn_text_header_is(const DnLine *line)
{
	DnTextPieces pieces;
	return dn_text_is_parted(line) && dn_text_pieces_read(&pieces, line, DN_TEXT_BY_WIDTH) && pieces.n >= FEWEST_COLUMNS &&
	       are_titles(&pieces) && any_piece(&pieces, dn_text_titles_bodies);
}

/* Reads the titles of a line that holds nothing else, and at least one. */
static gboolean read_titles(DnTextPieces *out, const DnLine *line)
{
	return dn_text_pieces_read(out, line, DN_TEXT_BY_WIDTH) && out->n > 0 && are_titles(out);
}

/* The same for a line that may go on with titles. */
static gboolean read_rests(DnTextPieces *out, const DnLine *line)
{
	return dn_text_pieces_read(out, line, DN_TEXT_BY_WIDTH) && out->n > 0 && are_rests(out);
}

/* The same for words that go on with any title. */
static gboolean read_seconds(DnTextPieces *out, const DnLine *line)
{
	if (!dn_text_pieces_read(out, line, DN_TEXT_BY_WIDTH) || out->n == 0)
		return FALSE;
	for (guint i = 0; i < out->n; i++) {
		g_autofree char *words = dn_text_piece_words(&out->pieces[i]);
		if (!dn_text_titles_can_be(words) || !g_ascii_isalpha(*words))
			return FALSE;
	}
	return TRUE;
}

static gboolean any_is_parted(const DnLine *lines, guint n)
{
	for (guint i = 0; i < n; i++)
		if (dn_text_is_parted(&lines[i]))
			return TRUE;
	return FALSE;
}

/* Whether a header begins with the lines whose titles take several of them: Lead, above No. and Action, above Agency. */
static gboolean is_broken(const DnLine *lines, guint n)
{
	enum { FEWEST_TITLES = 4, MOST_BROKEN = 3 };
	guint titles = 0, most = MIN(n, (guint)MOST_BROKEN);
	if (!any_is_parted(lines, most))
		return FALSE;
	for (guint i = 0; i < most; i++) {
		DnTextPieces pieces;
		if (!read_titles(&pieces, &lines[i]) || lines[i].page != lines[0].page || (i == 0 && !any_piece(&pieces, dn_text_titles_bodies)))
			return FALSE;
		titles += pieces.n;
		if (i > 0 && any_piece(&pieces, dn_text_titles_rest))
			return titles >= FEWEST_TITLES;
	}
	return FALSE;
}

gboolean dn_text_header_goes_on(const DnLine *line)
{
	DnTextPieces pieces;
	return read_rests(&pieces, line) && any_piece(&pieces, dn_text_titles_rest);
}

/* Whether the titles of what is to be done and of bodies stand in the first line, and the number of a row below them, further left than all titles:
 * nothing titles the numbers. */
static gboolean is_without_numbers(const DnLine *lines, guint n)
{
	enum { FEWEST_TITLES = 2, MOST_LINES = 4 };
	DnTextPieces titles, row;
	if (!dn_text_is_parted(&lines[0]) || !read_titles(&titles, &lines[0]) || titles.n < FEWEST_TITLES || !any_piece(&titles, dn_text_titles_bodies))
		return FALSE;
	guint end = 1;
	while (end < MIN(n, (guint)MOST_LINES) && dn_text_header_goes_on(&lines[end]))
		end++;
	guint at = dn_text_next_line(lines, end, n);
	if (at == n || lines[at].page != lines[0].page || !dn_text_pieces_read(&row, &lines[at], DN_TEXT_BY_WIDTH) || row.n < FEWEST_TITLES)
		return FALSE;
	guint left = titles.pieces[0].left;
	return dn_text_piece_is_number(&row.pieces[0]) && row.pieces[0].right < left && row.pieces[1].left <= left + 1;
}

gboolean dn_text_header_begins(const DnLine *lines, guint n)
{
	return dn_text_header_is(&lines[0]) || is_broken(lines, n) || is_without_numbers(lines, n);
}

char *dn_text_header_key(const DnLine *lines, guint n)
{
	GString *key = g_string_new(NULL);
	for (guint i = 0; i < n; i++)
		for (const char *p = lines[i].text; *p != '\0'; p++)
			if (*p != ' ' || (key->len > 0 && key->str[key->len - 1] != ' '))
				g_string_append_c(key, *p);
	return g_string_free(key, FALSE);
}

static gboolean is_same(const DnLine *one, const DnLine *other)
{
	g_autofree char *first = dn_text_header_key(one, 1), *second = dn_text_header_key(other, 1);
	return g_str_equal(first, second);
}

guint dn_text_header_next_page(const DnLine *lines, guint end, guint n)
{
	enum { MOST_OF_HEAD = 6 };
	guint at = dn_text_next_line(lines, end, n), next = n;
	for (guint i = 0; i < MOST_OF_HEAD && at < n; i++, at = dn_text_next_line(lines, at + 1, n)) {
		DnTextPieces pieces;
		if (is_same(&lines[0], &lines[at]))
			return dn_text_next_line(lines, at + 1, n);
		gboolean parted = dn_text_pieces_read(&pieces, &lines[at], DN_TEXT_BY_WIDTH) && pieces.n > 1;
		if (next == n && lines[at].page != lines[end - 1].page && parted)
			next = at;
	}
	return next;
}

/* Whether a line may be one of a row below the header: it is parted, or stands below another title than the first. */
static gboolean may_be_of_row(const DnTextPieces *header, const DnLine *line)
{
	DnTextPieces pieces;
	return dn_text_pieces_read(&pieces, line, DN_TEXT_BY_WIDTH) && pieces.n > 0 &&
	       (pieces.n > 2 || pieces.pieces[0].left + 1 >= header->pieces[1].left);
}

guint dn_text_header_unread(const DnLine *lines, guint n)
{
	enum { MOST_BETWEEN = 4 };
	DnTextPieces header;
	guint end = 0;
	if ((!dn_text_header_is(&lines[0]) && !is_without_numbers(lines, n)) || !dn_text_pieces_read(&header, &lines[0], DN_TEXT_BY_WIDTH))
		return 0;
	for (guint i = 1, between = 0; i < n && between <= MOST_BETWEEN && !dn_text_header_is(&lines[i]) && !is_without_numbers(lines + i, n - i); i++) {
		between += dn_text_is_blank(&lines[i]) ? 0 : 1;
		if (may_be_of_row(&header, &lines[i])) {
			between = 0;
			end = i + 1;
		}
	}
	return end;
}

/* No., below S. or Sl. */
static gboolean is_end_of_numbers(const char *words)
{
	static const char *const ends[] = {"No.", "No", "Nr.", "no.", "no", "number", "Number", NULL};
	return g_strv_contains(ends, words);
}

/* The title that stands right above a piece, with its words behind: Timeline for, implementation. NULL where none does. */
static char *with_title_above(const DnTextPieces *above, const DnTextPiece *piece)
{
	for (guint i = 0; i < above->n; i++) {
		if (!dn_text_stands_at(piece->left, above->pieces[i].left))
			continue;
		g_autofree char *title = dn_text_piece_words(&above->pieces[i]), *words = dn_text_piece_words(piece);
		return g_strconcat(title, " ", words, NULL);
	}
	return NULL;
}

/* (KSh M), '000, $m and %: what stands in brackets, or has a sign of amounts and no capital. */
static gboolean is_unit(const DnTextPiece *piece)
{
	enum { LONGEST = 8 /* bytes */ };
	static const char *const signs[] = {"'", "’", "‘", "$", "£", "€", "%", "000", NULL};
	if (piece->length > 2 && *piece->at == '(' && piece->at[piece->length - 1] == ')')
		return TRUE;
	gboolean small = piece->length <= LONGEST;
	for (gsize i = 0; i < piece->length && small; i++)
		small = !g_ascii_isupper(piece->at[i]);
	g_autofree char *words = g_strndup(piece->at, piece->length);
	return small && dn_text_holds_any(words, signs);
}

/* (KSh M), below Budget, be it in its middle: a unit goes on with the title above it. */
static gboolean is_unit_below(const DnTextPieces *above, const DnTextPiece *piece)
{
	if (!is_unit(piece))
		return FALSE;
	for (guint i = 0; i < above->n; i++)
		if (piece->left < above->pieces[i].right && above->pieces[i].left < piece->right)
			return TRUE;
	return FALSE;
}

/* Whether all words of a line go on with the titles of numbers or times right above them: S., above No., and Timeline for, above implementation. */
static gboolean ends_titles(const DnLine *above, const DnLine *line)
{
	DnTextPieces titles, pieces;
	if (!dn_text_pieces_read(&titles, above, DN_TEXT_BY_WIDTH) || !dn_text_pieces_read(&pieces, line, DN_TEXT_BY_WIDTH))
		return FALSE;
	for (guint i = 0; i < pieces.n; i++) {
		g_autofree char *title = with_title_above(&titles, &pieces.pieces[i]), *words = dn_text_piece_words(&pieces.pieces[i]);
		gboolean known = title != NULL && (dn_text_titles_times(title) || dn_text_titles_bodies(title) || is_end_of_numbers(words));
		if (!known && !is_unit_below(&titles, &pieces.pieces[i]))
			return FALSE;
	}
	return pieces.n > 0;
}

/* Reads the first line from `at` on that is parted, be it below the titles of sections. */
static gboolean read_first_row(DnTextPieces *out, const DnLine *lines, guint at, guint n)
{
	enum { MOST_TITLES = 3 };
	for (guint i = 0; i <= MOST_TITLES && (at = dn_text_next_line(lines, at, n)) < n; i++, at++)
		if (!dn_text_pieces_read(out, &lines[at], DN_TEXT_BY_WIDTH) || out->n > 1)
			return out->n > 1;
	return FALSE;
}

/* Whether the words of a line may be the second ones of titles, whatever they say: action below Strategic. All begin below titles, and with small
 * letters, or with capitals above a blank line; the number of a row, below its title, stands next. */
static gboolean is_second_line(const DnLine *lines, guint at, guint n)
{
	enum { LONGEST_REST = 24 };
	DnTextPieces above, pieces, row;
	gboolean small = TRUE;
	if (!dn_text_pieces_read(&above, &lines[at - 1], DN_TEXT_BY_WIDTH) || !read_seconds(&pieces, &lines[at]))
		return FALSE;
	for (guint i = 0; i < pieces.n; i++) {
		g_autofree char *title = with_title_above(&above, &pieces.pieces[i]);
		if (title == NULL || pieces.pieces[i].length > LONGEST_REST)
			return FALSE;
		small = small && g_ascii_islower(*pieces.pieces[i].at);
	}
	gboolean is_apart = at + 1 < n && dn_text_is_blank(&lines[at + 1]);
	return (small || (is_apart && pieces.n > 1)) && read_first_row(&row, lines, at + 1, n) && dn_text_piece_is_number(&row.pieces[0]) && dn_text_stands_at(row.pieces[0].left, above.pieces[0].left);
}

gboolean dn_text_header_can_have(const DnLine *lines, guint n_header, guint n)
{
	gboolean rest = n_header == 1;
	for (guint i = 1; i < n_header; i++) {
		DnTextPieces pieces;
		gboolean ends = ends_titles(&lines[i - 1], &lines[i]) || (n_header == 2 && is_second_line(lines, i, n));
		if ((!ends && !read_rests(&pieces, &lines[i])) || lines[i].page != lines[0].page)
			return FALSE;
		rest = ends || any_piece(&pieces, dn_text_titles_rest);
	}
	return rest;
}

/* ---- Forms ----------------------------------------------------------------------------------------------------------------------------- */

void dn_text_form_clear(DnTextForm *form)
{
	for (guint i = 0; i < form->n; i++)
		g_string_free(form->texts[i], TRUE);
	*form = (DnTextForm){0};
}

/* A title of few words. */
static gboolean is_field(const DnTextPiece *title)
{
	enum { LONGEST = 24, MOST_BLANKS = 2 };
	g_autofree char *words = dn_text_piece_words(title);
	guint blanks = 0;
	for (const char *p = words; *p != '\0'; p++)
		blanks += *p == ' ' ? 1 : 0;
	return title->length <= LONGEST && blanks <= MOST_BLANKS && dn_text_titles_can_be(words) && g_unichar_isalpha(g_utf8_get_char(words));
}

static void append_text(DnTextForm *form, const DnTextPieces *pieces, guint from)
{
	for (guint i = from; i < pieces->n; i++)
		dn_text_piece_append(form->texts[form->n - 1], &pieces->pieces[i]);
}

/* Whether a field begins with the pieces: a title, and what stands beside it, both right below those above. */
static gboolean begins_field(const DnTextForm *form, const DnTextPieces *pieces)
{
	if (pieces->n < 2 || form->n == DN_TEXT_MOST_FIELDS || !is_field(&pieces->pieces[0]))
		return FALSE;
	return form->n == 0 ||
	       (dn_text_stands_at(pieces->pieces[0].left, form->title_left) && dn_text_stands_at(pieces->pieces[1].left, form->text_left));
}

static void begin_field(DnTextForm *form, const DnTextPieces *pieces, const DnLine *line)
{
	const DnTextPiece *title = &pieces->pieces[0];
	if (form->n == 0) {
		form->title_left = title->left;
		form->text_left = pieces->pieces[1].left;
	}
	form->titles[form->n] = (DnCell){title->at, line->offset + (gsize)(title->at - line->text)};
	form->title_lengths[form->n] = title->length;
	form->texts[form->n++] = g_string_new(NULL);
}

/* Takes a line of a form; FALSE where it is none. */
static gboolean take_form_line(DnTextForm *form, const DnLine *line)
{
	DnTextPieces pieces;
	if (!dn_text_pieces_read(&pieces, line, DN_TEXT_BY_WIDTH) || pieces.n == 0)
		return FALSE;
	gboolean goes_on = form->n > 0 && pieces.pieces[0].left + 1 >= form->text_left;
	if (!goes_on && !begins_field(form, &pieces))
		return FALSE;
	if (!goes_on)
		begin_field(form, &pieces, line);
	append_text(form, &pieces, goes_on ? 0 : 1);
	return TRUE;
}

gboolean dn_text_form_read(DnTextForm *form, const DnLine *lines, guint n)
{
	*form = (DnTextForm){0};
	for (guint i = 0; i < MIN(n, (guint)LONGEST_FORM) && lines[i].page == lines[0].page; i++) {
		DnTextPieces pieces;
		if (i > 0 && dn_text_header_is(&lines[i]) && dn_text_pieces_read(&pieces, &lines[i], DN_TEXT_BY_WIDTH)) {
			form->n_lines = i;
			return dn_text_stands_at(pieces.pieces[0].left, form->title_left);
		}
		if (!take_form_line(form, &lines[i]))
			return FALSE;
	}
	return FALSE;
}
