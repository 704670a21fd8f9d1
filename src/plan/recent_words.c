/* Each words have one place, by their hash, which leads to the last that came there. */
#include "plan/recent_words.h"

#include "base/name_hash.h"

enum { PLACES = 1 << 13, LONGEST = 63 };

/* The words of a note, which stands behind them. */
typedef struct {
	guint8 length;
	char bytes[LONGEST];
} Words;

struct DnRecentWords {
	gsize size;             /* of words with their note */
	guint16 places[PLACES]; /* which of those below, from 1; 0 for none */
	GArray *noted;
};

DnRecentWords *dn_recent_words_new(gsize size)
{
	DnRecentWords *recent = g_new0(DnRecentWords, 1);
	recent->size = sizeof(Words) + size;
	recent->noted = g_array_new(FALSE, FALSE, (guint)recent->size);
	return recent;
}

void dn_recent_words_free(DnRecentWords *recent)
{
	if (recent == NULL)
		return;
	g_array_unref(recent->noted);
	g_free(recent);
}

static Words *words_at(const DnRecentWords *recent, guint place)
{
	return (Words *)(void *)(recent->noted->data + (gsize)(place - 1) * recent->size);
}

static guint hash(DnSlice words)
{
	return dn_name_hash_bytes(words.at, words.length) % PLACES;
}

const void *dn_recent_words_find(const DnRecentWords *recent, DnSlice words)
{
	guint place = words.length <= LONGEST ? recent->places[hash(words)] : 0;
	if (place == 0)
		return NULL;
	const Words *noted = words_at(recent, place);
	return noted->length == words.length && memcmp(noted->bytes, words.at, words.length) == 0 ? noted + 1 : NULL;
}

void dn_recent_words_note(DnRecentWords *recent, DnSlice words, const void *note)
{
	if (words.length > LONGEST)
		return;
	guint16 *place = &recent->places[hash(words)];
	if (*place == 0) {
		g_array_set_size(recent->noted, recent->noted->len + 1);
		*place = (guint16)recent->noted->len;
	}
	Words *noted = words_at(recent, *place);
	noted->length = (guint8)words.length;
	memcpy(noted->bytes, words.at, words.length);
	memcpy(noted + 1, note, recent->size - sizeof *noted);
}
