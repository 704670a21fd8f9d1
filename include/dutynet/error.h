/* The library's error domain. Every fallible function takes a `GError **` last and fails with one of these codes, so that
 * a caller can tell what kind of thing went wrong without reading the message. Messages are one line of English; where a
 * file is at fault they name it, with line and column where these are known. */
#ifndef DUTYNET_ERROR_H
#define DUTYNET_ERROR_H

#include <dutynet/api.h>

G_BEGIN_DECLS

#define DN_ERROR (dn_error_quark())

/* What went wrong. The command line turns INPUT to UNSUPPORTED into exit status 3, OUTPUT into 4, FOREIGN into 5. */
typedef enum {
	DN_ERROR_INPUT,       /* a file is missing, cannot be read, or holds nothing that the program understands */
	DN_ERROR_ENCODING,    /* text is in no encoding that the program can tell, or is broken in the one it claims */
	DN_ERROR_SYNTAX,      /* a structured input (JSON, CSV, XML …) is malformed or lacks a required field */
	DN_ERROR_LIMIT,       /* an input is larger, deeper or longer than the limit that was set */
	DN_ERROR_UNSUPPORTED, /* well-formed, but of a kind that is not handled: an unknown format, measure or diagram */
	DN_ERROR_OUTPUT,      /* a file cannot be written */
	DN_ERROR_FOREIGN      /* a library underneath failed; the message carries its reason */
} DnErrorCode;

DN_API GQuark dn_error_quark(void);

G_END_DECLS

#endif
