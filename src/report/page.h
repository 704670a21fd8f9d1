/* The page index.html: what its parts share. Each part writes one or more sections; page.c puts them in order.
 *
 * Words of our own stand in both languages side by side, one of them hidden by the page's style; words of the plan stand as they
 * are. A department is always a link to its row in the departments' table that carries its index (data-d), by which the script
 * highlights it everywhere. */
#ifndef DUTYNET_REPORT_PAGE_H
#define DUTYNET_REPORT_PAGE_H

#include <dutynet/report.h>

#include "render/markup_writer.h"
#include "render/tables.h"

G_BEGIN_DECLS

typedef struct {
	DnMarkup *markup;
	const DnPlan *plan;
	const DnNetwork *network;
	const DnAnalysis *analysis;
	const DnComparison *comparison; /* with an earlier plan; NULL for none */
	const char *language;      /* that is shown first: "zh" or "en" */
	const GPtrArray *tables;   /* of DnTable */
	GHashTable *pictures;      /* "<kind>.zh" and "<kind>.en" → GBytes, the diagram as SVG */
	const GPtrArray *files;    /* names of what lies beside the page */
	GError *failure;           /* the first, of a picture; NULL for none */
} Page;

/* The whole page; `page->markup` and `page->failure` are made and freed here. */
GBytes *dn_page_render(Page *page, GError **error);

/* ---- Contents of sections ---- */
void dn_page_summary(Page *page);
void dn_page_load(Page *page);
void dn_page_pairs(Page *page);
void dn_page_clusters(Page *page);
void dn_page_leadership(Page *page);
void dn_page_sections(Page *page);
void dn_page_balance(Page *page);
void dn_page_tasks(Page *page);
void dn_page_changes(Page *page);
void dn_page_doubts(Page *page);
void dn_page_methods(Page *page);
void dn_page_files(Page *page);

/* ---- Parts of sections ---- */
/* Words of our own in both languages. */
void dn_page_say(Page *page, const char *zh, const char *en);
/* An element with nothing but words of our own. */
void dn_page_say_in(Page *page, const char *element, const char *class, const char *zh, const char *en);
void dn_page_department(Page *page, guint department);
/* A link to a task, with its id as the text. */
void dn_page_task(Page *page, guint task);
gboolean dn_page_has_picture(const Page *page, const char *kind);
/* The diagram of this kind, if there is one, with a caption. */
void dn_page_picture(Page *page, const char *kind);
/* The columns of a table with these keys, as far as they are there; nothing where there is no such table. */
void dn_page_table(Page *page, const char *name, const char *const *keys, const char *zh, const char *en);
/* A number with `decimals` decimal places; nothing where it is undefined. */
void dn_page_number(Page *page, double value, guint decimals);

G_END_DECLS

#endif
