/* Whether a line is names of bodies and nothing else. */
#ifndef DUTYNET_PLAN_NAME_LINE_H
#define DUTYNET_PLAN_NAME_LINE_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* How sure names must be: all of them beyond doubt; one of them where capitals begin the others; none where they begin several words, also
 * those around of, or one. */
typedef enum {
	DN_NAMES_ALL_SURE,
	DN_NAMES_ONE_SURE,
	DN_NAMES_CAPITALS,
	DN_NAMES_LINKED_CAPITALS,
	DN_NAMES_CAPITAL
} DnNameProof;

/* Whether the words hold names and nothing else. A dot may stand before them, or have stood there in a format that marks lists itself: `listed`. */
gboolean dn_name_line_holds_names(const DnLexicon *lexicon, DnArena *arena, DnSlice words, gboolean listed, DnNameProof proof);

/* Key milestones, Potential Metrics: a title of something else, whatever word stands before it. */
gboolean dn_name_line_is_other_title(DnSlice words);

G_END_DECLS

#endif
