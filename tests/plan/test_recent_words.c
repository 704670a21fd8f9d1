/* Words met lately: what is found is what was noted; and a clause of known parts says what it says where they are met for the first time. */
#include "cmocka_setup.h"

#include "plan/bodies.h"
#include "plan/recurring_parts.h"

static void finds_what_was_noted_or_nothing(void **state)
{
	(void)state;
	enum { N = 30000 };
	g_autoptr(DnRecentWords) recent = dn_recent_words_new(sizeof(guint));
	guint found = 0;
	assert_null(dn_recent_words_find(recent, dn_slice_of("")));
	for (guint i = 0; i < N; i++) {
		g_autofree char *words = g_strdup_printf("第%u局", i);
		assert_null(dn_recent_words_find(recent, dn_slice_of(words)));
		dn_recent_words_note(recent, dn_slice_of(words), &i);
		assert_int_equal(*(const guint *)dn_recent_words_find(recent, dn_slice_of(words)), i);
	}
	for (guint i = 0; i < N; i++) {
		g_autofree char *words = g_strdup_printf("第%u局", i);
		const guint *note = dn_recent_words_find(recent, dn_slice_of(words));
		assert_true(note == NULL || *note == i);
		found += note != NULL;
	}
	assert_in_range(found, 5000, N - 1);
}

static void keeps_no_long_words(void **state)
{
	(void)state;
	g_autoptr(DnRecentWords) recent = dn_recent_words_new(sizeof(guint));
	g_autofree char *longest = g_strnfill(63, 'a'), *longer = g_strnfill(64, 'a');
	guint note = 1;
	dn_recent_words_note(recent, dn_slice_of(longest), &note);
	dn_recent_words_note(recent, dn_slice_of(longer), &note);
	assert_non_null(dn_recent_words_find(recent, dn_slice_of(longest)));
	assert_null(dn_recent_words_find(recent, dn_slice_of(longer)));
}

/* Parts whose meaning depends on what stands before them or changes what stands behind, and plain ones. */
static const char *const parts[] = {
	"教育部", "财政部负责", "司法部牵头", "商务部配合", "会同税务总局", "海关总署会同水利部制定细则", "牵头单位：农业农村部", "配合单位：审计署",
	"完成时限：2025年底", "2026年3月底前自然资源部", "每月由生态环境部通报", "教育部和财政部", "工业和信息化部等部门", "按职责分工负责", "各地区",
	"其中国家铁路局牵头", "省科技厅", "财政厅", "市、县（区）人民政府", "五华区", "盘龙区政府", "中国人民银行（牵头）", "交通运输部列第一位的为牵头单位",
	"以下各项均需各县落实", "以下不再列出", "各乡镇人民政府", "街道办事处", "推进改革", "研究制定办法", "", "◎总务局", "应急管理部分别负责",
};
static const char *const separators[] = {"、", "，", "；"};

static char *told(const DnClause *clause)
{
	GString *out = g_string_new(NULL);
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		g_string_append_printf(out, "%s=%s %d %d %d %d %.*s %.*s\n", body->name, body->second != NULL ? body->second : "", body->duty,
		                       body->collective, body->stays, body->shape, (int)body->words.length, body->words.at,
		                       (int)body->verb.length, body->verb.at);
	}
	for (guint i = 0; i < dn_clause_n_unread(clause); i++)
		g_string_append_printf(out, "?%.*s\n", (int)g_array_index(clause->unread, DnSlice, i).length,
		                       g_array_index(clause->unread, DnSlice, i).at);
	g_string_append_printf(out, "%.*s %d %d %d %d %d %u", (int)clause->rule.length, clause->rule.at, clause->open_ended, clause->own_duty,
	                       clause->states_lead, clause->labelled, clause->has_object, clause->n_verbs);
	return g_string_free(out, FALSE);
}

static char *read(const DnLexicon *lexicon, DnArena *arena, const char *words)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, lexicon, arena, dn_slice_of(words));
	char *out = told(&clause);
	dn_clause_clear(&clause);
	return out;
}

static void reads_known_parts_as_new_ones(void **state)
{
	(void)state;
	enum { N = G_N_ELEMENTS(parts), KINDS = G_N_ELEMENTS(separators) };
	DnArena *arena = dn_arena_new();
	g_autoptr(DnRecentWords) known_parts = dn_recurring_parts_new(), known_names = dn_bodies_names_new();
	const DnLexicon fresh = {.profile = dn_profile_for("zh"), .registry = dn_registry_default()};
	DnLexicon knowing = fresh;
	knowing.parts = known_parts;
	knowing.names = known_names;
	for (guint i = 0; i < N * N * N; i++) {
		g_autofree char *words = g_strconcat(parts[i % N], separators[i % KINDS], parts[i / N % N], separators[i / KINDS % KINDS],
		                                     parts[i / N / N], NULL);
		g_autofree char *expected = read(&fresh, arena, words), *got = read(&knowing, arena, words);
		assert_string_equal(got, expected);
	}
	dn_arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_was_noted_or_nothing),
		cmocka_unit_test(keeps_no_long_words),
		cmocka_unit_test(reads_known_parts_as_new_ones),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
