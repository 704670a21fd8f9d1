/* The parts that sections are made of: words in two languages, links, pictures. */
#include "report/page.h"

#include <math.h>

#include "report/captions.h"
#include "report/picture.h"

void dn_page_say(Page *page, const char *zh, const char *en)
{
	dn_page_say_in(page, NULL, NULL, zh, en);
}

static void write_words(Page *page, const char *language, const char *text)
{
	dn_markup_begin_with(page->markup, "span", "class", language, "lang", language, NULL);
	dn_markup_text(page->markup, text);
	dn_markup_end(page->markup);
}

void dn_page_say_in(Page *page, const char *element, const char *class, const char *zh, const char *en)
{
	if (element != NULL) {
		dn_markup_begin(page->markup, element);
		dn_markup_attribute(page->markup, "class", class);
	}
	write_words(page, "zh", zh);
	write_words(page, "en", en);
	if (element != NULL)
		dn_markup_end(page->markup);
}

/* The script puts the other language's name in its place when the language changes. */
void dn_page_department(Page *page, guint department)
{
	const DnDepartment *named = dn_plan_department(page->plan, department);
	gboolean english = named->name_en != NULL && g_str_equal(page->language, "en");
	char target[32];
	g_snprintf(target, sizeof target, "#dept-%u", department);
	dn_markup_begin_with(page->markup, "a", "class", "dept", "href", target, NULL);
	dn_markup_attribute_integer(page->markup, "data-d", department);
	dn_markup_text(page->markup, english ? named->name_en : named->name);
	dn_markup_end(page->markup);
}

void dn_page_task(Page *page, guint task)
{
	char target[32];
	g_snprintf(target, sizeof target, "#task-%u", task);
	dn_markup_begin_with(page->markup, "a", "class", "task-link", "href", target, NULL);
	dn_markup_text(page->markup, dn_plan_task(page->plan, task)->id);
	dn_markup_end(page->markup);
}

static GBytes *find_picture(const Page *page, const char *kind, const char *language)
{
	g_autofree char *key = g_strconcat(kind, ".", language, NULL);
	return g_hash_table_lookup(page->pictures, key);
}

gboolean dn_page_has_picture(const Page *page, const char *kind)
{
	return find_picture(page, kind, page->language) != NULL;
}

/* The pictures of both languages stand side by side like the words. */
static void write_picture(Page *page, const char *kind, const char *language, const char *label)
{
	GBytes *svg = find_picture(page, kind, language);
	if (svg == NULL)
		return;
	g_autofree char *prefix = g_strconcat(kind, "-", language, NULL);
	dn_markup_begin_with(page->markup, "div", "class", language, "lang", language, NULL);
	dn_picture_write(page->markup, svg, prefix, label, page->failure == NULL ? &page->failure : NULL);
	dn_markup_end(page->markup);
}

void dn_page_picture(Page *page, const char *kind)
{
	DnWords caption = dn_caption_of(kind);
	if (!dn_page_has_picture(page, kind))
		return;
	dn_markup_begin_with(page->markup, "figure", "class", "picture", "data-kind", kind, NULL);
	write_picture(page, kind, "zh", caption.zh);
	write_picture(page, kind, "en", caption.en);
	dn_page_say_in(page, "figcaption", NULL, caption.zh, caption.en);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

void dn_page_number(Page *page, double value, guint decimals)
{
	char format[8], digits[G_ASCII_DTOSTR_BUF_SIZE];
	if (!isfinite(value))
		return;
	g_snprintf(format, sizeof format, "%%.%uf", MIN(decimals, 9));
	dn_markup_text(page->markup, value < 0 ? "−" : NULL);
	dn_markup_text(page->markup, g_ascii_formatd(digits, sizeof digits, format, fabs(value)));
}
