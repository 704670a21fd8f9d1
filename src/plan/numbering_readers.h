/* The readers of single families of markers. Where one finds none, what it has made of its marker and of its cursor is undefined. */
#ifndef DUTYNET_PLAN_NUMBERING_READERS_H
#define DUTYNET_PLAN_NUMBERING_READERS_H

#include "plan/numbering.h"
#include "plan/numerals.h"
#include "plan/profile.h"

G_BEGIN_DECLS

/* Bytes of a word of that kind, of any language, with which the rest begins; 0 for none. */
static inline gsize dn_cursor_word(const DnCursor *cursor, DnWords words)
{
	return dn_profile_prefix(dn_profile_of_any(), words, dn_cursor_rest(cursor));
}

/* ---- In numbering_words.c ---------------------------------------------------------------------------------------------------- */

/* 第三章, 第二部分, 第五条. */
gboolean dn_marker_read_ordinal(DnMarker *out, DnCursor *cursor);
/* Action 4: · Milestone 2.1 — : a word, a number, and a mark behind it. */
gboolean dn_marker_read_named(DnMarker *out, DnCursor *cursor);

/* ---- In numbering_digits.c --------------------------------------------------------------------------------------------------- */

/* 1. 1、 1) 1.2 1.2.3 1-1. */
gboolean dn_marker_read_digits(DnMarker *out, DnCursor *cursor);
/* 1-2, 1－2: the numbers behind the first one, which *out has, where each is one of few. */
void dn_marker_take_dashed(DnMarker *out, DnCursor *cursor);

/* ---- In numbering_bullets.c -------------------------------------------------------------------------------------------------- */

/* • - ——. */
gboolean dn_marker_read_bullet(DnMarker *out, DnCursor *cursor);

G_END_DECLS

#endif
