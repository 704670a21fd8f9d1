/* The registry of bodies: entries in order, and every name that leads to them. The built-in one is read once from the library's
 * own resource; a file of the same form is laid over it. */
#include <dutynet/plan.h>

#include <gio/gio.h>
#include <jansson.h>

#include "base/arena.h"

struct DnRegistry {
	DnArena *arena;
	GArray *entries;        /* DnRegistryEntry */
	GHashTable *of_name;    /* name → index + 1; own names come before others' aliases */
};

static DnRegistry *registry_new(void)
{
	DnRegistry *registry = g_new0(DnRegistry, 1);
	registry->arena = dn_arena_new();
	registry->entries = g_array_new(FALSE, FALSE, sizeof(DnRegistryEntry));
	registry->of_name = g_hash_table_new(g_str_hash, g_str_equal);
	return registry;
}

void dn_registry_free(DnRegistry *registry)
{
	if (registry == NULL)
		return;
	g_array_unref(registry->entries);
	g_hash_table_unref(registry->of_name);
	dn_arena_free(registry->arena);
	g_free(registry);
}

/* ---- Filling ---------------------------------------------------------------------------------------------------------- */

/* The entry replaces one of the same name. */
static void add_entry(DnRegistry *registry, const DnRegistryEntry *entry)
{
	guint known = GPOINTER_TO_UINT(g_hash_table_lookup(registry->of_name, entry->name));
	if (known > 0 && g_strcmp0(dn_registry_entry(registry, known - 1)->name, entry->name) == 0) {
		g_array_index(registry->entries, DnRegistryEntry, known - 1) = *entry;
		return;
	}
	g_array_append_val(registry->entries, *entry);
	g_hash_table_insert(registry->of_name, (gpointer)entry->name, GUINT_TO_POINTER(registry->entries->len));
}

static void index_aliases(DnRegistry *registry)
{
	for (guint i = 0; i < registry->entries->len; i++) {
		const DnRegistryEntry *entry = dn_registry_entry(registry, i);
		for (guint k = 0; k < entry->n_aliases; k++)
			if (!g_hash_table_contains(registry->of_name, entry->aliases[k]))
				g_hash_table_insert(registry->of_name, (gpointer)entry->aliases[k], GUINT_TO_POINTER(i + 1));
	}
}

static const char *text_of(DnRegistry *registry, const json_t *object, const char *key)
{
	return dn_arena_string(registry->arena, json_string_value(json_object_get(object, key)));
}

static void add_alias(GPtrArray *aliases, const char *alias)
{
	if (alias != NULL)
		g_ptr_array_add(aliases, (gpointer)alias);
}

/* The full name, the short forms, and the former names: "former" holds objects with the years, which are for people to read. */
static void read_aliases(DnRegistry *registry, DnRegistryEntry *entry, const json_t *object)
{
	g_autoptr(GPtrArray) aliases = g_ptr_array_new();
	add_alias(aliases, entry->full_name);
	json_t *names = json_object_get(object, "aliases"), *former = json_object_get(object, "former");
	for (size_t i = 0; i < json_array_size(names); i++)
		add_alias(aliases, dn_arena_string(registry->arena, json_string_value(json_array_get(names, i))));
	for (size_t i = 0; i < json_array_size(former); i++)
		add_alias(aliases, text_of(registry, json_array_get(former, i), "name"));
	entry->n_aliases = aliases->len;
	entry->aliases = dn_arena_copy(registry->arena, aliases->pdata, aliases->len * sizeof(char *));
}

static gboolean read_body(DnRegistry *registry, const json_t *object)
{
	DnRegistryEntry entry = {.name = text_of(registry, object, "name")};
	if (entry.name == NULL || entry.name[0] == '\0')
		return FALSE;
	entry.full_name = text_of(registry, object, "full_name");
	entry.name_en = text_of(registry, object, "name_en");
	entry.group = text_of(registry, object, "group");
	const char *kind = json_string_value(json_object_get(object, "kind"));
	entry.kind = g_strcmp0(kind, "collective") == 0 ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT;
	read_aliases(registry, &entry, object);
	add_entry(registry, &entry);
	return TRUE;
}

static gboolean fill(DnRegistry *registry, const char *data, gsize size, const char *path, GError **error)
{
	json_error_t wrong;
	json_t *root = json_loadb(data, size, JSON_REJECT_DUPLICATES, &wrong);
	if (root == NULL) {
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s:%d:%d: %s", path, wrong.line, wrong.column, wrong.text);
		return FALSE;
	}
	json_t *bodies = json_is_array(root) ? root : json_object_get(root, "bodies");
	gboolean fine = json_is_array(bodies);
	if (!fine)
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: expected an object with an array \"bodies\"", path);
	for (size_t i = 0; fine && i < json_array_size(bodies); i++) {
		fine = read_body(registry, json_array_get(bodies, i));
		if (!fine)
			g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: body %zu has no \"name\"", path, i + 1);
	}
	json_decref(root);
	return fine;
}

static gboolean fill_built_in(DnRegistry *registry, GError **error)
{
	static const char path[] = "/dutynet/data/departments.json";
	g_autoptr(GBytes) bytes = g_resources_lookup_data(path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
	return bytes != NULL && fill(registry, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), path, error);
}

const DnRegistry *dn_registry_default(void)
{
	static DnRegistry *built_in;
	static gsize ready;
	if (g_once_init_enter(&ready)) {
		built_in = registry_new();
		fill_built_in(built_in, NULL);
		index_aliases(built_in);
		g_once_init_leave(&ready, 1);
	}
	return built_in;
}

DnRegistry *dn_registry_new_from_file(const char *path, GError **error)
{
	g_autoptr(DnRegistry) registry = registry_new();
	g_autofree char *data = NULL;
	gsize size;
	g_autoptr(GError) wrong = NULL;
	if (!g_file_get_contents(path, &data, &size, &wrong)) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s", wrong->message);
		return NULL;
	}
	if (!fill_built_in(registry, error) || !fill(registry, data, size, path, error))
		return NULL;
	index_aliases(registry);
	return g_steal_pointer(&registry);
}

/* ---- Reading ---------------------------------------------------------------------------------------------------------- */

const DnRegistryEntry *dn_registry_find(const DnRegistry *registry, const char *name)
{
	guint index = GPOINTER_TO_UINT(g_hash_table_lookup(registry->of_name, name));
	return index == 0 ? NULL : dn_registry_entry(registry, index - 1);
}

guint dn_registry_n_entries(const DnRegistry *registry)
{
	return registry->entries->len;
}

const DnRegistryEntry *dn_registry_entry(const DnRegistry *registry, guint index)
{
	return &g_array_index(registry->entries, DnRegistryEntry, index);
}
