/* Words for some or all bodies of a kind are a group in every usual form of clause, and take nothing from the bodies beside them. */
#include "cmocka_setup.h"

#include <string.h>

#include "support/clause_forms.h"

static const char *const groups[] = {
	"各县（市、区）人民政府", "各县（市、区）", "各区县", "各区（县、市）", "各乡镇", "各乡镇（街道）", "各镇（街道、园区）", "各镇街",
	"各街道办事处", "各有关部门", "有关部门", "相关部门", "各相关部门", "市直有关部门", "市直各部门", "市级有关部门", "市有关部门", "市各有关部门",
	"省直有关单位", "省有关部门", "省级相关部门", "国务院有关部门", "国务院相关部门", "中央有关部门", "中央和国家机关有关部门",
	"各省（区、市）人民政府", "各省、自治区、直辖市人民政府", "各省级人民政府", "省级人民政府", "各级人民政府", "地方各级人民政府", "地方人民政府",
	"各地区", "各地", "各地各部门", "各地区各部门", "各地区、各有关部门", "各市（州）人民政府", "各市州", "各州（市）", "各盟市", "各旗县区",
	"各旗县（市、区）人民政府", "各地级以上市人民政府", "各设区市人民政府", "有关县（市、区）", "相关区县政府", "相关县区", "有关区人民政府",
	"有关市、县人民政府", "各开发区", "各开发区管委会", "各功能区", "各园区管委会", "各工业园区", "各高新区", "市各开放开发区", "各单位",
	"各成员单位", "领导小组各成员单位", "市创建办各成员单位", "各牵头部门", "各责任单位", "各行业主管部门", "行业主管部门", "各行业协会",
	"有关行业协会", "各金融机构", "各商业银行", "各银行业金融机构", "驻市金融机构", "各高校", "各高等院校", "各级各类学校", "全市各学校",
	"各中小学", "各医院", "各医疗机构", "各级医疗机构", "各公立医院", "有关企业", "相关企业", "各国有企业", "市属国有企业", "市属企业",
	"市属各国企", "各市属企业", "驻区企业", "各派出机构", "各派出所", "各社区", "各村（社区）", "各村", "各村委会", "各科室", "局属各单位",
	"局机关各科室", "各直属单位", "委直各单位", "厅属各单位", "机关各处室", "各处室", "各学院", "各二级学院", "各院系", "各部门", "各有关学院",
	"校属各单位", "各分公司", "各子公司", "各所属企业", "基层单位", "各基层党组织", "各级党组织", "各党支部", "各党（工）委", "各级党委",
	"各级党委政府", "各级党委、政府", "各区委、区政府", "各县（市、区）委、政府", "各级工会", "各级团组织", "各级法院", "各级检察院",
	"各级公安机关", "各公安分局", "各区分局", "各县（市、区）公安局", "各县市区教育局", "各区教育局", "各区财政部门", "各级财政部门",
	"各级教育行政部门", "各地市场监管部门", "各级市场监管部门", "区县市场监管部门", "各区市场监管局", "县级以上地方人民政府", "试点城市",
	"各试点城市人民政府", "试点地区", "各试点单位", "项目所在地政府", "项目单位", "各项目责任单位", "属地政府", "属地乡镇（街道）",
	"属地政府（管委会）", "各属地", "事发地政府", "沿江各区", "沿海各市", "长江沿线各县（市、区）", "有条件的地区", "其他有关部门", "其他相关单位",
	"其他各成员单位", "省级以上开发区", "国家级开发区", "三大运营商", "各电信企业", "各基础电信企业", "各供电企业", "各水务公司", "全市各部门",
	"全市各级各部门", "全区各单位", "全县各乡镇", "全校各单位", "全院各科室", "各专项工作组", "各工作专班", "各专班", "各指挥部", "社会各界",
	"新闻媒体", "市级主要媒体", "各新闻单位", "各人民团体", "各群团组织", "各民主党派", "各县（市）区、开发区", "各县（市、区）、市直有关部门",
	"各县市区和市直有关单位", "各县（市、区）政府、有关部门", "各区政府、开发区管委会", "各区县（自治县）政府",
};

static const char *const forms[] = {
	"（市教育局、%s负责）",
	"（市教育局牵头，%s配合）",
	"（市教育局和%s负责）",
	"（市教育局、市财政局，%s按职责分工负责）",
	"（市教育局及%s负责）",
	"（市教育局会同%s负责）",
	"（责任单位：市教育局、%s）",
	"（%s、市教育局按职责分工负责）",
	"（市教育局牵头，市财政局、%s参与）",
};

/* Every single body of the task is one that the form holds, and every such body is there. */
static void assert_bodies_of_form(const DnPlan *plan, const DnTask *task, const char *form)
{
	static const char *const bodies[] = {"市教育局", "市财政局"};
	guint n = 0;
	for (guint i = 0; i < task->n_responsible; i++)
		n += dn_plan_department(plan, task->responsible[i].department)->kind != DN_KIND_COLLECTIVE;
	for (guint k = 0; k < G_N_ELEMENTS(bodies); k++) {
		gboolean found = FALSE;
		const gboolean wanted = strstr(form, bodies[k]) != NULL;
		for (guint i = 0; i < task->n_responsible; i++)
			found |= strcmp(dn_plan_department(plan, task->responsible[i].department)->name, bodies[k]) == 0;
		if (found != wanted)
			fail_msg("%s %s in %s", bodies[k], wanted ? "is missing" : "stands", task->clause);
		n -= wanted ? 1 : 0;
	}
	if (n != 0)
		fail_msg("a group was taken for a body in %s", task->clause);
}

static void every_group_stays_a_group_in_every_form_of_clause(void **state)
{
	(void)state;
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	for (guint i = 0; i < G_N_ELEMENTS(groups); i++)
		g_ptr_array_add(names, (gpointer)groups[i]);
	for (guint form = 0; form < G_N_ELEMENTS(forms); form++) {
		g_autoptr(DnPlan) plan = plan_of_form(names, "．推进工作。", forms[form]);
		assert_int_equal(dn_plan_n_tasks(plan), names->len);
		for (guint i = 0; i < names->len; i++)
			assert_bodies_of_form(plan, dn_plan_task(plan, i), forms[form]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_group_stays_a_group_in_every_form_of_clause),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
