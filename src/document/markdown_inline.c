/* Inline Markdown, in two passes. The first makes plain text, in which a run of * or _ is noted with whether it may open or close
 * emphasis; the second pairs the runs and takes the paired ones out. Rules follow CommonMark, but only ASCII punctuation counts
 * as punctuation there, so that emphasis around Chinese quotation marks is understood as it is meant. */
#include "document/markdown_inline.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include "document/bold.h"

/* A run of emphasis marks in the output of the first pass. */
typedef struct {
	gsize at;
	guint length;
	char mark;
	gboolean opens, closes, paired;
} Run;

typedef struct {
	const char *p, *end;
	GString *out;
	GArray *runs; /* Run */
	guint struck; /* depth of <s> and <del> */
	guint links;  /* brackets that opened a link's text and are not closed */
	gboolean in_tildes;
	char before;  /* the source byte before p; ' ' at the start */
} Scan;

static void emit(Scan *scan, const char *text, gsize length)
{
	if (scan->struck == 0 && !scan->in_tildes)
		g_string_append_len(scan->out, text, (gssize)length);
}

static void advance(Scan *scan, gsize length)
{
	scan->p += length;
	scan->before = scan->p[-1];
}

/* No construct is longer: a bound that keeps a line of a million brackets linear. */
enum { LONGEST_CONSTRUCT = 2048 };

static gsize within_reach(const Scan *scan, const char *from)
{
	return from < scan->end ? MIN((gsize)(scan->end - from), (gsize)LONGEST_CONSTRUCT) : 0;
}

/* The first `c` at or after `from`; NULL where there is none within reach. */
static const char *find(const Scan *scan, const char *from, char c)
{
	return memchr(from, c, within_reach(scan, from));
}

/* ---- First pass: one construct each, FALSE where it is none ----------------------------------------------------------- */

static gboolean scan_escape(Scan *scan)
{
	if (scan->p + 1 >= scan->end || !g_ascii_ispunct(scan->p[1]))
		return FALSE;
	emit(scan, scan->p + 1, 1);
	advance(scan, 2);
	return TRUE;
}

/* The character of an entity's name or number; 0 where there is none. */
static gunichar entity_value(const char *name)
{
	if (name[0] == '#') {
		gboolean hexadecimal = name[1] == 'x' || name[1] == 'X';
		guint64 value = g_ascii_strtoull(name + (hexadecimal ? 2 : 1), NULL, hexadecimal ? 16 : 10);
		return value <= 0x10FFFF && g_unichar_validate((gunichar)value) ? (gunichar)value : 0;
	}
	const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
	return entity != NULL ? entity->value : 0;
}

static gboolean scan_entity(Scan *scan)
{
	char name[12] = "";
	gsize length = 0;
	for (const char *p = scan->p + 1; p < scan->end && (g_ascii_isalnum(*p) || *p == '#') && length + 1 < sizeof name; p++)
		name[length++] = *p;
	if (length == 0 || scan->p + 1 + length >= scan->end || scan->p[1 + length] != ';')
		return FALSE;
	gunichar value = entity_value(name);
	if (value == 0)
		return FALSE;
	char utf8[6];
	emit(scan, utf8, (gsize)g_unichar_to_utf8(g_unichar_iscntrl(value) ? ' ' : value, utf8)); /* &#13; parts no lines */
	advance(scan, length + 2);
	return TRUE;
}

static gboolean tag_is(const char *tag, const char *name)
{
	gsize length = strlen(name);
	return g_ascii_strncasecmp(tag, name, length) == 0 && !g_ascii_isalnum(tag[length]);
}

static void enter_tag(Scan *scan, const char *tag)
{
	gboolean closing = *tag == '/';
	tag += closing;
	if (tag_is(tag, "br"))
		emit(scan, "\n", 1);
	else if (!tag_is(tag, "s") && !tag_is(tag, "del") && !tag_is(tag, "strike"))
		return;
	else if (!closing)
		scan->struck++;
	else if (scan->struck > 0)
		scan->struck--;
}

static gboolean stands_at(const Scan *scan, const char *p, const char *words)
{
	gsize length = strlen(words);
	return (gsize)(scan->end - p) >= length && memcmp(p, words, length) == 0;
}

/* <sup>14</sup> is the number of a note or a power: as characters of their own the digits are neither part of a name nor of a number. */
static gboolean scan_raised(Scan *scan)
{
	enum { LONGEST = 3 /* digits */ };
	static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	static const char start[] = "<sup>", end[] = "</sup>";
	const char *digits = scan->p + strlen(start);
	gsize n = 0;
	if (!stands_at(scan, scan->p, start))
		return FALSE;
	while (n < LONGEST && digits + n < scan->end && g_ascii_isdigit(digits[n]))
		n++;
	if (n == 0 || !stands_at(scan, digits + n, end))
		return FALSE;
	for (gsize i = 0; i < n; i++)
		emit(scan, raised[digits[i] - '0'], strlen(raised[digits[i] - '0']));
	advance(scan, strlen(start) + n + strlen(end));
	return TRUE;
}

/* A tag, a comment, or an address between < and >, of which the address is text. */
static gboolean scan_tag(Scan *scan)
{
	if (scan_raised(scan))
		return TRUE;
	const char *tag = scan->p + 1;
	const char *close = find(scan, tag, '>');
	if (close == NULL || !(g_ascii_isalpha(*tag) || *tag == '/' || *tag == '!'))
		return FALSE;
	if (memchr(tag, ':', (gsize)(close - tag)) != NULL && memchr(tag, ' ', (gsize)(close - tag)) == NULL)
		emit(scan, tag, (gsize)(close - tag));
	else
		enter_tag(scan, tag);
	advance(scan, (gsize)(close + 1 - scan->p));
	return TRUE;
}

static gsize run_length_at(const Scan *scan, const char *p)
{
	gsize length = 1;
	while (p + length < scan->end && p[length] == *p)
		length++;
	return length;
}

static gsize run_length(const Scan *scan)
{
	return run_length_at(scan, scan->p);
}

/* The first run of so many backquotes at or after `from`; NULL where there is none within reach. */
static const char *find_code_end(const Scan *scan, const char *from, gsize length)
{
	const char *last = from + within_reach(scan, from);
	for (const char *p = from; (p = memchr(p, '`', (gsize)(last - p))) != NULL;) {
		gsize found = run_length_at(scan, p);
		if (found == length)
			return p;
		p = MIN(p + found, last);
	}
	return NULL;
}

/* `code`: what stands between two runs of the same length is literal. */
static gboolean scan_code(Scan *scan)
{
	gsize length = run_length(scan);
	const char *start = scan->p + length;
	const char *close = find_code_end(scan, start, length);
	if (close == NULL) {
		emit(scan, scan->p, length);
		advance(scan, length);
		return TRUE;
	}
	emit(scan, start, (gsize)(close - start));
	advance(scan, (gsize)(close - scan->p) + length);
	return TRUE;
}

static gboolean scan_tildes(Scan *scan)
{
	if (run_length(scan) != 2)
		return FALSE;
	scan->in_tildes = !scan->in_tildes;
	advance(scan, 2);
	return TRUE;
}

static gboolean is_space(char c)
{
	return c == '\0' || g_ascii_isspace(c);
}

static gboolean scan_emphasis(Scan *scan)
{
	gsize length = run_length(scan);
	char before = scan->before, after = scan->p + length < scan->end ? scan->p[length] : ' ';
	gboolean left = !is_space(after) && (!g_ascii_ispunct(after) || is_space(before) || g_ascii_ispunct(before));
	gboolean right = !is_space(before) && (!g_ascii_ispunct(before) || is_space(after) || g_ascii_ispunct(after));
	gboolean in_word = *scan->p == '_' && g_ascii_isalnum(before) && g_ascii_isalnum(after);
	Run run = {scan->out->len, (guint)length, *scan->p, left && !in_word, right && !in_word, FALSE};
	if (scan->struck == 0 && !scan->in_tildes)
		g_array_append_val(scan->runs, run);
	emit(scan, scan->p, length);
	advance(scan, length);
	return TRUE;
}

/* After the closing bracket of a link's text: where the link ends. */
static const char *link_end(const Scan *scan, const char *bracket)
{
	const char *target = bracket + 1;
	if (target >= scan->end || (*target != '(' && *target != '['))
		return NULL;
	const char *close = find(scan, target, *target == '(' ? ')' : ']');
	return close != NULL ? close + 1 : NULL;
}

/* [text](address) is its text; a footnote's mark stays whole, and what stands in brackets behind it. */
static gboolean scan_link_end(Scan *scan)
{
	const char *end = scan->links > 0 ? link_end(scan, scan->p) : NULL;
	if (end == NULL)
		return FALSE;
	scan->links--;
	advance(scan, (gsize)(end - scan->p));
	return TRUE;
}

static gboolean scan_link(Scan *scan)
{
	const char *close = find(scan, scan->p, ']');
	if (close == NULL || scan->p[1] == '^' || link_end(scan, close) == NULL)
		return FALSE;
	scan->links++;
	advance(scan, 1);
	return TRUE;
}

/* ![description](address) is no text of the document. */
static gboolean scan_image(Scan *scan)
{
	if (scan->p + 1 >= scan->end || scan->p[1] != '[')
		return FALSE;
	const char *close = find(scan, scan->p, ']');
	const char *end = close != NULL ? link_end(scan, close) : NULL;
	if (end == NULL)
		return FALSE;
	advance(scan, (gsize)(end - scan->p));
	return TRUE;
}

/* {: .class } says how to draw what stands before it. */
static gboolean scan_attributes(Scan *scan)
{
	const char *close = find(scan, scan->p, '}');
	if (close == NULL || scan->p[1] != ':')
		return FALSE;
	advance(scan, (gsize)(close + 1 - scan->p));
	return TRUE;
}

static const struct {
	char first;
	gboolean (*scan)(Scan *scan);
} constructs[] = {
	{'\\', scan_escape}, {'&', scan_entity},   {'<', scan_tag},      {'`', scan_code},  {'~', scan_tildes},
	{'*', scan_emphasis}, {'_', scan_emphasis}, {']', scan_link_end}, {'[', scan_link}, {'!', scan_image},
	{'{', scan_attributes},
};

static gboolean scan_construct(Scan *scan)
{
	for (gsize i = 0; i < G_N_ELEMENTS(constructs); i++)
		if (*scan->p == constructs[i].first)
			return constructs[i].scan(scan);
	return FALSE;
}

/* ---- Second pass -------------------------------------------------------------------------------------------------------- */

enum { LONGEST_PAIRED = 3 };

/* Pairs each closing run with the nearest open run of the same marks; what stands open between them opens nothing more. */
static void pair_runs(GArray *runs)
{
	g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(guint));
	guint n_open[2][LONGEST_PAIRED + 1] = {{0}};
	for (guint i = 0; i < runs->len; i++) {
		Run *run = &g_array_index(runs, Run, i);
		guint length = MIN(run->length, (guint)LONGEST_PAIRED), *waiting = &n_open[run->mark == '_'][length];
		if (run->closes && *waiting > 0) {
			Run *opener;
			do {
				opener = &g_array_index(runs, Run, g_array_index(open, guint, open->len - 1));
				n_open[opener->mark == '_'][MIN(opener->length, (guint)LONGEST_PAIRED)]--;
				g_array_set_size(open, open->len - 1);
			} while (opener->mark != run->mark || MIN(opener->length, (guint)LONGEST_PAIRED) != length);
			opener->paired = run->paired = opener->length == run->length;
		} else if (run->opens) {
			g_array_append_val(open, i);
			(*waiting)++;
		}
	}
}

static void append_without_paired(GString *out, const GString *text, const GArray *runs, gboolean marked)
{
	enum { BOLD = 2 };
	gboolean open = FALSE;
	gsize at = 0;
	for (guint i = 0; i < runs->len; i++) {
		const Run *run = &g_array_index(runs, Run, i);
		if (!run->paired)
			continue;
		g_string_append_len(out, text->str + at, (gssize)(run->at - at));
		at = run->at + run->length;
		if (!marked || run->length != BOLD)
			continue;
		g_string_append(out, open ? DN_BOLD_END : DN_BOLD_START);
		open = !open;
	}
	g_string_append_len(out, text->str + at, (gssize)(text->len - at));
}

static void drop_space_around(GString *out, gsize start)
{
	while (out->len > start && g_ascii_isspace(out->str[out->len - 1]))
		g_string_truncate(out, out->len - 1);
	gsize leading = strspn(out->str + start, " \t\n\r");
	g_string_erase(out, (gssize)start, (gssize)leading);
}

static void append(GString *out, const char *markdown, gsize length, gboolean marked)
{
	g_autoptr(GString) text = g_string_sized_new(length);
	g_autoptr(GArray) runs = g_array_new(FALSE, FALSE, sizeof(Run));
	Scan scan = {.p = markdown, .end = markdown + length, .out = text, .runs = runs, .before = ' '};
	while (scan.p < scan.end) {
		if (scan_construct(&scan))
			continue;
		emit(&scan, scan.p, 1);
		advance(&scan, 1);
	}
	pair_runs(runs);
	gsize start = out->len;
	append_without_paired(out, text, runs, marked);
	if (marked)
		dn_bold_settle(out, start);
	drop_space_around(out, start);
}

void dn_markdown_append_plain(GString *out, const char *markdown, gsize length)
{
	append(out, markdown, length, FALSE);
}

void dn_markdown_append_marked(GString *out, const char *markdown, gsize length)
{
	append(out, markdown, length, TRUE);
}
