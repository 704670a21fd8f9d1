/* Names of bodies: whether some words can be one, and of what kind. */
#ifndef DUTYNET_PLAN_NAME_H
#define DUTYNET_PLAN_NAME_H

#include <dutynet/plan.h>

#include "plan/profile.h"
#include "plan/recent_words.h"

G_BEGIN_DECLS

/* How sure it is that some words name a body. */
typedef enum {
	DN_SHAPE_NONE,    /* they cannot */
	DN_SHAPE_WEAK,    /* nothing speaks against it */
	DN_SHAPE_GENERIC, /* they end as companies, units and the like do */
	DN_SHAPE_STRONG,  /* they end as public bodies do */
	DN_SHAPE_KNOWN    /* the registry has it */
} DnShape;

struct DnActLists; /* plan/act_lists.h */
struct DnEndLists; /* plan/end_lists.h */
struct DnPostUnits; /* plan/post_units.h */
struct DnShortLegend; /* plan/short_legend.h */

/* What names are judged by. */
typedef struct {
	const DnProfile *profile;
	const DnRegistry *registry;
	const struct DnEndLists *end_lists; /* brackets that the document proves to be clauses; NULL for none */
	const struct DnActLists *act_lists; /* items that the document proves to begin with who acts; NULL for none */
	const struct DnShortLegend *short_legend; /* names that the document explains; NULL for none */
	const struct DnPostUnits *post_units; /* units that the document names by themselves and behind posts; NULL for none */
	DnRecentWords *parts, *names; /* what one thread judged lately (plan/recurring_parts.c, plan/bodies.c); NULL where nothing is kept */
} DnLexicon;

/* NULL where the registry has no such name. */
const DnRegistryEntry *dn_name_entry(const DnLexicon *lexicon, DnSlice name);
DnShape dn_name_shape(const DnLexicon *lexicon, DnSlice name);
/* Whether a name can stop here: it is known, or ends as names of bodies do. A bare 部门 or 政府 does not count. */
gboolean dn_name_is_complete(const DnLexicon *lexicon, DnSlice name);
/* Whether it ends as a whole name does; a beginning such as 各 proves nothing here. */
gboolean dn_name_can_end(const DnLexicon *lexicon, DnSlice name);
/* The longest beginning that is a whole name beyond doubt, though not all of the words: 市财政局 of 市财政局分口. An empty slice for none. */
DnSlice dn_name_whole_beginning(const DnLexicon *lexicon, DnSlice words);
/* Bytes of the level with which a local body begins: 省 of 省财政厅, 江苏省 of 江苏省财政厅; 0 for none. */
gsize dn_name_level(const DnLexicon *lexicon, DnSlice name);
/* Whether it can stand in a list of bodies that says nothing of what they do: it ends as public bodies do, or is generic and has a level. */
gboolean dn_name_is_listable(const DnLexicon *lexicon, DnSlice name, DnShape shape);
/* 财政局: where the State has a ministry of that name, 财政部, the office is a place's. */
gboolean dn_name_is_local_office(const DnLexicon *lexicon, DnSlice name);
/* Whether a name says by itself that the body is a central one. */
gboolean dn_name_is_central(const DnLexicon *lexicon, DnSlice name);

G_END_DECLS

#endif

