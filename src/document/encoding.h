/* Bytes of a text file as UTF-8. */
#ifndef DUTYNET_DOCUMENT_ENCODING_H
#define DUTYNET_DOCUMENT_ENCODING_H

#include <dutynet/error.h>

G_BEGIN_DECLS

/* Whether bytes are text in UTF-8 already, so that they need not be copied. */
gboolean dn_encoding_is_utf8(const guint8 *bytes, gsize size);

/* The text of a file in UTF-8 (with or without a byte order mark, which is kept), UTF-16 with a byte order mark, or GB18030
 * (which holds GBK and GB2312); *length receives its size without the final NUL. UTF-8 is tried first, and GB18030 is
 * believed only where nearly all of its characters are among the common ones. `name` is for messages.
 * DN_ERROR_UNSUPPORTED for a file that is no text, DN_ERROR_ENCODING with the position of the first bad byte otherwise. */
char *dn_encoding_to_utf8(gsize *length, const char *name, const guint8 *bytes, gsize size, GError **error);

/* The same from an encoding that the file itself names, for example in a <meta> element. */
char *dn_encoding_convert(gsize *length, const char *name, const guint8 *bytes, gsize size, const char *encoding,
                          GError **error);

G_END_DECLS

#endif
