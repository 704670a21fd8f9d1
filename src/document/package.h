/* Packed documents (DOCX, XLSX, OFD): ZIP files with XML parts. */
#ifndef DUTYNET_DOCUMENT_PACKAGE_H
#define DUTYNET_DOCUMENT_PACKAGE_H

#include "document/reader.h"

G_BEGIN_DECLS

typedef struct DnPackage DnPackage;

/* Whether the bytes are a ZIP file in which this name stands. Looks for the name only, and unpacks nothing. */
gboolean dn_package_mentions(const DnInput *input, const char *part);

/* Unpacks the XML parts; pictures and other parts are passed over. DN_ERROR_SYNTAX for a damaged file, DN_ERROR_LIMIT where it
 * unpacks to more than the limit or to far more than its size. */
DnPackage *dn_package_open(const DnInput *input, GError **error);
void dn_package_free(DnPackage *package);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPackage, dn_package_free)

/* A part by its name, in any case and with or without a leading slash; NULL where there is none. */
GBytes *dn_package_part(const DnPackage *package, const char *name);
/* The name of the file, for messages. */
const char *dn_package_file(const DnPackage *package);
const DnReadLimits *dn_package_limits(const DnPackage *package);

/* `target` as it is written in the part `from`: relative to that part's folder, or to the root where it begins with a slash. */
char *dn_package_resolve(const char *from, const char *target);

G_END_DECLS

#endif
