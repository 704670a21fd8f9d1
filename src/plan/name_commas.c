/* Asks of a comma what stands on both sides of it. */
#include "plan/name_commas.h"

#include <string.h>

#include "plan/clause.h"
#include "plan/conjunction.h"
#include "plan/list_items.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/post_units.h"
#include "plan/posts.h"

/* ---- What a ministry is for ------------------------------------------------------------------------------------------- */

/* Care and Medical Education: a few words with capitals that tell of no body. */
static gboolean is_field(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_FIELD = 40 };
	gboolean named = dn_name_is_complete(lexicon, words) || dn_name_is_collective(lexicon, words) ||
	                 dn_profile_find(lexicon->profile, DN_WORDS_ENDINGS, words).length > 0 ||
	                 dn_profile_suffix(lexicon->profile, DN_WORDS_COUNTRY_ENDS, words) > 0 ||
	                 dn_profile_suffix(lexicon->profile, DN_WORDS_COMPANY_ENDS, words) > 0;
	return words.length <= LONGEST_FIELD && dn_name_is_capitalised(words) && !named && dn_conjunction_find(lexicon->profile, words).length == 0;
}

/* , and Medical Education of Ministry of Health, Care, and Medical Education: the last of several fields, whatever stands behind it in brackets or
 * as a condition. `fields` are those before it. */
static gboolean ends_fields(const DnLexicon *lexicon, DnSlice fields, DnSlice item)
{
	gsize conjunction = dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, item);
	gboolean article = conjunction > 0 && dn_profile_suffix(lexicon->profile, DN_WORDS_ARTICLES, dn_slice(item.at, conjunction)) > 0;
	DnSlice last = dn_slice_up_to(dn_slice_skip(item, conjunction), "("), condition = dn_profile_find(lexicon->profile, DN_WORDS_CONDITIONS, last);
	last.length = condition.length > 0 ? (gsize)(condition.at - last.at) : last.length;
	if (article || fields.length == 0 || !is_field(lexicon, last))
		return FALSE;
	while (fields.length > 0) { /* each with its comma */
		DnSlice field = dn_slice(fields.at, MIN(fields.length - 1, strcspn(fields.at, ",")));
		if (!is_field(lexicon, dn_slice_trim(field)))
			return FALSE;
		fields = dn_slice_trim(dn_slice_skip(fields, field.length + 1));
	}
	return TRUE;
}

/* Fields behind the first comma of `part`, up to the item at `end`; empty where the name is that of no ministry. */
static DnSlice fields_before(const DnLexicon *lexicon, DnSlice part, DnSlice right, const char *end)
{
	DnSlice beginning = dn_slice(part.at, dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, part));
	const char *comma = memchr(part.at, ',', part.length), *start = comma != NULL ? comma + 1 : right.at;
	return dn_slice(start, dn_profile_suffix(lexicon->profile, DN_WORDS_OF_FIELDS, beginning) > 0 ? (gsize)(end - start) : 0);
}

/* NEPAD of NEPAD Partners: an abbreviation among other words is that of a body, and none of what a ministry is for. */
static gboolean holds_acronym(DnSlice words)
{
	enum { LEAST = 3 };
	while (words.length > 0) {
		DnSlice word = dn_name_take_word(&words);
		if (word.length >= LEAST && dn_name_is_acronym(word))
			return TRUE;
	}
	return FALSE;
}

/* Home Office, the Authority, Treasury with Home Office: words with which no earlier name goes on. The article before the item has so many bytes. */
static gboolean names_body(const DnLexicon *lexicon, gsize article, DnSlice item)
{
	return dn_name_is_complete(lexicon, dn_item_first_name(lexicon, dn_item_before_next_name(lexicon, item))) ||
	       (article > 0 && dn_profile_find(lexicon->profile, DN_WORDS_ENDINGS, item).length > 0) ||
	       dn_profile_find(lexicon->profile, DN_WORDS_TOGETHER, item).length > 0;
}

/* Innovation and Skills of Department for Business, Innovation and Skills: words behind the comma that are no name of their own, up to some
 * that a conjunction joins. */
static gboolean goes_on(const DnLexicon *lexicon, DnSlice part, DnSlice right)
{
	enum { MOST_ITEMS = 6 };
	DnSlice whole = right;
	for (guint i = 0; i < MOST_ITEMS && right.length > 0; i++) {
		gsize article;
		DnSlice item = dn_item_next(&article, lexicon, right), open = dn_profile_find(lexicon->profile, DN_WORDS_OPEN, item);
		item = open.length > 0 && open.at > item.at ? dn_slice_before(item, open.at) : item; /* Harbour Agency and others */
		if (names_body(lexicon, article, item))
			return FALSE;
		if (dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, item) > 0)
			return ends_fields(lexicon, fields_before(lexicon, part, whole, item.at), item);
		if (dn_conjunction_find(lexicon->profile, item).length > 0)
			return TRUE;
		right = dn_slice_skip(right, (gsize)(dn_slice_end(item) - right.at));
		if (right.length == 0 || *right.at != ',' || holds_acronym(item))
			return FALSE;
		right = dn_slice_trim(dn_slice_skip(right, 1));
	}
	return FALSE;
}

/* Ministry of Health of All units of the Ministry of Health: the body whose parts are meant; all words where none is. */
static DnSlice behind_every(const DnLexicon *lexicon, DnSlice words)
{
	static const char of[] = " of ";
	const char *at = dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, words) > 0 ? dn_slice_find(words, dn_slice_of(of)) : NULL;
	if (at == NULL)
		return words;
	DnSlice body = dn_profile_skip(lexicon->profile, DN_WORDS_ARTICLES, dn_slice_skip(words, (gsize)(at - words.at) + strlen(of)));
	return dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, body) > 0 ? body : words;
}

/* Whether the comma is one between the fields of a ministry, whose name is the last in `left`. */
static gboolean is_between_fields(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice name = behind_every(lexicon, dn_post_skip(lexicon, left));
	name = dn_item_last_name(lexicon, dn_profile_skip(lexicon->profile, DN_WORDS_ARTICLES, name));
	DnSlice kind = dn_profile_skip(lexicon->profile, DN_WORDS_NAME_QUALITIES, name); /* Institute for of National Institute for */
	name = dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name) == 0 ? kind : name;
	return dn_slice_last(name) != ')' && dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name) > 0 &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_OF_PLACES, name) == 0 && goes_on(lexicon, name, right);
}

/* ---- Other names ------------------------------------------------------------------------------------------------------ */

/* Audit Committee of Audit Committee Support: the words before the next label, where a colon ends the item. */
static DnSlice before_label(const DnLexicon *lexicon, DnSlice item)
{
	const char *colon = memchr(item.at, ':', item.length);
	DnSlice words = dn_slice(item.at, colon != NULL ? (gsize)(colon - item.at) : item.length);
	gsize label = colon != NULL ? dn_profile_suffix(lexicon->profile, DN_WORDS_LABELS_ALONE, words) : 0;
	return label > 0 && label < words.length ? dn_slice_trim(dn_slice_cut(words, label)) : item;
}

/* Acme Co., Ltd. and Director, People and Culture. */
static gboolean is_of_company_or_post(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice item = before_label(lexicon, dn_item_next(NULL, lexicon, right));
	return (left.length > 0 && dn_profile_is(lexicon->profile, DN_WORDS_COMPANY_ENDS, item)) || dn_post_is_before(lexicon, left, item);
}

/* "Keep Ruritania Tidy," Rotary Club: some put the comma of a list before the closing quotation mark, so that the name ends behind that. */
static gboolean closes_quotation(DnSlice behind_comma)
{
	const char *end = behind_comma.length > 0 ? dn_character_end(behind_comma.at) : behind_comma.at;
	return dn_is_mark(dn_slice_first(behind_comma), "\"”") && (end >= dn_slice_end(behind_comma) || *end == ' ');
}

/* Sea Council of Sea Council 2. Treasury: the words before the next number. */
static DnSlice before_number(DnSlice words)
{
	enum { FAR = 160 /* bytes */ };
	for (gsize i = 1; i + 1 < MIN(words.length, (gsize)FAR); i++)
		if (words.at[i] == ' ' && dn_item_number(NULL, dn_slice_skip(words, i + 1)) > 0)
			return dn_slice_beginning(words, i);
	return words;
}

/* 1. Organization, Systems and Procedures: in a list whose names have numbers, a comma separates only before the next number or a whole name. */
static gboolean is_in_numbered(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	return dn_item_number(NULL, left) > 0 && dn_item_number(NULL, right) == 0 &&
	       !dn_name_is_complete(lexicon, dn_item_first_name(lexicon, dn_item_next(NULL, lexicon, before_number(right))));
}

/* Whether the comma at `comma` stands within a name that the profile has with it: with support from Innovation, Science and Economic Development. */
static gboolean is_of_known(const DnProfile *profile, DnSlice left, const char *comma, DnSlice rest)
{
	enum { LONGEST = 120 /* bytes behind the comma */ };
	DnSlice words = dn_slice_beginning(dn_slice_through(left, rest), (gsize)(comma - left.at) + LONGEST);
	DnSlice name = dn_profile_find(profile, DN_WORDS_COMMA_NAMES, words);
	return name.length > 0 && name.at < comma && dn_slice_end(name) > comma && (name.at == words.at || strchr(" /", name.at[-1]) != NULL);
}

/* Municipal Corporation, Wells: behind an office that every town has, a word that is neither a body nor what one is for tells whose it is. */
static gboolean is_of_place(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice office = dn_profile_skip(lexicon->profile, DN_WORDS_ARTICLES, dn_slice_trim(left)), item = dn_item_next(NULL, lexicon, right);
	DnSlice rest = item, word = dn_name_take_word(&rest);
	if (word.length < 3 || !dn_profile_is(lexicon->profile, DN_WORDS_PLACED_OFFICES, office))
		return FALSE;
	if (dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, dn_slice_trim(rest)) == 0 && rest.length > 0)
		return FALSE;
	g_autofree char *small = g_ascii_strdown(word.at, (gssize)word.length);
	return g_ascii_isupper(word.at[0]) && g_ascii_islower(word.at[1]) && !dn_name_is_complete(lexicon, word) &&
	       dn_profile_find(lexicon->profile, DN_WORDS_ENDINGS, word).length == 0 &&
	       !dn_profile_is(lexicon->profile, DN_WORDS_BODY_NOUNS, dn_slice_of(small));
}

/* Harbour Commission, Te Whanga; Treasury: where a semicolon ends the item, words behind a comma that are no body tell which office it is. */
static gboolean is_before_semicolon(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	enum { LONGEST = 40 /* bytes */ };
	DnSlice office = dn_slice_trim(left), item = dn_slice_up_to(right, ",;/&()\n");
	const char *behind = dn_slice_end(item);
	if (behind >= dn_slice_end(right) || *behind != ';' || item.length > LONGEST || memchr(office.at, ' ', office.length) == NULL)
		return FALSE;
	for (DnSlice rest = item, word; (word = dn_name_take_word(&rest)).length > 0;)
		if (!g_ascii_isupper(*word.at) || dn_name_is_acronym(word) || dn_name_is_complete(lexicon, word))
			return FALSE;
	return item.length > 0 && dn_name_is_complete(lexicon, office) && !dn_name_is_complete(lexicon, item) && !dn_name_is_collective(lexicon, item) &&
	       dn_profile_find(lexicon->profile, DN_WORDS_ENDINGS, item).length == 0 && dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, item) == 0;
}

static const char government[] = "Government of ";

/* GoI, GoMP, GNCTD: short for the government of a country or a state. */
static gboolean is_short_government(const DnProfile *profile, DnSlice word)
{
	enum { LEAST = 3, MOST = 5 };
	gboolean spelled = word.length >= LEAST && word.length <= MOST && dn_slice_starts_with(word, dn_slice_of("Go")) && g_ascii_isupper(word.at[2]) &&
	                   g_ascii_isalpha(dn_slice_last(word) < 0x80 ? (gchar)dn_slice_last(word) : '\0');
	return spelled || dn_profile_is(profile, DN_WORDS_SHORT_GOVERNMENTS, word);
}

/* Ministry of Health, Department of Health, Transport Department, MoH: a part of a government. */
static gboolean is_part_of_government(const DnLexicon *lexicon, DnSlice name)
{
	static const char *const ends[] = {" Department", " Dept", " Dept.", " Ministry", " Directorate"};
	for (guint i = 0; i < G_N_ELEMENTS(ends); i++)
		if (dn_slice_ends_with(name, dn_slice_of(ends[i])))
			return TRUE;
	gboolean abbreviated = name.length > 2 && strchr("MD", *name.at) != NULL && name.at[1] == 'o' && dn_name_is_acronym(name);
	DnSlice beginning = dn_slice_beginning(name, dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name));
	return abbreviated || dn_profile_suffix(lexicon->profile, DN_WORDS_OF_FIELDS, beginning) > 0;
}

/* Transport Department, GNCTD; MoHFW, GoI; Ministry of Health, Government of Ruritania: behind the comma stands whose department it is. */
static gboolean is_before_government(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice item = dn_slice_up_to(right, ",;/&()\n"), name = dn_profile_skip(lexicon->profile, DN_WORDS_ARTICLES, dn_slice_trim(left));
	name = dn_item_last_name(lexicon, name);
	DnSlice joint = dn_conjunction_find(lexicon->profile, item);
	item = dn_slice_trim(joint.length > 0 ? dn_slice_before(item, joint.at) : item);
	if (name.length == 0 || is_short_government(lexicon->profile, name))
		return FALSE;
	if (is_short_government(lexicon->profile, item))
		return dn_name_is_acronym(name) || dn_name_is_complete(lexicon, name) || is_part_of_government(lexicon, name);
	return dn_slice_starts_with(item, dn_slice_of(government)) && is_part_of_government(lexicon, name);
}

DnSlice dn_comma_without_government(const DnProfile *profile, DnSlice name)
{
	const char *comma = g_strrstr_len(name.at, (gssize)name.length, ", ");
	DnSlice item = comma != NULL ? dn_slice_trim(dn_slice_from(name, comma + 1)) : dn_slice(name.at, 0);
	return is_short_government(profile, item) || dn_slice_starts_with(item, dn_slice_of(government)) ? dn_slice_before(name, comma) : name;
}

/* Clean Up, Clean Up Now! Coalition: what is called out twice, and a word for a body behind the call. */
static gboolean is_within_call(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	DnSlice item = dn_item_next(NULL, lexicon, right);
	const char *call = dn_profile_is_spaced(lexicon->profile) ? dn_slice_find(item, dn_slice_of("! ")) : NULL;
	return call != NULL && !dn_name_is_complete(lexicon, dn_slice_trim(left)) && dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, item) > 0;
}

/* Rail, Food and Drugs: words that are all for what offices are, and name none. */
static gboolean are_fields(const DnLexicon *lexicon, DnSlice words)
{
	gsize n = 0;
	for (DnSlice rest = words, word; (word = dn_name_take_word(&rest)).length > 0; n++) {
		g_autofree char *small = g_ascii_strdown(word.at, (gssize)word.length);
		if (!g_ascii_isupper(*word.at) || !dn_profile_is(lexicon->profile, DN_WORDS_OFFICE_FIELDS, dn_slice_of(small)))
			return FALSE;
	}
	return n > 0;
}

/* Rail and Ports Authority: the last fields of an office, and what it is. */
static gboolean ends_office(const DnLexicon *lexicon, DnSlice item)
{
	DnSlice joint = dn_conjunction_find(lexicon->profile, item), office = dn_slice_trim(dn_slice_from(item, dn_slice_end(joint)));
	gsize ending = dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, office);
	return joint.length > 0 && ending > 0 && are_fields(lexicon, dn_slice_trim(dn_slice_before(item, joint.at))) &&
	       are_fields(lexicon, dn_slice_trim(dn_slice_cut(office, ending)));
}

/* Takes the next item of a list off the words. */
static DnSlice take_item(DnSlice *words)
{
	DnSlice item = dn_slice_up_to(*words, ",;\n");
	*words = dn_slice_trim(dn_slice_skip(*words, MIN(item.length + 1, words->length)));
	return dn_slice_trim(item);
}

/* Roads, Rail and Ports Authority: fields that are no bodies themselves, up to those with the word for the office. */
static gboolean is_between_fields_of_office(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	enum { MOST_ITEMS = 4 };
	left = dn_profile_skip(lexicon->profile, DN_WORDS_ARTICLES, dn_slice_trim(left));
	for (guint i = 0; left.length > 0; i++)
		if (i == MOST_ITEMS || !are_fields(lexicon, take_item(&left)))
			return FALSE;
	for (guint i = 0; i < MOST_ITEMS && right.length > 0; i++) {
		DnSlice item = take_item(&right);
		if (!are_fields(lexicon, item))
			return ends_office(lexicon, dn_item_before_next_name(lexicon, item));
	}
	return FALSE;
}

/* Roads, Safety and Bridges up to the end of one of the next items, where those are a unit of the document or, behind a post, all that stands there. */
static gboolean is_within_unit(const DnLexicon *lexicon, DnSlice left, DnSlice right)
{
	enum { MOST_ITEMS = 5, FAR = 240 /* bytes behind the comma */ };
	DnSlice near = dn_slice_beginning(dn_slice_through(left, right), left.length + FAR);
	DnSlice first = dn_slice_trim(dn_slice_up_to(left, ",")), line = dn_slice_up_to(near, ";\n");
	gboolean of_post = dn_profile_is(lexicon->profile, DN_WORDS_POSTS, first) && first.length < left.length;
	DnSlice start = of_post ? dn_slice_trim(dn_slice_skip(line, dn_slice_up_to(line, ",").length + 1)) : dn_slice_trim(line);
	if (of_post && dn_post_unit_may_be(lexicon, start))
		return TRUE;
	const char *comma = right.at;
	for (guint i = 0; i < MOST_ITEMS && lexicon->post_units != NULL && comma < dn_slice_end(start); i++, comma++) {
		comma = dn_slice_find_mark(dn_slice_from(start, comma), ",");
		if (dn_post_units_have(lexicon, dn_slice_trim(dn_slice_before(start, comma))))
			return TRUE;
	}
	return FALSE;
}

gboolean dn_comma_is_within_name(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	DnSlice left = dn_label_skip(lexicon->profile, part), right = dn_slice_trim(rest);
	if (dn_profile_is(lexicon->profile, DN_WORDS_COMMA_NAMES, dn_profile_skip(lexicon->profile, DN_WORDS_ARTICLES, dn_slice_trim(left))))
		return FALSE; /* Department for Business, Energy and Industrial Strategy, Home Office: the name is over */
	return closes_quotation(rest) || is_in_numbered(lexicon, left, right) || is_of_known(lexicon->profile, left, dn_slice_end(part), rest) ||
	       is_of_company_or_post(lexicon, left, right) || is_of_place(lexicon, left, right) || is_before_semicolon(lexicon, left, right) ||
	       is_within_call(lexicon, left, right) || is_before_government(lexicon, left, right) || is_between_fields(lexicon, left, right) ||
	       is_between_fields_of_office(lexicon, left, right) || is_within_unit(lexicon, left, right);
}

/* ---- Groups ----------------------------------------------------------------------------------------------------------- */

gboolean dn_comma_begins_group(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST = 16 };
	char start[LONGEST + 2];
	words = dn_slice_up_to(words, ",");
	if (!dn_profile_is_spaced(lexicon->profile) || words.length == 0 || words.length > LONGEST)
		return FALSE;
	g_snprintf(start, sizeof start, "%.*s ", (int)words.length, words.at);
	return dn_profile_is(lexicon->profile, DN_WORDS_COLLECTIVE_STARTS, dn_slice_of(start));
}

gboolean dn_comma_is_within_group(const DnLexicon *lexicon, DnSlice part, DnSlice rest)
{
	enum { LONGEST = 400 /* bytes */ };
	DnLabel label;
	DnSlice item = dn_slice_up_to(dn_slice_beginning(dn_slice_through(part, rest), LONGEST), ";\n");
	const char *comma = g_strrstr_len(item.at, (gssize)item.length, ",");
	DnSlice last = comma != NULL ? dn_slice_skip(item, (gsize)(comma - item.at)) : item;
	if (dn_name_is_complete(lexicon, dn_slice_trim(part)) || dn_label_read(&label, lexicon->profile, item))
		return FALSE;
	return dn_profile_find(lexicon->profile, DN_WORDS_KIND_JOINTS, last).length > 0 &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_COLLECTIVE_ENDS, item) > 0;
}
