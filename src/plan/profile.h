/* Grammar profiles: the words of one language by which a plan says who does what, read from data/grammar/<language>.json. A new
 * word is data; a new kind of word is an entry in profile_words.h and a line of code where it matters. data/README.md says how such
 * a file is made. */
#ifndef DUTYNET_PLAN_PROFILE_H
#define DUTYNET_PLAN_PROFILE_H

#include "plan/profile_words.h"
#include "plan/slice.h"

G_BEGIN_DECLS

#define DN_WORDS_KIND(kind, key) kind, /* NOLINT(bugprone-macro-parentheses): names an enumerator */
typedef enum { DN_PROFILE_WORDS(DN_WORDS_KIND) DN_WORDS_KINDS } DnWords;
#undef DN_WORDS_KIND

typedef struct DnProfile DnProfile;

/* The profile of "zh", "zh-hant" (in traditional characters), "ja" or "en"; of "zh" for any other language. Never freed by the caller. */
const DnProfile *dn_profile_for(const char *language);
/* Without the script: "zh" for "zh-hant" too. */
const char *dn_profile_language(const DnProfile *profile);
/* Whether the language separates its words by spaces. */
gboolean dn_profile_is_spaced(const DnProfile *profile);
/* Whether a list of bodies in brackets needs no verb: (教育部、財政部). */
gboolean dn_profile_lists_bare(const DnProfile *profile);
/* Whether it does where the document proves that its items end so: Publish the guide (Ministry of Health, Treasury). */
gboolean dn_profile_lists_proved(const DnProfile *profile);
/* The words that are read before the language of a text is known: a profile of no language. */
const DnProfile *dn_profile_of_any(void);
/* Every language's profile, NULL-terminated. */
const DnProfile *const *dn_profiles(void);

/* Bytes of the longest word of that kind with which `text` begins or ends; 0 for none. */
gsize dn_profile_prefix(const DnProfile *profile, DnWords words, DnSlice text);
gsize dn_profile_suffix(const DnProfile *profile, DnWords words, DnSlice text);
/* What stands behind the longest such word with which `text` begins; all of it where it begins with none. */
static inline DnSlice dn_profile_skip(const DnProfile *profile, DnWords words, DnSlice text)
{
	return dn_slice_skip(text, dn_profile_prefix(profile, words, text));
}
/* Whether `text` is such a word. */
gboolean dn_profile_is(const DnProfile *profile, DnWords words, DnSlice text);
/* What stands behind `start` in the first word of that kind that begins with it; empty where none does. */
DnSlice dn_profile_behind(const DnProfile *profile, DnWords words, DnSlice start);
/* The first such word in `text`, the longest where several begin at one place; an empty slice for none. */
DnSlice dn_profile_find(const DnProfile *profile, DnWords words, DnSlice text);

G_END_DECLS

#endif
