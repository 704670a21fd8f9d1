#include "plan/clause_source.h"

/* 出典情報 審議会（第12回）《総務省》: whose page or paper it is. */
gboolean dn_search_names_source(const DnClauseSearch *search, gsize start)
{
	enum { FAR = 300 /* bytes */ };
	const char *from = search->paragraph.at + start - MIN(start, (gsize)FAR);
	while (((guchar)*from & 0xC0) == 0x80)
		from++;
	gsize length = (gsize)(search->paragraph.at + start - from);
	return dn_profile_find(search->lexicon->profile, DN_WORDS_SOURCE_WORDS, dn_sentence_before(dn_slice(from, length), length)).length > 0;
}
