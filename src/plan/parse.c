/* Parses documents into a plan: tables and saved plans are handed over to their readers, texts are drafted on all processors and settled
 * one after the other. */
#include <dutynet/plan.h>

#include "base/parallel.h"
#include "plan/act_lists.h"
#include "plan/body_lists.h"
#include "plan/doubts.h"
#include "plan/end_lists.h"
#include "plan/limits.h"
#include "plan/other_documents.h"
#include "plan/plan_build.h"
#include "plan/plan_json.h"
#include "plan/plan_table.h"
#include "plan/post_units.h"
#include "plan/prose.h"
#include "plan/scan.h"
#include "plan/settle.h"
#include "plan/shared_names.h"
#include "plan/short_legend.h"
#include "plan/title.h"

/* ---- The document ----------------------------------------------------------------------------------------------------- */

/* Whether Chinese text is in traditional characters, by a few that nearly every plan holds. A beginning tells. */
static gboolean is_traditional(const char *text, gsize length)
{
	static const char traditional[] = "與為會機關國發產業實務辦單責計開動應", simplified[] = "与为会机关国发产业实务办单责计开动应";
	enum { BEGINNING = 65536, PLACES = 512 };
	gunichar old_of_place[PLACES] = {0}, new_of_place[PLACES] = {0}; /* by the end of the code point, which no two have in common */
	gsize old = 0, new = 0;
	for (const char *p = traditional, *q = simplified; *p != '\0'; p += 3, q += 3) {
		old_of_place[dn_character(p) % PLACES] = dn_character(p);
		new_of_place[dn_character(q) % PLACES] = dn_character(q);
	}
	for (const char *p = text; p < text + MIN(length, BEGINNING); p = dn_character_end(p)) {
		gunichar c = (guchar)*p < 0xE4 ? G_MAXUINT32 : dn_character(p);
		old += old_of_place[c % PLACES] == c;
		new += new_of_place[c % PLACES] == c;
	}
	return old > new;
}

/* Whether there may be kana: those are characters that begin with these two bytes. */
static gboolean may_hold_kana(const guint8 *bytes, gsize from, gsize to)
{
	guint8 found = 0;
	for (gsize i = MAX(from, 1); i < to; i++)
		found |= (guint8)(bytes[i - 1] == 0xE3) & (guint8)((guint8)(bytes[i] - 0x81) <= 0x83 - 0x81);
	return found;
}

/* Kana, and what stands behind them in the code table: most of it Chinese characters. */
typedef struct {
	gsize kana, others;
} ScriptCount;

static ScriptCount count_scripts(const char *text, gsize length)
{
	enum { KANA_FIRST = 0x3041, KANA_LAST = 0x30FA };
	ScriptCount count = {0};
	const char *end = text + length;
	for (const char *p = text; p < end; p = dn_character_end(p)) {
		const char *chinese = p;
		p = dn_skip_chinese(p, end);
		count.others += (gsize)(p - chinese) / 3;
		if (p >= end)
			break;
		gunichar c = (guchar)*p == 0xE3 ? dn_character(p) : 0;
		count.kana += c >= KANA_FIRST && c <= KANA_LAST;
		count.others += (guchar)*p > 0xE3 || c > KANA_LAST;
	}
	return count;
}

/* Characters that only Japanese writes so; a page of titles and offices may hold few kana. */
static gsize count_japanese(const char *text, gsize length)
{
	static const char japanese[] = "関県労実総応図庁済検対経産発変観拡権験価伝転従単団専戦続択証歴齢覧処児帰気営両毎様録";
	enum { PLACES = 512 };
	gunichar of_place[PLACES] = {0}; /* by the end of the code point, which no two have in common */
	gsize n = 0;
	for (const char *p = japanese; *p != '\0'; p += 3)
		of_place[dn_character(p) % PLACES] = dn_character(p);
	for (const char *p = text; p < text + length; p = dn_character_end(p)) {
		gunichar c = (guchar)*p < 0xE4 ? G_MAXUINT32 : dn_character(p);
		n += of_place[c % PLACES] == c;
	}
	return n;
}

/* A page of titles and names without one syllable: 関係課, 総務課. No Chinese text writes so. */
static gboolean is_without_kana(const char *text, gsize length)
{
	enum { BEGINNING = 8192, SHARE = 120 /* bytes */, FEWEST = 2 };
	gsize japanese = count_japanese(text, MIN(length, BEGINNING));
	return japanese >= FEWEST && japanese * SHARE > MIN(length, BEGINNING);
}

static const char *tell_language(const DnText *text)
{
	enum { SHARE = 20 };
	if (text->spaced)
		return "en";
	const char *bytes = dn_document_text(text->document);
	gsize length = dn_document_text_length(text->document);
	if (dn_parallel_any((const guint8 *)bytes, length, may_hold_kana)) {
		ScriptCount count = count_scripts(bytes, length);
		if (count.kana * SHARE > count.others || (count.kana > 0 && (count.kana + count_japanese(bytes, length)) * SHARE > count.others))
			return "ja";
	}
	if (is_without_kana(bytes, length))
		return "ja";
	return is_traditional(bytes, length) ? "zh-hant" : "zh";
}

/* ---- One text --------------------------------------------------------------------------------------------------------- */

/* A document that has been read into drafts, and all that they point into. */
typedef struct {
	const DnDocument *document;
	DnArena *arena;
	DnText *text; /* NULL until it has been read */
	DnDrafts drafts;
} Drafted;

/* Scans the text, and decides on what only the whole of it proves. */
static void scan_text(DnDrafts *out, const DnText *text, const DnLexicon *lexicon, DnArena *arena, gboolean in_parallel)
{
	dn_drafts_init(out, text, lexicon, arena);
	out->in_parallel = in_parallel;
	dn_scan(out);
	dn_body_lists_settle(out);
	dn_prose_settle(out);
}

/* The same once more with what the first time shows to be clauses. */
static void scan_once_more(Drafted *out, const DnLexicon *lexicon, gboolean in_parallel)
{
	dn_drafts_clear(&out->drafts);
	scan_text(&out->drafts, out->text, lexicon, out->arena, in_parallel);
	out->drafts.lexicon.end_lists = NULL;
	out->drafts.lexicon.act_lists = NULL;
}

/* Scans it again where brackets at the end of items prove each other, or items that begin with who acts. */
static void scan_again(Drafted *out, DnLexicon lexicon, gboolean in_parallel)
{
	g_autoptr(DnEndLists) lists = dn_end_lists_find(&out->drafts);
	g_autoptr(DnActLists) acts = lists == NULL ? dn_act_lists_find(&out->drafts) : NULL;
	if (lists == NULL && acts == NULL)
		return;
	lexicon.end_lists = lists;
	lexicon.act_lists = acts;
	scan_once_more(out, &lexicon, in_parallel);
	if (lists != NULL)
		dn_end_lists_tell(lists, &out->drafts);
	else
		dn_act_lists_tell(acts, &out->drafts);
}

static void draft_text(Drafted *out, const DnPlanOptions *options, gboolean in_parallel)
{
	out->text = dn_text_new(out->document);
	const char *language = options->language != NULL ? options->language : tell_language(out->text);
	gboolean knows_bodies = !g_str_equal(language, "zh-hant") && !g_str_equal(language, "ja"); /* whose bodies may have the names of others in the registry */
	const DnRegistry *registry = options->registry == NULL && knows_bodies ? dn_registry_default() : options->registry;
	DnLexicon lexicon = {.profile = dn_profile_for(language), .registry = registry};
	out->arena = dn_arena_new();
	g_autoptr(DnShortLegend) legend = dn_short_legend_find(out->text, &lexicon, out->arena);
	lexicon.short_legend = legend;
	g_autoptr(DnPostUnits) units = dn_post_units_find(out->text, &lexicon, out->arena);
	lexicon.post_units = units;
	scan_text(&out->drafts, out->text, &lexicon, out->arena, in_parallel);
	scan_again(out, lexicon, in_parallel);
	dn_other_documents_drop(&out->drafts);
	out->drafts.lexicon.short_legend = NULL;
	out->drafts.lexicon.post_units = NULL;
}

static void clear_drafted(Drafted *drafted)
{
	if (drafted->text == NULL)
		return;
	dn_drafts_clear(&drafted->drafts);
	dn_text_free(drafted->text);
	dn_arena_free(drafted->arena);
	drafted->text = NULL;
}

static guint add_document(DnPlan *plan, DnDrafts *drafts)
{
	const DnDocument *document = drafts->text->document;
	return dn_plan_add_document(plan, &(DnPlanDocument){.id = dn_document_id(document),
	                                                    .title = dn_title_find(drafts),
	                                                    .path = dn_document_path(document),
	                                                    .format = dn_document_format(document),
	                                                    .sha256 = dn_document_sha256(document),
	                                                    .language = dn_profile_language(drafts->lexicon.profile),
	                                                    .lead_rule = dn_settle_lead_rule(drafts)});
}

/* The plan keeps what stands in the arena of the drafts. */
static void add_drafted(DnPlan *plan, GArray *mentions, Drafted *drafted, const DnPlanOptions *options, gboolean alone)
{
	DnDrafts *drafts = &drafted->drafts;
	guint index = add_document(plan, drafts);
	g_autofree char *prefix = alone ? NULL : g_strdup_printf("%s:", dn_plan_document(plan, index)->id);
	dn_settle(plan, drafts, mentions, index, prefix, options);
	dn_doubts_add(plan, drafts, index);
	dn_plan_take_arena(plan, g_steal_pointer(&drafted->arena));
}

/* ---- Every document --------------------------------------------------------------------------------------------------- */

/* The documents of a plan. Texts are drafted ahead, some at a time, by all threads; the plan takes the drafts in order. */
typedef struct {
	const DnDocument *const *documents;
	gsize n;
	const DnPlanOptions *options;
	Drafted *drafted;  /* those of the documents from `first` to `end` that are texts */
	gsize first, end;
} Parsing;

static gboolean is_text(const DnDocument *document)
{
	return !g_str_equal(dn_document_format(document), "json") && !dn_plan_is_table(document);
}

static void draft_ahead(guint piece, guint worker, void *data)
{
	(void)worker;
	Parsing *parsing = data;
	Drafted *drafted = &parsing->drafted[piece];
	drafted->document = parsing->documents[parsing->first + piece];
	if (is_text(drafted->document))
		draft_text(drafted, parsing->options, parsing->end - parsing->first > 1);
}

/* A long text is drafted by itself: there are threads enough for its paragraphs. */
static gboolean is_long(const DnDocument *document)
{
	enum { LONG = 1024 * 1024 };
	return dn_document_text_length(document) > LONG;
}

static void draft_some(Parsing *parsing, gsize first)
{
	enum { MOST = 128 };
	parsing->first = first;
	parsing->end = first + 1;
	while (parsing->end < MIN(parsing->n, first + MOST) && !is_long(parsing->documents[first]) &&
	       !is_long(parsing->documents[parsing->end]))
		parsing->end++;
	g_free(parsing->drafted);
	parsing->drafted = g_new0(Drafted, parsing->end - first);
	dn_parallel_run((guint)(parsing->end - first), draft_ahead, parsing);
}

/* Whether a table was told of that is no plan's. */
static gboolean tells_of_table(const DnDrafts *drafts)
{
	for (guint i = 0; i < drafts->doubts->len; i++)
		if (g_str_equal(g_array_index(drafts->doubts, DnDoubt, i).code, "table-unread"))
			return TRUE;
	return FALSE;
}

/* A table with one row a task is read as one within a text is, and so is one without a header that heads columns: a form filled in, or
 * marks below bodies. */
static gboolean draft_table(Drafted *out, const DnPlanOptions *options, GError **error)
{
	DnTableShape shape;
	g_autoptr(GError) headless = NULL;
	gboolean headed = dn_plan_table_shape(&shape, out->document, &headless);
	if (!headed || shape == DN_TABLE_TASKS)
		draft_text(out, options, FALSE);
	if (headed || out->drafts.tasks->len > 0 || tells_of_table(&out->drafts))
		return TRUE;
	clear_drafted(out);
	g_propagate_error(error, g_steal_pointer(&headless));
	return FALSE;
}

/* Formats that are structured already are read elsewhere. */
static gboolean add_next(DnPlan *plan, GArray *mentions, const Parsing *parsing, Drafted *next, GError **error)
{
	if (g_str_equal(dn_document_format(next->document), "json"))
		return dn_plan_add_json(plan, next->document, parsing->options, error);
	if (next->text == NULL && !draft_table(next, parsing->options, error))
		return FALSE;
	if (next->text == NULL)
		return dn_plan_add_table(plan, next->document, parsing->options, error);
	add_drafted(plan, mentions, next, parsing->options, parsing->n == 1);
	return TRUE;
}

static gboolean add_documents(DnPlan *plan, GArray *mentions, Parsing *parsing, GError **error)
{
	DnLimitsChecked checked = {0};
	gboolean fine = TRUE;
	for (gsize i = 0; fine && i < parsing->n; i++) {
		if (i >= parsing->end)
			draft_some(parsing, i);
		Drafted *next = &parsing->drafted[i - parsing->first];
		fine = add_next(plan, mentions, parsing, next, error) &&
		       dn_limits_check(&checked, plan, next->document, parsing->options->limits, error);
		clear_drafted(next);
	}
	for (gsize i = parsing->first; i < parsing->end; i++)
		clear_drafted(&parsing->drafted[i - parsing->first]);
	g_free(parsing->drafted);
	return fine;
}

DnPlan *dn_plan_parse(const DnDocument *const *documents, gsize n, const DnPlanOptions *options, GError **error)
{
	static const DnPlanOptions defaults;
	g_autoptr(DnPlan) plan = dn_plan_new();
	g_autoptr(GArray) mentions = g_array_new(FALSE, TRUE, sizeof(DnMention));
	options = options != NULL ? options : &defaults;
	Parsing parsing = {.documents = documents, .n = n, .options = options};
	if (!add_documents(plan, mentions, &parsing, error))
		return NULL;
	dn_doubts_add_near_duplicates(plan, mentions, options->registry != NULL ? options->registry : dn_registry_default());
	dn_doubts_add_shared_names(plan, mentions);
	dn_plan_end_building(plan);
	return g_steal_pointer(&plan);
}
