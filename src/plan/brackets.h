/* The brackets of a paragraph, in pairs. */
#ifndef DUTYNET_PLAN_BRACKETS_H
#define DUTYNET_PLAN_BRACKETS_H

#include "plan/slice.h"

G_BEGIN_DECLS

/* The last family of those that nearly always are brackets; of ＜内閣府＞, ≪内閣府≫ and 《内閣府》, in which titles and comparisons stand too; and of
 * <责任单位：教育部> and {教育部负责}. */
enum { DN_BRACKETS_ROUND = 4, DN_BRACKETS_WIDE = 8, DN_BRACKETS_ALL = 11 };

typedef struct {
	gsize start, end; /* with the brackets; end 0 where it never closes */
	guint family;     /* round, or one of the others */
	guint height;     /* brackets of the kind nested in it, itself included */
	guint below;      /* the one that was open before, from 1; 0 for none */
} DnBrackets;

/* The family of a bracket, from 1; 0 for other characters. */
guint dn_bracket_family(gboolean *opens, gunichar c);
/* Appends all pairs up to that family in order of their opening brackets to a GArray of DnBrackets. *has_colon becomes TRUE where dn_is_colon() holds
 * somewhere. */
void dn_brackets_find(GArray *pairs, gboolean *has_colon, DnSlice paragraph, guint last_family);

/* Whether words are nothing but what stands in round brackets: （2025年底前）（长期）. */
gboolean dn_brackets_hold_all(DnSlice words);

/* What stands between the first and the last character. */
static inline DnSlice dn_brackets_inside(DnSlice bracketed)
{
	const char *start = g_utf8_next_char(bracketed.at), *end = g_utf8_prev_char(dn_slice_end(bracketed));
	return dn_slice(start, (gsize)(end - start));
}

/* A colon, or the bracket with which a label such as 【责任单位】, ＜担当＞ and 〈担当〉 ends. */
static inline gboolean dn_is_colon(const char *p)
{
	return *p == ':' || ((guchar)*p == 0xEF && (memcmp(p, "：", strlen("：")) == 0 || memcmp(p, "＞", strlen("＞")) == 0)) ||
	       ((guchar)*p == 0xE3 && (memcmp(p, "】", strlen("】")) == 0 || memcmp(p, "〉", strlen("〉")) == 0));
}

G_END_DECLS

#endif
