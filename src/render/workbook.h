/* What the parts of the workbook's writing share: libxlsxwriter's functions, the looks of cells, and the first failure. */
#ifndef DUTYNET_RENDER_WORKBOOK_H
#define DUTYNET_RENDER_WORKBOOK_H

#include <xlsxwriter.h>

#include "base/late_library.h"
#include "render/tables.h"

G_BEGIN_DECLS

#define DN_XLSX_FUNCTIONS(F)                                                                                                     \
	F(chart_add_series)                                                                                                          \
	F(chart_axis_set_reverse)                                                                                                    \
	F(chart_legend_set_position)                                                                                                 \
	F(chart_series_set_categories)                                                                                               \
	F(chart_series_set_fill)                                                                                                     \
	F(chart_series_set_name_range)                                                                                               \
	F(chart_series_set_values)                                                                                                   \
	F(chart_set_series_gap)                                                                                                      \
	F(chart_title_set_name)                                                                                                      \
	F(format_set_align)                                                                                                          \
	F(format_set_bg_color)                                                                                                       \
	F(format_set_bold)                                                                                                           \
	F(format_set_bottom)                                                                                                         \
	F(format_set_font_color)                                                                                                     \
	F(format_set_font_size)                                                                                                      \
	F(format_set_num_format)                                                                                                     \
	F(format_set_text_wrap)                                                                                                      \
	F(lxw_strerror)                                                                                                              \
	F(lxw_workbook_free)                                                                                                         \
	F(workbook_add_chart)                                                                                                        \
	F(workbook_add_format)                                                                                                       \
	F(workbook_add_worksheet)                                                                                                    \
	F(workbook_close)                                                                                                            \
	F(workbook_new)                                                                                                              \
	F(workbook_set_properties)                                                                                                   \
	F(worksheet_autofilter)                                                                                                      \
	F(worksheet_fit_to_pages)                                                                                                    \
	F(worksheet_freeze_panes)                                                                                                    \
	F(worksheet_insert_chart_opt)                                                                                                \
	F(worksheet_repeat_rows)                                                                                                     \
	F(worksheet_set_column)                                                                                                      \
	F(worksheet_set_landscape)                                                                                                   \
	F(worksheet_set_paper)                                                                                                       \
	F(worksheet_write_number)                                                                                                    \
	F(worksheet_write_string)

typedef struct {
	DN_XLSX_FUNCTIONS(DN_LATE_POINTER)
} DnXlsx;

enum {
	DN_LOOK_HEADER,
	DN_LOOK_TITLE,
	DN_LOOK_NOTE,
	DN_LOOK_LABEL,
	DN_LOOK_CELL /* and the type of cell */,
	DN_N_LOOKS = DN_LOOK_CELL + DN_CELL_FLAG + 1
};

typedef struct {
	DnXlsx xlsx;
	lxw_workbook *file;
	lxw_format *formats[DN_N_LOOKS];
	const char *language;
	lxw_error failure; /* the first */
} DnWorkbook;

/* Keeps the first failure. libxlsxwriter goes on where it could not allocate something, and says that all is well; the C library's
 * word for it, in errno, is taken for a failure too. */
void dn_workbook_note(DnWorkbook *workbook, lxw_error failure);

/* Whether libxlsxwriter has made what it was asked for: it returns NULL where memory is missing, and takes no NULL. */
gboolean dn_workbook_has_made(DnWorkbook *workbook, const void *part);

gboolean dn_workbook_add_formats(DnWorkbook *workbook);

/* The words in the workbook's language. */
const char *dn_workbook_says(const DnWorkbook *workbook, const char *zh, const char *en);

/* Writes a cell; nothing for a text that is NULL or empty and for a number that is not finite. */
void dn_workbook_write_text(DnWorkbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text,
                            lxw_format *format);
void dn_workbook_write_number(DnWorkbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number,
                              DnCellType type);

/* The name of a table's sheet. Scripts find it by the English word, which stands in it in either language. */
char *dn_workbook_sheet_name(const DnWorkbook *workbook, const DnTable *table);

void dn_workbook_lay_out_page(const DnWorkbook *workbook, lxw_worksheet *sheet);

/* The first sheet: the plan, the numbers of its network, and a chart of the departments with the most tasks. */
void dn_workbook_add_overview(DnWorkbook *workbook, const DnPlan *plan, const DnAnalysis *analysis, const GPtrArray *tables);

G_END_DECLS

#endif
