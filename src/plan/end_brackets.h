/* Brackets with which a paragraph ends and which hold names and nothing else, where words are separated by spaces: Publish the guide (Ministry of
 * Health, Treasury), or [Ministry of Health, Treasury], and such names behind a dash. Whether they say who is responsible is for the document to prove: plan/end_lists.h. */
#ifndef DUTYNET_PLAN_END_BRACKETS_H
#define DUTYNET_PLAN_END_BRACKETS_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* With what items end: (Treasury), [Treasury], – Treasury. */
typedef enum { DN_END_ROUND, DN_END_SQUARE, DN_END_DASH, DN_END_KINDS } DnEndKind;

typedef struct {
	DnSlice words;   /* with the brackets, or from the dash on */
	DnSlice names;   /* without a time or a state behind a semicolon: NOAA, EPA of (NOAA, EPA; 2014) */
	DnClause clause; /* the names */
	DnEndKind kind;
	gboolean apart;  /* the sentence before it is over, so that it is said of all of it */
	gboolean sure;   /* some body is one beyond doubt */
	gboolean single; /* some body is no group */
	gboolean grouped; /* it names a group beside one that is none */
	gboolean several; /* it names several, or a time beside them */
	gboolean short_word; /* its only name is one word with one capital: High, Cork, Forfás */
} DnEndBracket;

/* Reads the brackets at the end of a paragraph. FALSE, and nothing to clear, where they may be anything else: an abbreviation of the words before
 * them, a source with its year, a number, an example, words without capitals. */
gboolean dn_end_bracket_read(DnEndBracket *out, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph);

/* Whether a body may be one by its letters: an abbreviation, words with capitals, or a group, and no time or remark. */
gboolean dn_end_bracket_may_name(const DnLexicon *lexicon, const DnBody *body);
/* Whether a name can be told from other words where it comes again: EPA and Justice Canada, not Canada. */
gboolean dn_end_bracket_is_telling(DnSlice name);

G_END_DECLS

#endif
