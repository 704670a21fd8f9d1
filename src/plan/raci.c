/* Of a task one body is accountable: it answers for the whole and approves it, as one that leads does. Those who are responsible do the work for it
 * (Project Management Institute, PMBOK Guide, responsibility assignment matrix). Without both, the words mean what they mean elsewhere. */
#include "plan/raci.h"

#include <string.h>

typedef enum { RESPONSIBLE, ACCOUNTABLE, CONSULTED, SUPPORTS, INFORMED, ROLES } Role;

static const struct {
	char letter;
	DnWords words;
} names[ROLES] = {[RESPONSIBLE] = {'r', DN_WORDS_RACI_RESPONSIBLE},
                  [ACCOUNTABLE] = {'a', DN_WORDS_RACI_ACCOUNTABLE},
                  [CONSULTED] = {'c', DN_WORDS_RACI_CONSULTED},
                  [SUPPORTS] = {'s', DN_WORDS_RACI_SUPPORTING},
                  [INFORMED] = {'i', DN_WORDS_RACI_INFORMED}};

/* The letter, the word, or the word with its letter in brackets. */
static gboolean is_of_role(const char *header, Role role)
{
	const DnProfile *const *profiles = dn_profiles();
	g_autofree char *plain = g_strstrip(g_ascii_strdown(header, -1));
	gsize length = 0;
	if (plain[0] == names[role].letter && plain[1] == '\0')
		return TRUE;
	for (guint i = 0; length == 0 && profiles[i] != NULL; i++)
		length = dn_profile_prefix(profiles[i], names[role].words, dn_slice_of(plain));
	return length > 0 && (plain[length] == '\0' || strchr(plain + length, '(') != NULL);
}

static int find_column(const char *const *headers, guint n, Role role)
{
	for (guint i = 0; i < n; i++)
		if (is_of_role(headers[i], role))
			return (int)i;
	return DN_NO_COLUMN;
}

static void add_column(DnColumns *columns, int index)
{
	if (index == DN_NO_COLUMN || columns->n_more == DN_MOST_MORE)
		return;
	columns->more[columns->n_more] = index;
	columns->kind_of_more[columns->n_more++] = DN_COLUMN_PARTICIPANT;
}

static gboolean is_labelled(const DnBody *body, const DnProfile *profile, Role role)
{
	if (body->verb.length == 0)
		return FALSE;
	g_autofree char *small = g_ascii_strdown(body->verb.at, (gssize)body->verb.length);
	return dn_profile_prefix(profile, names[role].words, dn_slice_of(small)) > 0;
}

static gboolean has_labelled(const DnClause *clause, const DnProfile *profile, Role role)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (is_labelled(dn_clause_body(clause, i), profile, role))
			return TRUE;
	return FALSE;
}

gboolean dn_raci_settle_labels(DnClause *clause, const DnProfile *profile)
{
	if (!has_labelled(clause, profile, RESPONSIBLE) || !has_labelled(clause, profile, ACCOUNTABLE) || !has_labelled(clause, profile, CONSULTED))
		return FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		if (is_labelled(body, profile, ACCOUNTABLE))
			body->duty = DN_DUTY_LEADS;
		else if (is_labelled(body, profile, RESPONSIBLE))
			body->duty = DN_DUTY_JOINS;
	}
	return TRUE;
}

void dn_raci_tell(DnDrafts *drafts, DnPlace place)
{
	dn_drafts_doubt(drafts, "raci", DN_SEVERITY_INFO, place,
	                "read as a RACI matrix: who is accountable leads, who is responsible or consulted takes part, who is informed is left out");
}

void dn_raci_settle_columns(DnColumns *columns, const char *const *headers, guint n)
{
	int of[ROLES] = {0};
	for (guint role = 0; role < ROLES; role++)
		of[role] = find_column(headers, n, (Role)role);
	if (of[RESPONSIBLE] < 0 || of[ACCOUNTABLE] < 0 || (of[CONSULTED] < 0 && of[INFORMED] < 0))
		return;
	columns->of_raci = TRUE;
	columns->of[DN_COLUMN_LEAD] = of[ACCOUNTABLE];
	columns->of[DN_COLUMN_PARTICIPANT] = of[RESPONSIBLE];
	columns->of[DN_COLUMN_DEPARTMENT] = DN_NO_COLUMN;
	columns->n_more = 0;
	add_column(columns, of[CONSULTED]);
	add_column(columns, of[SUPPORTS]);
	if (of[INFORMED] >= 0 && columns->n_aside < DN_MOST_ASIDE)
		columns->aside[columns->n_aside++] = of[INFORMED];
}

static gboolean holds_mark(const DnMarkLegend *legend, char letter)
{
	for (guint i = 0; i < legend->n; i++)
		if (memchr(legend->marks[i].at, letter, legend->marks[i].length) != NULL)
			return TRUE;
	return FALSE;
}

static gboolean are_letters_of_roles(const DnMarkLegend *legend)
{
	for (guint i = 0; i < legend->n; i++)
		for (gsize k = 0; k < legend->marks[i].length; k++)
			if (strchr("RASCI/,& ", legend->marks[i].at[k]) == NULL)
				return FALSE;
	return holds_mark(legend, 'R') && holds_mark(legend, 'A') && (holds_mark(legend, 'C') || holds_mark(legend, 'I'));
}

static gboolean has_letter(DnSlice mark, char letter)
{
	return memchr(mark.at, letter, mark.length) != NULL;
}

void dn_raci_settle_marks(DnMarkLegend *legend)
{
	if (!are_letters_of_roles(legend))
		return;
	for (guint i = 0; i < legend->n; i++) {
		DnSlice mark = legend->marks[i];
		legend->known[i] = !dn_slice_is(mark, dn_slice_of("I"));
		legend->duties[i] = has_letter(mark, 'A') ? DN_DUTY_LEADS : DN_DUTY_JOINS;
	}
	legend->explained = legend->informed = TRUE;
}
