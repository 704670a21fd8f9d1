/* What an output says of where a document came from. Folders of the machine on which it was made are nobody else's business, and
 * would make outputs differ from one machine to the next. */
#ifndef DUTYNET_RENDER_SOURCE_NAME_H
#define DUTYNET_RENDER_SOURCE_NAME_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

/* The name of the document's file, for readers; its id where it has none. */
char *dn_source_name(const DnPlanDocument *document);

/* The path as it was given, for programs; an absolute one is cut down to the file's name. */
char *dn_source_path(const DnPlanDocument *document);

/* What messages and texts call a plan's document: its path as it was given, or its id where it has none; NULL where there is no such
 * document. */
const char *dn_source_shown(const DnPlan *plan, guint index);

G_END_DECLS

#endif
