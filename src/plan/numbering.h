/* Markers of numbered items: 第一章 · 一、 · （一） · 1. · 1.2 · （1） · 【No.1】 · ① · ア · 第一条 · Action 4: · a) · bullets. */
#ifndef DUTYNET_PLAN_NUMBERING_H
#define DUTYNET_PLAN_NUMBERING_H

#include "plan/slice.h"

G_BEGIN_DECLS

/* From outer to inner, as plans nest them. */
typedef enum {
	DN_MARKER_NONE,
	DN_MARKER_PART,          /* 第一部分, 第一编 */
	DN_MARKER_CHAPTER,       /* 第一章 */
	DN_MARKER_SECTION,       /* 第一节 */
	DN_MARKER_ARTICLE,       /* 第一条 */
	DN_MARKER_HAN,           /* 一、 */
	DN_MARKER_HAN_BRACKETED, /* （一） Action 4: */
	DN_MARKER_ARABIC,        /* 1. 1． 1、 Milestone 4: */
	DN_MARKER_DECIMAL,       /* 1.2, 1.2.3 */
	DN_MARKER_BRACKETED,     /* （1） ⑴ */
	DN_MARKER_HALF_BRACKET,  /* 1) */
	DN_MARKER_CIRCLED,       /* ① */
	DN_MARKER_KANA,          /* ア （ア） */
	DN_MARKER_LETTER,        /* a) (a) A. */
	DN_MARKER_BULLET         /* • - —— */
} DnMarkerKind;

typedef struct {
	DnMarkerKind kind;
	guint value;   /* the number; of 1.2.3 the last one; 0 for a bullet */
	guint depth;   /* numbers in a DECIMAL; else 1 */
	gboolean named; /* a word says what is numbered: Action 4 */
	DnSlice label; /* the number as a reader says it: 14, （三）, 第五条, 1.2; empty for a bullet */
	gsize length;  /* bytes up to the item's text */
} DnMarker;

/* Reads the marker at the start of `text`. */
gboolean dn_marker_read(DnMarker *out, DnSlice text);

/* The words before a bullet within the line, which is a sign of no meaning: Treasury of Treasury \u0094Resource Gap: Staff. */
DnSlice dn_marker_before_bullet(DnSlice line);
/* How deep a marker nests: a smaller rank holds larger ones. */
guint dn_marker_rank(const DnMarker *marker);

G_END_DECLS

#endif
