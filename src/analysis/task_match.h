/* Which task of one plan is which of the other. */
#ifndef DUTYNET_ANALYSIS_TASK_MATCH_H
#define DUTYNET_ANALYSIS_TASK_MATCH_H

#include "analysis/compare.h"

G_BEGIN_DECLS

typedef struct {
	int *partner;      /* for each task before, the task after; -1 for none */
	double *score;     /* of each task before, with its partner; NaN for none */
	gboolean *same;    /* of each task before: its partner's masked text is the same */
	gboolean *given_before, *given_after; /* what the caller said */
	int *nearest[2];   /* for each task the most similar of the other plan; -1 where none is at all */
	double *nearest_score[2];
} DnTaskMatching;

/* DN_ERROR_INPUT for a pairing that cannot be. */
gboolean dn_task_match(DnTaskMatching *matching, const DnComparison *comparison, const DnCompareOptions *options, GError **error);
void dn_task_matching_clear(DnTaskMatching *matching);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnTaskMatching, dn_task_matching_clear)

G_END_DECLS

#endif
