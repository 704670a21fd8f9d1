/* Makes ids in two steps: how many numbers of each kind's tasks are needed to tell them apart, then the clauses within an item. */
#include "plan/ids.h"

#include "base/append.h"
#include "base/number.h"

static const DnDraft *draft_at(const DnDrafts *drafts, guint index)
{
	return &g_array_index(drafts->tasks, DnDraft, index);
}

static gboolean same_item(const DnDraft *a, const DnDraft *b)
{
	return a->item != 0 && a->item == b->item;
}

/* The last `n` numbers of a task, as 三-（二）-1. */
static void append_labels(GString *out, const DnDraft *draft, guint n)
{
	guint from = draft->n_labels - MIN(n, draft->n_labels);
	for (guint i = from; i < draft->n_labels; i++) {
		if (i > from)
			dn_append_char(out, '-');
		dn_append(out, draft->labels[i], strlen(draft->labels[i]));
	}
}

/* Whether the number 1 comes more than once among the items of a kind when they are told by their last `n` numbers. */
static gboolean restarts(const DnDrafts *drafts, DnMarkerKind kind, guint n)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = draft_at(drafts, i);
		if (draft->kind != kind || draft->value != 1 || (i > 0 && same_item(draft, draft_at(drafts, i - 1))))
			continue;
		GString *labels = g_string_new(NULL);
		append_labels(labels, draft, n);
		if (!g_hash_table_add(seen, g_string_free(labels, FALSE)))
			return TRUE;
	}
	return FALSE;
}

enum { KINDS = DN_MARKER_BULLET + 1 };

/* For each kind, how many of their last numbers tell its tasks apart. */
static void count_labels_needed(guint *needed, const DnDrafts *drafts)
{
	guint most[KINDS] = {0};
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = draft_at(drafts, i);
		most[draft->kind] = MAX(most[draft->kind], draft->n_labels);
	}
	for (guint kind = 0; kind < KINDS; kind++) {
		needed[kind] = 1;
		while (needed[kind] < most[kind] && restarts(drafts, (DnMarkerKind)kind, needed[kind]))
			needed[kind]++;
	}
}

/* How many drafts from `first` on belong to one item. */
static guint count_clauses(const DnDrafts *drafts, guint first)
{
	guint n = 1;
	while (first + n < drafts->tasks->len && same_item(draft_at(drafts, first), draft_at(drafts, first + n)))
		n++;
	return n;
}

static void append_number(GString *out, char before, guint number)
{
	char digits[DN_NUMBER_SIZE];
	dn_append_char(out, before);
	dn_append(out, digits, dn_number_write_integer(digits, number));
}

static void append_base(GString *out, const DnDraft *draft, guint n_labels, guint serial)
{
	if (draft->n_labels == 0)
		append_number(out, 't', serial);
	else
		append_labels(out, draft, n_labels);
}

const char **dn_ids_make(const DnDrafts *drafts, DnArena *arena, const char *prefix)
{
	guint needed[KINDS];
	g_autoptr(GString) id = g_string_new(NULL);
	const char **ids = dn_arena_alloc(arena, (drafts->tasks->len + 1) * sizeof *ids);
	count_labels_needed(needed, drafts);
	for (guint first = 0, n; first < drafts->tasks->len; first += n) {
		n = count_clauses(drafts, first);
		for (guint i = 0; i < n; i++) {
			const DnDraft *draft = draft_at(drafts, first + i);
			g_string_assign(id, prefix != NULL ? prefix : "");
			append_base(id, draft, needed[draft->kind], first + i + 1);
			if (n > 1)
				append_number(id, '.', i + 1);
			ids[first + i] = dn_arena_text(arena, id->str, id->len);
		}
	}
	return ids;
}
