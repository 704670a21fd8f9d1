/* Prints the processor seconds of each stage of one run, from reading to writing, as `stage<TAB>seconds<TAB>peak MB`:
 *
 *     stages INPUT MEASURES        e.g. stages S4.csv core
 *
 * What is written goes nowhere. Families of measures stand under the names that the analysis reports as its progress. */
#include <dutynet/dutynet.h>

#include <stdio.h>
#include <sys/resource.h>

/* Under callgrind each stage's counts are a file of their own. */
#if defined(__has_include)
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#endif
#endif
#ifndef CALLGRIND_DUMP_STATS_AT
#define CALLGRIND_DUMP_STATS_AT(name) ((void)(name))
#endif

static double begun;
static char *stage;

static double processor_seconds(struct rusage *usage)
{
	getrusage(RUSAGE_SELF, usage);
	return (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) +
	       1e-6 * (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec);
}

/* Ends the stage that was begun; NULL ends the last. */
static void begin_stage(const char *name)
{
	struct rusage usage;
	double now = processor_seconds(&usage);
	if (stage != NULL && g_strcmp0(stage, name) == 0)
		return;
	if (stage != NULL) {
		CALLGRIND_DUMP_STATS_AT(stage);
		printf("%s\t%.4f\t%.1f\n", stage, now - begun, (double)usage.ru_maxrss / 1024);
	}
	g_free(stage);
	stage = g_strdup(name);
	begun = now;
}

/* igraph asks under its own name within a family. */
static gboolean note_progress(const char *name, double done, void *data)
{
	(void)done;
	(void)data;
	if (!g_str_equal(name, "igraph"))
		begin_stage(name);
	return TRUE;
}

static gboolean write_nowhere(const char *bytes, gsize n, void *data, GError **error)
{
	(void)bytes;
	(void)error;
	*(gsize *)data += n;
	return TRUE;
}

static int fail(GError *error)
{
	fprintf(stderr, "stages: %s\n", error->message);
	g_error_free(error);
	return 1;
}

int main(int argc, char **argv)
{
	GError *error = NULL;
	gsize written = 0;
	if (argc != 3) {
		fputs("usage: stages INPUT MEASURES\n", stderr);
		return 2;
	}
	begin_stage("read");
	const DnReadOptions reading = {.limits = &(DnReadLimits){.max_bytes = G_MAXUINT32}};
	g_autoptr(DnDocument) document = dn_document_new_from_file(argv[1], &reading, &error);
	if (document == NULL)
		return fail(error);
	begin_stage("plan");
	const DnDocument *documents[] = {document};
	g_autoptr(DnPlan) plan = dn_plan_parse(documents, 1, NULL, &error);
	if (plan == NULL)
		return fail(error);
	dn_document_free(g_steal_pointer(&document));
	begin_stage("network");
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_auto(GStrv) measures = g_strsplit(argv[2], ",", -1);
	const DnAnalysisOptions options = {.measures = (const char *const *)measures, .progress = note_progress};
	begin_stage("analysis");
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, &options, &error);
	if (analysis == NULL)
		return fail(error);
	begin_stage("JSON");
	if (!dn_write_metrics_json(write_nowhere, &written, plan, analysis, 0, &error))
		return fail(error);
	begin_stage("GraphML");
	if (!dn_write_export(write_nowhere, &written, "graphml", FALSE, plan, network, analysis, &error))
		return fail(error);
	begin_stage(NULL);
	return 0;
}
