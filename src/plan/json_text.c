/* Tells malformed text, where it is read from a file, from memory that is missing. */
#include "plan/json_text.h"

#include <dutynet/error.h>

#include <errno.h>

#include "base/embedded.h"

/* Where an allocation fails, jansson returns NULL without a word, or takes the text for malformed. */
static gboolean lacks_memory(const json_error_t *reason)
{
	return reason->text[0] == '\0' || errno == ENOMEM;
}

json_t *dn_json_parse(const char *text, gsize length, const char *file, GError **error)
{
	json_error_t reason;
	errno = 0;
	json_t *root = json_loadb(text, length, JSON_REJECT_DUPLICATES, &reason);
	if (root == NULL && lacks_memory(&reason))
		g_set_error(error, DN_ERROR, DN_ERROR_FOREIGN, "%s: jansson: not enough memory", file);
	else if (root == NULL)
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s:%d:%d: is not valid JSON: %s", file, reason.line, reason.column,
		            reason.text);
	return root;
}

json_t *dn_json_built_in(const char *path)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = dn_embedded_file(path);
	if (bytes == NULL)
		g_error("%s: is not in the library", path);
	json_t *root = dn_json_parse(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), path, &error);
	if (root == NULL)
		g_error("%s", error->message);
	return root;
}
