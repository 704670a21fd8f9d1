/* The comma before the "and" of a list: where one stands, an "and" within the names before it is part of these. */
#ifndef DUTYNET_PLAN_SERIAL_COMMA_H
#define DUTYNET_PLAN_SERIAL_COMMA_H

#include "plan/profile.h"

G_BEGIN_DECLS

/* What is known of the list that is being read; zero before the first. */
typedef struct {
	const char *from, *to, *comma; /* for all places from one to the other; NULL for none */
} DnSerial;

/* The second comma of Parks and Recreation, and Public Works, where the list goes on behind `p` that ends at `end` or earlier; NULL where it has
 * none. Each list is looked at once. */
const char *dn_serial_comma(DnSerial *known, const DnProfile *profile, const char *p, const char *end);

G_END_DECLS

#endif
