/* The vocabulary as a table. */
#include "render/vocabulary.h"

DnWords dn_vocabulary(const char *word)
{
	static const struct {
		const char *word;
		DnWords words;
	} known[] = {
		{"department", {"部门", "department"}},
		{"collective", {"集合主体", "collective"}},
		{"lead", {"牵头", "lead"}},
		{"participant", {"参与", "participant"}},
		{"joint", {"共同负责", "joint"}},
		{"info", {"提示", "note"}},
		{"warning", {"注意", "attention"}},
		{"error", {"错误", "error"}},
		{"lead-outlier", {"牵头远多于其他部门", "leads far more than others"}},
		{"wide-membership", {"责任任务面广", "named on so many tasks"}},
		{"beyond-membership", {"牵头多于其任务所能解释", "leads more than its tasks explain"}},
		{"leiden", {"Leiden 算法", "Leiden algorithm"}},
		{"coordination-outlier", {"协调负担远重于其他部门", "coordinates far more than others"}},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
		if (g_str_equal(known[i].word, word))
			return known[i].words;
	return (DnWords){.zh = word};
}
