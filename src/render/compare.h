/* What the renderers of comparisons and of scenarios share. */
#ifndef DUTYNET_RENDER_COMPARE_H
#define DUTYNET_RENDER_COMPARE_H

#include <dutynet/render.h>

#include "render/json_writer.h"

G_BEGIN_DECLS

/* How many tasks came out in each way. */
typedef struct {
	guint status[4]; /* by DnTaskStatus */
	guint lead_changed, participants_changed;
} DnTaskTally;

DnTaskTally dn_compare_tally(const DnComparison *comparison);

/* The task of a side; NULL where the match has none. */
const DnTask *dn_compare_task(const DnComparison *comparison, DnSide side, const DnTaskMatch *match);

/* "renamed" … in either language. */
const char *dn_compare_body_word(DnBodyStatus status, gboolean chinese);
/* "银保监会 → 金融监管总局（2023年改组）". The caller frees. */
char *dn_compare_tell_reform(const DnReform *reform, gboolean chinese);
/* The names that a body has on a side, joined by 、: a former one where the registry knows that the other side has a later one. The
 * caller frees. */
char *dn_compare_names_on(const DnComparison *comparison, DnSide side, const DnBody *body, gboolean chinese);

/* Its name where sides do not matter, in either language. The caller frees. */
char *dn_compare_label(const DnComparison *comparison, const DnBody *body, gboolean chinese);

/* The members of a comparison, inside an object of the caller. */
void dn_compare_write_json(DnJsonWriter *json, const DnComparison *comparison);

/* The comparison as text. What chance explains is said only where `tell_chance`: a change that somebody made on purpose is no draw. */
void dn_compare_append_text(GString *text, gboolean chinese, gboolean tell_chance, const DnComparison *comparison);

/* The comparison as a page. */
GBytes *dn_compare_html(gboolean chinese, const DnComparison *comparison);

/* The language asked for, or else the later plan's. */
gboolean dn_compare_is_chinese(const char *language, const DnComparison *comparison);

G_END_DECLS

#endif
