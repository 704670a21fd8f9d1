/* One pass over the paragraphs counts the brackets whose names are beyond doubt, and keeps the others. */
#include "plan/bare_lists.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/clause_aside.h"
#include "plan/clause_proof.h"
#include "plan/clause_source.h"

enum { ROUND, ANGLED, LENS, SQUARE, SHELL, KINDS };

static const char *const opening[KINDS] = {"（", "＜", "【", "［", "〔"}, *const closing[KINDS] = {"）", "＞", "】", "］", "〕"};

/* Whether an item's sentence ends before `at`, be it with the line above. */
static gboolean stands_behind_stop(const DnText *text, const char *at)
{
	while (at > text->bytes->str && g_ascii_isspace(at[-1]))
		at--;
	return at > text->bytes->str && dn_is_mark(dn_character(dn_character_before(at)), "。");
}

/* ＜福祉課＞ of 窓口を開く。＜福祉課＞, which may stand on a line of its own; an empty slice for none. */
static DnSlice bracket_at_end(const DnText *text, DnSlice paragraph, guint kind)
{
	enum { LONGEST = 300 /* bytes */ };
	if (!dn_slice_ends_with(paragraph, dn_slice_of(closing[kind])))
		return dn_slice(paragraph.at, 0);
	DnSlice end = paragraph.length > LONGEST ? dn_slice_skip(paragraph, paragraph.length - LONGEST) : paragraph;
	for (const char *at; (at = g_strrstr_len(end.at, (gssize)end.length, opening[kind])) != NULL; end = dn_slice_before(end, at))
		if (stands_behind_stop(text, at))
			return dn_slice_from(paragraph, at);
	return dn_slice(paragraph.at, 0);
}

/* The kind of the bracket with which a paragraph ends; KINDS for none. */
static guint find_bracket(DnSlice *bracket, const DnText *text, DnSlice paragraph)
{
	guint kind = 0;
	while (kind < KINDS && (*bracket = bracket_at_end(text, paragraph, kind)).length == 0)
		kind++;
	return kind;
}

/* 現状である。（福祉課）: brackets that say who found something are no list of those who do it. */
static gboolean is_said_of_words(const DnDrafts *drafts, DnSlice bracket)
{
	enum { FAR = 600 /* bytes */ };
	const char *start = drafts->text->bytes->str, *from = bracket.at - MIN((gsize)(bracket.at - start), (gsize)FAR);
	while (from < bracket.at && ((guchar)*from & 0xC0) == 0x80)
		from++;
	DnSlice around = dn_slice(from, (gsize)(dn_slice_end(bracket) - from));
	return dn_bracket_names_source(drafts->lexicon.profile, around, bracket) || dn_bracket_aside(drafts->lexicon.profile, around, bracket.at) != DN_ASIDE_NONE;
}

/* 県医師会, 計量検定所, 労働局（ハローワーク）: how names of societies and of houses end, which are none beyond doubt. */
static gboolean may_be_body(const DnProfile *profile, const DnBody *body)
{
	DnSlice outer, inner, name = dn_slice_of(body->name);
	if (body->collective || body->shape >= DN_SHAPE_GENERIC)
		return TRUE;
	gsize office = dn_bodies_split_brackets(&outer, &inner, name) ? dn_profile_suffix(profile, DN_WORDS_ENDINGS, outer) : 0;
	return body->shape == DN_SHAPE_WEAK && (office > 0 || dn_profile_suffix(profile, DN_WORDS_SOCIETY_ENDS, name) > 0);
}

typedef struct {
	gboolean may_be; /* bodies, all of them */
	gboolean marked; /* with ◎ or ○ before them */
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
	names.marked = names.may_be && dn_is_mark(dn_slice_first(dn_slice_trim(words)), DN_ROLE_MARKS);
	dn_clause_clear(&clause);
	return names;
}

static void keep(GHashTable *taken, const DnDrafts *drafts, DnSlice bracket, DnSlice names)
{
	DnSlice *kept = dn_arena_alloc(drafts->arena, sizeof *kept);
	*kept = names;
	g_hash_table_insert(taken, (gpointer)bracket.at, kept);
}

/* （　）内は担当課である: whether the document says that bodies stand in brackets. */
static gboolean states_brackets(const DnProfile *profile, DnSlice paragraph)
{
	enum { LONGEST = 3000 /* bytes */ };
	DnSlice part = paragraph.length <= LONGEST ? dn_profile_find(profile, DN_WORDS_IN_BRACKETS, paragraph) : dn_slice(paragraph.at, 0);
	if (part.length == 0)
		return FALSE;
	DnSlice behind = dn_slice_from(paragraph, dn_slice_end(part));
	DnSlice sentence = dn_slice_before(behind, dn_slice_find_mark(behind, "。\n"));
	return dn_profile_find(profile, DN_WORDS_BRACKET_BODIES, sentence).length > 0 &&
	       dn_profile_find(profile, DN_WORDS_BRACKET_DUTIES, sentence).length > 0;
}

/* The brackets of one kind, with those of which it must be proved that they are meant. */
typedef struct {
	guint n, n_sure, n_marked;
	GArray *unsure; /* DnSlice */
} Brackets;

static gboolean are_proved(const Brackets *brackets, guint kind, gboolean stated)
{
	enum { FEWEST = 5, FEWEST_STATED = 3 };
	gboolean most = brackets->n_sure * 2 > brackets->n;
	if (stated)
		return most && brackets->n_sure >= FEWEST_STATED;
	return most && brackets->n_sure >= FEWEST && (kind != ROUND || brackets->n_marked >= FEWEST_STATED);
}

static DnSlice inside(DnSlice bracket, guint kind)
{
	return dn_slice_cut(dn_slice_skip(bracket, strlen(opening[kind])), strlen(closing[kind]));
}

static void note(Brackets *of, const DnDrafts *drafts, DnSlice paragraph)
{
	DnSlice bracket;
	guint kind = find_bracket(&bracket, drafts->text, paragraph);
	if (kind == KINDS || is_said_of_words(drafts, bracket))
		return;
	Names names = judge(drafts, inside(bracket, kind));
	of[kind].n++;
	of[kind].n_sure += names.may_be && names.any ? 1 : 0;
	of[kind].n_marked += names.marked ? 1 : 0;
	if (names.may_be && !names.all)
		g_array_append_val(of[kind].unsure, bracket);
}

void dn_bare_lists_take(GHashTable *taken, const DnDrafts *drafts)
{
	Brackets of[KINDS] = {{0}};
	gboolean stated = FALSE;
	for (guint kind = 0; kind < KINDS; kind++)
		of[kind].unsure = g_array_new(FALSE, FALSE, sizeof(DnSlice));
	for (guint i = 0; i < drafts->text->paragraphs->len; i++) {
		const DnParagraph *paragraph = dn_text_paragraph(drafts->text, i);
		DnSlice words = dn_slice_trim(dn_text_slice(drafts->text, paragraph->start, paragraph->length));
		stated |= states_brackets(drafts->lexicon.profile, words);
		if (paragraph->kind == DN_LINE_PARAGRAPH)
			note(of, drafts, words);
	}
	for (guint kind = 0; kind < KINDS; kind++) {
		for (guint i = 0; are_proved(&of[kind], kind, stated) && i < of[kind].unsure->len; i++) {
			DnSlice bracket = g_array_index(of[kind].unsure, DnSlice, i);
			keep(taken, drafts, bracket, inside(bracket, kind));
		}
		g_array_unref(of[kind].unsure);
	}
}
