/* Characters that only look like the ones they stand for. Fonts of PDF files name glyphs by them, and copies of such files hold them: ⽂化部 with
 * a radical in place of 文, Oﬃce with one letter for three, ︓ for ：. */
#ifndef DUTYNET_DOCUMENT_PLAIN_FORMS_H
#define DUTYNET_DOCUMENT_PLAIN_FORMS_H

#include <glib.h>

G_BEGIN_DECLS

/* A copy of the UTF-8 `text` of `size` bytes with the characters that are meant, NUL-terminated and of `*length` bytes, which are never more than
 * before; free with g_free(). NULL, and `*length` is `size`, where nothing is to be replaced. Replaced are radicals that are characters by themselves,
 * compatibility ideographs, Latin ligatures, and the marks of vertical writing; nothing else that Unicode holds for compatible, such as ① or ㎡. */
char *dn_plain_forms(gsize *length, const char *text, gsize size);

G_END_DECLS

#endif
