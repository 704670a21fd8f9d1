/* Labelled names below the items of a list, whose lines a copy broke, where no table is. */
#ifndef DUTYNET_DOCUMENT_TEXT_LABELLED_LISTS_H
#define DUTYNET_DOCUMENT_TEXT_LABELLED_LISTS_H

#include "document/document.h"

G_BEGIN_DECLS

/* What the lines before tell. Begins as {0}. */
typedef struct {
	gboolean numbered; /* the number of an item stands above, and no blank line below it */
} DnTextLabelledLists;

/* Looks at the first of the `n` lines, each of which is looked at once. Where labelled names begin with it that a copy broke, their lines are
 * joined, and those below left blank; where nobody can tell how they go on, the lines are marked as unread. */
void dn_text_labelled_list_mend(DnTextLabelledLists *lists, DnDocument *document, DnLine *lines, guint n);

G_END_DECLS

#endif
