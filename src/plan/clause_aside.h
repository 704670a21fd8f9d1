/* Brackets that say whence somebody is, or whose figure or meeting something is, and not who is to do it. */
#ifndef DUTYNET_PLAN_CLAUSE_ASIDE_H
#define DUTYNET_PLAN_CLAUSE_ASIDE_H

#include "plan/profile.h"

G_BEGIN_DECLS

/* What stands before a bracket that names bodies. */
typedef enum {
	DN_ASIDE_NONE,    /* what may be something to be done */
	DN_ASIDE_CAPTION, /* the title of a figure, or a note */
	DN_ASIDE_MEMBER,  /* somebody with his post in a meeting */
	DN_ASIDE_PERSON,  /* what is like the name of a person */
	DN_ASIDE_EVENT    /* what took place on a day */
} DnAside;

/* What a list of bodies needs to be told from where it needs no verb: the words of `paragraph` before `bracket`, in it. */
DnAside dn_bracket_aside(const DnProfile *profile, DnSlice paragraph, const char *bracket);

G_END_DECLS

#endif
