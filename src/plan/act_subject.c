/* Names stand before the modal; those with whom it is done stand between commas before it, or behind it up to a comma behind which no more names
 * stand. */
#include "plan/act_subject.h"

#include <string.h>

#include "plan/clause_times.h"
#include "plan/end_brackets.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/numbering.h"
#include "plan/prose_spaced.h"

enum { FAR = 320 /* bytes to the modal */, LONGEST_LINK = 40, MOST_LINKS = 8 };

typedef struct {
	const DnLexicon *lexicon;
	DnArena *arena;
} Reader;

/* ---- The verb --------------------------------------------------------------------------------------------------------- */

/* jointly, also: words before a verb that say how. */
static DnSlice skip_adverb(const DnProfile *profile, DnSlice words)
{
	static const char adverb[] = "ly";
	DnSlice rest = words, word = dn_name_take_word(&rest);
	gboolean is = dn_profile_is(profile, DN_WORDS_ACT_ADVERBS, word) || (dn_slice_ends_with(word, dn_slice_of(adverb)) && g_ascii_islower(*word.at));
	return is && rest.length > 0 ? rest : words;
}

/* Whether the words begin with a verb such as publish, in small letters; a number may stand before it: will: (1) publish. */
static gboolean begins_with_deed(const DnProfile *profile, DnSlice words)
{
	DnMarker marker;
	words = dn_marker_read(&marker, words) ? dn_slice_skip(words, marker.length) : words;
	DnSlice rest = skip_adverb(profile, words), verb = dn_name_take_word(&rest);
	verb = dn_slice_cut(verb, dn_slice_last(verb) == ',' ? 1 : 0); /* will build, with the Treasury, a port */
	return rest.length > 0 && dn_profile_is(profile, DN_WORDS_DEEDS, verb);
}

gboolean dn_act_subject_is_deed(const DnProfile *profile, DnSlice word)
{
	enum { LONGEST = 24 /* bytes */ };
	char small[LONGEST];
	for (gsize i = 0; i < word.length && i < LONGEST; i++)
		small[i] = g_ascii_tolower(word.at[i]);
	return word.length < LONGEST && dn_profile_is(profile, DN_WORDS_DEEDS, dn_slice(small, word.length));
}

typedef struct {
	DnSlice words; /* with the blanks around it; empty for none */
	gboolean to, standing;
} Modal;

/* The first " to " before a deed: the second one of Time to Change Wales to extend it. */
static DnSlice find_to(const DnProfile *profile, DnSlice start, DnSlice sentence)
{
	static const char to[] = " to ";
	for (const char *at; (at = dn_slice_find(start, dn_slice_of(to))) != NULL;) {
		if (begins_with_deed(profile, dn_slice_from(sentence, at + strlen(to))))
			return dn_slice(at, strlen(to));
		start = dn_slice_from(start, at + 1);
	}
	return dn_slice(sentence.at, 0);
}

static Modal find_modal(const DnProfile *profile, DnSlice sentence)
{
	DnSlice start = dn_slice_beginning(sentence, FAR), to = find_to(profile, start, sentence);
	DnSlice modal = dn_profile_find(profile, DN_WORDS_ACT_MODALS, start);
	DnSlice standing = dn_profile_find(profile, DN_WORDS_ACT_STANDING, start);
	if (standing.length > 0 && (modal.length == 0 || standing.at <= modal.at))
		return (Modal){standing, FALSE, TRUE};
	if (to.length > 0 && (modal.length == 0 || to.at < modal.at))
		return (Modal){to, TRUE, FALSE};
	return (Modal){modal, FALSE, FALSE};
}

/* ---- Names ------------------------------------------------------------------------------------------------------------ */

/* A name begins with a capital, and a group may begin without. */
static gboolean may_be(const Reader *reader, const DnBody *body)
{
	gboolean capital = g_unichar_isupper(dn_slice_first(dn_slice_of(body->name)));
	return dn_end_bracket_may_name(reader->lexicon, body) || (body->shape >= DN_SHAPE_STRONG && !body->collective && capital);
}

/* Whether words are names that may be those of bodies, and nothing else. The clause is cleared where they are not. */
static gboolean read_names(DnClause *clause, const Reader *reader, DnSlice words)
{
	dn_clause_init(clause);
	dn_clause_read(clause, reader->lexicon, reader->arena, words);
	gboolean are = clause->bodies->len > 0 && dn_clause_n_unread(clause) == 0 && !clause->labelled && clause->rule.length == 0;
	for (guint i = 0; are && i < clause->bodies->len; i++)
		are = may_be(reader, dn_clause_body(clause, i));
	if (!are)
		dn_clause_clear(clause);
	return are;
}

static DnSlice without_comma(DnSlice words)
{
	words = dn_slice_trim(words);
	return dn_slice_last(words) == ',' ? dn_slice_trim(dn_slice_cut(words, 1)) : words;
}

/* The next words such as in coordination with, behind a comma where they may be said of a thing: a fund supported by NASA. */
static DnSlice find_link(const DnProfile *profile, DnSlice words)
{
	for (DnSlice rest = words;;) {
		DnSlice link = dn_profile_find(profile, DN_WORDS_TOGETHER, rest);
		gboolean jointly = link.length > 0 && dn_profile_is(profile, DN_WORDS_ACT_JOINTLY, dn_slice_trim(link));
		if (link.length == 0 || jointly || *link.at == ',' || link.at == words.at || link.at[-1] == ',')
			return link;
		rest = dn_slice_from(rest, dn_slice_end(link));
	}
}

/* The same before a modal, where those through whom, or including whom, somebody acts stand as well: DHS, through FEMA, will. */
static DnSlice find_link_before(const DnProfile *profile, DnSlice words)
{
	DnSlice link = find_link(profile, words), through = dn_profile_find(profile, DN_WORDS_PROSE_NAMES_END, words);
	gboolean first = through.length > 0 && through.at > words.at && (link.length == 0 || through.at < link.at);
	return first ? through : link;
}

/* ---- Those with whom -------------------------------------------------------------------------------------------------- */

static gboolean holds_capital(DnSlice words)
{
	for (gsize i = 0; i < words.length; i++)
		if (g_ascii_isupper(words.at[i]))
			return TRUE;
	return FALSE;
}

static gboolean names_sure(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!dn_clause_body(clause, i)->collective && dn_clause_body(clause, i)->shape >= DN_SHAPE_STRONG)
			return TRUE;
	return FALSE;
}

/* Words with which somebody is to act, and which could not be read as names, are told of where they may hold some. */
static void leave_unread(DnClause *clause, DnSlice words)
{
	if (holds_capital(words))
		dn_clause_note_unread(clause, words);
}

/* Councils and the third sector, and not depths: what is no name of a group by itself is one of things as well. */
static gboolean are_known_groups(const Reader *reader, const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		DnSlice name = dn_slice_of(body->name);
		if (body->collective && !holds_capital(name) && !dn_name_is_known_group(reader->lexicon, name) &&
		    !dn_profile_is(reader->lexicon->profile, DN_WORDS_GROUP_NAMES, name))
			return FALSE;
	}
	return TRUE;
}

/* Whether nothing but with, which may be said of anything, stands before those with whom. */
static gboolean is_bare_with(DnSlice link)
{
	link = dn_slice_trim(dn_slice_first(link) == ',' ? dn_slice_skip(link, 1) : link);
	return dn_slice_is(link, dn_slice_of("with"));
}

static gboolean add_partners(DnClause *clause, const Reader *reader, DnSlice words, DnSlice link)
{
	DnClause partners;
	DnLabel label;
	gboolean labelled = memchr(words.at, ':', words.length) != NULL && dn_label_read(&label, reader->lexicon->profile, words) && !label.other;
	words = labelled ? dn_slice_trim(dn_slice_skip(words, label.length)) : words; /* in consultation with partners: Treasury */
	if (words.length == 0 || !read_names(&partners, reader, words))
		return FALSE;
	if (is_bare_with(link) && !are_known_groups(reader, &partners)) {
		dn_clause_clear(&partners);
		return FALSE;
	}
	for (guint i = 0; i < partners.bodies->len; i++)
		dn_clause_body(&partners, i)->duty = DN_DUTY_JOINS;
	dn_clause_add_bodies(clause, reader->arena, partners.bodies->data, partners.bodies->len);
	dn_clause_clear(&partners);
	return TRUE;
}

/* The names behind a link up to the comma behind which none stand, or to the end. */
static DnSlice names_behind(const DnProfile *profile, DnSlice words)
{
	DnSlice names = dn_prose_spaced_names(profile, words);
	return without_comma(names.length > 0 ? names : words);
}

/* Whether the words begin with an article and a thing: the building of a port, and not the third sector. */
static gboolean begins_with_thing(const Reader *reader, DnSlice words)
{
	gsize article = dn_profile_prefix(reader->lexicon->profile, DN_WORDS_ARTICLES, words);
	DnSlice name = dn_slice_trim(dn_slice_up_to(dn_slice_skip(words, article), ","));
	return article > 0 && g_ascii_islower(dn_slice_first(name)) && !dn_name_is_known_group(reader->lexicon, name) &&
	       !dn_profile_is(reader->lexicon->profile, DN_WORDS_GROUP_NAMES, name);
}

/* NASA of NASA, the building of a port: what stands before the comma behind which a thing stands. */
static DnSlice before_thing(const Reader *reader, DnSlice words)
{
	for (gsize i = 0; i < words.length; i++)
		if (words.at[i] == ',' && begins_with_thing(reader, dn_slice_trim(dn_slice_skip(words, i + 1))))
			return dn_slice_beginning(words, i);
	return words;
}

/* , with participation by NASA, to build it, supported by the Treasury: behind the verb. */
static void add_behind(DnClause *clause, const Reader *reader, DnSlice rest)
{
	const DnProfile *profile = reader->lexicon->profile;
	for (guint i = 0; i < MOST_LINKS; i++) {
		DnSlice link = find_link(profile, rest);
		if (link.length == 0)
			return;
		rest = dn_slice_from(rest, dn_slice_end(link));
		DnSlice names = before_thing(reader, names_behind(profile, rest));
		if (add_partners(clause, reader, names, link))
			rest = dn_slice_from(rest, dn_slice_end(names)); /* with those behind further links */
		else if (names_sure(clause))
			leave_unread(clause, names);
	}
}

/* The Sea Trust of NASA to work with the Sea Trust to promote safety: up to what they do together. */
static void add_worked_with(DnClause *clause, const Reader *reader, DnSlice rest)
{
	const DnProfile *profile = reader->lexicon->profile;
	DnSlice words = skip_adverb(profile, rest), none = dn_slice(rest.at, 0);
	gsize work = dn_profile_prefix(profile, DN_WORDS_ACT_WORKS_WITH, words);
	if (work == 0)
		return;
	words = dn_slice_skip(words, work);
	DnSlice to = find_to(profile, words, words), end = dn_profile_find(profile, DN_WORDS_ACT_PARTNERS_END, words);
	DnSlice names = to.length > 0 ? dn_slice_before(words, to.at) : words;
	if (end.length > 0 && end.at < dn_slice_end(names) && !add_partners(clause, reader, names_behind(profile, dn_slice_before(names, end.at)), none)) {
		leave_unread(clause, names_behind(profile, names));
		return;
	}
	if ((end.length == 0 || end.at >= dn_slice_end(names)) && !add_partners(clause, reader, names_behind(profile, names), none))
		leave_unread(clause, names_behind(profile, names));
}

/* Whether the words behind the modal say what somebody does, with whom, or that items below say it. */
static gboolean goes_on_as_act(const DnProfile *profile, DnSlice modal, DnSlice rest)
{
	gunichar last = dn_slice_last(modal);
	if (last == ',')
		return find_link(profile, rest).at == rest.at && rest.length > 0;
	return (last == ':' && rest.length == 0) || begins_with_deed(profile, rest);
}

/* ---- All of it -------------------------------------------------------------------------------------------------------- */

/* One alone leads, and so do those whom others join; several without more do it together, unless brackets say who leads: DHS (lead) and DOC will. */
static void give_duties(DnActSubject *subject, DnSlice verb)
{
	DnClause *clause = &subject->clause;
	gboolean joined = clause->bodies->len > subject->n_acting || dn_clause_n_unread(clause) > 0, said = clause->states_lead;
	for (guint i = 0; i < subject->n_acting; i++) {
		DnBody *body = dn_clause_body(clause, i);
		body->duty = said ? body->duty : joined ? DN_DUTY_LEADS : DN_DUTY_RESPONSIBLE;
		body->verb = dn_slice_trim(verb);
		clause->states_lead |= joined;
	}
	clause->n_verbs = MAX(clause->n_verbs, 1);
	clause->has_object = TRUE;
}

static void judge(DnActSubject *subject)
{
	for (guint i = 0; i < subject->n_acting; i++) {
		const DnBody *body = dn_clause_body(&subject->clause, i);
		DnSlice name = dn_slice_of(body->name);
		subject->single |= !body->collective;
		subject->sure |= !body->collective && body->shape >= DN_SHAPE_STRONG && !dn_name_is_acronym(name);
		subject->doubtful |= !body->collective && body->shape < DN_SHAPE_STRONG;
	}
}

/* Reads the words before the modal: names, and behind a link those with whom. */
static gboolean read_names_with(DnActSubject *out, const Reader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	words = without_comma(words);
	DnSlice link = find_link_before(profile, words), names = link.length > 0 ? without_comma(dn_slice_before(words, link.at)) : words;
	if (names.length == 0 || dn_act_subject_is_deed(profile, names) || !read_names(&out->clause, reader, names))
		return FALSE;
	if (!are_known_groups(reader, &out->clause)) {
		dn_clause_clear(&out->clause);
		return FALSE;
	}
	out->n_acting = out->clause.bodies->len;
	DnSlice partners = dn_slice_from(words, dn_slice_end(link));
	if (link.length > 0 && !add_partners(&out->clause, reader, partners, link))
		dn_clause_note_unread(&out->clause, partners);
	return TRUE;
}

/* Together with the Sea Council, the Harbour Agency: behind the last comma behind which names stand. */
static gboolean read_names_behind_partners(DnActSubject *out, const Reader *reader, DnSlice words, gsize link)
{
	DnSlice start = dn_slice_beginning(words, link), names = dn_slice_skip(words, link);
	for (const char *p = dn_slice_end(names); p > names.at; p--) {
		if (*p != ',' || p == dn_slice_end(names) || !read_names_with(out, reader, dn_slice_from(names, p + 1)))
			continue;
		DnSlice partners = dn_slice_before(names, p);
		if (!add_partners(&out->clause, reader, partners, start))
			dn_clause_note_unread(&out->clause, partners);
		return TRUE;
	}
	return FALSE;
}

static gboolean read_subject(DnActSubject *out, const Reader *reader, DnSlice words)
{
	gsize link = dn_profile_prefix(reader->lexicon->profile, DN_WORDS_TOGETHER, words);
	return link > 0 ? read_names_behind_partners(out, reader, without_comma(words), link) : read_names_with(out, reader, words);
}

static gboolean read_act(DnActSubject *out, const Reader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	Modal modal = find_modal(profile, words);
	DnSlice before = dn_slice_before(words, modal.words.at), rest = dn_slice_trim(dn_slice_from(words, dn_slice_end(modal.words)));
	gboolean marked = dn_is_mark(dn_slice_last(modal.words), ",:");
	*out = (DnActSubject){.standing = modal.standing, .asked = modal.to || dn_slice_starts_with(modal.words, dn_slice_of(" to:"))};
	if (modal.words.length == 0 || before.length == 0 || memchr(before.at, ':', before.length) != NULL ||
	    !(modal.standing ? rest.length > 0 : goes_on_as_act(profile, modal.words, rest)) || !read_subject(out, reader, before))
		return FALSE;
	add_worked_with(&out->clause, reader, rest);
	add_behind(&out->clause, reader, rest);
	judge(out);
	give_duties(out, marked ? dn_slice_cut(modal.words, 1) : modal.words);
	return TRUE;
}

/* To build trust, to what end, of To build trust, the Home Office will: whether the words begin so. */
static gboolean begins_with_purpose(DnSlice words)
{
	static const char *const starts[] = {"To ", "In order to "};
	for (guint i = 0; i < G_N_ELEMENTS(starts); i++)
		if (dn_slice_starts_with(words, dn_slice_of(starts[i])))
			return g_unichar_islower(dn_slice_first(dn_slice_skip(words, strlen(starts[i]))));
	return FALSE;
}

/* Reads what stands behind one of the commas with which the purpose ends. */
static gboolean read_behind_purpose(DnActSubject *out, const Reader *reader, DnSlice words)
{
	static const char comma[] = ", ";
	DnSlice start = dn_slice_beginning(words, FAR);
	for (const char *at; (at = dn_slice_find(start, dn_slice_of(comma))) != NULL; start = dn_slice_from(start, at + strlen(comma))) {
		DnSlice behind = dn_slice_from(words, at + strlen(comma));
		DnSlice name = dn_slice_skip(behind, dn_profile_prefix(reader->lexicon->profile, DN_WORDS_ARTICLES, behind));
		if (g_unichar_isupper(dn_slice_first(name)) && read_act(out, reader, behind))
			return TRUE;
	}
	return FALSE;
}

gboolean dn_act_subject_read(DnActSubject *out, const DnLexicon *lexicon, DnArena *arena, DnSlice sentence)
{
	const Reader reader = {lexicon, arena};
	DnSlice words = dn_prose_spaced_skip_time(lexicon->profile, dn_slice_trim(sentence));
	return begins_with_purpose(words) ? read_behind_purpose(out, &reader, words) : read_act(out, &reader, words);
}
