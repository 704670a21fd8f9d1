/* The error domain. */
#include <dutynet/error.h>

G_DEFINE_QUARK(dutynet-error, dn_error)
