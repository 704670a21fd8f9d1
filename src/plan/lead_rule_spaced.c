/* A sentence states the rule by a first place that is one of a list, the first agency listed, and by leading, which words without a meaning of their own
 * join to it. A first place of something else, a first step that leads to savings, states none; nor does a sentence that denies it. */
#include "plan/lead_rule_spaced.h"

#include <string.h>

#include "plan/lead_rule.h"

enum { MOST_WORDS = 80 };

typedef enum {
	ORDINAL = 1 << 0, /* first */
	BODY = 1 << 1,    /* agency */
	PLACED = 1 << 2,  /* listed */
	LEADS = 1 << 3,   /* lead */
	MAIN = 1 << 4,    /* primary, which leads before a duty or a body */
	DUTY = 1 << 5,    /* responsibility */
	VERB = 1 << 6,    /* has */
	FILLER = 1 << 7,  /* the */
	DENIES = 1 << 8,  /* not */
	MARK = 1 << 9,    /* , */
	TOP = 1 << 10,    /* top, which is the first place before: of the list */
	MANY = 1 << 11,   /* several */
	TO = 1 << 12,    /* behind what is no leading */
	LIST = 1 << 13,  /* what has a top */
	SIGN = 1 << 14   /* an asterisk, by its name or itself */
} WordKinds;

typedef struct {
	guint kinds[MOST_WORDS + 1]; /* 0 behind the last word, and for words of no kind */
	gunichar signs[MOST_WORDS + 1]; /* the sign itself; 0 where it is none, or only named */
	guint n;
} Sentence;

/* ---- Words ------------------------------------------------------------------------------------------------------------------- */

static guint kinds_of(const DnProfile *profile, DnSlice word)
{
	static const struct {
		DnWords words;
		guint kind;
	} lists[] = {{DN_WORDS_RULE_ORDINALS, ORDINAL}, {DN_WORDS_RULE_BODIES, BODY},     {DN_WORDS_RULE_PLACINGS, PLACED}, {DN_WORDS_RULE_LEADINGS, LEADS},
	             {DN_WORDS_RULE_MAIN, MAIN},        {DN_WORDS_RULE_DUTIES, DUTY},     {DN_WORDS_RULE_VERBS, VERB},      {DN_WORDS_RULE_FILLERS, FILLER},
	             {DN_WORDS_RULE_DENIALS, DENIES},   {DN_WORDS_RULE_TOPS, TOP},        {DN_WORDS_RULE_MANY, MANY},       {DN_WORDS_RULE_TO, TO},
	             {DN_WORDS_RULE_LISTS, LIST},       {DN_WORDS_RULE_SIGNS, SIGN}};
	guint kinds = 0;
	for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
		kinds |= dn_profile_is(profile, lists[i].words, word) ? lists[i].kind : 0;
	return kinds;
}

static gboolean is_letter(const char *p)
{
	return g_ascii_isalnum(*p) || *p == '\'' || ((guchar)*p >= 0x80 && g_unichar_isalpha(dn_character(p)));
}

/* Quotation marks and the numbers of footnotes, which part no words. */
static gboolean is_passed_over(gunichar c)
{
	return dn_is_mark(c, "“”‘’«»") || g_unichar_isdigit(c) || g_unichar_type(c) == G_UNICODE_OTHER_NUMBER;
}

/* The end of the word that begins at `p`. */
static const char *word_end(const char *p, const char *end)
{
	while (p < end && is_letter(p))
		p = dn_character_end(p);
	return p;
}

static void add_word(Sentence *sentence, const DnProfile *profile, DnSlice word)
{
	char small[32];
	if (word.length >= sizeof small) {
		sentence->kinds[sentence->n++] = 0;
		return;
	}
	for (gsize i = 0; i < word.length; i++)
		small[i] = g_ascii_tolower(word.at[i]);
	sentence->kinds[sentence->n++] = kinds_of(profile, dn_slice(small, word.length));
}

/* A sign that is repeated is not the one that stands alone: ** is no *. Returns what stands behind. */
static const char *add_sign(Sentence *sentence, const char *p, const char *end)
{
	const char *behind = dn_character_end(p);
	gunichar sign = dn_character(p);
	while (behind < end && dn_character(behind) == sign)
		behind = dn_character_end(behind);
	gboolean alone = behind == dn_character_end(p);
	sentence->signs[sentence->n] = alone ? sign : 0;
	sentence->kinds[sentence->n++] = alone ? SIGN : 0;
	return behind;
}

/* FALSE for more words than such a sentence has. */
static gboolean read_words(Sentence *sentence, const DnProfile *profile, DnSlice text)
{
	const char *p = text.at, *end = dn_slice_end(text);
	memset(sentence, 0, sizeof *sentence);
	while (p < end && sentence->n < MOST_WORDS) {
		const char *next = word_end(p, end);
		if (next > p)
			add_word(sentence, profile, dn_slice(p, (gsize)(next - p)));
		else if (*p == '=')
			sentence->kinds[sentence->n++] = VERB;
		else if (dn_lead_rule_is_mark(dn_character(p)))
			next = add_sign(sentence, p, end);
		else if (!g_ascii_isspace(*p) && strchr("-'\"`_/", *p) == NULL && !is_passed_over(dn_character(p)))
			sentence->kinds[sentence->n++] = MARK;
		p = next > p ? next : dn_character_end(p);
	}
	return p >= end;
}

static gboolean is(const Sentence *sentence, guint i, guint kinds)
{
	return i < sentence->n && (sentence->kinds[i] & kinds) != 0;
}

/* Behind the words of those kinds that stand from `i` on. */
static guint skip(const Sentence *sentence, guint i, guint kinds)
{
	while (is(sentence, i, kinds))
		i++;
	return i;
}

/* ---- Leading ------------------------------------------------------------------------------------------------------------------ */

/* The words at `i` that say who leads, 0 for none: lead, primarily responsible, principal agency; not: lead to savings. */
static guint leading(const Sentence *sentence, guint i)
{
	if (is(sentence, i, LEADS))
		return is(sentence, i + 1, TO) ? 0 : 1;
	guint duty = skip(sentence, i, MAIN);
	duty = is(sentence, duty, MARK) ? i : duty;
	return duty > i && is(sentence, duty, DUTY | BODY) ? duty + 1 - i : 0;
}

static gboolean is_denied(const Sentence *sentence, guint from, guint to)
{
	for (guint i = from; i < to; i++)
		if (is(sentence, i, DENIES))
			return TRUE;
	return FALSE;
}

/* It should not be assumed that the first one leads; but: Where no lead is named, the first one leads. */
static gboolean is_denied_before(const Sentence *sentence, guint first)
{
	for (guint i = first; i > 0 && !is(sentence, i - 1, MARK); i--)
		if (is(sentence, i - 1, DENIES))
			return TRUE;
	return FALSE;
}

/* Where leading is said behind `i` with nothing between but words without a meaning of their own, a verb among them; the number of words for nowhere. */
static guint leading_behind(const Sentence *sentence, guint i)
{
	gboolean verb = FALSE;
	for (; i < sentence->n; i++) {
		guint words = leading(sentence, i);
		if (words > 0 && (verb || is(sentence, i, VERB)))
			return i;
		if (!is(sentence, i, FILLER | VERB | PLACED | MARK | BODY | DUTY) && !(verb && is(sentence, i, TO)))
			break;
		verb |= is(sentence, i, VERB);
	}
	return sentence->n;
}

/* Whether leading is said before `end` in the same way: lead agencies are listed, (lead. */
static gboolean leads_before(const Sentence *sentence, guint end)
{
	guint i = end;
	while (i > 0 && is(sentence, i - 1, FILLER | VERB | PLACED | MARK | BODY | DUTY) && leading(sentence, i - 1) == 0)
		i--;
	return i > 0 && leading(sentence, i - 1) > 0;
}

/* Whether it is said anywhere, and not denied. */
static gboolean leads_anywhere(const Sentence *sentence, guint first)
{
	for (guint i = 0; i < sentence->n; i++)
		if (leading(sentence, i) > 0 && !is_denied(sentence, MIN(i, first), MAX(i, first)))
			return TRUE;
	return FALSE;
}

/* ---- The first place ---------------------------------------------------------------------------------------------------------- */

/* Before the words of a first place, listed as the: whether they say that something is put there, and whether a body is. */
static gboolean placed_before(gboolean *of_body, const Sentence *sentence, guint first)
{
	guint i = first;
	while (i > 0 && is(sentence, i - 1, FILLER | VERB) && !is(sentence, i - 1, PLACED))
		i--;
	if (i == 0 || !is(sentence, i - 1, PLACED))
		return FALSE;
	while (i > 0 && is(sentence, i - 1, FILLER | VERB | PLACED))
		i--;
	*of_body |= i > 0 && is(sentence, i - 1, BODY);
	return TRUE;
}

/* The first agency listed, the first of the bodies shown, first-named. Gives what stands behind. */
static gboolean placed_behind(guint *behind, gboolean *of_body, const Sentence *sentence, guint first)
{
	guint i = first + 1;
	gboolean placed = is(sentence, i, PLACED);
	guint body = skip(sentence, i, FILLER | BODY | DUTY | MAIN | PLACED);
	for (guint k = i; k < body; k++)
		*of_body |= is(sentence, k, BODY);
	*behind = skip(sentence, i, BODY | DUTY | PLACED);
	guint verbs = skip(sentence, *of_body ? body : i, FILLER | VERB | TO);
	placed |= (*of_body || verbs == i) && is(sentence, verbs, PLACED) && leading(sentence, verbs) == 0;
	for (guint k = i; *of_body && k < body; k++)
		placed |= is(sentence, k, PLACED);
	return placed;
}

static gboolean names_many(const Sentence *sentence, guint end)
{
	for (guint i = 0; i < end; i++)
		if (is(sentence, i, MANY | PLACED))
			return TRUE;
	return FALSE;
}

/* The end of what is said, or where something else begins: , and the others support. */
static gboolean ends_statement(const Sentence *sentence, guint i)
{
	return i >= sentence->n || is(sentence, i, MARK) || is(sentence, i, MANY);
}

/* The first is the lead: the first of what the sentence does not say, unless it speaks of several bodies, or of one here. */
static gboolean first_leads(const Sentence *sentence, guint first)
{
	gboolean begins = first == 0 || is(sentence, first - 1, MARK) || (is(sentence, first - 1, FILLER) && !is(sentence, first - 1, VERB));
	guint leads = leading_behind(sentence, first + 1), behind = leads + leading(sentence, leads);
	if (!begins || leads >= sentence->n || is_denied(sentence, first, leads))
		return FALSE;
	behind = skip(sentence, behind, BODY | DUTY);
	return names_many(sentence, first) || ends_statement(sentence, behind);
}

/* Lead agency first; lead responsibility rests with the first agency. */
static gboolean leads_first(const Sentence *sentence, guint first)
{
	guint behind = skip(sentence, first + 1, BODY);
	guint start = first;
	gboolean verb = FALSE;
	while (start > 0 && is(sentence, start - 1, FILLER | VERB | BODY | DUTY | MARK) && leading(sentence, start - 1) == 0)
		verb |= is(sentence, --start, VERB | MARK);
	if (start == 0 || leading(sentence, start - 1) == 0 || !(ends_statement(sentence, behind) || is(sentence, behind, PLACED)))
		return FALSE;
	gboolean acts = start > 1 && is(sentence, start - 2, VERB | TO); /* will lead first */
	return !acts && (verb || behind == first + 1);
}

static gboolean states(const Sentence *sentence, guint first)
{
	gboolean of_body = FALSE;
	guint behind = first + 1;
	gboolean before = placed_before(&of_body, sentence, first), after = placed_behind(&behind, &of_body, sentence, first);
	if (is_denied_before(sentence, first))
		return FALSE;
	if ((before || after) && (of_body ? leads_anywhere(sentence, first) : leading_behind(sentence, behind) < sentence->n || leads_before(sentence, first)))
		return !is_denied(sentence, first, MIN(leading_behind(sentence, behind), sentence->n));
	return first_leads(sentence, first) || leads_first(sentence, first);
}

/* First, top of the list; not the head of an agency. */
static gboolean is_first_place(const Sentence *sentence, guint i)
{
	guint list = i + 1;
	while (is(sentence, list, FILLER) && !is(sentence, list, LIST))
		list++;
	return is(sentence, i, ORDINAL) || (is(sentence, i, TOP) && is(sentence, list, LIST));
}

gboolean dn_lead_rule_spaced_is_stated(const DnProfile *profile, DnSlice words)
{
	Sentence sentence;
	if (!read_words(&sentence, profile, words))
		return FALSE;
	for (guint i = 0; i < sentence.n; i++)
		if (is_first_place(&sentence, i) && states(&sentence, i))
			return TRUE;
	return FALSE;
}

/* ---- Signs ------------------------------------------------------------------------------------------------------------------------- */

/* The sign that is meant at `i`: itself, or that in the sentence where it is only named; an asterisk where none stands there. */
static gunichar sign_at(const Sentence *sentence, guint i)
{
	gunichar sign = sentence->signs[i];
	for (guint k = 0; sign == 0 && k < sentence->n; k++)
		sign = sentence->signs[k];
	return sign != 0 ? sign : '*';
}

/* Agencies marked * lead; * denotes the lead agency; *lead: whether the sign is said to tell who leads. */
static gboolean sign_leads(const Sentence *sentence, guint sign)
{
	guint begin = skip(sentence, sign + 1, MARK | SIGN), behind = begin + leading(sentence, begin);
	if ((sign == 0 || is(sentence, sign - 1, MARK)) && behind > begin && ends_statement(sentence, skip(sentence, behind, BODY | DUTY)))
		return TRUE;
	guint i = skip(sentence, sign + 1, MARK | SIGN);
	gboolean said = is(sentence, i, VERB | PLACED) || sign > 0;
	if (said && leading_behind(sentence, i) < sentence->n)
		return TRUE;
	gboolean placed = sign > 0 && leading(sentence, i) > 0; /* agencies marked * lead */
	for (guint k = sign; placed && k > 0 && is(sentence, k - 1, FILLER | VERB | PLACED | MARK | SIGN); k--)
		if (is(sentence, k - 1, PLACED))
			return TRUE;
	return FALSE;
}

/* Lead agencies are marked with an asterisk; the lead agency (*). */
static gboolean leads_by_sign(const Sentence *sentence, guint sign)
{
	guint i = sign;
	gboolean said = FALSE;
	while (i > 0 && is(sentence, i - 1, FILLER | VERB | PLACED | MARK | BODY | DUTY | SIGN) && leading(sentence, i - 1) == 0)
		said |= is(sentence, --i, VERB | PLACED | MARK | SIGN);
	said |= is(sentence, sign, PLACED);
	return said && i > 0 && leading(sentence, i - 1) > 0 && !(i > 1 && is(sentence, i - 2, VERB | TO | MANY));
}

gunichar dn_lead_rule_spaced_sign(const DnProfile *profile, DnSlice words)
{
	Sentence sentence;
	if (!read_words(&sentence, profile, words) || is_denied(&sentence, 0, sentence.n))
		return 0;
	for (guint i = 0; i < sentence.n; i++)
		if (is(&sentence, i, SIGN) && (sign_leads(&sentence, i) || leads_by_sign(&sentence, i)))
			return sign_at(&sentence, i);
	return 0;
}
