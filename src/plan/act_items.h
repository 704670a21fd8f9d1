/* The sentence of an item that says who acts: its first one, or the one behind its title: Reform the ports. The Harbour Agency will bring forward
 * rules. */
#ifndef DUTYNET_PLAN_ACT_ITEMS_H
#define DUTYNET_PLAN_ACT_ITEMS_H

#include "plan/act_subject.h"

G_BEGIN_DECLS

/* In all of these `said` is the sentence that was looked at last. FALSE, and nothing to clear, where it does not say who acts. */

/* Reads the sentence with which the text begins, behind a topic and a colon too: Ports: The Harbour Agency will publish a chart. */
gboolean dn_act_item_read_sentence(DnActSubject *out, DnSlice *said, const DnLexicon *lexicon, DnArena *arena, DnSlice text);

/* Reads the text of an item. `named`: a word before its number says that it is one of a plan: Action 4. */
gboolean dn_act_item_read(DnActSubject *out, DnSlice *said, const DnLexicon *lexicon, DnArena *arena, DnSlice text, gboolean named);

/* Reads the paragraph below an item: Government response: Accepted. The Harbour Agency will publish charts, and the sentence alone. */
gboolean dn_act_item_read_answer(DnActSubject *out, DnSlice *said, const DnLexicon *lexicon, DnArena *arena, DnSlice words);

G_END_DECLS

#endif
