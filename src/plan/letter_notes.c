/* A letter alone may be anything. Those who are accountable and responsible, and others who are consulted or informed, prove each other. */
#include "plan/letter_notes.h"

#include <string.h>

#include "plan/clause_duties.h"

enum { LETTERS = 26 };

/* The letters by what they say of a body, most first. */
static const char of_raci[] = "ARSCI";

gunichar dn_letter_note_read(DnSlice note)
{
	enum { MOST = 3 };
	gunichar best = 0;
	gsize n = 0;
	for (gsize i = 0; i < note.length; i++) {
		if (i % 2 == 1 && strchr("/,&+", note.at[i]) != NULL)
			continue;
		if (i % 2 == 1 || !g_ascii_isupper(note.at[i]) || ++n > MOST)
			return 0;
		const char *known = strchr(of_raci, note.at[i]), *before = best != 0 ? strchr(of_raci, (char)best) : NULL;
		if (note.length > 1 && known == NULL)
			return 0;
		best = before == NULL || known < before ? (gunichar)note.at[i] : best;
	}
	return note.length % 2 == 1 ? best : 0;
}

typedef struct {
	guint n[LETTERS]; /* bodies with a letter */
	const DnDraft *draft, *lead; /* of the first one; of the first (L) */
	DnSlice words, lead_words;
} Survey;

static gboolean is_letter(gunichar mark)
{
	return mark >= 'A' && mark <= 'Z';
}

static gboolean is_lead_letter(const DnBody *body)
{
	return body->duty == DN_DUTY_LEADS && dn_slice_is(body->verb, dn_slice_of("L")) && body->mark == 'L';
}

static void count(Survey *survey, const DnDraft *draft, const DnBody *body)
{
	if (is_lead_letter(body) && survey->lead == NULL) {
		survey->lead = draft;
		survey->lead_words = body->words;
	}
	if (is_letter(body->mark) && survey->draft == NULL && !is_lead_letter(body)) {
		survey->draft = draft;
		survey->words = body->words;
	}
	if (is_letter(body->mark))
		survey->n[body->mark - 'A']++;
}

static gboolean has(const Survey *survey, char letter)
{
	return survey->n[letter - 'A'] > 0;
}

/* Whether the letters are those of a matrix, and no others. */
static gboolean are_of_raci(const Survey *survey)
{
	for (guint i = 0; i < LETTERS; i++)
		if (survey->n[i] > 0 && strchr(of_raci, (char)('A' + i)) == NULL)
			return FALSE;
	return has(survey, 'A') && has(survey, 'R') && (has(survey, 'C') || has(survey, 'I'));
}

static gboolean holds_letter(const DnClause *clause, gunichar letter)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (dn_clause_body(clause, i)->mark == letter)
			return TRUE;
	return FALSE;
}

/* Those who are only told of it are no part of it, unless nobody else is named. */
static void drop_informed(DnClause *clause)
{
	for (guint i = clause->bodies->len; i-- > 0;)
		if (dn_clause_body(clause, i)->mark == 'I' && clause->bodies->len > 1)
			dn_clause_remove_bodies(clause, i, 1);
}

static gboolean holds_any(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (is_letter(dn_clause_body(clause, i)->mark))
			return TRUE;
	return FALSE;
}

static void give_duties(DnClause *clause, const DnLexicon *lexicon)
{
	gboolean led = holds_letter(clause, 'A');
	if (!holds_any(clause))
		return;
	drop_informed(clause);
	for (guint i = 0; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		gboolean joins = led ? body->mark != 'A' : body->mark != 'R' && is_letter(body->mark);
		body->duty = led && !joins ? DN_DUTY_LEADS : joins ? DN_DUTY_JOINS : DN_DUTY_RESPONSIBLE;
	}
	clause->states_lead = led;
	clause->of_raci = TRUE;
	if (!led)
		dn_duties_decide_leads(clause, lexicon);
}

static void tell(DnDrafts *drafts, const Survey *survey)
{
	if (survey->draft != NULL)
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, dn_drafts_locate(drafts, survey->draft, survey->words),
		                "letters in brackets stand beside names, and nothing says what they mean; they are left out");
}

static gboolean says_lead(const DnProfile *profile, DnSlice behind)
{
	while (behind.length > 0 && dn_is_mark(dn_slice_first(behind), " )]=:,;-–—\"”’"))
		behind = dn_slice_skip(behind, (gsize)(dn_character_end(behind.at) - behind.at));
	gsize copula = dn_profile_prefix(profile, DN_WORDS_MARK_COPULAS, behind);
	behind = dn_slice_trim(dn_slice_skip(behind, copula));
	return dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, behind) > 0;
}

/* Lead agencies of Departments, lead agencies (: whether the words before a letter, behind the last mark, are those for whoever leads. */
static gboolean ends_with_lead(const DnProfile *profile, DnSlice before)
{
	enum { NEAR = 32 /* bytes */ };
	gsize length = 0;
	while (length < MIN(before.length, (gsize)NEAR) && strchr(",;.:|\n\"", dn_slice_end(before)[-1 - (gssize)length]) == NULL)
		length++;
	return dn_profile_find(profile, DN_WORDS_LABEL_LEAD, dn_slice_skip(before, before.length - length)).length > 0;
}

/* Whether the document says that L is whoever leads: L = lead, Lead (L). */
static gboolean is_explained(const DnDrafts *drafts)
{
	const DnProfile *profile = drafts->lexicon.profile;
	DnSlice text = dn_slice_of(dn_document_text(drafts->text->document));
	for (const char *p = text.at; (p = memchr(p, 'L', (gsize)(dn_slice_end(text) - p))) != NULL; p++) {
		DnSlice before = dn_slice_before(text, p), behind = dn_slice_from(text, p + 1);
		if ((before.length > 0 && g_ascii_isalnum(p[-1])) || g_ascii_isalnum(dn_slice_first(behind)))
			continue;
		if (says_lead(profile, behind) || (dn_slice_last(before) == '(' && ends_with_lead(profile, before)))
			return TRUE;
	}
	return FALSE;
}

static void tell_of_lead(DnDrafts *drafts, const Survey *survey)
{
	if (survey->lead != NULL && !has(survey, 'S') && !is_explained(drafts))
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, dn_drafts_locate(drafts, survey->lead, survey->lead_words),
		                "(L) stands beside names here and is taken for the word lead, though nothing says so");
}

void dn_letter_notes_settle(DnDrafts *drafts)
{
	Survey survey = {0};
	if (!dn_profile_is_spaced(drafts->lexicon.profile))
		return;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		for (guint k = 0; k < draft->clause.bodies->len; k++)
			count(&survey, draft, dn_clause_body(&draft->clause, k));
	}
	tell_of_lead(drafts, &survey);
	if (!are_of_raci(&survey)) {
		tell(drafts, &survey);
		return;
	}
	for (guint i = 0; i < drafts->tasks->len; i++)
		give_duties(&g_array_index(drafts->tasks, DnDraft, i).clause, &drafts->lexicon);
}
