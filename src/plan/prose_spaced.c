/* Three forms of sentences are read: bodies before a verb with which they begin, bodies behind a verb up to their end, and bodies behind Led by
 * with which they begin. Who takes part stands behind a
 * word such as supported by. All bodies must be beyond doubt, since running text speaks of bodies for many reasons. */
#include "plan/prose_spaced.h"

#include <string.h>

#include "plan/act_lists.h"
#include "plan/conjunction.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"

enum { LONGEST = 600 /* bytes of a sentence, or of what brackets hold */, LONGEST_LINK = 32, MOST_LINKS = 6 };

typedef struct {
	const DnLexicon *lexicon;
	DnArena *arena;
	DnSlice sentence;
	gboolean of_item; /* it speaks of the item, so that groups will do */
} Prose;

static DnSlice behind(DnSlice whole, DnSlice part)
{
	return dn_slice(dn_slice_end(part), (gsize)(dn_slice_end(whole) - dn_slice_end(part)));
}

/* A full stop behind a word of some letters, behind a year or a bracket, and a capital behind the blank, end it. */
DnSlice dn_prose_spaced_sentence(DnSlice text)
{
	enum { LEAST = 3 };
	for (gsize i = 1, letters = 0; i + 2 < text.length; i++) {
		letters = g_ascii_isalnum(text.at[i - 1]) ? letters + 1 : text.at[i - 1] == ')' ? LEAST : 0;
		gboolean stop = strchr(".;!?", text.at[i]) != NULL && g_ascii_isspace(text.at[i + 1]) && (letters >= LEAST || text.at[i] != '.');
		if (text.at[i] == '\n' || (stop && (g_ascii_isupper(text.at[i + 2]) || text.at[i] == ';')))
			return dn_slice(text.at, i);
	}
	return dn_slice(text.at, dn_slice_last(text) == '.' ? text.length - 1 : text.length);
}

/* (a) In General.—The Secretary shall issue rules: a heading before the words of a law, which say who is in charge for good. */
static gboolean is_of_law(DnSlice sentence)
{
	return dn_slice_find(sentence, dn_slice_of(".—")) != NULL || dn_slice_find(sentence, dn_slice_of(".--")) != NULL;
}

/* Port plc: a company, by its end. */
static gboolean is_company(const DnProfile *profile, DnSlice name)
{
	return memchr(name.at, ' ', name.length) != NULL && dn_profile_is(profile, DN_WORDS_COMPANY_ENDS, dn_slice_last_word(name));
}

/* Whether the bodies are beyond doubt. A company will do among those who join others, and groups where the sentence speaks of the item. */
static gboolean are_sure(const Prose *prose, const DnClause *clause)
{
	gboolean single = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		gboolean known = body->shape >= DN_SHAPE_STRONG ||
		                 (body->duty == DN_DUTY_JOINS && is_company(prose->lexicon->profile, dn_slice_of(body->name)));
		if (body->collective ? prose->of_item && !dn_name_is_known_group(prose->lexicon, dn_slice_of(body->name)) : !known)
			return FALSE;
		single |= !body->collective;
	}
	return clause->bodies->len > 0 && (single || prose->of_item) && dn_clause_n_unread(clause) == 0;
}

/* Reads words whose bodies are beyond doubt; the clause is left cleared where they are not. */
static gboolean read(DnClause *clause, const Prose *prose, DnSlice words)
{
	dn_clause_init(clause);
	dn_clause_read(clause, prose->lexicon, prose->arena, words);
	if (are_sure(prose, clause) && !clause->labelled && clause->rule.length == 0)
		return TRUE;
	dn_clause_clear(clause);
	return FALSE;
}

/* Gives those who are not said to join what the verb says. */
static void settle(DnClause *clause, DnSlice verb, gboolean leads)
{
	gboolean joins = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++)
		joins = joins || dn_clause_body(clause, i)->duty == DN_DUTY_JOINS;
	for (guint i = 0; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		if (body->duty == DN_DUTY_JOINS)
			continue;
		body->duty = leads || joins ? DN_DUTY_LEADS : DN_DUTY_RESPONSIBLE;
		body->verb = dn_slice_trim(verb);
		clause->states_lead |= body->duty == DN_DUTY_LEADS;
	}
	clause->n_verbs = MAX(clause->n_verbs, 1);
	clause->has_object = TRUE; /* the sentence stays a part of the task's text */
}

/* Those behind a comma and words such as supported by, which could not be read as names, are told of where they may hold some. */
static void leave_partners(DnClause *clause, const Prose *prose, DnSlice rest)
{
	DnSlice link = dn_profile_find(prose->lexicon->profile, DN_WORDS_TOGETHER, rest);
	if (link.length == 0 || (*link.at != ',' && (link.at == rest.at || link.at[-1] != ',')))
		return;
	DnSlice left = dn_slice_trim(behind(rest, link));
	for (gsize i = 0; i < left.length; i++)
		if (g_ascii_isupper(left.at[i])) {
			dn_clause_note_unread(clause, left);
			return;
		}
}

/* The bodies `names`, with those behind the first link in `rest` behind which nothing but bodies stands: , supported by the Treasury. */
static gboolean read_with_partners(DnClause *clause, const Prose *prose, DnSlice names, DnSlice rest)
{
	DnSlice more = rest, link;
	for (guint i = 0; i < MOST_LINKS && (link = dn_profile_find(prose->lexicon->profile, DN_WORDS_TOGETHER, more)).length > 0; i++) {
		DnSlice partners = dn_slice(link.at, (gsize)(dn_slice_end(rest) - link.at));
		partners = dn_slice_cut(partners, dn_profile_suffix(prose->lexicon->profile, DN_WORDS_PROSE_AS_PARTNERS, partners));
		g_autofree char *both = g_strdup_printf("%.*s%s%.*s", (int)names.length, names.at, strchr(" ,", *link.at) != NULL ? "" : " ", (int)partners.length,
		                                        partners.at);
		if (read(clause, prose, dn_slice_of(dn_arena_string(prose->arena, both))))
			return TRUE;
		more = behind(rest, link);
	}
	if (!read(clause, prose, names))
		return FALSE;
	leave_partners(clause, prose, rest);
	return TRUE;
}

/* the Sea Council will support of and the Sea Council will support: what stands behind a conjunction at the end of the sentence; empty for none. */
static DnSlice behind_conjunction(const DnProfile *profile, DnSlice rest)
{
	rest = dn_slice_trim(rest);
	rest = dn_slice_trim(dn_slice_skip(rest, strchr(",;", *rest.at) != NULL && rest.length > 0 ? 1 : 0));
	gsize length = MAX(dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, rest), dn_profile_prefix(profile, DN_WORDS_SENTENCE_JOINTS, rest));
	return dn_slice_skip(rest, length > 0 ? length : rest.length);
}

/* The sentence behind the first conjunction of `rest`, at its beginning or behind a comma, which says that somebody else acts; empty for none. */
static DnSlice other_sentence(const DnProfile *profile, DnSlice rest)
{
	enum { MOST_COMMAS = 6 };
	for (guint i = 0; i < MOST_COMMAS && rest.length > 0; i++) {
		DnSlice words = behind_conjunction(profile, rest), name = dn_profile_skip(profile, DN_WORDS_ARTICLES, words);
		gboolean acts = dn_profile_find(profile, DN_WORDS_DEED_MODALS, words).length > 0 || dn_profile_suffix(profile, DN_WORDS_SAID_ROLES, words) > 0;
		if (words.length > 0 && acts && g_unichar_isupper(dn_slice_first(name)))
			return words;
		const char *comma = memchr(rest.at + 1, ',', rest.length - 1);
		rest = comma != NULL ? dn_slice_from(rest, comma) : dn_slice_skip(rest, rest.length);
	}
	return rest;
}

/* the Sea Council and the Treasury will assist: the verb behind the last of them is that of all. */
static void share_verb(DnClause *clause)
{
	DnBody *last = dn_clause_body(clause, clause->bodies->len - 1);
	for (guint i = 0; last->duty == DN_DUTY_JOINS && i + 1 < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		body->duty = body->verb.length == 0 ? DN_DUTY_JOINS : body->duty;
	}
}

/* The Harbour Agency will lead and the Sea Council will support: those who take part, by a verb of their own. What may be others is told of. */
static void add_joined(DnClause *clause, const Prose *prose, DnSlice rest)
{
	DnClause joined;
	DnSlice words = other_sentence(prose->lexicon->profile, rest);
	gboolean sure = words.length > 0 && read(&joined, prose, words);
	if (sure)
		share_verb(&joined);
	if (sure && dn_clause_only_joins(&joined))
		dn_clause_add_bodies(clause, prose->arena, joined.bodies->data, joined.bodies->len);
	else
		dn_clause_note_unread(clause, words);
	if (sure)
		dn_clause_clear(&joined);
}

/* the Harbour Agency, Working with the Sea Council of Working with the Sea Council, the Harbour Agency: those with whom behind who does it. */
static DnSlice turn(const Prose *prose, DnSlice names)
{
	const char *comma = dn_profile_prefix(prose->lexicon->profile, DN_WORDS_TOGETHER, names) > 0
	                        ? g_strrstr_len(names.at, (gssize)names.length, ", ") : NULL;
	if (comma == NULL)
		return names;
	DnSlice partners = dn_slice_before(names, comma), own = dn_slice_from(names, comma + 1);
	g_autofree char *turned = g_strdup_printf("%.*s, %.*s", (int)own.length, own.at, (int)partners.length, partners.at);
	return dn_slice_of(dn_arena_string(prose->arena, turned));
}

/* The Home Office will lead a review. A verb whose object is missing, as in will lead to savings, is another one. */
static gboolean read_active(DnClause *clause, const Prose *prose, DnWords verbs)
{
	DnSlice verb = dn_profile_find(prose->lexicon->profile, verbs, prose->sentence), rest = behind(prose->sentence, verb);
	DnSlice names = dn_slice_trim(dn_slice(prose->sentence.at, (gsize)(verb.at - prose->sentence.at)));
	if (verb.length == 0 || names.length == 0 || dn_profile_prefix(prose->lexicon->profile, DN_WORDS_PROSE_NOT_OBJECTS, rest) > 0 ||
	    !read_with_partners(clause, prose, turn(prose, names), rest))
		return FALSE;
	add_joined(clause, prose, rest);
	settle(clause, verb, verbs == DN_WORDS_PROSE_LEADS);
	return TRUE;
}

DnSlice dn_prose_spaced_skip_time(const DnProfile *profile, DnSlice names)
{
	if (dn_profile_prefix(profile, DN_WORDS_PROSE_TIMES, names) == 0)
		return names;
	const char *comma = dn_slice_find(names, dn_slice_of(", the "));
	comma = comma != NULL ? comma : dn_slice_find(names, dn_slice_of(", "));
	return comma != NULL ? dn_slice_trim(dn_slice_skip(names, (gsize)(comma - names.at) + 1)) : names;
}

/* The Treasury is responsible for this action, together with councils. */
static gboolean read_of_item(DnClause *clause, const Prose *prose)
{
	const Prose of_item = {.lexicon = prose->lexicon, .arena = prose->arena, .sentence = prose->sentence, .of_item = TRUE};
	return read_active(clause, &of_item, DN_WORDS_PROSE_OF_ITEM);
}

/* The Sea Council and the Port Board will participate: those who join whoever the sentence before names. */
static gboolean read_joining(DnClause *before, const Prose *prose)
{
	const DnProfile *profile = prose->lexicon->profile;
	DnClause clause;
	DnSlice verb = dn_profile_find(profile, DN_WORDS_PROSE_JOINS, prose->sentence), rest = behind(prose->sentence, verb);
	gboolean ends = rest.length == 0 || dn_profile_prefix(profile, DN_WORDS_PROSE_JOIN_ENDS, rest) > 0;
	if (verb.length == 0 || !ends || !read(&clause, prose, dn_slice_trim(dn_slice_before(prose->sentence, verb.at))))
		return FALSE;
	for (guint i = 0; i < clause.bodies->len; i++) {
		dn_clause_body(&clause, i)->duty = DN_DUTY_JOINS;
		dn_clause_body(&clause, i)->verb = dn_slice_trim(verb);
	}
	dn_clause_add_bodies(before, prose->arena, clause.bodies->data, clause.bodies->len);
	dn_clause_clear(&clause);
	for (guint i = 0; i < before->bodies->len; i++)
		if (dn_clause_body(before, i)->duty == DN_DUTY_RESPONSIBLE)
			dn_clause_body(before, i)->duty = DN_DUTY_LEADS;
	before->states_lead = TRUE;
	return TRUE;
}

/* Whether what stands behind a comma goes on with the list before it: the Treasury, and the heads of agencies. */
static gboolean goes_on(const DnProfile *profile, DnSlice words)
{
	return !g_ascii_islower(dn_slice_first(words) < 0x80 ? *words.at : 'A') || dn_profile_prefix(profile, DN_WORDS_ARTICLES, words) > 0 ||
	       dn_conjunction_find(profile, dn_slice_beginning(words, LONGEST_LINK)).at == words.at;
}

/* Those with whom it is done may stand between commas behind the verb: the Secretary of Trade shall, in consultation with the Treasury, issue
 * guidance. Where they cannot all be read, nobody is. */
static gboolean read_with_inserted(DnClause *clause, const Prose *prose, DnSlice names, DnSlice inserted)
{
	const char *comma = memchr(inserted.at, ',', inserted.length);
	DnSlice more = inserted;
	while (comma != NULL) {
		more = dn_slice_trim(dn_slice(comma + 1, (gsize)(dn_slice_end(inserted) - comma) - 1));
		if (more.length == 0 || !goes_on(prose->lexicon->profile, more))
			break;
		comma = memchr(more.at, ',', more.length);
	}
	if (comma == NULL || more.length == 0)
		return FALSE;
	g_autofree char *both = g_strdup_printf("%.*s, %.*s", (int)names.length, names.at, (int)(comma - inserted.at), inserted.at);
	return read(clause, prose, dn_slice_of(dn_arena_string(prose->arena, both)));
}

static gboolean begins_with_link(const DnProfile *profile, DnSlice words)
{
	return dn_profile_find(profile, DN_WORDS_TOGETHER, dn_slice_beginning(words, LONGEST_LINK)).at == words.at;
}

/* Within 90 days, the Secretary of Trade, in consultation with the Treasury, shall issue guidance. */
static gboolean read_act(DnClause *clause, const Prose *prose)
{
	const DnProfile *profile = prose->lexicon->profile;
	DnSlice verb = dn_profile_find(profile, DN_WORDS_PROSE_ACTS, prose->sentence), rest = dn_slice_trim(behind(prose->sentence, verb));
	DnSlice names = dn_prose_spaced_skip_time(profile, dn_slice_trim(dn_slice(prose->sentence.at, (gsize)(verb.at - prose->sentence.at))));
	names = turn(prose, dn_slice_last(names) == ',' ? dn_slice_cut(names, 1) : names);
	gboolean inserts = dn_slice_last(verb) == ',', with = inserts && begins_with_link(profile, rest);
	if (verb.length == 0 || names.length == 0 || dn_profile_prefix(profile, DN_WORDS_PROSE_NOT_ACTS, rest) > 0 ||
	    !(with ? read_with_inserted(clause, prose, names, rest) : read(clause, prose, names)))
		return FALSE;
	settle(clause, inserts ? dn_slice_cut(verb, 1) : verb, FALSE);
	return TRUE;
}

/* This will be led by the Home Office, supported by Border Force. */
static gboolean read_passive(DnClause *clause, const Prose *prose, DnWords verbs)
{
	DnSlice verb = dn_profile_find(prose->lexicon->profile, verbs, prose->sentence);
	if (verb.length == 0 || !read(clause, prose, dn_slice_trim(behind(prose->sentence, verb))))
		return FALSE;
	settle(clause, verb, verbs == DN_WORDS_PROSE_LED_BY);
	return TRUE;
}

/* Responsibility for this action lies with the Home Office. */
static gboolean read_resting(DnClause *clause, const Prose *prose)
{
	return dn_profile_prefix(prose->lexicon->profile, DN_WORDS_PROSE_RESTING, prose->sentence) > 0 && read_passive(clause, prose, DN_WORDS_PROSE_RESTS);
}

DnSlice dn_prose_spaced_names(const DnProfile *profile, DnSlice words)
{
	for (DnSlice rest = words;;) {
		const char *comma = memchr(rest.at, ',', rest.length);
		if (comma == NULL)
			return dn_slice(words.at, 0);
		rest = dn_slice_trim(dn_slice(comma + 1, (gsize)(dn_slice_end(words) - comma) - 1));
		if (!goes_on(profile, rest) && !begins_with_link(profile, rest))
			return dn_slice(words.at, (gsize)(comma - words.at));
	}
}

/* Led by the Treasury and the Home Office, launch a review. */
static gboolean read_opening(DnClause *clause, const Prose *prose)
{
	const DnProfile *profile = prose->lexicon->profile;
	gsize verb = dn_profile_prefix(profile, DN_WORDS_PROSE_FIRST_LED_BY, prose->sentence);
	DnSlice names = verb > 0 ? dn_prose_spaced_names(profile, dn_slice_skip(prose->sentence, verb)) : dn_slice(prose->sentence.at, 0);
	DnSlice end = dn_profile_find(profile, DN_WORDS_PROSE_NAMES_END, names), means = dn_slice_skip(names, names.length);
	if (end.length > 0) {
		means = dn_slice(end.at, (gsize)(dn_slice_end(names) - end.at));
		names.length = (gsize)(end.at - names.at);
	}
	if (names.length == 0 || !read(clause, prose, names))
		return FALSE;
	settle(clause, dn_slice_beginning(prose->sentence, verb), TRUE);
	if (means.length > 0)
		dn_clause_note_unread(clause, dn_slice_trim(means));
	return TRUE;
}

/* (CSV, XML): abbreviations alone may be those of anything. */
static gboolean are_abbreviations(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!dn_clause_body(clause, i)->collective && !dn_name_is_acronym(dn_clause_body(clause, i)->words))
			return FALSE;
	return TRUE;
}

/* (Department of Health, 2019): where something was published. */
static gboolean holds_digit(DnSlice words)
{
	for (gsize i = 0; i < words.length; i++)
		if (g_ascii_isdigit(words.at[i]))
			return TRUE;
	return FALSE;
}

/* Reform the service (Ministry of Health, Treasury): bodies in the brackets with which the item ends. */
static void find_list(GArray *out, const Prose *prose, DnSlice text)
{
	DnSlice words = dn_slice_trim(dn_slice_last(text) == '.' ? dn_slice_cut(text, 1) : text);
	const char *open = dn_slice_last(words) == ')' ? g_strrstr_len(words.at, (gssize)words.length, "(") : NULL;
	if (open == NULL)
		return;
	DnSlice before = dn_slice_trim(dn_slice(words.at, (gsize)(open - words.at)));
	DnFoundClause found = {.words = dn_slice_skip(words, (gsize)(open - words.at)), .prose = TRUE};
	DnSlice inside = dn_slice_trim(dn_slice(open + 1, found.words.length - strlen("()")));
	if (before.length == 0 || inside.length > LONGEST || holds_digit(inside) || !read(&found.clause, prose, inside))
		return;
	if (found.clause.n_verbs > 0 || !are_abbreviations(&found.clause))
		g_array_append_val(out, found);
	else
		dn_clause_clear(&found.clause);
}

gboolean dn_prose_spaced_opening(DnFoundClause *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	const Prose prose = {.lexicon = lexicon, .arena = arena, .sentence = dn_prose_spaced_sentence(text)};
	*out = (DnFoundClause){.words = prose.sentence, .prose = TRUE};
	return prose.sentence.length <= LONGEST && read_opening(&out->clause, &prose);
}

void dn_prose_spaced_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	guint first = out->len;
	dn_act_lists_read(out, lexicon, arena, text);
	if (out->len > first)
		return;
	for (DnSlice rest = text; rest.length > 0;) {
		Prose prose = {.lexicon = lexicon, .arena = arena, .sentence = dn_prose_spaced_sentence(rest)};
		DnFoundClause found = {.words = prose.sentence, .prose = TRUE};
		rest = dn_slice_trim(dn_slice_skip(rest, MIN(rest.length, prose.sentence.length + 1)));
		DnFoundClause *last = out->len > first ? &g_array_index(out, DnFoundClause, out->len - 1) : NULL;
		if (last != NULL && prose.sentence.length <= LONGEST && read_joining(&last->clause, &prose))
			continue;
		if (prose.sentence.length <= LONGEST && !is_of_law(prose.sentence) &&
		    (read_of_item(&found.clause, &prose) || read_active(&found.clause, &prose, DN_WORDS_PROSE_LEADS) ||
		     read_active(&found.clause, &prose, DN_WORDS_PROSE_RESPONSIBLE) ||
		     read_passive(&found.clause, &prose, DN_WORDS_PROSE_LED_BY) ||
		     read_passive(&found.clause, &prose, DN_WORDS_PROSE_DONE_BY) || read_resting(&found.clause, &prose) ||
		     read_opening(&found.clause, &prose) || read_act(&found.clause, &prose)))
			g_array_append_val(out, found);
	}
	if (out->len > first + 1)
		g_array_set_size(out, first);
	else if (out->len == first)
		find_list(out, &(Prose){.lexicon = lexicon, .arena = arena}, dn_slice_trim(text));
}
