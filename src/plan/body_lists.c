/* While scanning, every line that begins with its body is noted as a draft; which of them are tasks is decided when the whole document is
 * known. The first of these that tells decides: a title of standing duties, the nearest heading, a title of a plan, headings that only
 * plans have. */
#include "plan/body_lists.h"

#include "plan/body_line.h"
#include "plan/title.h"

enum { OF_LINES = 0x80, OF_HEADINGS = 0x40 /* beside the kind of a number */, FEWEST_LINES = 2 };

/* ---- Noting ----------------------------------------------------------------------------------------------------------- */

static DnLevel *level_at(const DnOutline *outline, guint index)
{
	return &g_array_index(outline->levels, DnLevel, index);
}

/* The level above the one at `index`; 0 for none. */
static guint64 parent_of(const DnOutline *outline, guint index)
{
	return index > 0 ? level_at(outline, index - 1)->serial : 0;
}

/* The list to which the item at `index` belongs. */
static guint64 list_at(const DnOutline *outline, guint index)
{
	return parent_of(outline, index) << 8 | (guint64)level_at(outline, index)->marker.kind;
}

static gboolean ends_with_colon(DnSlice words)
{
	return dn_is_mark(dn_slice_last(words), "：:");
}

/* What announces the list: the words above it, where they stand under the same heading. The last level of a list with numbers is its own. */
static const char *find_announcement(DnDrafts *drafts, const DnOutline *outline, gboolean numbered)
{
	gboolean here = drafts->announced_under == 0 && outline->levels->len <= (numbered ? 1U : 0U);
	for (guint i = 0; i < outline->levels->len; i++)
		here |= level_at(outline, i)->serial == drafts->announced_under;
	return here && drafts->announcement.length > 0 ? dn_drafts_keep(drafts, drafts->announcement) : NULL;
}

/* What a task is to be read from. */
typedef struct {
	DnSlice names, duty;
	guint64 list;
	guint line;
	gboolean unsure;
} Noted;

static DnSource source_of(const DnDrafts *drafts, DnSlice words)
{
	gsize start = dn_text_at(drafts->text, words);
	DnPlace first = dn_text_place(drafts->text, start), last = dn_text_place(drafts->text, start + words.length - 1);
	return (DnSource){.page = first.page,
	                  .line = first.line,
	                  .last_line = last.line,
	                  .offset = first.offset,
	                  .length = last.offset + 1 - MIN(first.offset, last.offset)};
}

static void add_draft(DnDrafts *drafts, DnOutline *outline, const Noted *noted, DnClause *clause, DnSlice whole)
{
	DnDraft draft = {.clause = *clause, .list = noted->list, .line = noted->line, .unsure = noted->unsure};
	draft.announced = find_announcement(drafts, outline, (noted->list & OF_LINES) == 0);
	draft.place = dn_text_place(drafts->text, dn_text_at(drafts->text, noted->names));
	draft.text = dn_drafts_keep(drafts, noted->duty);
	draft.clause_text = dn_drafts_keep(drafts, noted->names);
	draft.source = source_of(drafts, whole);
	dn_drafts_place_under(drafts, &draft, outline);
	g_array_append_val(drafts->tasks, draft);
}

/* 2．市教育局： as the heading of the innermost item. FALSE where nothing is read, and nothing to be cleared. */
static gboolean read_heading_above(DnBodyLine *out, const DnDrafts *drafts, const DnOutline *outline)
{
	guint n = outline->levels->len;
	if (n < 2)
		return FALSE;
	const DnLevel *level = level_at(outline, n - 2);
	DnSlice above = dn_slice_trim(dn_slice_skip(level->heading, level->marker.length));
	if (!dn_body_line_read(out, &drafts->lexicon, drafts->arena, above))
		return FALSE;
	if (out->duty.length == 0 || ends_with_colon(out->duty))
		return TRUE;
	dn_clause_clear(&out->clause);
	return FALSE;
}

static gboolean note_under_heading(DnDrafts *drafts, DnOutline *outline, DnSlice words)
{
	DnBodyLine heading;
	if (words.length == 0 || !read_heading_above(&heading, drafts, outline))
		return FALSE;
	guint above = outline->levels->len - 2;
	const DnLevel *level = level_at(outline, above);
	const Noted noted = {.names = heading.words, .duty = words, .list = list_at(outline, above) | OF_HEADINGS, .line = level->serial};
	add_draft(drafts, outline, &noted, &heading.clause, words);
	return TRUE;
}

void dn_body_lists_lend_lead(DnClause *clause, DnDrafts *drafts, const DnOutline *outline)
{
	DnBodyLine heading;
	gboolean needs_lead = clause->bodies->len > 0 && dn_clause_only_joins(clause) && !dn_profile_is_spaced(drafts->lexicon.profile);
	if (!needs_lead || !read_heading_above(&heading, drafts, outline))
		return;
	if (!dn_clause_only_joins(&heading.clause)) {
		dn_clause_merge(&heading.clause, clause, &drafts->lexicon, drafts->arena);
		DnClause joined = *clause;
		*clause = heading.clause;
		heading.clause = joined;
	}
	dn_clause_clear(&heading.clause);
}

/* The outermost item that begins behind the line; NULL for none. */
static const DnLevel *first_behind(const DnOutline *outline, DnSlice line)
{
	for (guint i = 0; i < outline->levels->len; i++)
		if (level_at(outline, i)->heading.at > line.at)
			return level_at(outline, i);
	return NULL;
}

/* Whether the item stands below the line: the outermost one behind it has the rank of those below it, of which the first has number 1. */
static gboolean stands_below(DnBodyHeading *heading, const DnOutline *outline)
{
	const DnLevel *first = heading->words.length > 0 ? first_behind(outline, heading->words) : NULL;
	if (first == NULL)
		return FALSE;
	if (heading->rank == 0 && first->marker.value == 1)
		heading->rank = first->rank;
	return heading->rank == first->rank;
}

/* 市教育局 on a line of its own above items from 1 on. The last item above the next such line ends there. */
static gboolean note_under_line(DnDrafts *drafts, DnOutline *outline, DnSlice words)
{
	DnBodyHeading *heading = &drafts->heading;
	DnBodyLine line;
	if (words.length > 0 && heading->words.length > 0 && heading->words.at > words.at) {
		words = dn_slice_trim(dn_slice(words.at, MIN(words.length, (gsize)(heading->words.at - words.at))));
		heading = &drafts->heading_before;
	}
	if (words.length == 0 || !stands_below(heading, outline) || !dn_body_line_read(&line, &drafts->lexicon, drafts->arena, heading->words))
		return FALSE;
	const Noted noted = {.names = line.words, .duty = words, .list = (guint64)heading->under << 8 | OF_HEADINGS | OF_LINES, .line = heading->line};
	add_draft(drafts, outline, &noted, &line.clause, words);
	return TRUE;
}

void dn_body_lists_note_item(DnDrafts *drafts, DnOutline *outline, gsize start, gsize end)
{
	guint n = outline->levels->len;
	DnLevel *level = level_at(outline, n - 1);
	DnSlice words = dn_slice_trim(dn_text_slice(drafts->text, start, end - start));
	DnSlice whole = dn_slice(level->heading.at, (gsize)(dn_slice_end(words) - level->heading.at));
	DnBodyLine line;
	gboolean was_heading = level->is_heading;
	if (dn_profile_is_spaced(drafts->lexicon.profile))
		return;
	dn_outline_set_heading(level, FALSE);
	if (dn_body_line_read(&line, &drafts->lexicon, drafts->arena, words) && line.duty.length > 0) {
		const Noted noted = {.names = line.words, .duty = line.duty, .list = list_at(outline, n - 1), .line = level->serial};
		add_draft(drafts, outline, &noted, &line.clause, whole);
		return;
	}
	if (line.clause.bodies != NULL)
		dn_clause_clear(&line.clause);
	if (!note_under_heading(drafts, outline, words) && !note_under_line(drafts, outline, words))
		dn_outline_set_heading(level, was_heading);
}

static gboolean may_announce(DnSlice words)
{
	enum { LONGEST = 60 /* bytes */ };
	return ends_with_colon(words) || (words.length <= LONGEST && !dn_is_mark(dn_slice_last(words), "。；;，,"));
}

/* Items below the line before are none of those under which this one stands. */
static void note_heading(DnDrafts *drafts, const DnOutline *outline, DnSlice words)
{
	const DnLevel *level = dn_outline_innermost(outline);
	guint under = level != NULL ? level->serial : 0;
	if (drafts->heading.words.length > 0 && first_behind(outline, drafts->heading.words) != NULL) {
		drafts->heading_before = drafts->heading;
		under = drafts->heading.under;
	}
	drafts->heading = (DnBodyHeading){.words = words, .under = under, .line = ++drafts->n_lines};
}

void dn_body_lists_note_line(DnDrafts *drafts, DnOutline *outline, DnSlice words)
{
	const DnLevel *level = dn_outline_innermost(outline);
	guint serial = level != NULL ? level->serial : 0;
	DnBodyLine line;
	if (dn_profile_is_spaced(drafts->lexicon.profile))
		return;
	if (dn_body_line_read(&line, &drafts->lexicon, drafts->arena, words) && line.duty.length > 0) {
		const Noted noted = {.names = line.words, .duty = line.duty, .list = (guint64)serial << 8 | OF_LINES, .line = ++drafts->n_lines};
		add_draft(drafts, outline, &noted, &line.clause, words);
		return;
	}
	if (line.clause.bodies != NULL) {
		note_heading(drafts, outline, words);
		dn_clause_clear(&line.clause);
		return;
	}
	if (dn_body_line_may_be_one(&line, &drafts->lexicon, drafts->arena, words)) {
		const Noted noted = {.names = line.words, .duty = line.duty, .list = (guint64)serial << 8 | OF_LINES, .line = drafts->n_lines, .unsure = TRUE};
		add_draft(drafts, outline, &noted, &line.clause, words);
		return;
	}
	if (may_announce(words) && drafts->heading.words.length > 0 && (!ends_with_colon(words) || first_behind(outline, drafts->heading.words) != NULL))
		note_heading(drafts, outline, words); /* of something else */
	drafts->announcement = may_announce(words) ? words : dn_slice("", 0);
	drafts->announced_under = serial;
}

/* ---- What the document says of them ------------------------------------------------------------------------------------- */

typedef enum { SAYS_NOTHING, SAYS_PLAN, SAYS_STANDING } Saying;

static DnSlice find_last(const DnProfile *profile, DnWords kind, DnSlice words)
{
	DnSlice last = dn_slice(words.at, 0);
	for (DnSlice found; (found = dn_profile_find(profile, kind, words)).length > 0;) {
		if (dn_slice_end(found) > dn_slice_end(last) || last.length == 0)
			last = found;
		gsize behind = (gsize)(dn_character_end(found.at) - words.at);
		words = dn_slice_skip(words, behind);
	}
	return last;
}

/* The last word tells: 预案重点任务分工 is a plan. */
static Saying read_title(const DnProfile *profile, const char *title)
{
	if (title == NULL)
		return SAYS_NOTHING;
	DnSlice words = dn_slice_of(title);
	DnSlice plan = find_last(profile, DN_WORDS_PLAN_TITLES, words), standing = find_last(profile, DN_WORDS_STANDING_TITLES, words);
	if (plan.length == 0 && standing.length == 0)
		return SAYS_NOTHING;
	if (plan.length == 0 || standing.length == 0)
		return plan.length > 0 ? SAYS_PLAN : SAYS_STANDING;
	if (dn_slice_end(plan) != dn_slice_end(standing))
		return dn_slice_end(plan) > dn_slice_end(standing) ? SAYS_PLAN : SAYS_STANDING;
	return plan.length > standing.length ? SAYS_PLAN : SAYS_STANDING;
}

static Saying read_heading(const DnProfile *profile, const char *heading)
{
	DnSlice words = dn_slice_of(heading);
	if (dn_profile_find(profile, DN_WORDS_STANDING_HEADINGS, words).length > 0)
		return SAYS_STANDING;
	return dn_profile_find(profile, DN_WORDS_DUTY_HEADINGS, words).length > 0 ? SAYS_PLAN : SAYS_NOTHING;
}

/* The nearest heading that tells. */
static Saying read_headings(const DnProfile *profile, const DnDraft *draft)
{
	Saying saying = draft->announced != NULL ? read_heading(profile, draft->announced) : SAYS_NOTHING;
	for (guint i = draft->n_path; saying == SAYS_NOTHING && i-- > 0;)
		saying = read_heading(profile, draft->path[i]);
	return saying;
}

static Saying read_sections(const DnDrafts *drafts)
{
	const DnProfile *profile = drafts->lexicon.profile;
	Saying saying = SAYS_NOTHING;
	for (guint i = 0; i < drafts->items->len; i++) {
		const char *line = g_array_index(drafts->items, DnItem, i).place.line_text;
		DnSlice words = line != NULL ? dn_slice_beginning(dn_slice_of(line), 120) : dn_slice("", 0);
		if (dn_profile_find(profile, DN_WORDS_STANDING_HEADINGS, words).length > 0)
			return SAYS_STANDING;
		if (dn_slice_find(words, dn_slice_of("。")) == NULL && dn_profile_find(profile, DN_WORDS_PLAN_SECTIONS, words).length > 0)
			saying = SAYS_PLAN;
	}
	return saying;
}

/* ---- Settling --------------------------------------------------------------------------------------------------------- */

typedef struct {
	DnDrafts *drafts;
	Saying title, sections;
	GHashTable *counts;     /* list → ListCount, before any was settled */
	GHashTable *kept_items; /* serials of items whose clause in running text gives way */
} Settling;

static DnDraft *draft_at(const DnDrafts *drafts, guint index)
{
	return &g_array_index(drafts->tasks, DnDraft, index);
}

/* Items of one list that have a clause of their own, and others that hold no items. */
typedef struct {
	guint ordinary, silent;
} ListCount;

static void count_items(GHashTable *counts, const DnDrafts *drafts)
{
	for (guint i = 0; i < drafts->items->len; i++) {
		const DnItem *item = &g_array_index(drafts->items, DnItem, i);
		guint64 list = dn_item_list(item);
		ListCount *count = g_hash_table_lookup(counts, &list);
		if (count == NULL) {
			count = g_new0(ListCount, 1);
			g_hash_table_insert(counts, g_memdup2(&list, sizeof list), count);
		}
		count->ordinary += item->n_clauses > 0;
		count->silent += item->n_clauses == 0 && !item->has_items;
	}
}

/* Whether most items of the list begin with no body, or some have a clause of their own. */
static gboolean is_mixed(const Settling *settling, const DnDraft *draft, guint n_lines)
{
	const ListCount *count = g_hash_table_lookup(settling->counts, &draft->list);
	return (draft->list & (OF_LINES | OF_HEADINGS)) == 0 && count != NULL && (count->ordinary > 0 || n_lines * 2 < count->silent);
}

static gboolean are_of_plan(const Settling *settling, const DnDraft *draft)
{
	if (settling->title == SAYS_STANDING)
		return FALSE;
	Saying heading = read_headings(settling->drafts->lexicon.profile, draft);
	Saying saying = heading != SAYS_NOTHING ? heading : settling->title != SAYS_NOTHING ? settling->title : settling->sections;
	return saying == SAYS_PLAN;
}

static void tell_unsure(const Settling *settling, const DnDraft *draft)
{
	dn_drafts_doubt(settling->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
	                "this line of a list begins with a body, but nothing says that it has a duty; it is left out: %s", draft->clause_text);
}

static void keep(const Settling *settling, DnDraft *draft)
{
	if (draft->unsure) {
		tell_unsure(settling, draft);
		return;
	}
	draft->list = 0;
	if (draft->item == 0)
		return;
	g_array_index(settling->drafts->items, DnItem, draft->item - 1).n_clauses++;
	g_hash_table_add(settling->kept_items, GUINT_TO_POINTER(draft->item));
}

static void tell_unread(const Settling *settling, const DnDraft *first, const DnDraft *last, guint n_lines)
{
	dn_drafts_doubt(settling->drafts, "body-list-unread", DN_SEVERITY_WARNING, first->place,
	                "%u lines from here to line %u begin with bodies and say what each has to do, but nothing says that they are a plan's: "
	                "neither the title nor a heading (任务分工); they are left out", n_lines, last->source.last_line);
}

/* The drafts of one list from `first` on: where they end. Those of running text may stand between them, and below headings those with a clause
 * of their own. */
static guint end_of_list(const DnDrafts *drafts, guint first, guint *n_lines)
{
	guint end = first, line = 0;
	guint64 list = draft_at(drafts, first)->list;
	*n_lines = 0;
	for (guint i = first; i < drafts->tasks->len; i++) {
		const DnDraft *draft = draft_at(drafts, i);
		if (draft->prose || (draft->list == 0 && (list & OF_HEADINGS) != 0))
			continue;
		if (draft->list != list)
			break;
		end = i + 1;
		if (draft->unsure)
			continue;
		*n_lines += draft->line != line;
		line = draft->line;
	}
	return end;
}

static void settle_list(const Settling *settling, guint first, guint end, guint n_lines)
{
	DnDrafts *drafts = settling->drafts;
	const DnDraft *begin = draft_at(drafts, first);
	gboolean mixed = n_lines < FEWEST_LINES || is_mixed(settling, begin, n_lines);
	if (!mixed && are_of_plan(settling, begin)) {
		for (guint i = first; i < end; i++)
			if (draft_at(drafts, i)->list != 0)
				keep(settling, draft_at(drafts, i));
	} else if (!mixed) {
		tell_unread(settling, begin, draft_at(drafts, end - 1), n_lines);
	}
}

/* Whether the draft gives way: a line that was not kept, or a clause in running text of an item that was. */
static gboolean is_dropped(const Settling *settling, const DnDraft *draft)
{
	return draft->list != 0 || (draft->prose && g_hash_table_contains(settling->kept_items, GUINT_TO_POINTER(draft->item)));
}

static void drop_others(const Settling *settling)
{
	DnDrafts *drafts = settling->drafts;
	guint kept = 0, rule_from = drafts->rule_from;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		DnDraft *draft = draft_at(drafts, i);
		if (is_dropped(settling, draft)) {
			drafts->rule_from -= i < rule_from;
			dn_clause_clear(&draft->clause);
		} else {
			*draft_at(drafts, kept++) = *draft;
		}
	}
	memset(draft_at(drafts, kept), 0, (drafts->tasks->len - kept) * sizeof(DnDraft)); /* what moved is not to be freed */
	g_array_set_size(drafts->tasks, kept);
}

void dn_body_lists_settle(DnDrafts *drafts)
{
	gboolean any = FALSE;
	for (guint i = 0; i < drafts->tasks->len && !any; i++)
		any = draft_at(drafts, i)->list != 0;
	if (!any)
		return;
	g_autoptr(GHashTable) kept_items = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) counts = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
	count_items(counts, drafts);
	Settling settling = {.drafts = drafts,
	                     .title = read_title(drafts->lexicon.profile, dn_title_find(drafts)),
	                     .sections = read_sections(drafts),
	                     .counts = counts,
	                     .kept_items = kept_items};
	for (guint first = 0, end; first < drafts->tasks->len; first = end) {
		guint n_lines;
		end = first + 1;
		if (draft_at(drafts, first)->list == 0)
			continue;
		end = end_of_list(drafts, first, &n_lines);
		settle_list(&settling, first, end, n_lines);
	}
	drop_others(&settling);
}
