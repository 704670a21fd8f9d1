/* Scenarios as a list of parsed edits. What an edit does to a plan is in edit_*.c and, for what needs measures, in
 * analysis/scenario_apply.c. */
#include "plan/scenario.h"

#include <string.h>

struct DnScenario {
	GPtrArray *edits; /* DnEdit */
};

static void edit_free(void *data)
{
	DnEdit *edit = data;
	g_free(edit->line);
	g_strfreev(edit->subjects);
	g_strfreev(edit->targets);
	g_clear_pointer(&edit->tasks, g_ptr_array_unref);
	g_free(edit);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnEdit, edit_free)

DnScenario *dn_scenario_new(void)
{
	DnScenario *scenario = g_new0(DnScenario, 1);
	scenario->edits = g_ptr_array_new_with_free_func(edit_free);
	return scenario;
}

void dn_scenario_free(DnScenario *scenario)
{
	if (scenario == NULL)
		return;
	g_ptr_array_unref(scenario->edits);
	g_free(scenario);
}

guint dn_scenario_n_edits(const DnScenario *scenario)
{
	return scenario->edits->len;
}

const DnEdit *dn_scenario_get(const DnScenario *scenario, guint index)
{
	return g_ptr_array_index(scenario->edits, index);
}

const char *dn_scenario_edit(const DnScenario *scenario, guint index)
{
	return dn_scenario_get(scenario, index)->line;
}

/* ---- Taking arguments apart ------------------------------------------------------------------------------------- */

#define COMMAS ",，、"
#define EQUALS "=＝"
#define COLONS ":："
#define SPACES " \t　"

/* Cuts at every character of `separators` that stands outside double quotes, at most into `most` parts (0 for any number). Parts
 * are stripped, keep their quotes, and may be empty. */
static GStrv cut(const char *text, const char *separators, guint most)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	const char *begin = text;
	gboolean quoted = FALSE;
	for (const char *at = text;; at = g_utf8_next_char(at)) {
		quoted ^= *at == '"';
		gboolean ends = *at == '\0';
		gboolean room = most == 0 || parts->len + 1 < most;
		if (!ends && (quoted || !room || g_utf8_strchr(separators, -1, g_utf8_get_char(at)) == NULL))
			continue;
		g_ptr_array_add(parts, g_strstrip(g_strndup(begin, (gsize)(at - begin))));
		if (ends)
			break;
		begin = g_utf8_next_char(at);
	}
	g_ptr_array_add(parts, NULL);
	return (GStrv)g_ptr_array_free(g_steal_pointer(&parts), FALSE);
}

static void unquote(char *name)
{
	gsize n = strlen(name);
	if (n < 2 || name[0] != '"' || name[n - 1] != '"')
		return;
	memmove(name, name + 1, n - 2);
	name[n - 2] = '\0';
}

/* NULL where there is no name, or an empty one. */
static GStrv cut_names(const char *text, const char *separators)
{
	g_auto(GStrv) names = cut(text, separators, 0);
	for (char **name = names; *name != NULL; name++) {
		unquote(*name);
		if (**name == '\0')
			return NULL;
	}
	return g_steal_pointer(&names);
}

/* The text before and behind the first of `separators`; NULL where there is none. */
static GStrv cut_in_two(const char *text, const char *separators)
{
	g_auto(GStrv) parts = cut(text, separators, 2);
	return g_strv_length(parts) == 2 ? g_steal_pointer(&parts) : NULL;
}

/* ---- Forms of the edits: FALSE where the argument does not have it ------------------------------------------------ */

static gboolean parse_merge(DnEdit *edit, const char *argument)
{
	g_auto(GStrv) sides = cut_in_two(argument, EQUALS);
	if (sides == NULL)
		return FALSE;
	edit->subjects = cut_names(sides[0], COMMAS);
	edit->targets = cut_names(sides[1], "");
	return edit->subjects != NULL && edit->targets != NULL;
}

static gboolean parse_rename(DnEdit *edit, const char *argument)
{
	return parse_merge(edit, argument) && g_strv_length(edit->subjects) == 1;
}

static gboolean parse_remove(DnEdit *edit, const char *argument)
{
	edit->subjects = cut_names(argument, "");
	return edit->subjects != NULL;
}

static gboolean parse_move(DnEdit *edit, const char *argument)
{
	g_auto(GStrv) sides = cut_in_two(argument, COLONS);
	if (sides == NULL)
		return FALSE;
	edit->subjects = cut_names(sides[0], "");
	edit->targets = cut_names(sides[1], "");
	return edit->subjects != NULL && edit->targets != NULL;
}

/* "B:3 7" */
static gboolean parse_part(DnEdit *edit, GPtrArray *names, const char *part)
{
	g_auto(GStrv) sides = cut(part, COLONS, 2);
	unquote(sides[0]);
	GStrv tasks = sides[1] != NULL ? cut_names(sides[1], SPACES) : g_new0(char *, 1);
	if (sides[0][0] == '\0' || tasks == NULL) {
		g_strfreev(tasks);
		return FALSE;
	}
	g_ptr_array_add(names, g_strdup(sides[0]));
	g_ptr_array_add(edit->tasks, tasks);
	return TRUE;
}

static gboolean parse_split(DnEdit *edit, const char *argument)
{
	g_auto(GStrv) sides = cut_in_two(argument, EQUALS);
	if (sides == NULL)
		return FALSE;
	g_auto(GStrv) parts = cut(sides[1], COMMAS, 0);
	g_autoptr(GPtrArray) names = g_ptr_array_new_null_terminated(4, g_free, TRUE);
	edit->tasks = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	for (char **part = parts; *part != NULL; part++)
		if (!parse_part(edit, names, *part))
			return FALSE;
	edit->subjects = cut_names(sides[0], "");
	edit->targets = (GStrv)g_ptr_array_steal(names, NULL);
	return edit->subjects != NULL && g_strv_length(edit->targets) >= 2;
}

/* "" or "keep 3,7" or "max 5" or both, in either order. */
static gboolean parse_relieve(DnEdit *edit, const char *argument)
{
	g_auto(GStrv) words = g_strsplit_set(argument, " \t", -1);
	g_autoptr(GString) kept = g_string_new(NULL);
	const char *expecting = NULL;
	guint64 most = G_MAXUINT;
	for (char **word = words; *word != NULL; word++) {
		if (**word == '\0')
			continue;
		if (strcmp(*word, "keep") == 0 || strcmp(*word, "max") == 0)
			expecting = *word;
		else if (g_strcmp0(expecting, "keep") == 0)
			g_string_append_printf(kept, "%s%s", kept->len > 0 && kept->str[kept->len - 1] != ',' ? "," : "", *word);
		else if (g_strcmp0(expecting, "max") != 0 || !g_ascii_string_to_unsigned(*word, 10, 0, G_MAXUINT - 1, &most, NULL))
			return FALSE;
	}
	edit->most = (guint)most;
	edit->subjects = kept->len > 0 ? cut_names(kept->str, COMMAS) : g_new0(char *, 1);
	return edit->subjects != NULL;
}

static const struct {
	const char *word;
	gboolean (*parse)(DnEdit *edit, const char *argument);
	const char *form;
} kinds[DN_N_EDIT_KINDS] = {
	[DN_EDIT_MERGE] = {"merge", parse_merge, "A,B=C"},
	[DN_EDIT_SPLIT] = {"split", parse_split, "A=B,C or A=B:TASK TASK,C:TASK"},
	[DN_EDIT_REMOVE] = {"remove", parse_remove, "A"},
	[DN_EDIT_RENAME] = {"rename", parse_rename, "A=B"},
	[DN_EDIT_MOVE] = {"move", parse_move, "TASK:LEAD"},
	[DN_EDIT_RELIEVE] = {"relieve", parse_relieve, "nothing, or keep TASK,TASK and max NUMBER"},
};

/* ---- Adding ------------------------------------------------------------------------------------------------------- */

static DnEdit *edit_new(const char *word, const char *argument, GError **error)
{
	for (guint kind = 0; kind < G_N_ELEMENTS(kinds); kind++) {
		if (strcmp(kinds[kind].word, word) != 0)
			continue;
		g_autoptr(DnEdit) edit = g_new0(DnEdit, 1);
		edit->kind = (DnEditKind)kind;
		g_autofree char *line = g_strdup_printf("%s %s", word, argument);
		edit->line = g_strdup(g_strstrip(line));
		if (g_utf8_validate(argument, -1, NULL) && kinds[kind].parse(edit, argument))
			return g_steal_pointer(&edit);
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s takes %s, not \"%s\"", word, kinds[kind].form, argument);
		return NULL;
	}
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED,
	            "\"%s\" is no edit; there are merge, split, remove, rename, move and relieve", word);
	return NULL;
}

gboolean dn_scenario_add(DnScenario *scenario, const char *word, const char *argument, GError **error)
{
	DnEdit *edit = edit_new(word, argument, error);
	if (edit == NULL)
		return FALSE;
	g_ptr_array_add(scenario->edits, edit);
	return TRUE;
}

static gboolean add_line(DnScenario *scenario, char *line, GError **error)
{
	g_strstrip(line);
	if (*line == '\0' || *line == '#')
		return TRUE;
	gsize word = strcspn(line, " \t");
	const char *argument = line + word;
	if (*argument != '\0') {
		line[word] = '\0';
		argument = g_strchug(line + word + 1);
	}
	return dn_scenario_add(scenario, line, argument, error);
}

gboolean dn_scenario_add_text(DnScenario *scenario, const char *text, const char *name, GError **error)
{
	guint before = scenario->edits->len;
	g_auto(GStrv) lines = g_strsplit(g_str_has_prefix(text, "\xEF\xBB\xBF") ? text + 3 : text, "\n", -1);
	for (guint i = 0; lines[i] != NULL; i++) {
		if (add_line(scenario, lines[i], error))
			continue;
		g_prefix_error(error, "%s:%u: ", name, i + 1);
		g_ptr_array_set_size(scenario->edits, (int)before);
		return FALSE;
	}
	return TRUE;
}
