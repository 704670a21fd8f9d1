/* What stands behind a clause would else be the beginning of the next task. */
#include "plan/scan_records.h"

/* 取組内容： and 【内容】: whether the line begins with such a word as its label. */
static gboolean begins_with(const DnProfile *profile, DnWords kind, DnSlice line)
{
	gboolean lens = dn_is_mark(dn_slice_first(line), "【［");
	DnSlice words = lens ? dn_slice_skip(line, (gsize)(dn_character_end(line.at) - line.at)) : line;
	gsize length = dn_profile_prefix(profile, kind, words);
	return length > 0 && dn_is_mark(dn_slice_first(dn_slice_skip(words, length)), lens ? "】］" : "：:");
}

static void begin_record(DnScan *scan, gsize start)
{
	scan->text_start = scan->item_start = start;
	scan->fresh = scan->in_record = TRUE;
	scan->continues = FALSE;
}

static void add_to_task(DnScan *scan, DnSlice line)
{
	DnDraft *draft = &g_array_index(scan->drafts->tasks, DnDraft, scan->drafts->tasks->len - 1);
	g_autofree char *both = g_strconcat(draft->text, *draft->text != '\0' ? "\n" : "", dn_drafts_keep(scan->drafts, line), NULL);
	draft->text = dn_arena_string(scan->drafts->arena, both);
	scan->text_start = dn_text_at(scan->text, line) + line.length;
}

gboolean dn_scan_take_record_line(DnScan *scan, DnSlice words)
{
	const DnProfile *profile = scan->drafts->lexicon.profile;
	const DnLevel *level = dn_outline_innermost(&scan->outline);
	if (level != NULL && level->marker.kind != DN_MARKER_NONE)
		return FALSE; /* a number begins the record */
	if (begins_with(profile, DN_WORDS_RECORD_STARTS, words)) {
		begin_record(scan, dn_text_at(scan->text, words));
		return TRUE;
	}
	gboolean more = begins_with(profile, DN_WORDS_RECORD_TEXTS, words);
	if (more && !scan->fresh && scan->continues) {
		add_to_task(scan, words);
		return TRUE;
	}
	return more && scan->in_record && scan->fresh;
}
