/* Reads one clause: cuts it at separators, finds in each piece a label, a verb, a date or names, and gives the names what they do.
 * Names wait until a verb behind them or a label before them says it. */
#include "plan/clause.h"

#include "plan/bodies.h"
#include "plan/lead_rule.h"

void dn_clause_init(DnClause *clause)
{
	*clause = (DnClause){.bodies = g_array_new(FALSE, TRUE, sizeof(DnBody)),
	                     .unread = g_array_new(FALSE, FALSE, sizeof(DnSlice))};
}

void dn_clause_clear(DnClause *clause)
{
	g_array_unref(clause->bodies);
	g_array_unref(clause->unread);
	*clause = (DnClause){0};
}

/* ---- Pieces ----------------------------------------------------------------------------------------------------------- */

typedef enum { CUT_NONE, CUT_SPACE, CUT_LIST, CUT_COMMA, CUT_STOP } Cut;

static Cut cut_at(gunichar c)
{
	static const struct {
		Cut cut;
		const char *marks;
	} cuts[] = {{CUT_SPACE, " \t"}, {CUT_LIST, "、/／｜|"}, {CUT_COMMA, "，,"}, {CUT_STOP, "；;。\n"}};
	for (guint i = 0; i < G_N_ELEMENTS(cuts); i++)
		if (dn_is_mark(c, cuts[i].marks))
			return cuts[i].cut;
	return CUT_NONE;
}

static int nesting(gunichar c)
{
	static const char opening[] = "《（(〔【［[“「『〈", closing[] = "》）)〕】］]”」』〉";
	if (dn_is_mark(c, opening))
		return 1;
	return dn_is_mark(c, closing) ? -1 : 0;
}

typedef struct {
	DnClause *clause;
	const DnLexicon *lexicon;
	DnArena *arena;
	guint first;       /* the first body that waits for its duty */
	guint second_part; /* the first body that waits behind a comma; 0 for none */
	gboolean together; /* 会同 stands behind a body that waits */
	gboolean stays;    /* the bodies that wait join every later clause too */
	DnLabel label;     /* the one that holds; length 0 for none */
	DnSlice exception; /* 除标注牵头的外, until the rule that it belongs to; empty for none */
} Reader;

static DnBody *body_at(const Reader *reader, guint index)
{
	return &g_array_index(reader->clause->bodies, DnBody, index);
}

/* 外交部、商务部，有关使领馆配合: those before the comma do not join as well, unless somebody leads already. They are responsible, or
 * do what the label before them says. */
static void settle_first_part(Reader *reader)
{
	DnDuty duty = reader->label.length > 0 ? reader->label.duty : DN_DUTY_RESPONSIBLE;
	if (reader->second_part <= reader->first || reader->clause->states_lead || reader->together || duty == DN_DUTY_JOINS)
		return;
	for (guint i = reader->first; i < reader->second_part; i++)
		if (body_at(reader, i)->duty != DN_DUTY_LEADS)
			body_at(reader, i)->duty = duty;
	reader->first = reader->second_part;
}

/* Gives the bodies that wait their duty. With 会同 those before it lead and those behind it join. */
static void settle(Reader *reader, DnDuty duty, DnSlice verb)
{
	if (duty == DN_DUTY_JOINS)
		settle_first_part(reader);
	for (guint i = reader->first; i < reader->clause->bodies->len; i++) {
		DnBody *body = body_at(reader, i);
		gboolean behind = body->duty == DN_DUTY_JOINS;
		body->stays = reader->stays;
		if (body->duty == DN_DUTY_LEADS)
			continue;
		if (reader->together && duty != DN_DUTY_JOINS)
			body->duty = behind ? DN_DUTY_JOINS : DN_DUTY_LEADS;
		else
			body->duty = duty;
		body->verb = verb;
	}
	reader->clause->states_lead |= reader->together || duty == DN_DUTY_LEADS;
	reader->first = reader->clause->bodies->len;
	reader->second_part = 0;
	reader->together = reader->stays = FALSE;
}

/* Bodies behind a label wait for a verb behind them: 责任单位：教育部、财政部分别牵头. Where none comes, the label says it. */
static void settle_labelled(Reader *reader)
{
	if (reader->label.length > 0 && reader->first < reader->clause->bodies->len)
		settle(reader, reader->label.duty, reader->label.words);
}

/* ---- Verbs ------------------------------------------------------------------------------------------------------------ */

typedef struct {
	DnSlice names; /* what stands before the verb */
	DnSlice verb;
	DnDuty duty;
	gboolean own_duty;
	guint n_verbs;
} Tail;

static gsize cut_verb(Tail *tail, const DnProfile *profile, DnSlice words)
{
	static const struct {
		DnWords words;
		DnDuty duty;
	} verbs[] = {{DN_WORDS_LEAD_VERBS, DN_DUTY_LEADS},
	             {DN_WORDS_DUTY_VERBS, DN_DUTY_RESPONSIBLE},
	             {DN_WORDS_JOIN_VERBS, DN_DUTY_JOINS}};
	gsize longest = 0;
	DnDuty duty = DN_DUTY_RESPONSIBLE;
	for (guint i = 0; i < G_N_ELEMENTS(verbs); i++) {
		gsize length = dn_profile_suffix(profile, verbs[i].words, words);
		if (length <= longest)
			continue;
		longest = length;
		duty = verbs[i].duty;
	}
	if (longest == 0)
		return 0;
	if (tail->n_verbs == 0 || duty == DN_DUTY_LEADS)
		tail->duty = duty;
	tail->n_verbs++;
	return longest;
}

/* Cuts verbs, and words that say how, from the end: 按职责分工负责, 牵头负责, 共同参与. */
static void read_tail(Tail *tail, const DnProfile *profile, DnSlice words)
{
	const char *end = dn_slice_end(words);
	*tail = (Tail){.duty = DN_DUTY_RESPONSIBLE, .verb = dn_slice(end, 0)};
	for (gsize length; words.length > 0; words = dn_slice_trim(dn_slice_cut(words, length))) {
		gboolean how = FALSE;
		length = dn_profile_suffix(profile, DN_WORDS_OWN_DUTY, words);
		if (length > 0)
			tail->own_duty = how = TRUE;
		else if ((length = cut_verb(tail, profile, words)) == 0 && tail->n_verbs > 0)
			how = (length = dn_profile_suffix(profile, DN_WORDS_MANNER, words)) > 0;
		if (length == 0)
			break;
		if (!how)
			tail->verb = dn_slice(dn_slice_end(words) - length, (gsize)(end - (dn_slice_end(words) - length)));
	}
	tail->names = words;
}

static gboolean are_actions(const DnProfile *profile, DnSlice words)
{
	static const DnWords kinds[] = {DN_WORDS_ACTIONS, DN_WORDS_DUTY_VERBS, DN_WORDS_JOIN_VERBS, DN_WORDS_LABEL_JOINTS};
	while (words.length > 0) {
		gsize longest = 0;
		for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
			longest = MAX(longest, dn_profile_prefix(profile, kinds[i], words));
		if (longest == 0)
			return FALSE;
		words = dn_slice_skip(words, longest);
	}
	return TRUE;
}

/* A verb with what is done behind it: 财政部牵头制定, 商务部负责市场监测. The body before it must be beyond doubt. */
static gboolean read_inner_verb(Tail *tail, const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_OBJECT = 36 };
	static const struct {
		DnWords words;
		DnDuty duty;
	} verbs[] = {{DN_WORDS_INNER_LEAD, DN_DUTY_LEADS}, {DN_WORDS_INNER_DUTY, DN_DUTY_RESPONSIBLE}};
	for (guint i = 0; i < G_N_ELEMENTS(verbs); i++) {
		DnSlice found = dn_profile_find(lexicon->profile, verbs[i].words, words);
		DnSlice names = dn_slice_trim(dn_slice(words.at, (gsize)(found.at - words.at)));
		DnSlice rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)));
		DnShape shape = found.length > 0 && names.length > 0 ? dn_name_shape(lexicon, names) : DN_SHAPE_NONE;
		if (shape < (are_actions(lexicon->profile, rest) ? DN_SHAPE_GENERIC : DN_SHAPE_STRONG) ||
		    rest.length > LONGEST_OBJECT || dn_profile_prefix(lexicon->profile, DN_WORDS_PERSON_ENDS, rest) > 0)
			continue;
		*tail = (Tail){.names = names, .verb = found, .duty = verbs[i].duty, .n_verbs = 1};
		return TRUE;
	}
	return FALSE;
}

/* What bodies do together: 财政部会同商务部、税务总局研究制定细则. The name before the action must be beyond doubt. */
static gboolean read_action(Tail *tail, const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_OBJECT = 60 };
	DnSlice rest = words;
	for (DnSlice found; (found = dn_profile_find(lexicon->profile, DN_WORDS_ACTIONS, rest)).length > 0;
	     rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)))) {
		DnSlice names = dn_slice_trim(dn_slice(words.at, (gsize)(found.at - words.at)));
		DnShape shape = names.length > 0 ? dn_name_shape(lexicon, names) : DN_SHAPE_NONE;
		gboolean sure = shape >= DN_SHAPE_STRONG || (shape >= DN_SHAPE_GENERIC && dn_name_is_collective(lexicon, names));
		if (!sure || (gsize)(dn_slice_end(words) - found.at) > LONGEST_OBJECT)
			continue;
		*tail = (Tail){.names = names, .verb = found, .duty = DN_DUTY_RESPONSIBLE, .n_verbs = 1};
		return TRUE;
	}
	return FALSE;
}

/* ---- Reading ---------------------------------------------------------------------------------------------------------- */

static gboolean has_digit(DnSlice words)
{
	for (gsize i = 0; i < words.length; i++)
		if (g_ascii_isdigit(words.at[i]))
			return TRUE;
	return FALSE;
}

/* 2025年底前完成, 长期坚持: when, not who. */
static gboolean is_time(const DnLexicon *lexicon, DnSlice words)
{
	if (dn_profile_is(lexicon->profile, DN_WORDS_TIME, words))
		return TRUE;
	return has_digit(words) && dn_profile_find(lexicon->profile, DN_WORDS_TIME, words).length > 0 &&
	       dn_name_shape(lexicon, words) < DN_SHAPE_STRONG;
}

static void note_unread(Reader *reader, DnSlice words)
{
	if (words.length > 0)
		g_array_append_val(reader->clause->unread, words);
}

static void note_rule(Reader *reader, DnSlice words, gboolean holds_on)
{
	DnClause *clause = reader->clause;
	clause->rule_holds_on |= holds_on;
	if (reader->exception.length > 0)
		words = dn_slice(reader->exception.at, (gsize)(dn_slice_end(words) - reader->exception.at));
	reader->exception.length = 0;
	if (clause->rule.length == 0)
		clause->rule = words;
	else
		clause->rule.length = (gsize)(dn_slice_end(words) - clause->rule.at);
}

/* Skips 由, which may stand behind a date or a scope: 2025年底前由财政部, 省级层面由省财政厅. */
static DnSlice skip_by(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice by = dn_profile_find(lexicon->profile, DN_WORDS_BY, words);
	DnSlice lead_in = dn_slice(words.at, (gsize)(by.at - words.at));
	if (by.length == 0 || (lead_in.length > 0 && !is_time(lexicon, lead_in) &&
	                       dn_profile_suffix(lexicon->profile, DN_WORDS_SCOPES, lead_in) == 0))
		return words;
	return dn_slice(dn_slice_end(by), (gsize)(dn_slice_end(words) - dn_slice_end(by)));
}

/* 及各地区, and OMB: a conjunction behind a separator. */
static DnSlice skip_conjunction(const DnLexicon *lexicon, DnSlice words)
{
	enum { ONE_CHARACTER = 3 };
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, words);
	DnSlice rest = dn_slice_trim(dn_slice_skip(words, length));
	gboolean sure = length > ONE_CHARACTER || dn_name_is_collective(lexicon, rest) || dn_name_entry(lexicon, rest) != NULL;
	return length > 0 && sure ? rest : words;
}

/* The full stop of a sentence in a spaced language; one in an abbreviation stays. */
static DnSlice cut_stop(DnSlice words)
{
	gboolean stop = words.length > 1 && dn_slice_last(words) == '.' && g_ascii_isalpha(dn_slice_end(words)[-2]);
	return stop && memchr(words.at, '.', words.length - 1) == NULL ? dn_slice_cut(words, 1) : words;
}

static void read_parts(Reader *reader, DnSlice words, Cut before);

/* Budget Office (in coordination with A, B and C): those in the brackets join. */
static gboolean read_joining_note(Reader *reader, DnSlice words)
{
	DnSlice name, note;
	if (!dn_bodies_split_brackets(&name, &note, words) ||
	    dn_profile_prefix(reader->lexicon->profile, DN_WORDS_TOGETHER, note) == 0)
		return FALSE;
	dn_bodies_add(reader->clause, &reader->together, reader->lexicon, name);
	reader->together = TRUE;
	read_parts(reader, note, CUT_LIST);
	return TRUE;
}

static gboolean names_nobody(const DnProfile *profile, DnSlice words)
{
	return words.length == 0 || dn_profile_is(profile, DN_WORDS_NOT_NAMES, words) ||
	       dn_profile_is(profile, DN_WORDS_CELL_NONE, words);
}

static void read_names(Reader *reader, DnSlice words)
{
	words = cut_stop(skip_conjunction(reader->lexicon, words));
	if (!names_nobody(reader->lexicon->profile, words) && !read_joining_note(reader, words))
		dn_bodies_add(reader->clause, &reader->together, reader->lexicon, words);
}

static gboolean is_joint(const Reader *reader, DnSlice words)
{
	return reader->together || dn_profile_find(reader->lexicon->profile, DN_WORDS_TOGETHER, words).length > 0;
}

/* 每月由财政部通报: how often stands before who does it. Without a body behind it the piece says nothing of bodies: 按季通报. FALSE then. */
static gboolean skip_frequency(DnSlice *words, const DnLexicon *lexicon)
{
	Tail tail;
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_FREQUENCY, *words);
	if (length == 0)
		return TRUE;
	*words = skip_by(lexicon, dn_slice_trim(dn_slice_skip(*words, length)));
	read_tail(&tail, lexicon->profile, *words);
	return tail.names.length > 0 && dn_name_shape(lexicon, tail.names) >= DN_SHAPE_STRONG;
}

/* 以下各项均需各县落实: what stands behind it joins every later clause. */
static DnSlice skip_also(Reader *reader, DnSlice words)
{
	enum { LONGEST = 36 };
	const DnProfile *profile = reader->lexicon->profile;
	DnSlice verb = dn_profile_find(profile, DN_WORDS_ALSO_VERBS, dn_slice(words.at, MIN(words.length, LONGEST)));
	if (dn_profile_prefix(profile, DN_WORDS_ALSO, words) == 0 || verb.length == 0)
		return words;
	settle_labelled(reader);
	reader->stays = TRUE;
	return dn_slice_skip(words, (gsize)(dn_slice_end(verb) - words.at));
}

static void read_piece(Reader *reader, DnSlice words)
{
	Tail tail;
	words = skip_by(reader->lexicon, skip_also(reader, words));
	if (!skip_frequency(&words, reader->lexicon) || is_time(reader->lexicon, words) || dn_profile_prefix(reader->lexicon->profile, DN_WORDS_ALSO_END, words) > 0)
		return;
	read_tail(&tail, reader->lexicon->profile, words);
	if (dn_profile_is(reader->lexicon->profile, DN_WORDS_TIME, tail.names))
		return;
	if (tail.n_verbs == 0 && !tail.own_duty)
		reader->clause->has_object |= read_inner_verb(&tail, reader->lexicon, words) ||
		                              (is_joint(reader, words) && read_action(&tail, reader->lexicon, words));
	read_names(reader, tail.names);
	reader->clause->own_duty |= tail.own_duty;
	if (tail.n_verbs > 0 || (tail.own_duty && reader->first < reader->clause->bodies->len)) {
		gboolean label_decides = reader->label.length > 0 && reader->label.duty != DN_DUTY_RESPONSIBLE &&
		                         (tail.duty != DN_DUTY_JOINS || reader->second_part <= reader->first);
		settle(reader, label_decides ? reader->label.duty : tail.duty, tail.verb);
		reader->clause->n_verbs++;
	}
}

static void begin_label(Reader *reader, const DnLabel *label)
{
	reader->label = *label;
	reader->clause->labelled |= !label->other && !label->bare;
	reader->clause->n_verbs += label->bare ? 1 : 0;
	if (label->note.length > 0 && dn_lead_rule_is_stated(reader->lexicon->profile, label->note))
		note_rule(reader, label->note, FALSE);
}

/* 财政部（列第一位的为牵头单位，下同）: the rule stands in brackets behind the last name, which is what is left. */
static DnSlice take_rule_note(Reader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	DnSlice name, note;
	if (!dn_bodies_split_brackets(&name, &note, words) || !dn_lead_rule_is_stated(profile, note) ||
	    dn_lead_rule_is_stated(profile, name))
		return words;
	note_rule(reader, note, dn_profile_find(profile, DN_WORDS_RULE_FROM_HERE, note).length > 0);
	return name;
}

static void read_part(Reader *reader, DnSlice words, Cut before)
{
	const DnProfile *profile = reader->lexicon->profile;
	DnLabel label;
	words = dn_slice_trim(words);
	if (before == CUT_STOP)
		settle_labelled(reader);
	if (dn_label_read(&label, profile, words)) {
		settle_labelled(reader);
		begin_label(reader, &label);
		words = dn_slice_trim(dn_slice_skip(words, label.length));
	} else if (before == CUT_STOP && reader->label.other) {
		reader->label.length = 0;
	}
	if (before >= CUT_COMMA && reader->first < reader->clause->bodies->len && reader->second_part <= reader->first)
		reader->second_part = reader->clause->bodies->len;
	words = take_rule_note(reader, words);
	gsize from_here = dn_profile_prefix(profile, DN_WORDS_RULE_FROM_HERE, words);
	if (words.length == 0 || (reader->label.length > 0 && reader->label.other) ||
	    dn_profile_prefix(profile, DN_WORDS_NAMINGS, words) > 0 || dn_profile_prefix(profile, DN_WORDS_RULE_OTHERS, words) > 0)
		return;
	if (from_here > 0 || dn_lead_rule_is_stated(profile, words))
		note_rule(reader, words, from_here > 0);
	else if (dn_profile_prefix(profile, DN_WORDS_EXCEPT, words) > 0 && dn_profile_suffix(profile, DN_WORDS_EXCEPT_END, words) > 0)
		reader->exception = words;
	else
		read_piece(reader, words);
}

/* Whether a space separates: behind a whole name or verb, or before a label. Others were put there by a printer. */
static gboolean space_separates(const Reader *reader, DnSlice left, DnSlice right)
{
	DnLabel label;
	Tail tail;
	if (dn_profile_is_spaced(reader->lexicon->profile))
		return FALSE;
	if (dn_label_read(&label, reader->lexicon->profile, right))
		return TRUE;
	if (reader->label.length > 0 && reader->label.other)
		return FALSE;
	read_tail(&tail, reader->lexicon->profile, left);
	return tail.n_verbs > 0 || dn_name_is_complete(reader->lexicon, dn_slice_trim(left));
}

/* HII / RID and OMB/GSA are two; agency/ies and N/A are one. */
static gboolean slash_separates(DnSlice left, DnSlice right)
{
	if (left.length < 2 || right.length < 2)
		return FALSE;
	const char *end = dn_slice_end(left);
	return g_ascii_isspace(end[-1]) || g_ascii_isspace(right.at[0]) ||
	       (g_ascii_isupper(end[-1]) && g_ascii_isupper(end[-2]) && g_ascii_isupper(right.at[0]) && g_ascii_isupper(right.at[1]));
}

/* In a spaced language a full stop separates before a label, and a comma does not where it stands within a name: Department for
 * Science, Innovation and Technology. */
static Cut spaced_cut(const Reader *reader, gunichar c, Cut cut, DnSlice part, DnSlice rest)
{
	DnLabel label;
	DnSlice right = dn_slice_trim(rest);
	if (c == '.' && dn_label_read(&label, reader->lexicon->profile, right))
		return CUT_STOP;
	if (c == '/' && !slash_separates(part, rest))
		return CUT_NONE;
	if (cut != CUT_COMMA || dn_profile_prefix(reader->lexicon->profile, DN_WORDS_BEGINNINGS, dn_slice_trim(part)) == 0)
		return cut;
	right.length = MIN(right.length, strcspn(right.at, ",;.\n"));
	right = dn_slice_trim(right);
	gsize article = dn_profile_prefix(reader->lexicon->profile, DN_WORDS_ARTICLES, right);
	right = dn_slice_trim(dn_slice_skip(right, article));
	gboolean goes_on = !dn_name_is_complete(reader->lexicon, right) &&
	                   !(article > 0 && dn_profile_find(reader->lexicon->profile, DN_WORDS_ENDINGS, right).length > 0) &&
	                   dn_profile_prefix(reader->lexicon->profile, DN_WORDS_CONJUNCTIONS, right) == 0 &&
	                   dn_profile_find(reader->lexicon->profile, DN_WORDS_TOGETHER, right).length == 0;
	return goes_on ? CUT_NONE : cut;
}

static void read_parts(Reader *reader, DnSlice words, Cut before)
{
	const char *start = words.at, *end = dn_slice_end(words);
	gboolean spaced = dn_profile_is_spaced(reader->lexicon->profile);
	int depth = 0;
	for (const char *p = words.at; p < end; p = g_utf8_next_char(p)) {
		gunichar c = dn_character(p);
		const char *next = g_utf8_next_char(p);
		depth = MAX(0, depth + nesting(c));
		Cut cut = depth == 0 ? cut_at(c) : CUT_NONE;
		DnSlice part = dn_slice(start, (gsize)(p - start));
		if (depth == 0 && spaced)
			cut = spaced_cut(reader, c, cut, part, dn_slice(next, (gsize)(end - next)));
		if (cut == CUT_NONE || (cut == CUT_SPACE && !space_separates(reader, part, dn_slice(next, (gsize)(end - next)))))
			continue;
		read_part(reader, part, before);
		start = next;
		before = cut;
	}
	read_part(reader, dn_slice(start, (gsize)(end - start)), before);
}

/* Bodies that nothing was said of: participants behind a stated lead, else a bare list. */
static void settle_rest(Reader *reader)
{
	guint n = reader->clause->bodies->len;
	note_unread(reader, reader->exception);
	settle_labelled(reader);
	if (reader->first < n)
		settle(reader, reader->clause->states_lead ? DN_DUTY_JOINS : DN_DUTY_RESPONSIBLE, dn_slice(NULL, 0));
}

/* 、of words that are no names leaves the clause unread in part. Where spaces separate words such a piece is part of a sentence, and
 * what the commas behind it separate need be no list: any agency that has a plan, risk assessment, or review. */
static void drop_nameless(Reader *reader)
{
	GArray *bodies = reader->clause->bodies;
	gboolean sentence = FALSE;
	for (guint i = 0; i < bodies->len;) {
		gboolean nameless = body_at(reader, i)->shape == DN_SHAPE_NONE;
		sentence |= nameless && dn_profile_is_spaced(reader->lexicon->profile);
		if (!nameless && !sentence) {
			i++;
			continue;
		}
		note_unread(reader, body_at(reader, i)->words);
		g_array_remove_index(bodies, i);
	}
}

static gboolean joins_only(const DnBody *body, const DnLexicon *lexicon)
{
	return body->duty == DN_DUTY_JOINS && !dn_profile_is(lexicon->profile, DN_WORDS_GUIDES, body->verb);
}

/* Where some are responsible and others only join, those that are responsible lead. */
static void decide_leads(DnClause *clause, const DnLexicon *lexicon)
{
	gboolean joins = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		clause->states_lead |= body->duty == DN_DUTY_LEADS;
		joins |= joins_only(body, lexicon);
	}
	if (clause->states_lead || !joins)
		return;
	for (guint i = 0; i < clause->bodies->len; i++) {
		DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		if (body->duty != DN_DUTY_RESPONSIBLE || body->collective)
			continue;
		body->duty = DN_DUTY_LEADS;
		clause->states_lead = TRUE;
	}
}

void dn_clause_read(DnClause *clause, const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	Reader reader = {.clause = clause, .lexicon = lexicon, .arena = arena};
	read_parts(&reader, words, CUT_STOP);
	settle_rest(&reader);
	dn_bodies_complete(clause, 0, lexicon, arena);
	drop_nameless(&reader);
	decide_leads(clause, lexicon);
}

void dn_clause_merge(DnClause *clause, DnClause *other, const DnLexicon *lexicon)
{
	g_array_append_vals(clause->bodies, other->bodies->data, other->bodies->len);
	g_array_append_vals(clause->unread, other->unread->data, other->unread->len);
	clause->open_ended |= other->open_ended;
	clause->own_duty |= other->own_duty;
	clause->labelled |= other->labelled;
	clause->states_lead |= other->states_lead;
	clause->n_verbs += other->n_verbs;
	decide_leads(clause, lexicon);
}

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
