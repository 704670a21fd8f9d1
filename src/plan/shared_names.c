#include "plan/shared_names.h"

gboolean dn_name_lacks_place(const DnLexicon *lexicon, DnSlice name, gboolean collective)
{
	if (dn_name_is_central(lexicon, name))
		return FALSE;
	gsize level = dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, name);
	return collective || dn_name_is_local_office(lexicon, name) || (level > 0 && level == dn_name_level(lexicon, name));
}

void dn_doubts_add_shared_names(DnPlan *plan, const GArray *mentions)
{
	guint n = 0, first = 0;
	for (guint i = 0; i < mentions->len; i++) {
		const DnMention *mention = &g_array_index(mentions, DnMention, i);
		if (!mention->lacks_place || mention->last_document == mention->document)
			continue;
		first = n == 0 ? i : first;
		n++;
	}
	if (n == 0)
		return;
	const DnMention *mention = &g_array_index(mentions, DnMention, first);
	const char *name = dn_plan_department(plan, first)->name, *other = dn_plan_document(plan, mention->last_document)->id;
	g_autofree char *message = g_strdup_printf(
		"%s does not say of which place it is, and stands in %s too; names like it in several documents: %u; each counts as one body "
		"(--apart keeps those of each document apart)", name, other, n);
	dn_plan_add_diagnostic(plan, &(DnDiagnostic){.code = "place-unnamed",
	                                             .severity = DN_SEVERITY_WARNING,
	                                             .document = mention->document,
	                                             .line = mention->line,
	                                             .column = mention->column,
	                                             .message = message});
}
