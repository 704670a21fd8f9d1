#include "plan/locality.h"

#include <string.h>

#include "plan/kept_names.h"
#include "plan/name_group.h"
#include "plan/title.h"

typedef enum { OF_NEITHER, OF_EITHER /* 统计局, of which 国家统计局 is one */, OF_CENTRE, OF_PLACE, OF_KINDS } Belonging;

static Belonging tell_belonging(const DnLexicon *lexicon, DnSlice name)
{
	const DnRegistryEntry *entry = dn_name_entry(lexicon, name);
	if (entry != NULL && dn_name_is_central(lexicon, name))
		return OF_CENTRE;
	if (entry != NULL)
		return dn_name_is_central(lexicon, dn_slice_of(entry->name)) ? OF_EITHER : OF_NEITHER;
	gboolean local = dn_name_level(lexicon, name) > 0 || dn_profile_suffix(lexicon->profile, DN_WORDS_LOCAL_ENDINGS, name) > 0 ||
	                 dn_name_is_local_office(lexicon, name);
	return local ? OF_PLACE : OF_NEITHER;
}

/* 某县 of 某县2024年工作要点: whether the words begin with the name of a place. */
static gboolean begins_with_place(const DnLexicon *lexicon, DnSlice words)
{
	gsize level = dn_name_level(lexicon, words);
	return level > 0 && dn_profile_suffix(lexicon->profile, DN_WORDS_NOT_PLACES, dn_slice_beginning(words, level)) == 0;
}

/* 某县人民政府关于印发…的通知, 关于印发《某县…方案》的通知: whether the title says that the plan is a place's. */
static gboolean is_title_of_place(const DnLexicon *lexicon, const char *title)
{
	DnSlice words = dn_slice_of(title);
	if (begins_with_place(lexicon, words) || dn_profile_find(lexicon->profile, DN_WORDS_OWN_PLACES, words).length > 0)
		return TRUE;
	const char *quoted = strstr(title, "《");
	DnSlice issuing = dn_profile_find(lexicon->profile, DN_WORDS_ISSUING, words);
	return (issuing.length > 0 && begins_with_place(lexicon, dn_slice_of(dn_slice_end(issuing)))) ||
	       (quoted != NULL && begins_with_place(lexicon, dn_slice_of(quoted + strlen("《"))));
}

static gboolean is_title_of_centre(const DnLexicon *lexicon, const char *title)
{
	return dn_profile_prefix(lexicon->profile, DN_WORDS_CENTRAL, dn_slice_of(title)) > 0;
}

gboolean dn_locality_is_local(DnDrafts *drafts)
{
	g_autofree DnKeptName *places = g_new0(DnKeptName, DN_KEPT_NAMES);
	guint n[OF_KINDS] = {0};
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 0; k < clause->bodies->len; k++) {
			const DnBody *body = dn_clause_body(clause, k);
			DnKeptName *kept = dn_kept_name_place(places, body->name);
			if (body->collective)
				continue;
			if (kept->name != body->name)
				*kept = (DnKeptName){body->name, tell_belonging(&drafts->lexicon, dn_slice_of(body->name))};
			n[kept->known]++;
		}
	}
	if (n[OF_PLACE] + n[OF_CENTRE] > 0)
		return n[OF_PLACE] > n[OF_CENTRE];
	const char *title = dn_title_find(drafts);
	if (title != NULL && is_title_of_centre(&drafts->lexicon, title))
		return FALSE;
	return n[OF_EITHER] > 0 || (title != NULL && is_title_of_place(&drafts->lexicon, title));
}
