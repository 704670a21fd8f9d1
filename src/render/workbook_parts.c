/* What the sheets of the workbook share: looks, cells, names, the printed page. */
#include <errno.h>
#include <math.h>

#include "render/markup_writer.h"
#include "render/workbook.h"

#define LONGEST_TEXT 32767 /* characters in a cell, the format's limit */

typedef struct {
	const char *number; /* how numbers are written; NULL for as they come */
	gboolean wrap, bold;
	double size; /* in points; 0 for the usual one */
	lxw_color_t ink, ground;
	gboolean rule; /* below */
} Look;

static const Look looks[DN_N_LOOKS] = {
	[DN_LOOK_HEADER] = {.wrap = TRUE, .bold = TRUE, .ground = 0xE8EDF3, .rule = TRUE},
	[DN_LOOK_TITLE] = {.bold = TRUE, .size = 16},
	[DN_LOOK_NOTE] = {.ink = 0x5F6368},
	[DN_LOOK_CELL + DN_CELL_LONG_TEXT] = {.wrap = TRUE},
	[DN_LOOK_CELL + DN_CELL_DEPARTMENTS] = {.wrap = TRUE},
	[DN_LOOK_CELL + DN_CELL_COUNT] = {.number = "#,##0"},
	[DN_LOOK_CELL + DN_CELL_REAL] = {.number = "0.000"},
	[DN_LOOK_CELL + DN_CELL_SHARE] = {.number = "0.0%"},
	[DN_LOOK_CELL + DN_CELL_PROBABILITY] = {.number = "[<0.001]0.0E+00;0.000"},
};

static gboolean lacks_memory(void)
{
	return errno == ENOMEM;
}

void dn_workbook_note(DnWorkbook *workbook, lxw_error failure)
{
	if (workbook->failure == LXW_NO_ERROR)
		workbook->failure = lacks_memory() ? LXW_ERROR_MEMORY_MALLOC_FAILED : failure;
}

gboolean dn_workbook_has_made(DnWorkbook *workbook, const void *part)
{
	dn_workbook_note(workbook, part != NULL ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED);
	return part != NULL;
}

/* ---- Formats ----------------------------------------------------------------------------------------------------- */

static void set_format(const DnXlsx *xlsx, lxw_format *format, const Look *look)
{
	xlsx->format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	if (look->number != NULL)
		xlsx->format_set_num_format(format, look->number);
	if (look->wrap)
		xlsx->format_set_text_wrap(format);
	if (look->bold)
		xlsx->format_set_bold(format);
	if (look->size > 0)
		xlsx->format_set_font_size(format, look->size);
	if (look->ink != 0)
		xlsx->format_set_font_color(format, look->ink);
	if (look->ground != 0)
		xlsx->format_set_bg_color(format, look->ground);
	if (look->rule)
		xlsx->format_set_bottom(format, LXW_BORDER_THIN);
}

gboolean dn_workbook_add_formats(DnWorkbook *workbook)
{
	for (guint i = 0; i < DN_N_LOOKS; i++) {
		workbook->formats[i] = workbook->xlsx.workbook_add_format(workbook->file);
		if (!dn_workbook_has_made(workbook, workbook->formats[i]))
			return FALSE;
		set_format(&workbook->xlsx, workbook->formats[i], &looks[i]);
	}
	return TRUE;
}

/* ---- Cells ------------------------------------------------------------------------------------------------------ */

const char *dn_workbook_says(const DnWorkbook *workbook, const char *zh, const char *en)
{
	return dn_words_in((DnWords){zh, en}, workbook->language);
}

void dn_workbook_write_text(DnWorkbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text,
                            lxw_format *format)
{
	if (text == NULL || *text == '\0')
		return;
	g_autofree char *legal = dn_markup_legal_text(text);
	if (g_utf8_strlen(legal, -1) > LONGEST_TEXT)
		*g_utf8_offset_to_pointer(legal, LONGEST_TEXT) = '\0';
	dn_workbook_note(workbook, workbook->xlsx.worksheet_write_string(sheet, row, column, legal, format));
}

void dn_workbook_write_number(DnWorkbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number,
                              DnCellType type)
{
	if (!isfinite(number))
		return;
	if (type != DN_CELL_FLAG)
		dn_workbook_note(
			workbook, workbook->xlsx.worksheet_write_number(sheet, row, column, number, workbook->formats[DN_LOOK_CELL + type]));
	else if (number != 0)
		dn_workbook_write_text(workbook, sheet, row, column, dn_workbook_says(workbook, "是", "yes"),
		                       workbook->formats[DN_LOOK_CELL + type]);
}

/* ---- Sheets ----------------------------------------------------------------------------------------------------- */

static gboolean is_english(const DnWorkbook *workbook)
{
	return g_str_equal(workbook->language, "en");
}

char *dn_workbook_sheet_name(const DnWorkbook *workbook, const DnTable *table)
{
	return is_english(workbook) ? g_strdup(table->name) : g_strdup_printf("%s %s", table->title.zh, table->name);
}

void dn_workbook_lay_out_page(const DnWorkbook *workbook, lxw_worksheet *sheet)
{
	workbook->xlsx.worksheet_set_landscape(sheet);
	workbook->xlsx.worksheet_set_paper(sheet, 9); /* A4 */
	workbook->xlsx.worksheet_fit_to_pages(sheet, 1, 0);
}
