/* Parses documents into a plan: tables and saved plans are handed over to their readers, text is scanned and settled here. */
#include <dutynet/plan.h>

#include "plan/doubts.h"
#include "plan/limits.h"
#include "plan/plan_json.h"
#include "plan/plan_table.h"
#include "plan/prose.h"
#include "plan/scan.h"
#include "plan/settle.h"
#include "plan/title.h"

/* ---- The document ----------------------------------------------------------------------------------------------------- */

/* Whether Chinese text is in traditional characters, by a few that nearly every plan holds. A beginning tells. */
static gboolean is_traditional(const char *text, gsize length)
{
	static const char traditional[] = "與為會機關國發產業實務辦",  simplified[] = "与为会机关国发产业实务办";
	enum { BEGINNING = 65536, LAST_BYTES = 64 };
	gboolean ends_one[LAST_BYTES] = {FALSE}; /* by its last byte; most characters are told by it */
	gsize old = 0, new = 0;
	for (gsize i = 2; i < sizeof traditional - 1; i += 3)
		ends_one[(guchar)traditional[i] % LAST_BYTES] = ends_one[(guchar)simplified[i] % LAST_BYTES] = TRUE;
	for (const char *p = text; p < text + MIN(length, BEGINNING); p = dn_character_end(p)) {
		if ((guchar)*p < 0xE4 || !ends_one[(guchar)p[2] % LAST_BYTES])
			continue;
		old += dn_is_one_of(dn_character(p), traditional) ? 1 : 0;
		new += dn_is_one_of(dn_character(p), simplified) ? 1 : 0;
	}
	return old > new;
}

/* Kana, and what stands behind them in the code table: most of it Chinese characters. */
typedef struct {
	gsize kana, others;
} ScriptCount;

static ScriptCount count_scripts(const char *text, gsize length)
{
	enum { KANA_FIRST = 0x3041, KANA_LAST = 0x30FA };
	ScriptCount count = {0};
	for (const char *p = text; p < text + length; p = dn_character_end(p)) {
		gunichar c = (guchar)*p == 0xE3 ? dn_character(p) : 0;
		count.kana += c >= KANA_FIRST && c <= KANA_LAST;
		count.others += (guchar)*p > 0xE3 || c > KANA_LAST;
	}
	return count;
}

static const char *tell_language(const DnDocument *document)
{
	enum { SHARE = 20 };
	if (dn_text_is_spaced(document))
		return "en";
	const char *text = dn_document_text(document);
	gsize length = dn_document_text_length(document);
	ScriptCount count = count_scripts(text, length);
	if (count.kana * SHARE > count.others)
		return "ja";
	return is_traditional(text, length) ? "zh-hant" : "zh";
}

static guint add_document(DnPlan *plan, DnDrafts *drafts, const char *language)
{
	const DnDocument *document = drafts->text->document;
	return dn_plan_add_document(plan, &(DnPlanDocument){.id = dn_document_id(document),
	                                                    .title = dn_title_find(drafts),
	                                                    .path = dn_document_path(document),
	                                                    .format = dn_document_format(document),
	                                                    .sha256 = dn_document_sha256(document),
	                                                    .language = language,
	                                                    .lead_rule = dn_settle_lead_rule(drafts)});
}

/* ---- Parsing ---------------------------------------------------------------------------------------------------------- */

static void parse_text(DnPlan *plan, GArray *mentions, const DnDocument *document, const DnPlanOptions *options, gboolean alone)
{
	g_autoptr(DnArena) arena = dn_arena_new();
	g_autoptr(DnText) text = dn_text_new(document);
	const char *language = options->language != NULL ? options->language : tell_language(document);
	gboolean knows_bodies = !g_str_equal(language, "zh-hant"); /* whose bodies may have the names of others in the registry */
	const DnRegistry *registry = options->registry == NULL && knows_bodies ? dn_registry_default() : options->registry;
	DnLexicon lexicon = {.profile = dn_profile_for(language), .registry = registry};
	DnDrafts drafts;
	dn_drafts_init(&drafts, text, &lexicon, arena);
	dn_scan(&drafts);
	dn_prose_settle(&drafts);
	guint index = add_document(plan, &drafts, dn_profile_language(lexicon.profile));
	g_autofree char *prefix = alone ? NULL : g_strdup_printf("%s:", dn_plan_document(plan, index)->id);
	dn_settle(plan, &drafts, mentions, index, prefix, options->lead_policy);
	dn_doubts_find(&drafts);
	dn_doubts_add(plan, &drafts, index);
	dn_drafts_clear(&drafts);
}

/* Formats that are structured already are read elsewhere; a table with one row a task is read as one within a text is. */
static gboolean parse_document(DnPlan *plan, GArray *mentions, const DnDocument *document, const DnPlanOptions *options,
                               gboolean alone, GError **error)
{
	if (g_str_equal(dn_document_format(document), "json"))
		return dn_plan_add_json(plan, document, options, error);
	DnTableShape shape = DN_TABLE_TASKS;
	if (dn_plan_is_table(document) && !dn_plan_table_shape(&shape, document, error))
		return FALSE;
	if (shape == DN_TABLE_RESPONSIBILITIES)
		return dn_plan_add_table(plan, document, options, error);
	parse_text(plan, mentions, document, options, alone);
	return TRUE;
}

DnPlan *dn_plan_parse(const DnDocument *const *documents, gsize n, const DnPlanOptions *options, GError **error)
{
	static const DnPlanOptions defaults;
	g_autoptr(DnPlan) plan = dn_plan_new();
	g_autoptr(GArray) mentions = g_array_new(FALSE, TRUE, sizeof(DnMention));
	options = options != NULL ? options : &defaults;
	DnLimitsChecked checked = {0};
	for (gsize i = 0; i < n; i++)
		if (!parse_document(plan, mentions, documents[i], options, n == 1, error) ||
		    !dn_limits_check(&checked, plan, documents[i], options->limits, error))
			return NULL;
	dn_doubts_add_near_duplicates(plan, mentions, options->registry != NULL ? options->registry : dn_registry_default());
	return g_steal_pointer(&plan);
}
