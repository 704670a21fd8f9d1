/* The text of tasks made comparable: numbers masked, then taken apart into short runs of characters. */
#ifndef DUTYNET_ANALYSIS_TASK_TEXT_H
#define DUTYNET_ANALYSIS_TASK_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/* The letters and characters of a text in compatibility form and lower case, every number as one "#": digits, and runs of two
 * and more Chinese numerals (十四五, 二〇二五), for one alone is part of a word more often than not (统一). Punctuation and
 * spaces go. The caller frees. */
char *dn_task_text_mask(const char *text);

/* One run of two or three characters of a text and how often it stands there. */
typedef struct {
	guint64 gram;
	guint32 task;
	guint32 count;
} DnGram;

/* Adds the runs of a masked text, each once with its count. The beginning and the end of the text count as a character. */
void dn_task_text_add_grams(GArray *grams, const char *masked, guint32 task);

/* A pair of texts that have something in common. */
typedef struct {
	guint32 before, after;
	double score; /* 0–1: twice the runs in common over the runs of both (Dice 1945, doi:10.2307/1932409), rare ones weighing more */
} DnLikeness;

/* Every pair of texts, one of each list, with a score of at least `least` > 0, by before, then after: an array of DnLikeness that
 * the caller frees. Where wanted, nearest_of_before and nearest_of_after receive for each text the most similar of the other list,
 * whatever `least` is, with score 0 where none has anything in common. Time O(Σ over runs of texts with it before × after). */
GArray *dn_task_text_compare(DnLikeness *nearest_of_before, DnLikeness *nearest_of_after, char *const *before, guint n_before,
                             char *const *after, guint n_after, double least);

G_END_DECLS

#endif
