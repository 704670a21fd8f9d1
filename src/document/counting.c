/* The number formats of word processors. */
#include "document/counting.h"

#include <string.h>

static void append_decimal(GString *out, guint number)
{
	g_string_append_printf(out, "%u", number);
}

static void append_zero_padded(GString *out, guint number)
{
	g_string_append_printf(out, "%02u", number);
}

/* A character `first` for 1 and those after it, as far as `last`. */
static void append_from_range(GString *out, guint number, gunichar first, guint last)
{
	if (number <= last)
		g_string_append_unichar(out, first + number - 1);
	else
		append_decimal(out, number);
}

static void append_circled(GString *out, guint number)
{
	if (number <= 20)
		append_from_range(out, number, 0x2460, 20);
	else if (number <= 35)
		append_from_range(out, number - 20, 0x3251, 15);
	else if (number <= 50)
		append_from_range(out, number - 35, 0x32B1, 15);
	else
		append_decimal(out, number);
}

static void append_bracketed(GString *out, guint number)
{
	append_from_range(out, number, 0x2474, 20);
}

static void append_dotted(GString *out, guint number)
{
	append_from_range(out, number, 0x2488, 20);
}

static void append_full_width(GString *out, guint number)
{
	g_autofree char *digits = g_strdup_printf("%u", number);
	for (const char *p = digits; *p != '\0'; p++)
		g_string_append_unichar(out, 0xFF10 + (gunichar)(*p - '0'));
}

/* a … z, aa, bb … */
static void append_letters(GString *out, guint number, char first)
{
	guint repeats = (number - 1) / 26 + 1;
	for (guint i = 0; i < MIN(repeats, 30U); i++)
		g_string_append_c(out, (char)(first + (char)((number - 1) % 26)));
}

static void append_lower_letter(GString *out, guint number)
{
	append_letters(out, number, 'a');
}

static void append_upper_letter(GString *out, guint number)
{
	append_letters(out, number, 'A');
}

static void append_upper_roman(GString *out, guint number)
{
	static const struct {
		guint value;
		const char *digits;
	} romans[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
	              {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
	if (number >= 4000) {
		append_decimal(out, number);
		return;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(romans); i++)
		for (; number >= romans[i].value; number -= romans[i].value)
			g_string_append(out, romans[i].digits);
}

static void append_lower_roman(GString *out, guint number)
{
	gsize start = out->len;
	append_upper_roman(out, number);
	for (gsize i = start; i < out->len; i++)
		out->str[i] = g_ascii_tolower(out->str[i]);
}

/* ---- Chinese ------------------------------------------------------------------------------------------------------------- */

typedef struct {
	const char *digits[10];
	const char *units[4];  /* one, ten, hundred, thousand */
	const char *ten_thousand;
	gboolean bare_ten;     /* 十一, not 一十一 */
} Numerals;

static const Numerals plain_numerals = {
	{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, {"", "十", "百", "千"}, "万", TRUE};
static const Numerals counting_numerals = {
	{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, {"", "十", "百", "千"}, "万", TRUE};
static const Numerals legal_numerals = {
	{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}, {"", "拾", "佰", "仟"}, "萬", FALSE};
static const Numerals legal_traditional_numerals = {
	{"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"}, {"", "拾", "佰", "仟"}, "萬", FALSE};

/* 1 to 9999. A zero is read once between digits that are not zero; 一 is left out before 十 at the beginning. */
static void append_below_ten_thousand(GString *out, guint number, const Numerals *numerals, gboolean at_start)
{
	static const guint powers[] = {1, 10, 100, 1000};
	gboolean begun = FALSE, zero = FALSE;
	for (int i = 3; i >= 0; i--) {
		guint digit = number / powers[i] % 10;
		if (digit == 0) {
			zero = begun;
			continue;
		}
		if (zero)
			g_string_append(out, numerals->digits[0]);
		if (!(numerals->bare_ten && at_start && i == 1 && digit == 1 && !begun))
			g_string_append(out, numerals->digits[digit]);
		g_string_append(out, numerals->units[i]);
		begun = TRUE;
		zero = FALSE;
	}
}

static void append_numerals(GString *out, guint number, const Numerals *numerals)
{
	if (number >= 100000000) {
		append_decimal(out, number);
		return;
	}
	guint high = number / 10000, low = number % 10000;
	if (high > 0) {
		append_below_ten_thousand(out, high, numerals, TRUE);
		g_string_append(out, numerals->ten_thousand);
		if (low > 0 && low < 1000)
			g_string_append(out, numerals->digits[0]);
	}
	append_below_ten_thousand(out, low, numerals, high == 0);
}

static void append_chinese(GString *out, guint number)
{
	append_numerals(out, number, &counting_numerals);
}

static void append_legal(GString *out, guint number)
{
	append_numerals(out, number, &legal_numerals);
}

static void append_legal_traditional(GString *out, guint number)
{
	append_numerals(out, number, &legal_traditional_numerals);
}

/* 一〇三 */
static void append_digit_by_digit(GString *out, guint number)
{
	g_autofree char *digits = g_strdup_printf("%u", number);
	for (const char *p = digits; *p != '\0'; p++)
		g_string_append(out, plain_numerals.digits[*p - '0']);
}

static void append_from_list(GString *out, guint number, const char *const *list, guint n)
{
	g_string_append(out, list[(number - 1) % n]);
}

static void append_stem(GString *out, guint number)
{
	static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
	append_from_list(out, number, stems, G_N_ELEMENTS(stems));
}

static void append_branch(GString *out, guint number)
{
	static const char *const branches[] = {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"};
	append_from_list(out, number, branches, G_N_ELEMENTS(branches));
}

static void append_nothing(GString *out, guint number)
{
	(void)out;
	(void)number;
}

static const struct {
	const char *format;
	void (*append)(GString *out, guint number);
} formats[] = {
	{"decimal", append_decimal},
	{"decimalZero", append_zero_padded},
	{"decimalFullWidth", append_full_width},
	{"decimalFullWidth2", append_full_width},
	{"decimalEnclosedCircle", append_circled},
	{"decimalEnclosedCircleChinese", append_circled},
	{"decimalEnclosedParen", append_bracketed},
	{"decimalEnclosedFullstop", append_dotted},
	{"chineseCounting", append_chinese},
	{"chineseCountingThousand", append_chinese},
	{"japaneseCounting", append_chinese},
	{"taiwaneseCounting", append_chinese},
	{"taiwaneseCountingThousand", append_chinese},
	{"chineseLegalSimplified", append_legal},
	{"japaneseLegal", append_legal_traditional},
	{"ideographLegalTraditional", append_legal_traditional},
	{"ideographDigital", append_digit_by_digit},
	{"japaneseDigitalTenThousand", append_digit_by_digit},
	{"taiwaneseDigital", append_digit_by_digit},
	{"ideographTraditional", append_stem},
	{"ideographZodiac", append_branch},
	{"lowerLetter", append_lower_letter},
	{"upperLetter", append_upper_letter},
	{"lowerRoman", append_lower_roman},
	{"upperRoman", append_upper_roman},
	{"bullet", append_nothing},
	{"none", append_nothing},
};

void dn_counting_append(GString *out, const char *format, guint number)
{
	for (gsize i = 0; i < G_N_ELEMENTS(formats); i++)
		if (strcmp(format, formats[i].format) == 0 && (number > 0 || formats[i].append == append_nothing)) {
			formats[i].append(out, number);
			return;
		}
	append_decimal(out, number);
}
