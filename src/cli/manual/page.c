/* Manual pages in man(7)'s macros. */
#include <dutynet/version.h>

#include <string.h>

#include "cli/manual/manual.h"

/* ---- Text ------------------------------------------------------------------------------------------------------------- */

/* Hyphens are written so that a command line can be copied from the page, and no line of text is taken for a macro. */
static void append_text(GString *page, const char *text)
{
	for (const char *c = text; *c != '\0'; c++) {
		gboolean starts_line = c == text ? page->len == 0 || page->str[page->len - 1] == '\n' : c[-1] == '\n';
		if (starts_line && (*c == '.' || *c == '\''))
			g_string_append(page, "\\&");
		if (*c == '\\')
			g_string_append(page, "\\e");
		else if (*c == '-')
			g_string_append(page, "\\-");
		else
			g_string_append_c(page, *c);
	}
}

static void append_example(GString *page, const char *text)
{
	g_string_append(page, ".EX\n");
	append_text(page, text);
	g_string_append(page, ".EE\n");
}

/* Indented lines, a list of codes say, keep their shape. */
static void append_details(GString *page, const char *details)
{
	g_auto(GStrv) lines = g_strsplit(details, "\n", -1);
	gboolean indented = FALSE;
	for (guint i = 0; lines[i] != NULL && (lines[i][0] != '\0' || lines[i + 1] != NULL); i++) {
		gboolean indents = lines[i][0] == ' ';
		if (indents != indented)
			g_string_append(page, indents ? ".PP\n.EX\n" : ".EE\n.PP\n");
		append_text(page, lines[i]);
		g_string_append_c(page, '\n');
		indented = indents;
	}
	if (indented)
		g_string_append(page, ".EE\n");
}

static void append_heading(GString *page, const char *name)
{
	g_string_append_printf(page, ".TH %s 1 \"\" \"dutynet " DN_VERSION "\" \"User Commands\"\n", name);
}

/* ---- Parts ------------------------------------------------------------------------------------------------------------ */

static const char exit_status[] = ".SH EXIT STATUS\n"
								  ".TP\n.B 0\ndone\n"
								  ".TP\n.B 1\ndone, with findings that were asked about (check, \\-\\-strict)\n"
								  ".TP\n.B 2\nwrong usage\n"
								  ".TP\n.B 3\nthe input cannot be read or understood\n"
								  ".TP\n.B 4\nthe output cannot be written\n"
								  ".TP\n.B 5\nan internal error\n";

static void append_option(GString *page, const OptionRow *row, const char *formats)
{
	g_string_append(page, ".TP\n");
	if (row->letter != '\0')
		g_string_append_printf(page, "\\fB\\-%c\\fR, ", row->letter);
	g_string_append(page, "\\fB\\-\\-");
	append_text(page, row->name);
	g_string_append(page, "\\fR");
	if (option_argument(row, formats) != NULL) {
		g_string_append(page, " \\fI");
		append_text(page, option_argument(row, formats));
		g_string_append(page, "\\fR");
	}
	g_string_append_c(page, '\n');
	append_text(page, row->meaning);
	g_string_append_c(page, '\n');
}

static void append_options(GString *page, const Command *command)
{
	g_string_append(page, ".SH OPTIONS\n");
	gsize n;
	const OptionRow *rows = option_rows(&n);
	for (gsize i = 0; i < n; i++)
		if (rows[i].group & command->options)
			append_option(page, &rows[i], command->formats);
}

static void append_see_also(GString *page, const Command *command)
{
	g_string_append(page, ".SH SEE ALSO\n");
	if (command != NULL)
		g_string_append(page, ".BR dutynet (1)\n");
	gsize n;
	const Command *const *commands = all_commands(&n);
	for (gsize i = 0; command == NULL && i < n; i++)
		g_string_append_printf(page, ".BR dutynet\\-%s (1)%s\n", commands[i]->name, i + 1 < n ? "," : "");
}

/* ---- Pages ------------------------------------------------------------------------------------------------------------ */

char *manual_page(void)
{
	GString *page = g_string_new(NULL);
	append_heading(page, "DUTYNET");
	g_string_append(page, ".SH NAME\ndutynet \\- who is responsible for what in government plans, as a network\n"
	                      ".SH SYNOPSIS\n.B dutynet\n.I COMMAND\n.RI [ OPTION .\\|.\\|.]\n.IR OPERAND .\\|.\\|.\n"
	                      ".SH DESCRIPTION\nReads government plans, numbered tasks that each end with who is responsible, and "
	                      "shows who works\nwith whom, who is overloaded as a lead, and which departments share responsibility.\n"
	                      ".SH COMMANDS\n");
	gsize n;
	const Command *const *commands = all_commands(&n);
	for (gsize i = 0; i < n; i++) {
		g_string_append_printf(page, ".TP\n.B %s\n", commands[i]->name);
		append_text(page, commands[i]->summary);
		g_string_append_c(page, '\n');
	}
	g_string_append(page, ".SH OPTIONS\n.TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nshow help; after a command, that command's\n"
	                      ".TP\n\\fB\\-\\-version\\fR\nshow the versions of dutynet and of the libraries underneath\n");
	g_string_append(page, exit_status);
	g_string_append(page, ".SH EXAMPLES\n");
	append_example(page, "  dutynet report plan.txt\n");
	append_see_also(page, NULL);
	return g_string_free(page, FALSE);
}

char *manual_page_of(const Command *command)
{
	GString *page = g_string_new(NULL);
	g_autofree char *name = g_strdup_printf("dutynet-%s", command->name), *upper = g_ascii_strup(name, -1);
	append_heading(page, upper);
	g_string_append(page, ".SH NAME\n");
	append_text(page, name);
	g_string_append(page, " \\- ");
	append_text(page, command->summary);
	g_string_append_printf(page, "\n.SH SYNOPSIS\n.B dutynet %s\n.RI [ OPTION .\\|.\\|.]\n.I ", command->name);
	append_text(page, command->operands);
	g_string_append(page, "\n.SH DESCRIPTION\n");
	append_text(page, command->summary);
	g_string_append(page, ".\n");
	append_details(page, command->details);
	append_options(page, command);
	g_string_append(page, exit_status);
	g_string_append(page, ".SH EXAMPLES\n");
	append_example(page, command->examples);
	append_see_also(page, command);
	return g_string_free(page, FALSE);
}
