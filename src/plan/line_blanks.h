/* What the blanks within a line are for: spreading a label or a whole line, standing before a label, ending a number. The line goes from `start` to
 * `end`. */
#ifndef DUTYNET_PLAN_LINE_BLANKS_H
#define DUTYNET_PLAN_LINE_BLANKS_H

#include <glib.h>

#include "plan/slice.h"

G_BEGIN_DECLS

#define DN_WIDE_BLANK "　"

/* 责 任 单 位：: the colon of a label that is spread out so that it takes the width of others, and begins with the last character of the words
 * from `start` to `blank`; NULL where none does. */
const char *dn_blanks_colon_of_spread(const char *start, const char *blank, const char *end);

/* 推 进 改 革: whether a scanner, or somebody who likes wide letters, put a blank behind nearly every character of the line. */
gboolean dn_blanks_spread(const char *start, const char *end);

/* 担当省庁：: whether some wide characters with a colon stand at `p`, as a label does. */
gboolean dn_blanks_before_label(const char *p, const char *end);

/* 1　就業: whether the blank is as wide as a character and stands behind a narrow digit. */
gboolean dn_blank_is_wide_behind_digit(const char *start, const char *blank, const char *end);

G_END_DECLS

#endif
