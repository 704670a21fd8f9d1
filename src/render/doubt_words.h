/* What is doubtful in a plan, in Chinese. A plan holds its doubts in English, and so does a saved one. */
#ifndef DUTYNET_RENDER_DOUBT_WORDS_H
#define DUTYNET_RENDER_DOUBT_WORDS_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

/* The message in Chinese; the message itself where it is none of ours. */
char *dn_doubt_in_chinese(const DnDiagnostic *diagnostic);

G_END_DECLS

#endif
