/* Chinese and Japanese names in the lines of a cell: whether one ends with its line. */
#ifndef DUTYNET_DOCUMENT_TEXT_WIDE_NAMES_H
#define DUTYNET_DOCUMENT_TEXT_WIDE_NAMES_H

#include "document/text_name_lines.h"

G_BEGIN_DECLS

/* Whether the words end as names of bodies do: 健康推進課, ◎福祉課（窓口）, 关系各课. Marks before and remarks in brackets behind them do not count. */
gboolean dn_text_wide_is_name(const char *words);

/* The words behind marks before them: 福祉課 of ◎福祉課 and of ａ：福祉課. */
const char *dn_text_wide_behind_marks(const char *words);
/* Whether the words are a ministry, an agency of the state that is known, or all of them: 総務省, ａ：金融庁, 関係府省. */
gboolean dn_text_wide_is_of_state(const char *words);

/* Notes the words of a cell of one line, where they are a name: it is whole. The table owns its keys. */
void dn_text_wide_names_learn(GHashTable *alone, const char *words);

/* How full a line of a cell is: as full as others of the column that break off within a name, full as far as is known, or less. */
typedef enum { DN_TEXT_BROKEN, DN_TEXT_FULL, DN_TEXT_NEARLY_FULL, DN_TEXT_ROOM } DnTextRoom;

/* Whether a name that began with the words `above`, of one line or more, ends above a line with the words `below`. `alone` holds names that were
 * learned. */
DnTextAnswer dn_text_wide_name_ends(const char *above, const char *below, DnTextRoom room, GHashTable *alone);
/* Whether the words below, 人事課, may name an office of the body above, 総務部. */
gboolean dn_text_wide_is_part(const char *above, const char *below);

G_END_DECLS

#endif
