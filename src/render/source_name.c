/* The document's path, as much of it as goes into outputs. */
#include "render/source_name.h"

char *dn_source_name(const DnPlanDocument *document)
{
	return g_path_get_basename(document->path != NULL ? document->path : document->id);
}

char *dn_source_path(const DnPlanDocument *document)
{
	if (document->path != NULL && g_path_is_absolute(document->path))
		return g_path_get_basename(document->path);
	return g_strdup(document->path);
}

const char *dn_source_shown(const DnPlan *plan, guint index)
{
	if (index >= dn_plan_n_documents(plan))
		return NULL;
	const DnPlanDocument *document = dn_plan_document(plan, index);
	return document->path != NULL ? document->path : document->id;
}
