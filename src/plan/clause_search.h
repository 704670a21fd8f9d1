/* The search for clauses in a paragraph, one file a form: brackets, labels, sentences. Each takes what it accepts. In the middle of a
 * sentence a clause must be beyond doubt; where a sentence ends, a body of a shape not seen before will do. */
#ifndef DUTYNET_PLAN_CLAUSE_SEARCH_H
#define DUTYNET_PLAN_CLAUSE_SEARCH_H

#include "plan/clause_find.h"

G_BEGIN_DECLS

enum { DN_LONGEST_CLAUSE = 8192, DN_LONGEST_LINE = 600 };

typedef struct {
	GArray *out; /* of DnFoundClause */
	const DnLexicon *lexicon;
	DnArena *arena;
	DnSlice paragraph;
} DnClauseSearch;

/* Whether a clause that was read at the bytes from `start` to `end` of the paragraph is one. */
typedef gboolean (*DnAccepts)(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end);

/* Reads `inside` and keeps the clause as found at `words` where it is accepted. */
gboolean dn_search_take(const DnClauseSearch *search, DnSlice words, DnSlice inside, DnAccepts accepts);

/* Accepts a clause whose bodies are all beyond doubt. */
gboolean dn_search_is_sure(const DnClauseSearch *search, const DnClause *clause, gsize start, gsize end);

/* Whether the words are short enough and hold one of those that every clause has. */
gboolean dn_search_may_be_clause(const DnClauseSearch *search, DnSlice inside);
/* 相关单位：市教育局 without anybody who leads before it: those words stand elsewhere too, so that bodies must be beyond doubt. */
gboolean dn_search_names_others(const DnClauseSearch *search, const DnClause *clause, DnSlice words);
gboolean dn_begins_sentence(DnSlice paragraph, gsize at);
gboolean dn_ends_sentence(DnSlice paragraph, gsize at);
/* The sentence that ends at `at`: what stands behind the last mark that ends another one. */
DnSlice dn_sentence_before(DnSlice paragraph, gsize at);
/* Whether the paragraph ends at `at`, or its next item begins, where a whole document stands on one line. */
gboolean dn_search_ends_item(const DnClauseSearch *search, gsize at);

void dn_search_brackets(const DnClauseSearch *search, const GArray *pairs);
/* (Action: Department of Health, supported by HSE) and (DfE, DHSC, by spring 2026), where spaces separate words: names that would be no clause
 * outside of brackets, or without the time. */
gboolean dn_search_take_spaced(const DnClauseSearch *search, DnSlice words);
/* 国土交通省が総務省と連携して実施, 総務省と連携して国土交通省が実施, at the end of an item: whoever does it with others leads. */
gboolean dn_search_take_partners(const DnClauseSearch *search, DnSlice words, DnSlice inside);
/* The same in a line that begins with a label, or is nothing else. */
void dn_search_partners(const DnClauseSearch *search);
/* Labels before a colon. Clauses from `first` on were found in brackets, in order. */
void dn_search_labels(const DnClauseSearch *search, guint first);
/* 市财政局配合。 behind what was found from `first` on, in order: those who join. */
void dn_search_behind_clauses(const DnClauseSearch *search, guint first);
/* Whether the words are a clause of bodies beyond doubt that only join. */
gboolean dn_search_joins(const DnClauseSearch *search, DnSlice words);
/* A line with dashes for colons. */
void dn_search_dashes(const DnClauseSearch *search);
/* The last sentence without brackets or label. `marked` says that the paragraph begins with a number. */
void dn_search_sentence(const DnClauseSearch *search, gboolean marked);
/* The same in a language of spaces. */
void dn_search_spaced_sentence(const DnClauseSearch *search);

/* The same where `inside` begins with `led` bytes of a verb: those behind Led by lead, those behind Action by are responsible. */
gboolean dn_search_take_led(const DnClauseSearch *search, DnSlice words, DnSlice inside, gsize led, DnAccepts accepts);

G_END_DECLS

#endif
