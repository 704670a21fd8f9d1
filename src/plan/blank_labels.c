/* A printer breaks a line behind any word, and seldom so that several lines begin with the same few letters and a blank. */
#include "plan/blank_labels.h"

#include <string.h>

#include "plan/column_kind.h"
#include "plan/profile.h"

/* 主担当 of 主担当　道路課: the letters before the first blank of a line that are Chinese or Japanese, and few; empty for none. */
static DnSlice head_of(const DnPrinted *line)
{
	enum { FEWEST = 2, MOST = 10 /* characters */, HANGUL_FIRST = 0xAC00, HANGUL_LAST = 0xD7AF };
	DnSlice none = dn_slice(line->text.at, 0);
	const char *p = line->text.at, *end = dn_slice_end(line->text);
	if (!line->is_line || !line->has_blanks || line->marker != DN_MARKER_NONE)
		return none;
	for (guint n = 0; p < end && n <= MOST; n++, p = dn_character_end(p)) {
		gunichar c = dn_character(p);
		if (dn_space_length(p) > 0)
			return n >= FEWEST ? dn_slice_before(line->text, p) : none;
		if (!g_unichar_iswide(c) || !g_unichar_isalpha(c) || (c >= HANGUL_FIRST && c <= HANGUL_LAST))
			return none;
	}
	return none;
}

static guint hash_head(gconstpointer data)
{
	const DnSlice *head = data;
	guint hash = 5381;
	for (gsize i = 0; i < head->length; i++)
		hash = hash * 33 + (guchar)head->at[i];
	return hash;
}

static gboolean are_equal(gconstpointer a, gconstpointer b)
{
	const DnSlice *left = a, *right = b;
	return left->length == right->length && memcmp(left->at, right->at, left->length) == 0;
}

/* 取組内容, 実施時期: what a record says beside who does it. */
static gboolean is_of_record(DnSlice head)
{
	static const DnWords kinds[] = {DN_WORDS_RECORD_STARTS, DN_WORDS_RECORD_TEXTS, DN_WORDS_LABELS_OTHER};
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		for (guint k = 0; k < G_N_ELEMENTS(kinds); k++)
			if (!dn_profile_is_spaced(profiles[i]) && dn_profile_is(profiles[i], kinds[k], head))
				return TRUE;
	return FALSE;
}

/* How many lines begin with each head. A known title counts as many; a document with very many heads is no set of records, and those behind the
 * first are looked up no more. */
static void count(GHashTable *times, DnSlice *heads, const DnPrinted *printed, gsize n)
{
	enum { MANY = 8, MOST_HEADS = 2048 };
	for (gsize i = 0; i < n; i++) {
		heads[i] = head_of(&printed[i]);
		if (heads[i].length == 0)
			continue;
		gpointer before = g_hash_table_lookup(times, &heads[i]);
		gboolean is_new = before == NULL && g_hash_table_size(times) < MOST_HEADS;
		guint more = is_new && (dn_column_kind(heads[i]) != DN_COLUMN_OTHER || is_of_record(heads[i])) ? MANY : 1;
		g_hash_table_insert(times, &heads[i], GUINT_TO_POINTER(GPOINTER_TO_UINT(before) + more));
	}
}

void dn_blank_labels_mark(DnPrinted *printed, gsize n)
{
	enum { FEWEST = 3 };
	g_autofree DnSlice *heads = g_new(DnSlice, n + 1);
	g_autoptr(GHashTable) times = g_hash_table_new(hash_head, are_equal);
	count(times, heads, printed, n);
	for (gsize i = 0; i < n; i++) {
		if (heads[i].length == 0 || GPOINTER_TO_UINT(g_hash_table_lookup(times, &heads[i])) < FEWEST)
			continue;
		printed[i].blank_label = 1;
		printed[i].labelled = 1;
	}
}
