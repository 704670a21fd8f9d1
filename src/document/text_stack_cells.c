/* A cell is a line, or the lines between two blank ones, and goes on behind a mark that ends no list: 县教育局、⏎县财政局. */
#include "document/text_stack_cells.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_words.h"

/* ---- Lines ---------------------------------------------------------------------------------------------------------------------- */

guint dn_stack_next_line(const DnStack *stack, guint at)
{
	return dn_text_next_line(stack->lines, at, stack->n);
}

guint dn_stack_number_at(const DnStack *stack, guint at)
{
	return at < stack->n ? dn_text_number(stack->lines[at].text) : 0;
}

/* 一、 or （一） before the title of a section. */
gboolean dn_stack_is_section(const DnStack *stack, guint at)
{
	const char *text = stack->lines[at].text, *start = text + strspn(text, " \t"), *numeral = start;
	numeral += g_str_has_prefix(start, "（") ? strlen("（") : g_str_has_prefix(start, "(") ? strlen("(") : 0;
	const char *end = numeral;
	while (dn_text_chinese_digit(end) > 0)
		end = g_utf8_next_char(end);
	gboolean closed = numeral == start ? g_str_has_prefix(end, "、") : g_str_has_prefix(end, "）") || g_str_has_prefix(end, ")");
	return end > numeral && closed;
}

/* ---- Cells ---------------------------------------------------------------------------------------------------------------------- */

/* Whether the list that the line ends with goes on. */
static gboolean goes_on(const DnLine *line)
{
	static const char mark[] = "、";
	gsize length = dn_text_trimmed_length(line->text, line->length);
	return length > strlen(mark) && strncmp(line->text + length - strlen(mark), mark, strlen(mark)) == 0;
}

/* The line with which the cell goes on whose lines so far end before `end`; n where it does not. A page may end within a list. */
static guint next_of_cell(const DnStack *stack, guint end)
{
	gboolean unended = goes_on(&stack->lines[end - 1]);
	guint next = unended ? dn_stack_next_line(stack, end) : end;
	if (next == stack->n || (!unended && (!stack->by_paragraphs || dn_text_is_blank(&stack->lines[next]))))
		return stack->n;
	return stack->header.n > 0 && g_str_equal(stack->lines[next].text, stack->lines[stack->header.cells[0].first].text) ? stack->n : next;
}

gboolean dn_stack_read_cell(DnStackCell *cell, const DnStack *stack, guint at)
{
	at = dn_stack_next_line(stack, at);
	*cell = (DnStackCell){at, at + 1};
	if (at == stack->n)
		return FALSE;
	gboolean is_number = dn_stack_number_at(stack, at) > 0;
	for (guint next; !is_number && (next = next_of_cell(stack, cell->end)) < stack->n && dn_stack_number_at(stack, next) == 0;)
		cell->end = next + 1;
	stack->reach->read = MAX(stack->reach->read, cell->end);
	return TRUE;
}

void dn_stack_read_cells(DnStackRow *row, const DnStack *stack, guint at, guint most, guint next_number)
{
	*row = (DnStackRow){.n = 0, .end = at};
	while (row->n < most) {
		DnStackCell cell;
		if (!dn_stack_read_cell(&cell, stack, at) || (row->n > 0 && next_number > 0 && dn_stack_number_at(stack, cell.first) == next_number))
			return;
		row->cells[row->n++] = cell;
		row->end = at = cell.end;
	}
}

static DnCell cell_of_line(DnDocument *document, const DnLine *line)
{
	gsize length;
	const char *words = dn_bars_bare_words(&length, line);
	return (DnCell){dn_bars_end(line) ? dn_document_keep(document, words, length) : words, line->offset};
}

char *dn_stack_words(const DnStack *stack, DnStackCell cell)
{
	GString *words = g_string_new(NULL);
	for (guint i = cell.first; i < cell.end; i++) {
		gsize length;
		const char *line = dn_bars_bare_words(&length, &stack->lines[i]);
		if (length > 0 && words->len > 0)
			g_string_append_c(words, '\n');
		g_string_append_len(words, line, (gssize)length);
	}
	return g_string_free(words, FALSE);
}

DnTextCellKind dn_stack_kind(const DnStack *stack, DnStackCell cell)
{
	static const char *const none[] = {"——", "—", "无", NULL};
	g_autofree char *words = dn_stack_words(stack, cell);
	gboolean is_stroke = *words != '\0' && words[strspn(words, "-/")] == '\0';
	return is_stroke || g_strv_contains(none, words) ? DN_TEXT_CELL_NAMES : dn_text_cell_kind(words);
}

/* The cell in the document, which lives as long as that. */
static DnCell kept(DnDocument *document, const DnStack *stack, DnStackCell cell)
{
	const DnLine *first = &stack->lines[cell.first];
	if (cell.end <= cell.first + 1)
		return cell.end > cell.first ? cell_of_line(document, first) : (DnCell){"", first->offset};
	g_autofree char *words = dn_stack_words(stack, cell);
	return (DnCell){dn_document_keep(document, words, strlen(words)), first->offset};
}

void dn_stack_add_row(DnDocument *document, const DnStack *stack, const DnStackCell *cells, guint n, guint at, guint table)
{
	DnCell added[DN_STACK_MOST_COLUMNS];
	for (guint i = 0; i < n; i++)
		added[i] = kept(document, stack, cells[i]);
	dn_text_add_row(document, added, n, &stack->lines[at], table);
}

/* ---- Headers ---------------------------------------------------------------------------------------------------------------------- */

gboolean dn_stack_read_header(DnStack *stack, guint columns)
{
	DnStackRow header;
	dn_stack_read_cells(&header, stack, 0, columns, 0);
	stack->header = header;
	return header.n == columns;
}

static gboolean are_equal(const DnStack *stack, DnStackCell a, DnStackCell b)
{
	g_autofree char *left = dn_stack_words(stack, a), *right = dn_stack_words(stack, b);
	return g_str_equal(left, right);
}

guint dn_stack_skip_header(const DnStack *stack, guint at)
{
	guint end = at;
	for (guint i = 0; i < stack->header.n; i++) {
		DnStackCell cell;
		if (!dn_stack_read_cell(&cell, stack, end) || !are_equal(stack, cell, stack->header.cells[i]))
			return at;
		end = cell.end;
	}
	return end;
}

/* ---- What was read in vain -------------------------------------------------------------------------------------------------------- */

gboolean dn_stack_is_vain(const DnTextStackVain *vain, const DnLine *lines)
{
	enum { MOST_TRIES = 16 };
	return lines < vain->read && vain->tries >= MOST_TRIES;
}

void dn_stack_note_vain(DnTextStackVain *vain, const DnLine *lines, const DnStackReach *reach)
{
	vain->tries = lines < vain->read ? vain->tries + 1 : 1;
	vain->read = MAX(vain->read, lines + reach->read);
	vain->passed = MAX(vain->passed, lines + reach->passed);
}
