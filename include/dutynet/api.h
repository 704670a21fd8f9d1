/* Linkage of the public functions. The library is built with hidden symbols; only what carries DN_API is exported. */
#ifndef DUTYNET_API_H
#define DUTYNET_API_H

#include <glib.h>

#if defined(__GNUC__)
#define DN_API extern __attribute__((visibility("default")))
#else
#define DN_API extern
#endif

#endif
