/* What the header of one column says: whether the task stands below it, who leads, who joins. The words are data, in the grammar profiles. */
#ifndef DUTYNET_PLAN_COLUMN_KIND_H
#define DUTYNET_PLAN_COLUMN_KIND_H

#include "plan/profile.h"

G_BEGIN_DECLS

typedef enum {
	DN_COLUMN_OTHER,
	DN_COLUMN_TASK,
	DN_COLUMN_TEXT,
	DN_COLUMN_DEPARTMENT,  /* responsible bodies, whoever leads */
	DN_COLUMN_LEAD,
	DN_COLUMN_PARTICIPANT,
	DN_COLUMN_ROLE,
	DN_COLUMN_NUMBER,
	DN_COLUMN_SECTION,
	DN_COLUMN_DOCUMENT,
	DN_COLUMNS
} DnColumn;

/* What a header cell says its column is. Spaces and notes in brackets do not matter, nor does the case of letters. */
DnColumn dn_column_kind(DnSlice header);

/* 牵头单位及责任人: whether persons stand beside the bodies below it. */
gboolean dn_column_has_persons(DnSlice header);
/* Whether it, or a label, speaks of officials: posts count as bodies then, and other words that are none are persons. */
gboolean dn_column_is_of_officials(const DnProfile *profile, DnSlice title);

/* The header in lower case, without marks, without spaces beside Chinese characters, without notes in brackets; to be freed by the caller. */
char *dn_column_plain(DnSlice header);

/* 所管課 of 県の所管課: the title without the word that says whose bodies they are. */
DnSlice dn_column_skip_owner(DnSlice header);

/* The kind of a header that is a label: 牵头单位, 配合科室. */
DnColumn dn_column_of_label(DnSlice header);

/* Key partners, 主要協力: those who take part, some of them. */
gboolean dn_column_is_qualified(const char *header);

/* Whether it is one of those words of any language. */
gboolean dn_column_is_one_of(const char *header, DnWords words);

G_END_DECLS

#endif
