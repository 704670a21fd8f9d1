#include <dutynet/dutynet.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DnDocument) document = dn_document_new_from_file(argc > 1 ? argv[1] : "-", NULL, &error);
	g_autoptr(DnPlan) plan =
		document != NULL ? dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, &error) : NULL;
	g_autoptr(DnNetwork) network = plan != NULL ? dn_network_new(plan) : NULL;
	g_autoptr(DnAnalysis) analysis = network != NULL ? dn_analysis_new(plan, network, NULL, &error) : NULL;
	if (analysis == NULL) {
		fprintf(stderr, "%s\n", error->message);
		return 1;
	}
	for (guint i = 0; i < dn_plan_n_departments(plan); i++)
		printf("%s leads %.0f, expected %.1f\n", dn_plan_department(plan, i)->name,
		       dn_analysis_value(analysis, DN_FRAME_DEPARTMENTS, "leads", i),
		       dn_analysis_value(analysis, DN_FRAME_DEPARTMENTS, "load.expected_leads", i));
	return 0;
}
