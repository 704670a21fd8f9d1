/* Writes XML and HTML as it goes, without building it in memory first. Text and attribute values are always escaped; what
 * markup cannot hold (control characters, bytes that are not UTF-8) is replaced by something visible, so that no name from a
 * document can break the output or act as code. Reading markup is libxml2's work. */
#ifndef DUTYNET_RENDER_MARKUP_WRITER_H
#define DUTYNET_RENDER_MARKUP_WRITER_H

#include "render/sink.h"

G_BEGIN_DECLS

typedef struct DnMarkup DnMarkup;

/* XML closes empty elements at once and starts with its declaration; HTML knows its void elements and starts with its doctype. */
typedef enum { DN_MARKUP_XML, DN_MARKUP_HTML } DnMarkupKind;

DnMarkup *dn_markup_new(DnMarkupKind kind);
/* Passes on what has gathered as it goes; dn_markup_finish() then returns the last piece. */
void dn_markup_drain_into(DnMarkup *markup, DnSink *sink);
void dn_markup_free(DnMarkup *markup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnMarkup, dn_markup_free)

/* Opens an element; `name` must live until it is ended. */
void dn_markup_begin(DnMarkup *markup, const char *name);
/* The same with attributes: names and values in turn, then NULL. A NULL value would end the list; it is not allowed. */
void dn_markup_begin_with(DnMarkup *markup, const char *name, ...) G_GNUC_NULL_TERMINATED;
/* Adds an attribute to the element just opened, before any content. A NULL value adds nothing. */
void dn_markup_attribute(DnMarkup *markup, const char *name, const char *value);
void dn_markup_attribute_integer(DnMarkup *markup, const char *name, gint64 value);
/* Six significant digits, locale-free; an undefined value adds nothing. */
void dn_markup_attribute_real(DnMarkup *markup, const char *name, double value);
/* An attribute without value, as `hidden` in HTML. */
void dn_markup_flag(DnMarkup *markup, const char *name);
/* NULL is no text. */
void dn_markup_text(DnMarkup *markup, const char *text);
void dn_markup_text_length(DnMarkup *markup, const char *text, gsize length);
/* A line end, for people who read the source. */
void dn_markup_break(DnMarkup *markup);
/* Appends a text to markup that is being put together elsewhere, as dn_markup_text() writes it. */
void dn_markup_append_text(GString *out, const char *text);
/* Markup that is known to be well-formed, as it is: our own style and script, a cleaned picture. */
void dn_markup_raw(DnMarkup *markup, const char *text, gsize length);
/* Ends the innermost element. */
void dn_markup_end(DnMarkup *markup);
/* An element with nothing but a text in it. */
void dn_markup_element(DnMarkup *markup, const char *name, const char *text);

/* A copy of a text as dn_markup_text() would show it, without the escapes: for formats whose library escapes but does not mend. */
char *dn_markup_legal_text(const char *text);

/* Frees the writer and returns what was written. Every element must have been ended. */
GBytes *dn_markup_finish(DnMarkup *markup);

G_END_DECLS

#endif
