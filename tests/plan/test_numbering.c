/* Markers of items: which number, what kind, where the text begins, and what is none. */
#include "cmocka_setup.h"

#include "plan/numbering.h"

static void reads_markers_of_every_kind(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		DnMarkerKind kind;
		guint value;
		const char *label, *rest;
	} cases[] = {
		{"第一部分 甲", DN_MARKER_PART, 1, "第一部分", "甲"},
		{"第 三 章甲", DN_MARKER_CHAPTER, 3, "第 三 章", "甲"},
		{"第12條、甲", DN_MARKER_ARTICLE, 12, "第12條", "甲"},
		{"二十三、甲", DN_MARKER_HAN, 23, "二十三", "甲"},
		{"（十）甲", DN_MARKER_HAN_BRACKETED, 10, "（十）", "甲"},
		{"(3)甲", DN_MARKER_BRACKETED, 3, "(3)", "甲"},
		{"( b ) 甲", DN_MARKER_LETTER, 2, "( b )", "甲"},
		{"1）甲", DN_MARKER_HALF_BRACKET, 1, "1", "甲"},
		{"2)甲", DN_MARKER_HALF_BRACKET, 2, "2", "甲"},
		{"3．甲", DN_MARKER_ARABIC, 3, "3", "甲"},
		{"3、甲", DN_MARKER_ARABIC, 3, "3", "甲"},
		{"4.甲", DN_MARKER_ARABIC, 4, "4", "甲"},
		{"１　甲", DN_MARKER_ARABIC, 1, "１", NULL},
		{"2.3.4 甲", DN_MARKER_DECIMAL, 4, NULL, NULL},
		{"3．2025年底前完成", DN_MARKER_ARABIC, 3, "3", "2025年底前完成"},
		{"1．5个甲", DN_MARKER_ARABIC, 1, "1", "5个甲"},
		{"⑴甲", DN_MARKER_BRACKETED, 1, NULL, "甲"},
		{"③甲", DN_MARKER_CIRCLED, 3, NULL, "甲"},
		{"イ　甲", DN_MARKER_KANA, 2, "イ", "甲"},
		{"ウ）甲", DN_MARKER_KANA, 3, "ウ", "甲"},
		{"（ア）甲", DN_MARKER_KANA, 1, "（ア）", "甲"},
		{"a) x", DN_MARKER_LETTER, 1, NULL, NULL},
		{"——甲", DN_MARKER_BULLET, 0, NULL, "甲"},
		{"o Repair", DN_MARKER_BULLET, 0, NULL, "Repair"},
		{"Action 4: x", DN_MARKER_HAN_BRACKETED, 4, NULL, NULL},
		{"action 1.2 Develop", DN_MARKER_HAN_BRACKETED, 2, NULL, NULL},
		{"Task 7 – x", DN_MARKER_ARABIC, 7, NULL, NULL},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		DnMarker marker;
		if (!dn_marker_read(&marker, dn_slice_of(cases[i].text)))
			fail_msg("%s: no marker", cases[i].text);
		if (marker.kind != cases[i].kind || marker.value != cases[i].value)
			fail_msg("%s: kind %d, value %u", cases[i].text, marker.kind, marker.value);
		if (cases[i].label != NULL && !dn_slice_equals(marker.label, cases[i].label))
			fail_msg("%s: label %.*s", cases[i].text, (int)marker.label.length, marker.label.at);
		if (cases[i].rest != NULL && strcmp(cases[i].text + marker.length, cases[i].rest) != 0)
			fail_msg("%s: rest %s", cases[i].text, cases[i].text + marker.length);
	}
}

static void takes_no_amount_year_or_word_for_a_marker(void **state)
{
	(void)state;
	static const char *const texts[] = {"", "甲", "第", "第甲章", "第三", "第三方", "第100000条", "（甲）", "（三", "(3", "（一百甲", "〇、甲", "零、甲",
	                                    "3", "3甲", "2025年", "2025　年度", "100000.甲", "3.5亿元", "1.2万", "1.5%", "2.5倍", "Action", "Action ", "Action plan",
	                                    "Action 4 of the plan", "Action 1.2 develop", "o those", "Action 1.2 推进", "Actions 4: x", "—甲", "A", "百年大计",
	                                    "-上海市", "*三是", "+不", "A.上述", "A.三个", "Ł)甲", "ő. x", "ア", "アイ", "イベントを開く", "ア、イ", "（アジア）", "ア　", "【甲】乙", "【No.】甲", "【No.1", "（iv", "（ア", "1.2.3"};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		DnMarker marker;
		if (dn_marker_read(&marker, dn_slice_of(texts[i])))
			fail_msg("%s: kind %d, value %u", texts[i], marker.kind, marker.value);
	}
}

static void reads_numbers_no_further_than_the_text_goes(void **state)
{
	(void)state;
	static const char *const texts[] = {"二十三、甲", "第三章", "（十）甲", "1.2.3 甲", "Action 4: x", "③甲", "一百二十三、"};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		for (gsize length = 0; length <= strlen(texts[i]); length++) {
			if (((guchar)texts[i][length] & 0xC0) == 0x80)
				continue;
			g_autofree char *cut = g_strndup(texts[i], length);
			DnMarker marker = {0};
			if (dn_marker_read(&marker, dn_slice(cut, length)))
				assert_true(marker.length <= length);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_markers_of_every_kind),
		cmocka_unit_test(takes_no_amount_year_or_word_for_a_marker),
		cmocka_unit_test(reads_numbers_no_further_than_the_text_goes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
