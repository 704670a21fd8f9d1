/* Every option of every command, as data: one row an option, grouped so that a command names the groups that it takes. */
#ifndef DUTYNET_CLI_OPTIONS_H
#define DUTYNET_CLI_OPTIONS_H

#include <glib.h>

typedef enum {
	OPTIONS_INPUT = 1 << 0,    /* how input is read */
	OPTIONS_OUTPUT = 1 << 1,   /* -o */
	OPTIONS_FORMAT = 1 << 2,   /* -f; the command says which formats */
	OPTIONS_LANGUAGE = 1 << 3,
	OPTIONS_ANALYSIS = 1 << 4, /* how measures are computed */
	OPTIONS_MEASURES = 1 << 5, /* which */
	OPTIONS_DIAGRAM = 1 << 6,
	OPTIONS_EXPORT = 1 << 7,
	OPTIONS_COMPARE = 1 << 8,  /* how a comparison is shown */
	OPTIONS_EDITS = 1 << 9,    /* changes to try */
	OPTIONS_METRICS = 1 << 10, /* what the metrics list */
	OPTIONS_MATCHING = 1 << 11, /* how two plans are matched */
	OPTIONS_PAGE = 1 << 12,    /* size and content of any picture */
	OPTIONS_REPORT = 1 << 13
} OptionGroups;

/* The values; zero where not given. Strings belong to this struct. */
typedef struct {
	char *from, *lead_rule, *registry;
	gint64 max_bytes, max_unpacked;
	gint max_ratio, max_depth, max_pages, max_tasks, max_departments, max_bodies, max_name;
	gboolean strict, quiet, apart;
	char *output, *format, *language;
	gint64 seed;
	gint cluster_runs;
	double resolution;
	gboolean collectives;
	char *measures;
	char *size, *section;
	gint top, min_shared;
	gint least_shared, top_pairs;
	gint64 path_visits;
	char *graphml;
	gboolean backbone;
	gboolean projection;
	double threshold;
	char *pairs, *departments, *diagram, *compare;
	GPtrArray *edits; /* OptionEdit, in the order of the command line; NULL for none */
	char *save;
	gboolean robustness;
	gboolean help;
} Options;

/* An option whose place among the others counts. */
typedef struct {
	char *name;     /* without dashes */
	char *argument; /* "" for none */
} OptionEdit;

void options_clear(Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

/* What an option takes. Strings are the bytes of the command line, checked to be UTF-8 but for file names. */
typedef enum {
	ARGUMENT_NONE,
	ARGUMENT_STRING,
	ARGUMENT_FILE,
	ARGUMENT_COUNT,
	ARGUMENT_LARGE, /* a number of 63 bits */
	ARGUMENT_REAL,
	ARGUMENT_EDIT,      /* goes to Options.edits with its argument */
	ARGUMENT_EDIT_ALONE /* the same without one */
} ArgumentType;

typedef struct {
	const char *name;
	char letter; /* '\0' for none */
	OptionGroups group;
	ArgumentType type;
	gsize offset; /* in Options */
	const char *argument; /* placeholder in the help; NULL for ARGUMENT_NONE */
	const char *meaning;
} OptionRow;

const OptionRow *option_rows(gsize *n);

/* The placeholder of the option's argument in the help of a command with these formats; NULL where it takes none. */
const char *option_argument(const OptionRow *row, const char *formats);

/* Takes the options of `groups` out of *arguments, a NULL-terminated vector that then holds the operands. `formats` is the
 * placeholder of -f. FALSE with an error (of G_OPTION_ERROR) that is a usage error. */
gboolean options_parse(Options *options, char ***arguments, OptionGroups groups, const char *formats, GError **error);

/* The option part of a command's help. The caller frees. */
char *options_describe(OptionGroups groups, const char *formats);

#endif
