/* index.html as one of the report's files: draws the pictures that the page shows, then hands over to the page. */
#include "report/outputs.h"
#include "report/page.h"

/* What changed, in both languages. */
static gboolean draw_changes(DnRun *run, GError **error)
{
	static const char *const kinds[] = {"slope", "difference"}, *const languages[] = {"zh", "en"};
	for (gsize i = 0; run->options->comparison != NULL && i < G_N_ELEMENTS(kinds); i++)
		for (gsize k = 0; k < G_N_ELEMENTS(languages); k++)
			if (!dn_report_draw_comparison(run, kinds[i], languages[k], error))
				return FALSE;
	return TRUE;
}

GBytes *dn_report_page(DnRun *run, const DnOutput *output, GError **error)
{
	(void)output;
	if (!dn_report_draw(run, error) || !draw_changes(run, error))
		return NULL;
	Page page = {.plan = run->plan,
	             .network = run->network,
	             .analysis = run->analysis,
	             .comparison = run->options->comparison,
	             .language = run->language,
	             .tables = run->tables,
	             .pictures = run->diagrams,
	             .files = run->names};
	return dn_page_render(&page, error);
}
