/* Lines of a table's cell: those that a narrow column broke in the middle of a name are joined. */
#ifndef DUTYNET_PLAN_CELL_LINES_H
#define DUTYNET_PLAN_CELL_LINES_H

#include "base/arena.h"
#include "plan/name.h"

G_BEGIN_DECLS

/* Whether the end of a line between `before` and `rest` is within a name. */
gboolean dn_cell_line_ends_within_name(const DnLexicon *lexicon, DnSlice before, DnSlice rest);

/* The cell without the ends of lines within names: 宁波市卫生⏎健康委, Ministry of⏎Health. Those between two names, or before a label, stay. The result is the
 * cell itself or a copy in the arena. */
DnSlice dn_cell_join_lines(const DnLexicon *lexicon, DnArena *arena, DnSlice cell);

/* The cell without words that only say of which kind those behind them are: CSOs: Involve, Open Society. Itself or a copy in the arena. */
DnSlice dn_cell_drop_kinds(const DnLexicon *lexicon, DnArena *arena, DnSlice cell);

/* The cell with brackets around what each of its bodies does, where each line says so and one of them leads: of DC: lead and DE: execution it makes
 * DC (lead) and DE (execution). Itself or a copy in the arena. */
DnSlice dn_cell_bracket_duties(const DnLexicon *lexicon, DnArena *arena, DnSlice cell);

/* The words without the letters or numbers of the parts of a measure, before whom each of them is for: a:国土交通省 b:警察庁,
 * (1)內政部；(2)外交部. */
DnSlice dn_cell_drop_letters(const DnLexicon *lexicon, DnArena *arena, DnSlice words);

G_END_DECLS

#endif
