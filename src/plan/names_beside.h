/* Labels with names beside them that go on in the lines below: 责任单位：市教育局 above 市财政局. */
#ifndef DUTYNET_PLAN_NAMES_BESIDE_H
#define DUTYNET_PLAN_NAMES_BESIDE_H

#include "plan/lines_below.h"
#include "plan/reading.h"

G_BEGIN_DECLS

/* Counts the lines below line `index` in which the names behind its label go on, or tells of one in which they may; FALSE where it holds no label
 * with names. */
gboolean dn_names_beside_read(DnReading *label, const DnLines *lines, guint index);

G_END_DECLS

#endif
