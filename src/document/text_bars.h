/* Bars and borders in lines of plain text: | and │, +---+ and ├──┼──┤. */
#ifndef DUTYNET_DOCUMENT_TEXT_BARS_H
#define DUTYNET_DOCUMENT_TEXT_BARS_H

#include "document/document.h"

G_BEGIN_DECLS

gboolean dn_bars_is_bar(gunichar c);
/* How many bars the line has. */
guint dn_bars_count(const DnLine *line);

/* Whether a bar is the line's first character, with something behind it, or its last one, but for blanks; or stands anywhere in it. A drawn one,
 * │, that stands anywhere is none: text may hold it. */
gboolean dn_bars_begin(const DnLine *line);
gboolean dn_bars_end(const DnLine *line);
gboolean dn_bars_part(const DnLine *line);

/* Whether the line is a border, of rules and bars only; and one as |---|:--:|, which Markdown has below a header. */
gboolean dn_bars_is_border(const DnLine *line);
gboolean dn_bars_is_delimiter(const DnLine *line);

/* ├────┤ 财政局 │: whether the line begins with a border of some columns only, beside which the cells of others go on. */
gboolean dn_bars_go_on_drawn(const DnLine *line);
/* Whether the line may begin with a bar or be a border, by its first character: a quick look, as most lines begin with a letter, a digit or a
 * Chinese character. */
gboolean dn_bars_can_be_drawn(const DnLine *line);

/* The words of a line without blanks around them and without a bar behind them. */
const char *dn_bars_bare_words(gsize *length, const DnLine *line);

G_END_DECLS

#endif
