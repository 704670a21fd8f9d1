/* JSON files, as a plan is saved. Only the text is kept here; plan/plan_json.c understands it. */
#include "document/reader.h"

#include <string.h>

enum { SCHEMA_WITHIN = 4096 };

/* An object begins with a brace and then a key or its end, which no plan's text does. */
static gboolean begins_object(const char *text)
{
	const char *brace = text + strspn(text, "\xEF\xBB\xBF \t\r\n");
	if (*brace != '{')
		return FALSE;
	const char *key = brace + 1 + strspn(brace + 1, " \t\r\n");
	return *key == '"' || *key == '}';
}

static int bid_json(const DnInput *input)
{
	if (input->text == NULL)
		return DN_BID_NONE;
	if (!begins_object(input->text))
		return dn_input_has_extension(input, &dn_json_reader) ? DN_BID_NAME : DN_BID_NONE;
	return g_strstr_len(input->text, SCHEMA_WITHIN, "\"dutynet-plan/") != NULL ? DN_BID_SIGNATURE : DN_BID_LIKELY;
}

static gboolean read_json(DnDocument *document, DnInput *input, GError **error)
{
	(void)error;
	dn_document_take_text(document, g_steal_pointer(&input->text), input->text_length);
	dn_document_split_later(document, dn_text_split);
	return TRUE;
}

static const char *const extensions[] = {"json", NULL};

const DnReader dn_json_reader = {{"json", extensions, "a plan saved as JSON, schema dutynet-plan/1"}, bid_json, read_json, TRUE, TRUE, FALSE};
