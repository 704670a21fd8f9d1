/* A title says in short what is to be done, and nothing of who does it. */
#include "plan/act_items.h"

#include "plan/act_titles.h"
#include "plan/prose_spaced.h"

enum { LONGEST = 1200 /* bytes of a sentence */ };

gboolean dn_act_item_read_sentence(DnActSubject *out, DnSlice *said, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	*said = dn_prose_spaced_sentence(text);
	if (said->length > LONGEST)
		return FALSE;
	DnSlice behind = dn_act_titles_skip(lexicon->profile, *said);
	return dn_act_subject_read(out, lexicon, arena, behind.length > 0 ? behind : *said);
}

gboolean dn_act_item_read(DnActSubject *out, DnSlice *said, const DnLexicon *lexicon, DnArena *arena, DnSlice text, gboolean named)
{
	if (dn_act_item_read_sentence(out, said, lexicon, arena, text))
		return TRUE;
	DnSlice rest = dn_slice_trim(dn_slice_skip(text, MIN(text.length, said->length + 1)));
	return rest.length > 0 && dn_act_titles_item(lexicon->profile, *said, named) && dn_act_item_read_sentence(out, said, lexicon, arena, rest);
}

gboolean dn_act_item_read_answer(DnActSubject *out, DnSlice *said, const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	words = dn_slice_trim(dn_slice_skip(words, dn_profile_prefix(lexicon->profile, DN_WORDS_ACT_REPLIES, words)));
	return dn_act_item_read(out, said, lexicon, arena, words, FALSE);
}
