/* One pass over the tasks collects the names on both sides of slashes and those that stand alone; the second joins. */
#include "plan/slash_paths.h"

#include "plan/name_letters.h"

/* A name that stands before a slash. */
typedef struct {
	guint task, last_task; /* the first task that names it so, and the last */
	DnSlice words;         /* in the first one, with the name behind the slash */
	const char *last_part; /* behind the slash in the last one */
	guint n_parts;         /* names behind its slashes that stand nowhere else */
} Whole;

typedef struct {
	DnDrafts *drafts;
	GHashTable *wholes;  /* name → Whole */
	GHashTable *parts;   /* a name behind a slash → the first name that stands before it */
	GHashTable *others;  /* names that stand alone, behind two names or between two slashes */
	gboolean repeats;    /* one task has HRO/DMA and HRO/DMB: as two bodies each it would name HRO twice */
	Whole owned;         /* the first Budget Office/HRO, whose whole may stand behind the slash; words empty for none */
} Paths;

static DnClause *clause_at(const DnDrafts *drafts, guint index)
{
	return &g_array_index(drafts->tasks, DnDraft, index).clause;
}

/* ---- What the document shows ------------------------------------------------------------------------------------------ */

/* Whether a slash and nothing else stands between the body at `index` and the one behind it. */
static gboolean is_before_slash(const DnClause *clause, guint index)
{
	if (index + 1 >= clause->bodies->len)
		return FALSE;
	const DnBody *body = dn_clause_body(clause, index), *part = dn_clause_body(clause, index + 1);
	const char *slash = dn_slice_end(body->words);
	return part->words.at == slash + 1 && *slash == '/' && !body->collective && !part->collective && body->duty == part->duty;
}

/* Whether the bodies at `index` and behind it are HRO and DMA of HRO/DMA. */
static gboolean is_pair(const DnClause *clause, guint index)
{
	return is_before_slash(clause, index) && dn_name_is_acronym(dn_clause_body(clause, index)->words) &&
	       g_ascii_isupper(*dn_clause_body(clause, index + 1)->words.at);
}

static DnSlice words_of_pair(const DnClause *clause, guint index)
{
	DnSlice first = dn_clause_body(clause, index)->words, second = dn_clause_body(clause, index + 1)->words;
	return dn_slice(first.at, (gsize)(dn_slice_end(second) - first.at));
}

static Whole *note_whole(Paths *paths, guint task, guint index)
{
	const DnClause *clause = clause_at(paths->drafts, task);
	const char *name = dn_clause_body(clause, index)->name;
	Whole *whole = g_hash_table_lookup(paths->wholes, name);
	if (whole != NULL)
		return whole;
	whole = g_new0(Whole, 1);
	*whole = (Whole){.task = task, .words = words_of_pair(clause, index)};
	g_hash_table_insert(paths->wholes, (gpointer)name, whole);
	return whole;
}

static void note_pair(Paths *paths, guint task, guint index)
{
	const DnClause *clause = clause_at(paths->drafts, task);
	const char *name = dn_clause_body(clause, index)->name, *part = dn_clause_body(clause, index + 1)->name;
	const char *before = g_hash_table_lookup(paths->parts, part);
	Whole *whole = note_whole(paths, task, index);
	paths->repeats |= whole->last_part != NULL && whole->last_task == task && !g_str_equal(whole->last_part, part);
	whole->last_task = task;
	whole->last_part = part;
	if (before == NULL)
		g_hash_table_insert(paths->parts, (gpointer)part, (gpointer)name);
	else if (!g_str_equal(before, name))
		g_hash_table_add(paths->others, (gpointer)part);
}

/* Budget Office/HRO: an abbreviation behind a name that is none may be that of the whole. */
static void note_owned(Paths *paths, guint task, guint index)
{
	const DnClause *clause = clause_at(paths->drafts, task);
	if (paths->owned.words.length == 0 && is_before_slash(clause, index) && dn_name_is_acronym(dn_clause_body(clause, index + 1)->words))
		paths->owned = (Whole){.task = task, .words = words_of_pair(clause, index)};
}

static void collect(Paths *paths)
{
	for (guint i = 0; i < paths->drafts->tasks->len; i++) {
		const DnClause *clause = clause_at(paths->drafts, i);
		gboolean behind = FALSE;
		for (guint k = 0; k < clause->bodies->len; k++) {
			gboolean before = is_pair(clause, k);
			if (before)
				note_pair(paths, i, k);
			else
				note_owned(paths, i, k);
			if (before == behind)
				g_hash_table_add(paths->others, (gpointer)dn_clause_body(clause, k)->name);
			behind = before;
		}
	}
}

/* Counts the parts of each name; FALSE where some are no more parts of it than bodies of their own. */
static gboolean count_parts(const Paths *paths)
{
	GHashTableIter iter;
	gpointer part, name;
	gboolean all = TRUE;
	g_hash_table_iter_init(&iter, paths->parts);
	while (g_hash_table_iter_next(&iter, &part, &name)) {
		gboolean own = g_hash_table_contains(paths->others, part) || g_hash_table_contains(paths->wholes, part);
		((Whole *)g_hash_table_lookup(paths->wholes, name))->n_parts += own ? 0 : 1;
		all = all && !own;
	}
	return all;
}

/* ---- What follows from it --------------------------------------------------------------------------------------------- */

/* HRO/DMA of HRO and DMA. */
static void join(DnDrafts *drafts, DnClause *clause, guint index)
{
	DnBody *body = dn_clause_body(clause, index), part = *dn_clause_body(clause, index + 1);
	part.words = words_of_pair(clause, index);
	part.name = dn_drafts_keep(drafts, part.words);
	part.mark = part.mark != 0 ? part.mark : body->mark;
	part.verb = part.verb.length > 0 ? part.verb : body->verb;
	part.whole = TRUE;
	*body = part;
	dn_clause_remove_bodies(clause, index + 1, 1);
}

static void join_all(DnDrafts *drafts)
{
	for (guint i = 0; i < drafts->tasks->len; i++)
		for (guint k = 0; k < clause_at(drafts, i)->bodies->len; k++)
			if (is_pair(clause_at(drafts, i), k))
				join(drafts, clause_at(drafts, i), k);
}

static gboolean stands_before(const Whole *name, const Whole *other)
{
	return other == NULL || name->task < other->task || (name->task == other->task && name->words.at < other->words.at);
}

/* Tells of the first name in the text that may have a part. */
static void tell(const Paths *paths)
{
	GHashTableIter iter;
	gpointer value;
	const Whole *first = paths->owned.words.length > 0 ? &paths->owned : NULL;
	g_hash_table_iter_init(&iter, paths->wholes);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const Whole *whole = value;
		if (whole->n_parts > 0 && stands_before(whole, first))
			first = whole;
	}
	if (first != NULL)
		dn_drafts_doubt(paths->drafts, "unknown-body", DN_SEVERITY_INFO,
		                dn_drafts_locate(paths->drafts, &g_array_index(paths->drafts->tasks, DnDraft, first->task), first->words),
		                "%s may be a body and its part; such names were read as two bodies", dn_drafts_keep(paths->drafts, first->words));
}

void dn_slash_paths_join(DnDrafts *drafts)
{
	if (!dn_profile_is_spaced(drafts->lexicon.profile))
		return;
	g_autoptr(GHashTable) wholes = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
	g_autoptr(GHashTable) parts = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) others = g_hash_table_new(g_str_hash, g_str_equal);
	Paths paths = {.drafts = drafts, .wholes = wholes, .parts = parts, .others = others};
	collect(&paths);
	gboolean all = count_parts(&paths);
	if (all && paths.repeats)
		join_all(drafts);
	else
		tell(&paths);
}
