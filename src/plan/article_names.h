/* Names that a document writes with their article: The National Treasury. */
#ifndef DUTYNET_PLAN_ARTICLE_NAMES_H
#define DUTYNET_PLAN_ARTICLE_NAMES_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Gives a name its article back where the document never names the body without it, in lists and cells, with a capital. In sentences any name may
 * have one. Only where spaces part words; linear in the bodies of the drafts. */
void dn_article_names_restore(DnDrafts *drafts);

G_END_DECLS

#endif
