/* The registry of bodies: entries in order, and every name that leads to them. The built-in one is read once from the library's
 * own resource; a file of the same form is laid over it. */
#include "plan/registry.h"

#include "base/arena.h"
#include "base/name_hash.h"
#include "plan/json_text.h"

/* A place of the table in which names are looked up; index 0 where it is empty. */
typedef struct {
	DnSlice name;
	guint hash, index; /* of the entry, from 1 */
} Slot;

struct DnRegistry {
	DnArena *arena;
	GArray *entries;        /* DnRegistryEntry */
	GHashTable *of_name;    /* name → index + 1 */
	GHashTable *of_alias;   /* the same for aliases, of which the last one given stands */
	Slot *slots;            /* all of of_name, once all are there; open addressing, at most half full */
	guint mask;             /* slots − 1, a power of two less one */
};

static DnRegistry *registry_new(void)
{
	DnRegistry *registry = g_new0(DnRegistry, 1);
	registry->arena = dn_arena_new();
	registry->entries = g_array_new(FALSE, FALSE, sizeof(DnRegistryEntry));
	registry->of_name = g_hash_table_new(dn_name_hash, g_str_equal);
	registry->of_alias = g_hash_table_new(g_str_hash, g_str_equal);
	return registry;
}

void dn_registry_free(DnRegistry *registry)
{
	if (registry == NULL)
		return;
	g_array_unref(registry->entries);
	g_hash_table_unref(registry->of_name);
	g_hash_table_unref(registry->of_alias);
	g_free(registry->slots);
	dn_arena_free(registry->arena);
	g_free(registry);
}

/* ---- Filling ---------------------------------------------------------------------------------------------------------- */

static void forget_aliases(DnRegistry *registry, const DnRegistryEntry *entry, guint of)
{
	for (guint i = 0; i < entry->n_aliases; i++)
		if (GPOINTER_TO_UINT(g_hash_table_lookup(registry->of_alias, entry->aliases[i])) == of)
			g_hash_table_remove(registry->of_alias, entry->aliases[i]);
}

/* The entry replaces one of the same name. */
static void add_entry(DnRegistry *registry, const DnRegistryEntry *entry)
{
	guint index = GPOINTER_TO_UINT(g_hash_table_lookup(registry->of_name, entry->name));
	if (index > 0) {
		forget_aliases(registry, dn_registry_entry(registry, index - 1), index);
		g_array_index(registry->entries, DnRegistryEntry, index - 1) = *entry;
	} else {
		g_array_append_val(registry->entries, *entry);
		index = registry->entries->len;
		g_hash_table_insert(registry->of_name, (gpointer)entry->name, GUINT_TO_POINTER(index));
	}
	for (guint i = 0; i < entry->n_aliases; i++)
		g_hash_table_insert(registry->of_alias, (gpointer)entry->aliases[i], GUINT_TO_POINTER(index));
}

static void fill_slots(DnRegistry *registry)
{
	GHashTableIter iter;
	gpointer name, index;
	registry->mask = 1;
	while (registry->mask < g_hash_table_size(registry->of_name) * 2)
		registry->mask = registry->mask * 2 + 1;
	registry->slots = g_new0(Slot, (gsize)registry->mask + 1);
	g_hash_table_iter_init(&iter, registry->of_name);
	while (g_hash_table_iter_next(&iter, &name, &index)) {
		Slot slot = {dn_slice_of(name), dn_name_hash(name), GPOINTER_TO_UINT(index)};
		guint at = slot.hash & registry->mask;
		while (registry->slots[at].index != 0)
			at = (at + 1) & registry->mask;
		registry->slots[at] = slot;
	}
}

/* Once all entries are there: a name that is some body's own leads to that body, whatever alias it is of others. */
static void index_names(DnRegistry *registry)
{
	GHashTableIter iter;
	gpointer alias, index;
	g_hash_table_iter_init(&iter, registry->of_alias);
	while (g_hash_table_iter_next(&iter, &alias, &index))
		if (!g_hash_table_contains(registry->of_name, alias))
			g_hash_table_insert(registry->of_name, alias, index);
	fill_slots(registry);
}

static const char *text_of(DnRegistry *registry, const json_t *object, const char *key)
{
	return dn_arena_string(registry->arena, json_string_value(json_object_get(object, key)));
}

static void add_name(GPtrArray *names, const char *name)
{
	if (name != NULL)
		g_ptr_array_add(names, (gpointer)name);
}

static void add_names(GPtrArray *names, DnRegistry *registry, const json_t *from)
{
	for (size_t i = 0; i < json_array_size(from); i++)
		add_name(names, dn_arena_string(registry->arena, json_string_value(json_array_get(from, i))));
}

static const char *const *keep_names(guint *n, DnRegistry *registry, const GPtrArray *names)
{
	*n = names->len;
	return dn_arena_copy(registry->arena, names->pdata, names->len * sizeof(char *));
}

/* A year as a number; files made by hand have it as a string too. */
static guint read_year(const json_t *object)
{
	const json_t *year = json_object_get(object, "until");
	gint64 value = json_is_string(year) ? g_ascii_strtoll(json_string_value(year), NULL, 10) : json_integer_value(year);
	return value > 0 && value < 10000 ? (guint)value : 0;
}

static void read_former(DnRegistry *registry, DnRegistryEntry *entry, const json_t *former)
{
	g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(DnFormerName));
	for (size_t i = 0; i < json_array_size(former); i++) {
		const json_t *object = json_array_get(former, i);
		DnFormerName name = {.name = text_of(registry, object, "name"),
		                     .until = read_year(object),
		                     .change = text_of(registry, object, "change")};
		if (name.name != NULL)
			g_array_append_val(names, name);
	}
	entry->n_former = names->len;
	entry->former = dn_arena_copy(registry->arena, names->data, names->len * sizeof(DnFormerName));
}

/* The full name, the short forms, and the former names. */
static void read_aliases(DnRegistry *registry, DnRegistryEntry *entry, const json_t *names)
{
	g_autoptr(GPtrArray) aliases = g_ptr_array_new();
	add_name(aliases, entry->full_name);
	add_names(aliases, registry, names);
	for (guint i = 0; i < entry->n_former; i++)
		add_name(aliases, entry->former[i].name);
	entry->aliases = keep_names(&entry->n_aliases, registry, aliases);
}

static void read_end(DnRegistry *registry, DnRegistryEntry *entry, const json_t *object)
{
	g_autoptr(GPtrArray) successors = g_ptr_array_new();
	entry->until = read_year(object);
	entry->change = text_of(registry, object, "change");
	add_names(successors, registry, json_object_get(object, "successors"));
	entry->successors = keep_names(&entry->n_successors, registry, successors);
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
	read_former(registry, &entry, json_object_get(object, "former"));
	read_aliases(registry, &entry, json_object_get(object, "aliases"));
	read_end(registry, &entry, object);
	add_entry(registry, &entry);
	return TRUE;
}

static gboolean fill(DnRegistry *registry, const json_t *root, const char *path, GError **error)
{
	const json_t *bodies = json_is_array(root) ? root : json_object_get(root, "bodies");
	gboolean fine = json_is_array(bodies);
	if (!fine)
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: expected an object with an array \"bodies\"", path);
	for (size_t i = 0; fine && i < json_array_size(bodies); i++) {
		fine = read_body(registry, json_array_get(bodies, i));
		if (!fine)
			g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: body %zu has no \"name\"", path, i + 1);
	}
	return fine;
}

static void fill_built_in(DnRegistry *registry)
{
	static const char path[] = "data/departments.json";
	json_t *root = dn_json_built_in(path);
	fill(registry, root, path, NULL);
	json_decref(root);
}

static gboolean fill_from_file(DnRegistry *registry, const char *path, GError **error)
{
	g_autofree char *data = NULL;
	gsize size;
	g_autoptr(GError) wrong = NULL;
	if (!g_file_get_contents(path, &data, &size, &wrong)) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s", wrong->message);
		return FALSE;
	}
	json_t *root = dn_json_parse(data, size, path, error);
	gboolean fine = root != NULL && fill(registry, root, path, error);
	json_decref(root);
	return fine;
}

const DnRegistry *dn_registry_default(void)
{
	static DnRegistry *built_in;
	static gsize ready;
	if (g_once_init_enter(&ready)) {
		built_in = registry_new();
		fill_built_in(built_in);
		index_names(built_in);
		g_once_init_leave(&ready, 1);
	}
	return built_in;
}

DnRegistry *dn_registry_new_from_file(const char *path, GError **error)
{
	g_autoptr(DnRegistry) registry = registry_new();
	fill_built_in(registry);
	if (!fill_from_file(registry, path, error))
		return NULL;
	index_names(registry);
	return g_steal_pointer(&registry);
}

/* ---- Reading ---------------------------------------------------------------------------------------------------------- */

const DnRegistryEntry *dn_registry_find(const DnRegistry *registry, const char *name)
{
	return dn_registry_find_words(registry, dn_slice_of(name));
}

const DnRegistryEntry *dn_registry_find_words(const DnRegistry *registry, DnSlice name)
{
	if (registry == NULL)
		return NULL;
	guint hash = dn_name_hash_bytes(name.at, name.length);
	for (guint at = hash & registry->mask; registry->slots[at].index != 0; at = (at + 1) & registry->mask) {
		const Slot *slot = &registry->slots[at];
		if (slot->hash == hash && slot->name.length == name.length && memcmp(slot->name.at, name.at, name.length) == 0)
			return dn_registry_entry(registry, slot->index - 1);
	}
	return NULL;
}

const DnFormerName *dn_registry_former(const DnRegistryEntry *entry, const char *name)
{
	for (guint i = 0; i < entry->n_former; i++)
		if (g_str_equal(entry->former[i].name, name))
			return &entry->former[i];
	return NULL;
}

guint dn_registry_n_entries(const DnRegistry *registry)
{
	return registry->entries->len;
}

const DnRegistryEntry *dn_registry_entry(const DnRegistry *registry, guint index)
{
	return &g_array_index(registry->entries, DnRegistryEntry, index);
}
