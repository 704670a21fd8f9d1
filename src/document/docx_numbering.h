/* What the styles and lists of a DOCX file say of a paragraph: its automatic number, and whether it is a heading or the title. */
#ifndef DUTYNET_DOCUMENT_DOCX_NUMBERING_H
#define DUTYNET_DOCUMENT_DOCX_NUMBERING_H

#include "document/package.h"

G_BEGIN_DECLS

enum { DN_DOCX_BODY_LEVEL = 9 };

/* A paragraph's own properties; strings are owned. */
typedef struct {
	char *style;  /* id; NULL for the default */
	char *list;   /* id of a numbering; NULL for none of its own */
	int level;    /* in that list, from 0; -1 for none of its own */
	int outline;  /* heading level from 0, DN_DOCX_BODY_LEVEL for none; -1 where only the style says */
} DnDocxParagraph;

typedef struct DnDocxNumbering DnDocxNumbering;

/* Reads word/styles.xml and word/numbering.xml beside the main part; either may be missing. */
DnDocxNumbering *dn_docx_numbering_new(const DnPackage *package, const char *main_part, GError **error);
void dn_docx_numbering_free(DnDocxNumbering *numbering);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnDocxNumbering, dn_docx_numbering_free)

/* Counts the paragraph in its list and appends its number as printed, with what stands between number and text; nothing for a
 * paragraph without a number or with a bullet. Call it once for each paragraph, in order. */
void dn_docx_numbering_append(GString *out, DnDocxNumbering *numbering, const DnDocxParagraph *paragraph);

/* Heading level from 1; 0 for body text. */
guint dn_docx_heading_level(const DnDocxNumbering *numbering, const DnDocxParagraph *paragraph);
gboolean dn_docx_is_title(const DnDocxNumbering *numbering, const DnDocxParagraph *paragraph);

G_END_DECLS

#endif
