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
	};
	for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
		if (g_str_equal(known[i].word, word))
			return known[i].words;
	return (DnWords){.zh = word};
}
