/* The registry's names as the parser asks for them: where they stand in a text, without a copy. */
#ifndef DUTYNET_PLAN_REGISTRY_H
#define DUTYNET_PLAN_REGISTRY_H

#include <dutynet/plan.h>

#include "plan/slice.h"

G_BEGIN_DECLS

/* dn_registry_find() for words of a text. */
const DnRegistryEntry *dn_registry_find_words(const DnRegistry *registry, DnSlice name);

G_END_DECLS

#endif
