/* The captions as a table. */
#include "report/captions.h"

DnWords dn_caption_of(const char *kind)
{
	static const struct {
		const char *kind;
		DnWords caption;
	} captions[] = {
		{"collaboration",
		 {"部门协作网络：圆的大小是任务数，连线粗细是共同任务数。",
		  "Who works with whom: the size of a circle is its tasks, the width of a line the tasks shared."}},
		{"load", {"各部门牵头与参与的任务。", "Tasks that each body leads and joins."}},
		{"matrix", {"部门两两共同任务数。", "Tasks shared by each pair of bodies."}},
		{"clusters", {"群组与群组之间的合作。", "Clusters and the ties between them."}},
		{"leadership", {"牵头部门指向参与部门。", "From lead to participant."}},
		{"sections", {"各章由谁承担。", "Who carries which chapter."}},
		{"balance", {"现有牵头与最均衡的牵头。", "Leads today and at their most even."}},
		{"responsibility",
		 {"任务与部门：实心为牵头，空心为参与。", "Tasks and bodies: a full dot leads, an open one joins."}},
		{"slope", {"各部门牵头任务数的前后变化。", "Tasks that each body led before and leads now."}},
		{"difference", {"新增、消失、增强和减弱的合作。", "Collaborations that are new, lost, stronger or weaker."}},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(captions); i++)
		if (g_str_equal(captions[i].kind, kind))
			return captions[i].caption;
	return (DnWords){kind, kind};
}
