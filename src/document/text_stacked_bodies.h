/* Columns in which bodies stand one a line. */
#ifndef DUTYNET_DOCUMENT_TEXT_STACKED_BODIES_H
#define DUTYNET_DOCUMENT_TEXT_STACKED_BODIES_H

#include "document/text_wrapped_read.h"

G_BEGIN_DECLS

/* The columns of bodies, a bit each, of which each line is surely a body: one of two neighbours in a cell is an abbreviation, or both stand whole
 * elsewhere in the column. */
guint dn_text_stacked_bodies(const DnTextWrapped *table);
/* The columns of bodies in which several Chinese or Japanese lines, as wide as any, break off within a name, a bit each. */
guint dn_text_breaking_bodies(const DnTextWrapped *table);
/* The columns of bodies in whose cells each Chinese or Japanese body stands above one of its offices, which are one name, a bit each. */
guint dn_text_paired_bodies(const DnTextWrapped *table);

G_END_DECLS

#endif
