#include "plan/clause_proof.h"

gboolean dn_clause_is_sound(const DnClause *clause, DnShape shape)
{
	gboolean proper = FALSE;
	if (clause->bodies->len == 0 || (clause->n_verbs == 0 && !clause->labelled))
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		DnShape own = g_array_index(clause->bodies, DnBody, i).shape;
		proper |= own >= shape;
	}
	return proper;
}

gboolean dn_clause_names_single(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!g_array_index(clause->bodies, DnBody, i).collective)
			return TRUE;
	return FALSE;
}

DnShape dn_clause_weakest(const DnClause *clause)
{
	DnShape shape = DN_SHAPE_KNOWN;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		shape = body->collective ? shape : MIN(shape, body->shape);
	}
	return dn_clause_names_single(clause) ? shape : DN_SHAPE_NONE;
}

gboolean dn_clause_has_duty(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (g_array_index(clause->bodies, DnBody, i).duty != DN_DUTY_JOINS)
			return TRUE;
	return FALSE;
}

gboolean dn_clause_is_sure(const DnClause *clause)
{
	gboolean sure = clause->bodies->len > 0 && dn_clause_n_unread(clause) == 0 && dn_clause_names_single(clause);
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		sure = sure && (body->collective || body->shape >= DN_SHAPE_STRONG);
	}
	return sure;
}

gboolean dn_words_are_names(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, lexicon, arena, words);
	gboolean are = clause.bodies->len > 0 && clause.n_verbs == 0 && dn_clause_n_unread(&clause) == 0 &&
	               (dn_clause_is_sure(&clause) || !dn_clause_names_single(&clause));
	dn_clause_clear(&clause);
	return are;
}
