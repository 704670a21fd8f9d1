/* Unpacking with libarchive, within limits. */
#include "document/package.h"

#include <errno.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

enum { BLOCK = 64 * 1024 };

struct DnPackage {
	const char *file;
	DnReadLimits limits;
	GHashTable *parts; /* canonical name → GBytes */
	guint64 unpacked;  /* bytes so far */
};

static char *canonical(const char *name)
{
	while (*name == '/' || (name[0] == '.' && name[1] == '/'))
		name += *name == '/' ? 1 : 2;
	return g_ascii_strdown(name, -1);
}

gboolean dn_package_mentions(const DnInput *input, const char *part)
{
	if (input->size < 4 || memcmp(input->bytes, "PK\x03\x04", 4) != 0)
		return FALSE;
	gsize length = strlen(part);
	const guint8 *at = input->bytes, *end = input->bytes + input->size;
	while ((gsize)(end - at) >= length && (at = memchr(at, part[0], (gsize)(end - at) - length + 1)) != NULL) {
		if (memcmp(at, part, length) == 0)
			return TRUE;
		at++;
	}
	return FALSE;
}

/* ---- Unpacking ---------------------------------------------------------------------------------------------------------- */

static gboolean fail(const DnPackage *package, struct archive *archive, GError **error)
{
	const char *reason = archive_error_string(archive);
	if (reason == NULL || archive_errno(archive) == ENOMEM) {
		g_set_error(error, DN_ERROR, DN_ERROR_FOREIGN, "%s: libarchive: not enough memory", package->file);
		return FALSE;
	}
	g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: is a damaged ZIP file: %s", package->file, reason);
	return FALSE;
}

static GBytes *unpack_part(DnPackage *package, struct archive *archive, const DnInput *input, GError **error)
{
	g_autoptr(GString) bytes = g_string_new(NULL);
	g_autofree char *block = g_malloc(BLOCK);
	la_ssize_t n;
	while ((n = archive_read_data(archive, block, BLOCK)) > 0) {
		package->unpacked += (guint64)n;
		if (package->unpacked > dn_input_capacity(input)) {
			dn_input_fail_capacity(input, "unpacks to", error);
			return NULL;
		}
		g_string_append_len(bytes, block, (gssize)n);
	}
	if (n < 0) {
		fail(package, archive, error);
		return NULL;
	}
	return g_string_free_to_bytes(g_steal_pointer(&bytes));
}

static gboolean is_xml_part(const char *name)
{
	return g_str_has_suffix(name, ".xml") || g_str_has_suffix(name, ".rels");
}

/* The first part of a name stands; a second one of the same name is not how these formats are written. */
static gboolean unpack_entry(DnPackage *package, struct archive *archive, struct archive_entry *entry, const DnInput *input,
                             GError **error)
{
	const char *path = archive_entry_pathname(entry);
	if (path == NULL)
		return TRUE;
	g_autofree char *name = canonical(path);
	if (!is_xml_part(name) || g_hash_table_contains(package->parts, name))
		return TRUE;
	GBytes *bytes = unpack_part(package, archive, input, error);
	if (bytes == NULL)
		return FALSE;
	g_hash_table_insert(package->parts, g_steal_pointer(&name), bytes);
	return TRUE;
}

/* Into an entry of our own: libarchive does not look whether it could make its own one. */
static gboolean next_entry(int *status, struct archive *archive, struct archive_entry *entry)
{
	*status = archive_read_next_header2(archive, entry);
	return *status == ARCHIVE_OK || *status == ARCHIVE_WARN;
}

static gboolean unpack_all(DnPackage *package, struct archive *archive, struct archive_entry *entry, const DnInput *input,
                           GError **error)
{
	if (archive_read_support_format_zip_seekable(archive) != ARCHIVE_OK ||
	    archive_read_open_memory(archive, input->bytes, input->size) != ARCHIVE_OK)
		return fail(package, archive, error);
	int status;
	while (next_entry(&status, archive, entry))
		if (!unpack_entry(package, archive, entry, input, error))
			return FALSE;
	return status == ARCHIVE_EOF || fail(package, archive, error);
}

DnPackage *dn_package_open(const DnInput *input, GError **error)
{
	DnPackage *package = g_new0(DnPackage, 1);
	package->file = input->name;
	package->limits = input->limits;
	package->parts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
	struct archive *archive = archive_read_new();
	struct archive_entry *entry = archive_entry_new();
	if (archive == NULL || entry == NULL)
		g_error("%s: libarchive: not enough memory", input->name);
	gboolean unpacked = unpack_all(package, archive, entry, input, error);
	archive_entry_free(entry);
	archive_read_free(archive);
	if (unpacked)
		return package;
	dn_package_free(package);
	return NULL;
}

void dn_package_free(DnPackage *package)
{
	if (package == NULL)
		return;
	g_hash_table_unref(package->parts);
	g_free(package);
}

/* ---- Parts ---------------------------------------------------------------------------------------------------------------- */

GBytes *dn_package_part(const DnPackage *package, const char *name)
{
	g_autofree char *key = canonical(name);
	return g_hash_table_lookup(package->parts, key);
}

const char *dn_package_file(const DnPackage *package)
{
	return package->file;
}

const DnReadLimits *dn_package_limits(const DnPackage *package)
{
	return &package->limits;
}

char *dn_package_resolve(const char *from, const char *target)
{
	if (*target == '/')
		return g_strdup(target + 1);
	g_autofree char *folder = g_path_get_dirname(from);
	g_autofree char *root = g_canonicalize_filename(folder, "/");
	g_autofree char *whole = g_canonicalize_filename(target, root);
	return g_strdup(whole + 1);
}
