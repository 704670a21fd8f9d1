/* The container of drafts. */
#include "plan/draft.h"

static void clear_draft(gpointer data)
{
	DnDraft *draft = data;
	dn_clause_clear(&draft->clause);
}

void dn_drafts_init(DnDrafts *drafts, const DnText *text, const DnLexicon *lexicon, DnArena *arena)
{
	*drafts = (DnDrafts){.text = text,
	                     .lexicon = *lexicon,
	                     .arena = arena,
	                     .arenas = g_ptr_array_new_with_free_func((GDestroyNotify)dn_arena_free),
	                     .tasks = g_array_new(FALSE, TRUE, sizeof(DnDraft)),
	                     .items = g_array_new(FALSE, TRUE, sizeof(DnItem)),
	                     .staying = g_array_new(FALSE, FALSE, sizeof(DnBody)),
	                     .doubts = g_array_new(FALSE, FALSE, sizeof(DnDoubt))};
	g_array_set_clear_func(drafts->tasks, clear_draft);
}

void dn_drafts_clear(DnDrafts *drafts)
{
	g_array_unref(drafts->tasks);
	g_array_unref(drafts->items);
	g_array_unref(drafts->staying);
	g_array_unref(drafts->doubts);
	g_ptr_array_unref(drafts->arenas);
}

DnArena *dn_drafts_add_arena(DnDrafts *drafts)
{
	DnArena *arena = dn_arena_new();
	g_ptr_array_add(drafts->arenas, arena);
	return arena;
}

void dn_drafts_doubt(DnDrafts *drafts, const char *code, DnSeverity severity, DnPlace place, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	DnDoubt doubt = {.code = code,
	                 .severity = severity,
	                 .place = place,
	                 .message = dn_arena_string(drafts->arena, message),
	                 .of_plan = g_str_has_prefix(code, "numbering-")};
	g_array_append_val(drafts->doubts, doubt);
}

DnPlace dn_drafts_locate(const DnDrafts *drafts, const DnDraft *draft, DnSlice part)
{
	return dn_text_holds(drafts->text, part) ? dn_text_place(drafts->text, dn_text_at(drafts->text, part)) : draft->place;
}

void dn_drafts_set_rule(DnDrafts *drafts, DnSlice words, DnPlace place, guint holds_from)
{
	if (drafts->rule.length > 0)
		return;
	drafts->rule = words;
	drafts->rule_place = place;
	drafts->rule_from = holds_from;
}

const char *dn_drafts_keep(DnDrafts *drafts, DnSlice words)
{
	return dn_text_keep(drafts->arena, drafts->text, words);
}

/* An item under which this one stands gives its first sentence as heading. Every task repeats the headings above it, so that a long one is
 * cut: text without end under a thousand tasks must not become a thousand times that text. */
static DnSlice heading_of(const DnLevel *level)
{
	enum { LONGEST = 600 };
	DnSlice heading = dn_slice_beginning(level->heading, LONGEST);
	const char *stop = level->is_heading ? NULL : dn_slice_find(heading, dn_slice_of("。"));
	return stop == NULL ? heading : dn_slice(heading.at, (gsize)(stop - heading.at));
}

/* Tasks under one level share what is kept of it. */
static const char *title_of(DnDrafts *drafts, DnLevel *level)
{
	if (level->title == NULL)
		level->title = dn_drafts_keep(drafts, heading_of(level));
	return level->title;
}

static const char *number_of(DnDrafts *drafts, DnLevel *level)
{
	if (level->number == NULL)
		level->number = dn_drafts_keep(drafts, level->marker.label);
	return level->number;
}

void dn_drafts_place_under(DnDrafts *drafts, DnDraft *draft, DnOutline *outline)
{
	guint n = outline->levels->len;
	const char **path = dn_arena_alloc(drafts->arena, (n + 1) * sizeof *path);
	const char **labels = dn_arena_alloc(drafts->arena, (n + 1) * sizeof *labels);
	draft->path = path;
	draft->labels = labels;
	for (guint i = 0; i < n; i++) {
		DnLevel *level = &g_array_index(outline->levels, DnLevel, i);
		if (level->is_heading || i + 1 < n)
			path[draft->n_path++] = title_of(drafts, level);
		if (level->marker.kind == DN_MARKER_NONE)
			continue;
		labels[draft->n_labels++] = number_of(drafts, level);
		draft->item = level->serial;
		draft->kind = level->marker.kind;
		draft->value = level->marker.value;
	}
	const DnLevel *innermost = dn_outline_innermost(outline);
	gboolean titled = innermost != NULL && innermost->is_heading && innermost->marker.kind <= DN_MARKER_HAN;
	draft->number = draft->n_labels > 0 && !titled ? labels[draft->n_labels - 1] : NULL;
}
