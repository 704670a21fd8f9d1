/* Checksums of bytes. */
#ifndef DUTYNET_BASE_CHECKSUM_H
#define DUTYNET_BASE_CHECKSUM_H

#include <glib.h>

G_BEGIN_DECLS

/* SHA-256 (FIPS 180-4) in hexadecimal digits; the caller frees. */
char *dn_sha256(const void *bytes, gsize size);

G_END_DECLS

#endif
