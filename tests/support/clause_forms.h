/* Names put into one form of clause, each in an item of its own. */
#ifndef TESTS_SUPPORT_CLAUSE_FORMS_H
#define TESTS_SUPPORT_CLAUSE_FORMS_H

#include <dutynet/plan.h>

/* Items with numbers: `work`, and the form with a name for its %s. */
static inline DnPlan *plan_of_form(const GPtrArray *names, const char *work, const char *form)
{
	g_auto(GStrv) around = g_strsplit(form, "%s", 2);
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < names->len; i++)
		g_string_append_printf(text, "%u%s%s%s%s\n", i + 1, work, around[0], (const char *)names->pdata[i], around[1]);
	g_autoptr(GBytes) bytes = g_bytes_new_static(text->str, text->len);
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "names.txt", NULL, NULL);
	assert_non_null(document);
	return dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, NULL);
}

#endif
