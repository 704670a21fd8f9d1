/* Names that hold commas and conjunctions of their own, and ministries of Japan, stand whole in every usual form, alone and beside others. */
#include "cmocka_setup.h"

#include <string.h>

#include <jansson.h>

#include "base/embedded.h"
#include "support/clause_forms.h"

/* Items, each with one name in one of the forms; the other names of the forms are `beside`. */
typedef struct {
	const char *work; /* behind the number of the item */
	const char *const *forms, *const *beside;
} Forms;

static const char *const english_beside[] = {"Home Affairs Department", "Transport Agency", NULL};
static const char *const english_forms[] = {
	"Lead: %s",
	"Lead: %s; Support: Home Affairs Department",
	"Lead: %s Support: Home Affairs Department",
	"Lead: %s (with Home Affairs Department)",
	"Lead: Home Affairs Department, in consultation with %s",
	"Lead agency: Home Affairs Department; supporting agencies: %s, Transport Agency",
	"(Lead: %s and Home Affairs Department)",
	"Owner: Home Affairs Department with %s",
	"Responsible: Home Affairs Department and %s",
	"Responsible: %s, Home Affairs Department and Transport Agency",
	"Responsible: %s, Home Affairs Department, and Transport Agency",
	"Responsible: Home Affairs Department, %s and Transport Agency",
	"Responsible: Home Affairs Department, Transport Agency and %s",
	"Responsible: Home Affairs Department, Transport Agency, and %s",
	NULL,
};
static const Forms english = {". Chart the bay.\n", english_forms, english_beside};

static const char *const japanese_names[] = {
	"内閣官房", "内閣府", "内閣法制局", "人事院", "警察庁", "金融庁", "消費者庁", "こども家庭庁", "デジタル庁", "復興庁", "総務省", "消防庁", "公正取引委員会",
	"個人情報保護委員会", "カジノ管理委員会", "法務省", "出入国在留管理庁", "公安調査庁", "外務省", "財務省", "国税庁", "文部科学省", "スポーツ庁", "文化庁",
	"厚生労働省", "農林水産省", "林野庁", "水産庁", "経済産業省", "資源エネルギー庁", "特許庁", "中小企業庁", "国土交通省", "観光庁", "気象庁", "海上保安庁",
	"運輸安全委員会", "環境省", "原子力規制委員会", "防衛省", "防衛装備庁", "会計検査院", "最高裁判所", "国立国会図書館", "日本銀行", "宮内庁",
};
static const char *const japanese_beside[] = {"宮城庁", "港湾省", NULL};
static const char *const japanese_forms[] = {
	"（%s）", "（%s、港湾省）", "（港湾省、%s）", "（港湾省、%s、宮城庁）", "（%s等）", "（港湾省、%s等）", "【%s】", "【港湾省、%s】", "（◎%s、港湾省）", "（担当：%s、港湾省）", "（港湾省及び%s）", NULL,
};
static const Forms japanese = {"．港を直す。", japanese_forms, japanese_beside};

/* The names of a list of the English profile; they belong to `profile`. */
static void add_list(GPtrArray *names, const json_t *profile, const char *key)
{
	size_t i;
	const json_t *name;
	json_array_foreach(json_object_get(profile, key), i, name)
		g_ptr_array_add(names, (gpointer)json_string_value(name));
}

/* The task names the body, and of others those that the form holds. */
static void assert_names_only(const DnPlan *plan, const DnTask *task, const char *name, const char *form, const Forms *kind)
{
	guint n_beside = 0, found = 0;
	for (const char *const *beside = kind->beside; *beside != NULL; beside++)
		n_beside += strstr(form, *beside) != NULL;
	for (guint i = 0; i < task->n_responsible; i++) {
		const char *own = dn_plan_department(plan, task->responsible[i].department)->name;
		if (strcmp(own, name) == 0)
			found++;
		else if (!g_strv_contains(kind->beside, own))
			fail_msg("%s: %s stands in %s", name, own, task->clause);
	}
	if (found != 1 || task->n_responsible != n_beside + 1)
		fail_msg("%s: %u bodies stand in %s", name, task->n_responsible, task->clause);
}

static void assert_every_name_stands_whole(const GPtrArray *names, const Forms *kind)
{
	for (const char *const *form = kind->forms; *form != NULL; form++) {
		g_autoptr(DnPlan) plan = plan_of_form(names, kind->work, *form);
		if (dn_plan_n_tasks(plan) != names->len)
			fail_msg("%s: %u tasks of %u", *form, dn_plan_n_tasks(plan), names->len);
		for (guint i = 0; i < names->len; i++)
			assert_names_only(plan, dn_plan_task(plan, i), names->pdata[i], *form, kind);
	}
}

static void every_name_of_the_english_profile_stands_whole(void **state)
{
	(void)state;
	enum { FEWEST = 400 };
	g_autoptr(GBytes) bytes = dn_embedded_file("data/grammar/en.json");
	gsize length;
	const char *text = g_bytes_get_data(bytes, &length);
	json_t *profile = json_loadb(text, length, 0, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	add_list(names, profile, "comma_names");
	add_list(names, profile, "whole_names");
	assert_true(names->len > FEWEST);
	assert_every_name_stands_whole(names, &english);
	json_decref(profile);
}

static void every_ministry_of_japan_stands_whole(void **state)
{
	(void)state;
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	for (guint i = 0; i < G_N_ELEMENTS(japanese_names); i++)
		g_ptr_array_add(names, (gpointer)japanese_names[i]);
	assert_every_name_stands_whole(names, &japanese);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_name_of_the_english_profile_stands_whole),
		cmocka_unit_test(every_ministry_of_japan_stands_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
