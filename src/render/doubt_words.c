/* The messages of diagnostics as templates in both languages: what a message holds in the places of the English template stands in
 * the same order in those of the Chinese one. So a saved plan, which holds the messages only, is read in both languages too. */
#include "render/doubt_words.h"

#include <string.h>

static const struct {
	const char *code, *en, *zh;
} templates[] = {
	{"no-tasks", "no clause that says who is responsible was found; the document yields no task",
	 "未找到写明责任部门的文字，该文件没有读出任务"},
	{"no-clause", "item %s names nobody who is responsible, though others of its list do",
	 "条目“%s”未写明责任部门，而同一列表的其他条目已写明"},
	{"clause-unread", "part of the clause was not understood and is left out: %s",
	 "责任括注中有一部分未能读懂，没有计入：%s"},
	{"clause-unread", "the text of this task also says who leads, and only its clause was read: %s",
	 "该任务正文另写明由谁牵头，只读入了责任括注：%s"},
	{"clause-unread", "these words name bodies above a list of what they are to do, which is not read; they are left out: %s",
	 "此处写明部门，其下列出其任务，未能读入：%s"},
	{"clause-unread", "running text says who leads something here, which may be this task or not; it is left out: %s",
	 "正文此处说明了某事由谁牵头，但未必是本项任务，未读入：%s"},
	{"clause-unread", "running text says who acts here, in a plan whose tasks say it in clauses; it is left out: %s",
	 "本计划各项任务均以责任条款写明责任单位，此处正文写明由谁负责，没有计入：%s"},
	{"clause-unread", "running text says who leads here, but most of its list say it of nobody; it is left out: %s",
	 "此处正文写明由谁牵头，但同一列表的多数条目均未写明，没有计入：%s"},
	{"clause-unread",
	 "%s items end with names in brackets, from here on, but the document does not prove that those are responsible; "
	 "they are left out",
	 "自此处起有%s项以括号内的名称结尾，但文件不足以证明这些是责任部门，没有计入"},
	{"clause-unread", "the column '%s' names bodies as another column does that was read; it is left out",
	 "“%s”一栏列有责任部门，而同类的另一栏已读入，该栏没有计入"},
	{"clause-unread", "the column '%s' names bodies, but its title does not say what they do; it is left out",
	 "“%s”一栏列有部门名称，但栏目名称未说明其职责，该栏没有计入"},
	{"clause-unread", "no body could be read from this row, which is left out: %s", "该行未能读出部门，没有计入：%s"},
	{"clause-unread", "%s was taken for a person beside a body and is left out", "“%s”应为部门旁所列人员，没有计入"},
	{"clause-unread", "this row has fewer cells than the header, and nobody was read from it: %s",
	 "该行的单元格少于表头，未从中读出部门：%s"},
	{"clause-unread", "the cells of this row stand to the left of their titles, and nobody was read from it: %s",
	 "该行各单元格偏在表头所对栏目之左，未从中读出部门：%s"},
	{"clause-unread", "these words begin with whom it is done, and may name whoever does it last; all count as those who take part: %s",
	 "此处以合作单位开头，末尾所列可能是承担单位，暂均按参与单位计：%s"},
	{"clause-unread", "letters in brackets stand beside names, and nothing says what they mean; they are left out",
	 "名称旁有括号内的字母，文件未说明其含义，没有计入"},
	{"clause-unread", "(L) stands beside names here and is taken for the word lead, though nothing says so",
	 "此处名称旁有（L），按“牵头”理解，但文件未作说明"},
	{"no-clause", "row %s names nobody who is responsible", "“%s”一行未写明责任部门"},
	{"lead-rule-missing",
	 "the column '%s' names bodies that take part, but no column of this table was read as that of those who lead",
	 "“%s”一栏列有参与部门，而该表没有读出牵头部门一栏"},
	{"table-unread", "a table on page %s could not be read; its lines, and what follows on that page, are left out",
	 "第%s页有一张表格未能读懂，表中各行及该页其后的内容没有计入"},
	{"table-unread", "here begins a table of those who are responsible whose cells could not be told apart; it was not read",
	 "此处起是一张列有责任部门的表格，各单元格无法分清，没有读入"},
	{"body-list-unread",
	 "%s lines from here to line %s begin with bodies and say what each has to do, but nothing says that they are a plan's: "
	 "neither the title nor a heading (任务分工); they are left out",
	 "自此处起有%s行（至第%s行止）以部门开头并写明各自工作，但标题和小标题（如“任务分工”）均未表明这是计划任务，没有计入"},
	{"word-broken", "the columns of this table break words over two lines, and not all of them could be joined; names may stand in two parts",
	 "该表的栏过窄，英文单词断在两行，未能全部接上；名称可能被断成两截"},
	{"file-damaged", "the file is damaged, and some of its text may be missing: %s", "文件有损坏，可能有文字没有读出：%s"},
	{"bracket-unclosed", "the bracket of this clause is not closed; it was read to the end of the paragraph",
	 "责任括注的括号没有闭合，已读到段末"},
	{"numbering-gap", "number %s follows %s; something between them may be missing",
	 "编号“%s”接在%s之后，其间可能有遗漏"},
	{"numbering-repeat", "number %s comes again after %s", "编号“%s”在%s之后重复出现"},
	{"duplicate-body", "%s is named twice in one clause; it counts once, in its first role",
	 "“%s”在同一责任括注中出现两次，只计一次，以首次的身份为准"},
	{"duplicate-body", "the task names %s more than once; the first row stands", "该任务不止一次列出“%s”，以第一行为准"},
	{"open-list", "the list of bodies is open; those that it does not name are missing from the network",
	 "责任部门名单未列尽（“等”），未点名的部门不在网络中"},
	{"lead-is-group", "%s stands first, where the plan's rule looks for the lead, but is a group: nobody is taken for the lead",
	 "按文件规则应由列第一位者牵头，而列第一位的“%s”是一类主体，未认定牵头单位"},
	{"collective", "%s is a group, not one body; it is left out of rankings unless --collectives is given",
	 "“%s”是一类主体，不是一个部门，不参加排名（用 --collectives 可纳入）"},
	{"unknown-body", "%s is in no registry and does not end as names of public bodies do; is it one?",
	 "“%s”不在名录中，也不像公共机构的名称，请核实是否为一个部门"},
	{"near-duplicate", "%s looks like %s (line %s); if they are one body, give one of them as an alias in a registry file",
	 "“%s”与“%s”（第%s行）相似；如为同一部门，请在名录文件中将其一列为别名"},
	{"place-unnamed",
	 "%s does not say of which place it is, and stands in %s too; names like it in several documents: %s; each counts as one body "
	 "(--apart keeps those of each document apart)",
	 "“%s”未写明属于何地，又见于%s；这样的名称在几份文件中都有，共%s个，各按一个部门计（用 --apart 可按文件分开）"},
	{"lead-rule-missing",
	 "%s task names several bodies without saying who leads, from here on; they count as joint (--lead-rule first makes the first "
	 "one lead)",
	 "自此处起有%s项任务列有多个部门而未写明谁牵头，按共同负责计（用 --lead-rule first 可令列第一位的牵头）"},
	{"lead-rule-missing",
	 "%s tasks name several bodies without saying who leads, from here on; they count as joint (--lead-rule first makes the first "
	 "one lead)",
	 "自此处起有%s项任务列有多个部门而未写明谁牵头，按共同负责计（用 --lead-rule first 可令列第一位的牵头）"},
	{"lead-rule-contradicted",
	 "the document says that the first one leads (line %s), but this clause names another lead; the clause was followed",
	 "文件规定列第一位的牵头（第%s行），而此处责任括注另行写明牵头部门，以责任括注为准"},
	{"raci",
	 "read as a RACI matrix: who is accountable leads, who is responsible or consulted takes part, who is informed is left out",
	 "按 RACI 矩阵读取：问责者（A）牵头，执行者（R）和咨询者（C）参与，知会者（I）不计入"},
	{"clause-unread", "this line of a list begins with a body, but nothing says that it has a duty; it is left out: %s",
	 "列表中的这一行以部门开头，但未写明其承担职责，没有计入：%s"},
	{"clause-unread", "these words name bodies, but nothing says that they are responsible; they are left out: %s",
	 "此处列有部门，但未写明其负责，没有计入：%s"},
	{"clause-unread", "these look like short names of bodies, but the document does not explain all of them; they are left out: %s",
	 "此处疑为部门简称，但文件未全部说明其全称，没有计入：%s"},
	{"clause-unread", "these words stand behind a label of bodies, but were not read as their names; they are left out: %s",
	 "责任部门标签之后的这些文字未能读作部门名称，没有计入：%s"},
	{"clause-unread", "a label above this line announces bodies, but it was not read as the name of one: %s",
	 "上方的标签表明以下为部门，但这一行未能读作部门名称：%s"},
	{"clause-unread", "this line names bodies before the first task; it was taken to speak of the whole plan and is left out: %s",
	 "第一项任务之前的这一行列有部门，视为就整个计划而言，没有计入：%s"},
	{"clause-unread", "these words name bodies, but not for what; they are left out: %s", "此处列有部门，但未写明承担何事，没有计入：%s"},
	{"clause-unread", "this table names bodies, but not for what; they are left out: %s", "该表列有部门，但未写明承担何事，没有计入：%s"},
	{"clause-unread", "nothing in this row says what is to be done; it is left out: %s", "该行未写明要做何事，没有计入：%s"},
	{"clause-unread",
	 "nothing says what each of these marks means; ◎ and ★ are taken to lead beside ○ and ☆, all others to be responsible: %s",
	 "未说明这些符号各表示什么；◎、★与○、☆并用时视为牵头，其余均视为负责：%s"},
	{"table-unread", "this table names bodies, but it has no header and does not go on with the table above; it is left out",
	 "该表列有部门，但没有表头，也不是上一张表的续表，没有计入"},
	{"numbering-gap", "the list begins at number %s; something before it may be missing", "列表从编号“%s”开始，其前可能有遗漏"},
	{"unknown-body", "%s may be two bodies; it was read as one", "“%s”可能是两个部门，按一个读入"},
	{"unknown-body", "%s may be two bodies without a mark between their names; it was read as one",
	 "“%s”可能是两个部门，名称之间没有标点，按一个读入"},
	{"unknown-body", "%s may be a body and its part; such names were read as two bodies",
	 "“%s”可能是一个部门及其下属机构；此类名称按两个部门读入"},
	{"scenario", "the plan was changed: %s", "计划已作如下改动：%s"},
};

/* What stands in `message` where `template` has %s; NULL where the message does not fit. */
static GPtrArray *read_places(const char *template, const char *message)
{
	g_auto(GStrv) fixed = g_strsplit(template, "%s", -1);
	g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func(g_free);
	if (!g_str_has_prefix(message, fixed[0]))
		return NULL;
	const char *rest = message + strlen(fixed[0]);
	for (guint i = 1; fixed[i] != NULL; i++) {
		gboolean is_last = fixed[i + 1] == NULL;
		const char *end = is_last ? rest + strlen(rest) - MIN(strlen(rest), strlen(fixed[i])) : strstr(rest, fixed[i]);
		if (end == NULL || !g_str_has_prefix(end, fixed[i]))
			return NULL;
		g_ptr_array_add(places, g_strndup(rest, (gsize)(end - rest)));
		rest = end + strlen(fixed[i]);
	}
	return *rest == '\0' ? g_steal_pointer(&places) : NULL;
}

static char *fill_places(const char *template, const GPtrArray *places)
{
	g_auto(GStrv) fixed = g_strsplit(template, "%s", -1);
	GString *text = g_string_new(fixed[0]);
	for (guint i = 0; i < places->len; i++) {
		g_string_append(text, g_ptr_array_index(places, i));
		g_string_append(text, fixed[i + 1]);
	}
	return g_string_free(text, FALSE);
}

char *dn_doubt_in_chinese(const DnDiagnostic *diagnostic)
{
	for (gsize i = 0; i < G_N_ELEMENTS(templates); i++) {
		if (strcmp(templates[i].code, diagnostic->code) != 0)
			continue;
		g_autoptr(GPtrArray) places = read_places(templates[i].en, diagnostic->message);
		if (places != NULL)
			return fill_places(templates[i].zh, places);
	}
	return g_strdup(diagnostic->message);
}
