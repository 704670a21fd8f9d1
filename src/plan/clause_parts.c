/* Reads what stands between two separators: a label, a rule, or a piece with names. What most parts say, they say by themselves: it is found out
 * once for all the places where the same words stand. */
#include "plan/clause_parts.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/clause_connector.h"
#include "plan/conjunction.h"
#include "plan/form_titles.h"
#include "plan/lead_rule.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/numbering.h"

/* ---- Labels and rules ------------------------------------------------------------------------------------------------- */

static void note_rule(DnClauseReader *reader, DnSlice words)
{
	DnClause *clause = reader->clause;
	if (reader->exception.length > 0)
		words = dn_slice(reader->exception.at, (gsize)(dn_slice_end(words) - reader->exception.at));
	reader->exception.length = 0;
	if (clause->rule.length == 0)
		clause->rule = words;
	else
		clause->rule.length = (gsize)(dn_slice_end(words) - clause->rule.at);
}

static void begin_label(DnClauseReader *reader, const DnLabel *label)
{
	reader->label = *label;
	reader->paired = dn_label_is_paired(label, reader->lexicon->profile);
	reader->clause->labelled |= !label->other && !label->bare;
	reader->clause->n_verbs += label->bare ? 1 : 0;
	if (label->note.length > 0 && dn_lead_rule_is_stated(reader->lexicon->profile, label->note))
		note_rule(reader, label->note);
}

/* 财政部（列第一位的为牵头单位，下同）: the rule stands in brackets behind the last name, which is what is left. */
static DnSlice take_rule_note(DnClauseReader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	DnSlice name, note;
	if (!dn_bodies_split_brackets(&name, &note, words) || !dn_lead_rule_is_stated(profile, note) ||
	    dn_lead_rule_is_stated(profile, name))
		return words;
	note_rule(reader, note);
	return name;
}

/* 市财政局（市教育局牵头）: a clause in brackets behind the last name of a list. */
static gboolean find_clause_note(DnSlice *name, DnSlice *note, const DnLexicon *lexicon, DnSlice words)
{
	DnTail tail;
	if (!dn_bodies_split_brackets(name, note, words) || dn_profile_is_spaced(lexicon->profile))
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, *note);
	return tail.n_verbs > 0 && tail.names.length > 0 && dn_name_shape(lexicon, tail.names) >= DN_SHAPE_STRONG &&
	       dn_name_shape(lexicon, *name) >= DN_SHAPE_GENERIC;
}

/* 市财政局（按职责分工负责）: that each does what is its own holds for all of them. */
static gboolean notes_own_duty(const DnLexicon *lexicon, DnSlice words)
{
	DnTail tail;
	DnSlice name, note;
	if (!dn_bodies_split_brackets(&name, &note, words))
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, note);
	return tail.own_duty && tail.names.length == 0;
}

/* Those before the brackets are done with before what stands in them is read. */
static gboolean read_clause_note(DnClauseReader *reader, DnSlice words)
{
	DnSlice name, note;
	if (!find_clause_note(&name, &note, reader->lexicon, words))
		return FALSE;
	dn_piece_read(reader, name);
	dn_duties_settle_labelled(reader);
	if (reader->first < reader->clause->bodies->len)
		dn_duties_settle(reader, DN_DUTY_RESPONSIBLE, dn_slice(NULL, 0));
	dn_piece_read(reader, note);
	return TRUE;
}

/* The words up to the first conjunction. */
static DnSlice first_name(const DnProfile *profile, DnSlice words)
{
	DnSlice found = dn_conjunction_find(profile, words);
	return found.length > 0 ? dn_slice_trim(dn_slice(words.at, (gsize)(found.at - words.at))) : words;
}

/* Lead MoT, support Ministry of Health: a word for a role before an abbreviation or the beginning of a name. */
static gboolean read_role(DnLabel *out, const DnLexicon *lexicon, DnSlice words)
{
	enum { LEAST = 3 };
	const DnProfile *profile = lexicon->profile;
	gsize lead = dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, words), join = dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, words);
	DnSlice role = dn_slice(words.at, MAX(lead, join)), name = dn_slice_skip(words, role.length);
	gboolean apart = role.length > 0 && name.length > 1 && *name.at == ' ';
	name = first_name(profile, dn_slice_trim(name));
	gboolean small = apart && g_ascii_islower(*role.at) && dn_name_is_capitalised(name) && dn_name_shape(lexicon, name) >= DN_SHAPE_WEAK;
	gboolean named = small || (name.length >= LEAST && dn_name_is_acronym(name)) || dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, name) > 0 ||
	                 dn_profile_is(profile, DN_WORDS_WHOLE_NAMES, name);
	if (!dn_profile_is_spaced(profile) || !apart || dn_name_is_collective(lexicon, name) || !dn_profile_is(profile, DN_WORDS_LABELS_ALONE, role) || !named)
		return FALSE;
	*out = (DnLabel){.duty = lead >= join ? DN_DUTY_LEADS : DN_DUTY_JOINS, .bare = TRUE, .words = role, .note = dn_slice(name.at, 0),
	                 .length = (gsize)(name.at - words.at)};
	return TRUE;
}

/* A label, or its words without a colon before a name beyond doubt: 牵头单位市教育局. */
static gboolean read_label(DnLabel *out, const DnLexicon *lexicon, DnSlice words)
{
	DnTail tail;
	if (dn_label_read(out, lexicon->profile, words) || read_role(out, lexicon, words))
		return TRUE;
	DnSlice rest = dn_slice_skip(words, dn_label_words_length(out, lexicon->profile, words));
	if (rest.length == words.length || (dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, rest) == 0 && dn_name_entry(lexicon, rest) == NULL))
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, rest);
	return dn_name_can_end(lexicon, tail.names) && dn_name_shape(lexicon, tail.names) >= DN_SHAPE_STRONG;
}

/* ---- Parts that recur ------------------------------------------------------------------------------------------------- */

/* Bytes of a part from its start. */
typedef struct {
	guint8 start, length;
} Span;

/* What a part says by itself: some names, and what is said of them behind. Most parts say no more than that, whatever stands around them. */
typedef struct {
	gboolean plain; /* that is all; else the rest of this is undefined */
	guint n_bodies;
	Span bodies[2];
	gboolean leads[2];
	gboolean open_ended, own_duty;
	guint n_verbs;
	DnDuty duty;
	Span verb;
} Part;

static Span span_of(DnSlice words, DnSlice part)
{
	return (Span){(guint8)(part.at - words.at), (guint8)part.length};
}

static DnSlice slice_of(DnSlice words, Span span)
{
	return dn_slice(words.at + span.start, span.length);
}

static gboolean says_nothing(const DnProfile *profile, DnSlice words)
{
	return words.length == 0 || dn_profile_prefix(profile, DN_WORDS_NAMINGS, words) > 0 ||
	       dn_profile_prefix(profile, DN_WORDS_RULE_OTHERS, words) > 0;
}

static gboolean states_rule(const DnProfile *profile, DnSlice words)
{
	return dn_profile_prefix(profile, DN_WORDS_RULE_FROM_HERE, words) > 0 || dn_lead_rule_is_stated(profile, words) ||
	       dn_lead_rule_lets_each_lead(profile, words);
}

static gboolean states_exception(const DnProfile *profile, DnSlice words)
{
	return dn_profile_prefix(profile, DN_WORDS_EXCEPT, words) > 0 && dn_profile_suffix(profile, DN_WORDS_EXCEPT_END, words) > 0;
}

/* Whether words speak of what stands before or behind them, or change how that is read. */
static gboolean reaches_out(const DnLexicon *lexicon, DnSlice words)
{
	const DnProfile *profile = lexicon->profile;
	DnLabel label;
	DnConnector connector;
	DnSlice name, note;
	if (dn_profile_is_spaced(profile) && dn_conjunction_find(profile, words).length > 0)
		return TRUE; /* what it separates may depend on the list */
	if (dn_profile_suffix(profile, DN_WORDS_HEADS_OF_BODIES, words) > 0)
		return TRUE; /* what it means depends on the label */
	if (dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, words) > 0)
		return TRUE; /* somebody stands before it, or nobody */
	DnSlice by = dn_profile_is_spaced(profile) ? dn_slice(words.at, 0) : dn_profile_find(profile, DN_WORDS_BY, words);
	if (by.length > 0 && by.at > words.at)
		return TRUE; /* the same, where somebody does a part of the task */
	return find_clause_note(&name, &note, lexicon, words) || notes_own_duty(lexicon, words) || dn_connector_find(&connector, lexicon, words) || dn_profile_prefix(profile, DN_WORDS_ITEMS_ABOVE, words) > 0 ||
	       states_rule(profile, words) || states_exception(profile, words) || read_label(&label, lexicon, words) ||
	       dn_profile_find(profile, DN_WORDS_TOGETHER, words).length > 0 || dn_piece_may_act(lexicon, words) ||
	       dn_profile_find(profile, DN_WORDS_ALSO_END, words).length > 0 || dn_profile_prefix(profile, DN_WORDS_ALSO, words) > 0;
}

static void note_part(Part *part, const DnClause *clause, const DnTail *tail, DnSlice words)
{
	part->n_bodies = clause->bodies->len;
	part->open_ended = clause->open_ended;
	part->own_duty = tail->own_duty;
	part->n_verbs = tail->n_verbs;
	part->duty = tail->duty;
	part->verb = span_of(words, tail->verb);
	for (guint i = 0; i < part->n_bodies; i++) {
		part->bodies[i] = span_of(words, dn_clause_body(clause, i)->words);
		part->leads[i] = dn_clause_body(clause, i)->duty == DN_DUTY_LEADS;
	}
}

/* A mark beside a name, its legal form, or a noun that it shares, is not noted. */
static gboolean are_plain(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		if (body->mark != 0 || body->ending.length > 0 || body->form.length > 0)
			return FALSE;
	}
	return clause->bodies->len <= G_N_ELEMENTS(((Part *)NULL)->bodies);
}

/* Reads a part as if it were a clause. */
static Part judge_part(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	Part part = {.plain = FALSE};
	DnClause clause;
	DnTail tail;
	DnClauseReader reader = {.clause = &clause, .lexicon = lexicon, .arena = arena};
	if (reaches_out(lexicon, words))
		return part;
	dn_clause_init(&clause);
	take_rule_note(&reader, words);
	gboolean says = !says_nothing(lexicon->profile, words) && dn_piece_read_names(&tail, &reader, words);
	part.plain = clause.rule.length == 0 && !clause.has_object && dn_clause_n_unread(&clause) == 0 && are_plain(&clause);
	if (part.plain && says)
		note_part(&part, &clause, &tail, words);
	dn_clause_clear(&clause);
	return part;
}

/* FALSE where the part must be read where it stands. */
static gboolean find_part(Part *out, const DnClauseReader *reader, DnSlice words)
{
	enum { LONGEST = 63 };
	DnRecentWords *parts = reader->lexicon->parts;
	if (parts == NULL || reader->together || reader->paired || reader->in_object || words.length > LONGEST)
		return FALSE;
	const Part *known = dn_recent_words_find(parts, words);
	*out = known != NULL ? *known : judge_part(reader->lexicon, reader->arena, words);
	if (known == NULL)
		dn_recent_words_note(parts, words, out);
	return out->plain;
}

static void add_part(DnClauseReader *reader, const Part *part, DnSlice words)
{
	DnClause *clause = reader->clause;
	for (guint i = 0; i < part->n_bodies; i++) {
		DnBody body = {.words = slice_of(words, part->bodies[i]), .duty = part->leads[i] ? DN_DUTY_LEADS : DN_DUTY_RESPONSIBLE};
		dn_clause_add_bodies(clause, reader->arena, &body, 1);
	}
	clause->open_ended |= part->open_ended;
	clause->own_duty |= part->own_duty;
	dn_piece_settle(reader, &(DnTail){.verb = slice_of(words, part->verb), .duty = part->duty, .own_duty = part->own_duty,
	                               .n_verbs = part->n_verbs});
}

DnRecentWords *dn_parts_new(void)
{
	return dn_recent_words_new(sizeof(Part));
}

/* ---- Parts ------------------------------------------------------------------------------------------------------------ */

static gboolean is_in_other(const DnClauseReader *reader)
{
	return reader->label.length > 0 && reader->label.other;
}

static void read_unknown_part(DnClauseReader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	words = take_rule_note(reader, words);
	reader->clause->own_duty |= notes_own_duty(reader->lexicon, words);
	if (is_in_other(reader) || says_nothing(profile, words))
		return;
	if (states_rule(profile, words))
		note_rule(reader, words);
	else if (states_exception(profile, words))
		reader->exception = words;
	else if (!read_clause_note(reader, words))
		dn_piece_read(reader, words);
}

/* What a label or a separator before the part means for it and for the bodies before. What is left of the part is returned. */
static DnSlice take_label(DnClauseReader *reader, DnSlice words, DnCut before, gboolean may_be)
{
	DnLabel label;
	if (before == DN_CUT_STOP)
		dn_duties_settle_labelled(reader);
	if (may_be && read_label(&label, reader->lexicon, words)) {
		dn_duties_settle_before_label(reader, &label);
		begin_label(reader, &label);
		words = dn_slice_trim(dn_slice_skip(words, label.length));
		if (read_label(&label, reader->lexicon, words)) { /* 责任单位：牵头单位市教育局 */
			begin_label(reader, &label);
			words = dn_slice_trim(dn_slice_skip(words, label.length));
		}
	} else if (before == DN_CUT_STOP && reader->label.other) {
		reader->label.length = 0;
	}
	if (before >= DN_CUT_COMMA && reader->first < reader->clause->bodies->len)
		reader->last_part = reader->clause->bodies->len;
	if (before >= DN_CUT_COMMA && reader->first < reader->clause->bodies->len && reader->second_part <= reader->first)
		reader->second_part = reader->clause->bodies->len;
	return words;
}

/* - 市教育局: the dot of a line of a list. */
static DnSlice skip_dot(DnSlice words)
{
	static const char *const dots[] = {"- ", "•", "·"};
	for (guint i = 0; i < G_N_ELEMENTS(dots); i++)
		if (dn_slice_starts_with(words, dn_slice_of(dots[i])))
			return dn_slice_trim(dn_slice_skip(words, strlen(dots[i])));
	return dn_is_symbol(dn_slice_first(words)) ? dn_slice_trim(dn_slice_skip(words, (gsize)(dn_character_end(words.at) - words.at))) : words;
}

/* 1.市教育局, ②市教育局: the number with which a body begins in a list. */
static gboolean read_number(DnMarker *out, DnSlice words)
{
	enum { MOST = 30 };
	gboolean is = dn_marker_read(out, words) && out->kind >= DN_MARKER_ARABIC && out->kind <= DN_MARKER_CIRCLED && out->kind != DN_MARKER_DECIMAL &&
	       out->value > 0 && out->value <= MOST && out->length < words.length;
	gunichar first = is ? dn_slice_first(dn_slice_skip(words, out->length)) : 0;
	return is && (g_unichar_isalpha(first) || (out->kind >= DN_MARKER_BRACKETED && g_unichar_isdigit(first))); /* （2）12345热线办 */
}

/* 1. Ministry of Health: the number of an item within a line. In Chinese and Japanese a label stands before the first, unless
 * circles are around them. */
static DnSlice skip_number(const DnClauseReader *reader, DnSlice words)
{
	guint number;
	DnMarker marker;
	if (dn_profile_is_spaced(reader->lexicon->profile))
		return dn_slice_skip(words, dn_clause_item_number(&number, words));
	gboolean may_be = reader->label.length > 0 ? !reader->label.other : dn_is_one_of(dn_slice_first(words), "①②③④⑤⑥⑦⑧⑨"); /* ①市教育局牵头 */
	return may_be && read_number(&marker, words) ? dn_slice_skip(words, marker.length) : words;
}

/* Other actors involved / CSOs, private sector: River Watch: of which kinds those are who take part, at the beginning of a line below their label. */
static DnSlice skip_kind(const DnClauseReader *reader, DnSlice words, DnCut before)
{
	gboolean below = before == DN_CUT_STOP && reader->label.length > 0 && !reader->label.other && reader->label.duty == DN_DUTY_JOINS;
	return below && dn_profile_is_spaced(reader->lexicon->profile) ? dn_form_title_skip_actors(words) : words;
}

static void read_part(DnClauseReader *reader, DnSlice words, DnCut before)
{
	Part part;
	reader->in_object = reader->in_object && before == DN_CUT_LIST;
	words = skip_kind(reader, skip_number(reader, skip_dot(dn_slice_trim(words))), before);
	gboolean plain = find_part(&part, reader, words);
	gsize length = words.length;
	words = take_label(reader, words, before, !plain);
	if (words.length < length)
		words = skip_kind(reader, skip_dot(words), DN_CUT_STOP);
	if (!plain)
		read_unknown_part(reader, skip_number(reader, skip_dot(words)));
	else if (!is_in_other(reader))
		add_part(reader, &part, words);
}

/* （牵头）市教育局（配合）市财政局: the word for a role in brackets, where one stands before the name to its left too. */
static gboolean begins_role(const DnLexicon *lexicon, DnSlice left, DnSlice rest)
{
	DnLabel label, own;
	if (!dn_is_mark(dn_slice_first(rest), "（(") || !dn_label_read(&label, lexicon->profile, rest) || !label.bare || label.other)
		return FALSE;
	left = dn_slice_trim(left);
	if (!dn_is_mark(dn_slice_first(left), "（(") && dn_label_read(&own, lexicon->profile, left))
		left = dn_slice_trim(dn_slice_skip(left, own.length)); /* 担当：（主）総務省（副）財務省 */
	return dn_is_mark(dn_slice_first(left), "（(") && dn_label_read(&own, lexicon->profile, left) &&
	       dn_name_can_end(lexicon, dn_slice_trim(dn_slice_skip(left, own.length)));
}

/* 县民政局【配合单位】县残联: a label in brackets of its own begins a part without a mark before it. */
static gboolean begins_label(const DnLexicon *lexicon, const char *start, const char *p, const char *end)
{
	DnLabel label;
	DnSlice rest = dn_slice(p, (gsize)(end - p));
	if (p > start && begins_role(lexicon, dn_slice(start, (gsize)(p - start)), rest))
		return TRUE;
	if (p == start || !dn_is_mark(dn_character(p), "【〖") || !dn_label_read(&label, lexicon->profile, rest) || label.bare)
		return FALSE;
	gunichar first = dn_slice_first(dn_slice_skip(rest, label.length));
	return g_unichar_isalpha(first) || (label.other && g_unichar_isdigit(first)); /* 【完成时限】2025年 */
}

/* 市住建局配合单位：市发改委: a label whose colon stands at `colon` and which begins right behind a whole name. NULL for none. */
static const char *label_behind_name(const DnLexicon *lexicon, const char *start, const char *colon, const char *end)
{
	enum { LONGEST_LABEL = 36 /* bytes */ };
	DnLabel label, own;
	if (!dn_is_mark(dn_character(colon), "：:") || dn_profile_is_spaced(lexicon->profile))
		return NULL;
	const char *p = colon - MIN(colon - start, LONGEST_LABEL);
	while (p < colon && ((guchar)*p & 0xC0) == 0x80)
		p++;
	for (; p < colon; p = dn_character_end(p)) {
		if (p == start || !dn_label_read(&label, lexicon->profile, dn_slice(p, (gsize)(end - p))) || label.bare || p + label.length <= colon)
			continue;
		DnSlice left = dn_slice(start, (gsize)(p - start));
		if (dn_label_read(&own, lexicon->profile, left))
			left = dn_slice_skip(left, own.length);
		if (dn_name_can_end(lexicon, dn_slice_trim(left)))
			return p;
	}
	return NULL;
}

static DnSlice behind_label(const DnLexicon *lexicon, DnSlice words)
{
	DnLabel label;
	words = dn_slice_trim(words);
	return dn_label_read(&label, lexicon->profile, words) ? dn_slice_trim(dn_slice_skip(words, label.length)) : words;
}

/* The mark of 1、市教育局 parts nothing. */
static gboolean is_mark_of_number(const DnLexicon *lexicon, const char *start, const char *p)
{
	enum { MOST_DIGITS = 2 };
	if (dn_profile_is_spaced(lexicon->profile) || !dn_is_mark(dn_character(p), "、") || p == start || !g_ascii_isdigit(p[-1]))
		return FALSE;
	DnSlice digits = behind_label(lexicon, dn_slice(start, (gsize)(p - start)));
	return digits.length <= MOST_DIGITS && g_ascii_isdigit(*digits.at);
}

/* The number behind the one with which the part begins, to which the mark or bracket at `p` belongs: 责任单位：1.市教育局2.市财政局. NULL for none. */
static const char *next_number(const DnLexicon *lexicon, const char *start, const char *p, const char *end)
{
	DnMarker own, next;
	const char *at = p;
	gunichar c = dn_character(p);
	gboolean counts = p > start && g_ascii_isdigit(p[-1]) && dn_is_mark(c, "、.．");
	if ((!counts && !(c >= 0x2460 && c <= 0x24FF) && !dn_is_mark(c, "（(")) || dn_profile_is_spaced(lexicon->profile))
		return NULL;
	while (counts && at > start && g_ascii_isdigit(at[-1]))
		at--;
	if (at == start || !read_number(&next, dn_slice(at, (gsize)(end - at))) || next.value < 2)
		return NULL;
	DnSlice left = behind_label(lexicon, dn_slice(start, (gsize)(at - start)));
	if (!read_number(&own, left) || own.kind != next.kind || own.value + 1 != next.value)
		return NULL;
	return dn_name_can_end(lexicon, dn_slice_skip(left, own.length)) ? at : NULL;
}

/* Where a list ends that has a comma before its "and": the comma, for all from one place to the other. */
typedef struct {
	const char *from, *to, *comma; /* NULL for none */
} Serial;

/* The last comma of Treasury, Parks and Recreation, and Public Works, of the list in which `p` stands; NULL where it has none. */
static const char *serial_comma(Serial *known, const DnProfile *profile, const char *p, const char *end)
{
	if (known->from != NULL && p >= known->from && p <= known->to)
		return known->comma;
	*known = (Serial){.from = p, .to = end};
	for (const char *at = p; at < end && known->to == end; at++) {
		DnSlice behind = *at == ',' ? dn_slice_trim(dn_slice(at + 1, (gsize)(end - at) - 1)) : dn_slice(at, 0);
		if (dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, behind) > 0)
			known->comma = at;
		if (known->comma != NULL || strchr(";:", *at) != NULL || (*at == '\n' && at > p && at[-1] != ','))
			known->to = at;
	}
	return known->comma;
}

/* Reads a part, and notes that an "and" within its names parts none where the last of the list has a comma before its own. */
static void read_listed(DnClauseReader *reader, Serial *serial, DnSlice words, DnCut before, const char *end)
{
	const char *behind = dn_slice_end(words);
	guint n = reader->clause->bodies->len;
	gboolean spaced = dn_profile_is_spaced(reader->lexicon->profile) && behind < end && *behind == ',';
	const char *comma = spaced ? serial_comma(serial, reader->lexicon->profile, behind, end) : NULL;
	read_part(reader, words, before);
	gboolean whole = comma != NULL && (comma > behind || before == DN_CUT_COMMA);
	for (guint i = n; whole && i < reader->clause->bodies->len; i++)
		dn_clause_body(reader->clause, i)->whole = TRUE;
}

/* The same from the start of a part on, before it is cut at the commas between kinds. */
static const char *behind_kind(const DnClauseReader *reader, const char *start, const char *end, DnCut before)
{
	enum { FAR = 240 /* bytes */ };
	if (before != DN_CUT_STOP || !dn_profile_is_spaced(reader->lexicon->profile))
		return start;
	const char *stop = memchr(start, '\n', MIN((gsize)(end - start), (gsize)FAR));
	DnSlice line = dn_slice(start, stop != NULL ? (gsize)(stop - start) : MIN((gsize)(end - start), (gsize)FAR));
	return skip_kind(reader, dn_slice_trim(line), before).at;
}

void dn_parts_read(DnClauseReader *reader, DnSlice words, DnCut before)
{
	const char *start = words.at, *end = dn_slice_end(words);
	int depth = 0;
	Serial serial = {0};
	for (const char *p = words.at; (p = dn_skip_chinese(p, end)) < end; p = dn_character_end(p)) {
		if (!dn_clause_may_cut(dn_character(p)))
			continue;
		const char *label = depth == 0 ? label_behind_name(reader->lexicon, start, p, end) : NULL;
		if (label != NULL) {
			read_part(reader, dn_slice(start, (gsize)(label - start)), before);
			start = label;
			before = DN_CUT_STOP;
		}
		const char *number = depth == 0 ? next_number(reader->lexicon, start, p, end) : NULL;
		if (number != NULL) {
			read_part(reader, dn_slice(start, (gsize)(number - start)), before);
			start = number;
			before = DN_CUT_LIST;
		}
		if (depth == 0 && is_mark_of_number(reader->lexicon, start, p))
			continue;
		if (depth == 0 && begins_label(reader->lexicon, start, p, end)) {
			read_part(reader, dn_slice(start, (gsize)(p - start)), before);
			start = p;
			before = DN_CUT_STOP;
		}
		depth = MAX(0, depth + dn_clause_nesting(dn_character(p)));
		gboolean in_other = reader->label.length > 0 && reader->label.other;
		DnCut cut = depth == 0 ? dn_clause_cut(reader->lexicon, start, p, end, in_other) : DN_CUT_NONE;
		if (cut == DN_CUT_NONE || (cut == DN_CUT_COMMA && (reader->stopped || dn_clause_is_level(reader->lexicon, dn_slice(start, (gsize)(p - start)))) && dn_clause_is_one_group(reader->lexicon, start, p, end)))
			continue;
		gboolean dot = cut == DN_CUT_LIST && before == DN_CUT_STOP && dn_slice_trim(dn_slice(start, (gsize)(p - start))).length == 0;
		read_listed(reader, &serial, dn_slice(start, (gsize)(p - start)), before, end);
		before = dot ? before : cut;
		const char *next = g_utf8_next_char(p);
		start = behind_kind(reader, next, end, before);
		p = start > next ? start - 1 : p;
	}
	read_part(reader, dn_slice(start, (gsize)(end - start)), before);
}
