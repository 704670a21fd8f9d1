/* English names one below the other, of which nothing but the words tells where a cell ends. */
#ifndef DUTYNET_DOCUMENT_TEXT_NAME_LINES_H
#define DUTYNET_DOCUMENT_TEXT_NAME_LINES_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether the words are one in capitals, or with several of them: NTA, D/Finance, EirGrid. */
gboolean dn_text_is_short_form(const char *name);
/* Whether the words begin with a kind of body and what it is for: Department of Health, Ministry for Mines. */
gboolean dn_text_names_begin_as_body(const char *words);

/* What is known of the names of a table. */
typedef struct {
	GHashTable *known; /* names that surely stand in a column of bodies */
	gsize widest; /* bytes of the longest line of names */
} DnTextNames;

/* Notes the names of a line that begins a cell of bodies. */
void dn_text_names_learn(DnTextNames *names, const DnLine *line);

typedef enum { DN_TEXT_UNSURE, DN_TEXT_YES, DN_TEXT_NO } DnTextAnswer;

/* Whether the line is a list of names, and no beginning of a sentence. */
DnTextAnswer dn_text_names_are(const DnTextNames *names, const DnLine *line);
/* Whether the cell of names that one line ends with goes on in the next one. */
DnTextAnswer dn_text_names_go_on(const DnTextNames *names, const DnLine *above, const DnLine *below);
/* The names of the lines from the first one on, as one cell: a blank where a line was broken, and a line feed where each line is a name. NULL where
 * that cannot be told; free with g_free(). */
char *dn_text_names_join(const DnTextNames *names, const DnLine *lines, guint n);

G_END_DECLS

#endif
