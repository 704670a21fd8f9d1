/* One pass over the paragraphs counts the brackets whose names are beyond doubt, and keeps the others. */
#include "plan/angled_lists.h"

#include <string.h>

#include "plan/clause_proof.h"

static const char opening[] = "。＜", closing[] = "＞";

/* ＜福祉課＞ of 窓口を開く。＜福祉課＞; an empty slice for none. */
static DnSlice bracket_at_end(DnSlice paragraph)
{
	enum { LONGEST = 300 /* bytes */ };
	DnSlice end = paragraph.length > LONGEST ? dn_slice_skip(paragraph, paragraph.length - LONGEST) : paragraph;
	const char *at = dn_slice_ends_with(end, dn_slice_of(closing)) ? g_strrstr_len(end.at, (gssize)end.length, opening) : NULL;
	return at != NULL ? dn_slice_from(paragraph, at + strlen("。")) : dn_slice(paragraph.at, 0);
}

/* 県医師会: how names of societies end, which are none beyond doubt. */
static gboolean may_be_body(const DnProfile *profile, const DnBody *body)
{
	return body->collective || body->shape >= DN_SHAPE_GENERIC ||
	       (body->shape == DN_SHAPE_WEAK && dn_profile_suffix(profile, DN_WORDS_SOCIETY_ENDS, dn_slice_of(body->name)) > 0);
}

typedef struct {
	gboolean may_be; /* bodies, all of them */
	gboolean any;    /* is one beyond doubt */
	gboolean all;    /* are */
} Names;

static Names judge(const DnDrafts *drafts, DnSlice words)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, &drafts->lexicon, drafts->arena, words);
	Names names = {.may_be = clause.bodies->len > 0 && clause.n_verbs == 0 && !clause.labelled && dn_clause_n_unread(&clause) == 0};
	for (guint i = 0; i < clause.bodies->len && names.may_be; i++) {
		const DnBody *body = dn_clause_body(&clause, i);
		names.may_be = may_be_body(drafts->lexicon.profile, body);
		names.any |= !body->collective && body->shape >= DN_SHAPE_STRONG;
	}
	names.all = names.may_be && dn_clause_is_sure(&clause);
	dn_clause_clear(&clause);
	return names;
}

static void keep(GHashTable *taken, const DnDrafts *drafts, DnSlice bracket, DnSlice names)
{
	DnSlice *kept = dn_arena_alloc(drafts->arena, sizeof *kept);
	*kept = names;
	g_hash_table_insert(taken, (gpointer)bracket.at, kept);
}

void dn_angled_lists_take(GHashTable *taken, const DnDrafts *drafts)
{
	enum { FEWEST = 5 };
	guint n = 0, n_sure = 0;
	for (guint i = 0; i < drafts->text->paragraphs->len; i++) {
		const DnParagraph *paragraph = dn_text_paragraph(drafts->text, i);
		DnSlice bracket = bracket_at_end(dn_slice_trim(dn_text_slice(drafts->text, paragraph->start, paragraph->length)));
		if (bracket.length == 0 || paragraph->kind != DN_LINE_PARAGRAPH)
			continue;
		DnSlice words = dn_slice_cut(dn_slice_skip(bracket, strlen("＜")), strlen(closing));
		Names names = judge(drafts, words);
		n++;
		n_sure += names.may_be && names.any ? 1 : 0;
		if (names.may_be && !names.all)
			keep(taken, drafts, bracket, words);
	}
	if (n_sure < FEWEST || n_sure * 2 <= n)
		g_hash_table_remove_all(taken);
}
