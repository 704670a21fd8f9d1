/* Words that the columns of a ruled table are too narrow for: they stand in two lines without a hyphen, and are joined where it is known that they
 * are one. */
#ifndef DUTYNET_DOCUMENT_PAGE_WORDS_H
#define DUTYNET_DOCUMENT_PAGE_WORDS_H

#include <glib.h>

G_BEGIN_DECLS

/* Stands in the text of a cell where a line ends that a word fills, in place of the blank, until it is known whether the word goes on. */
#define DN_PAGE_BROKEN "\x1f"

static inline gboolean dn_page_is_letter(gunichar c)
{
	return g_unichar_isalpha(c) && !g_unichar_iswide(c);
}

/* Whether the last word of a line and the first one of the next may be one: Planni and ng, AUTHO and RITY. */
gboolean dn_page_may_be_one_word(const char *line, const char *next);

/* What is known of the words of a document. */
typedef struct DnPageWords DnPageWords;

DnPageWords *dn_page_words_new(void);
void dn_page_words_free(DnPageWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPageWords, dn_page_words_free)

/* Learns the words that stand whole in a line or a cell of the document. */
void dn_page_words_learn(DnPageWords *words, const char *text);
/* Notes what a cell proves of its table, when all words are learnt: two different words that are broken. */
void dn_page_words_prove(DnPageWords *words, const char *cell, guint table);

/* The text of a cell without DN_PAGE_BROKEN; free with g_free(). A word is joined where the whole of it is known and its first part is not; in an
 * English table that is proved to break words also where its last part is what words end with, or can be no word. Elsewhere a blank parts the
 * two. *doubtful becomes TRUE where that is no more than a guess. O(n). */
char *dn_page_words_join(gboolean *doubtful, const DnPageWords *words, const char *cell, guint table);

G_END_DECLS

#endif
