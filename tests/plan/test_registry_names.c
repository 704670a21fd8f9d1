/* Every name that the registry knows, and local ones that hold words which connect bodies, stand whole in every usual form of clause: 商 of 商务部, 总 of
 * 国家防总, 由 of 自由贸易试验区 and 和 of 和平区 belong to them. */
#include "cmocka_setup.h"

#include <string.h>

#include "support/clause_forms.h"

static const char *const forms[] = {
	"（教育部、%s负责）",
	"（%s、教育部负责）",
	"（教育部和%s负责）",
	"（教育部、%s及各地区按职责分工负责）",
	"（教育部、%s和地方各级人民政府按职责分工负责）",
	"（%s、各省级人民政府负责）",
	"（%s会同有关部门负责）",
	"（教育部、%s会同有关部门按职责分工负责）",
	"（教育部会同%s负责）",
	"（%s牵头，司法部参与）",
	"（教育部牵头，%s配合）",
	"（教育部牵头，%s、司法部参与）",
	"（教育部、%s等有关部门按职责分工负责）",
	"（教育部、%s分别负责）",
	"（责任单位：教育部、%s）",
};

static const char *const connecting[] = {
	"和平区教育局", "和田地区财政局", "和龙市财政局", "呼和浩特市财政局", "政和县人民政府", "同江市财政局", "大同市财政局", "同心县财政局",
	"会泽县教育局", "会理市财政局", "会昌县财政局", "共和县人民政府", "共青城市财政局", "合浦县财政局", "商州区人民政府", "由旺镇人民政府",
	"上海自由贸易试验区管委会", "中国（河南）自由贸易试验区郑州片区管委会", "市政府和社会资本合作中心", "市就业指导中心", "市合作交流办", "市对口支援办",
	"市联合执法大队", "省协同创新中心", "市商务和投资促进局", "市城市建设和综合执法局", "市会展业促进中心", "市商会", "市监督指导局", "市配电公司",
	"市平等就业中心", "市高等专科学校", "第八师城市管理局", "及第乡人民政府", "市以工代赈办", "市参事室", "市督查室", "相城区人民政府", "永和县人民政府",
};

/* The bodies of the registry under each of their names that is not in Latin letters. */
static GPtrArray *collect_names(void)
{
	const DnRegistry *registry = dn_registry_default();
	GPtrArray *names = g_ptr_array_new();
	for (guint i = 0; i < dn_registry_n_entries(registry); i++) {
		const DnRegistryEntry *entry = dn_registry_entry(registry, i);
		if (entry->kind == DN_KIND_COLLECTIVE)
			continue;
		g_ptr_array_add(names, (gpointer)entry->name);
		for (guint k = 0; k < entry->n_aliases; k++)
			if (!g_ascii_isalnum(*entry->aliases[k]))
				g_ptr_array_add(names, (gpointer)entry->aliases[k]);
	}
	return names;
}

/* The task names the body, its neighbours of the form, and groups. */
static void assert_names_only(const DnPlan *plan, const DnTask *task, const char *name)
{
	gboolean found = FALSE;
	for (guint i = 0; i < task->n_responsible; i++) {
		const DnDepartment *department = dn_plan_department(plan, task->responsible[i].department);
		gboolean own = strcmp(department->name, name) == 0;
		found |= own;
		if (!own && department->kind != DN_KIND_COLLECTIVE && strcmp(department->name, "教育部") != 0 && strcmp(department->name, "司法部") != 0)
			fail_msg("%s: %s stands in %s", name, department->name, task->clause);
	}
	if (!found)
		fail_msg("%s is missing in %s", name, task->clause);
}

static void every_name_stands_whole_in_every_form_of_clause(void **state)
{
	(void)state;
	enum { FEWEST = 500 };
	g_autoptr(GPtrArray) names = collect_names();
	assert_true(names->len > FEWEST);
	for (guint form = 0; form < G_N_ELEMENTS(forms); form++) {
		g_autoptr(DnPlan) plan = plan_of_form(names, "．推进工作。", forms[form]);
		assert_int_equal(dn_plan_n_tasks(plan), names->len);
		for (guint i = 0; i < names->len; i++)
			assert_names_only(plan, dn_plan_task(plan, i), dn_registry_find(dn_registry_default(), names->pdata[i])->name);
	}
}

static void every_local_name_with_a_connecting_word_stands_whole(void **state)
{
	(void)state;
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	for (guint i = 0; i < G_N_ELEMENTS(connecting); i++)
		g_ptr_array_add(names, (gpointer)connecting[i]);
	for (guint form = 0; form < G_N_ELEMENTS(forms); form++) {
		g_autoptr(DnPlan) plan = plan_of_form(names, "．推进工作。", forms[form]);
		assert_int_equal(dn_plan_n_tasks(plan), names->len);
		for (guint i = 0; i < names->len; i++)
			assert_names_only(plan, dn_plan_task(plan, i), connecting[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_name_stands_whole_in_every_form_of_clause),
		cmocka_unit_test(every_local_name_with_a_connecting_word_stands_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
