/* The tables that are frames of the analysis: departments, pairs, leadership. Each row of a list below is one column; those
 * whose measure the analysis does not hold are left out. */
#include "render/table_builder.h"
#include "render/vocabulary.h"

typedef struct {
	const char *key;
	DnWords header;
	DnCellType type;
	gboolean rare; /* left out where it is 0 in every row */
} MeasureColumn;

static const MeasureColumn department_columns[] = {
	{"tasks", {"任务", "Tasks"}, DN_CELL_COUNT, FALSE},
	{"leads", {"牵头", "Leads"}, DN_CELL_COUNT, FALSE},
	{"participations", {"参与", "Joins"}, DN_CELL_COUNT, FALSE},
	{"joint", {"共同负责", "Joint"}, DN_CELL_COUNT, TRUE},
	{"sole_tasks", {"独自负责", "Alone"}, DN_CELL_COUNT, FALSE},
	{"partners", {"合作部门", "Partners"}, DN_CELL_COUNT, FALSE},
	{"load.lead_share", {"占全部牵头", "Share of all leads"}, DN_CELL_SHARE, FALSE},
	{"load.fractional", {"分摊任务量", "Fractional tasks"}, DN_CELL_REAL, FALSE},
	{"load.expected_leads", {"期望牵头", "Expected leads"}, DN_CELL_REAL, FALSE},
	{"load.excess_leads", {"超出期望", "Excess leads"}, DN_CELL_REAL, FALSE},
	{"load.p_value", {"p 值", "p value"}, DN_CELL_PROBABILITY, FALSE},
	{"load.q_value", {"q 值", "q value"}, DN_CELL_PROBABILITY, FALSE},
	{"load.coordination", {"协调负担", "Coordination"}, DN_CELL_COUNT, FALSE},
	{"load.led_partners", {"所牵头的部门", "Partners led"}, DN_CELL_COUNT, FALSE},
	{"load.exclusivity", {"专属度", "Exclusivity"}, DN_CELL_REAL, FALSE},
	{"load.dominance", {"合作中牵头", "Dominance"}, DN_CELL_SHARE, FALSE},
	{"load.fewest_leads", {"至少须牵头", "Fewest leads"}, DN_CELL_COUNT, FALSE},
	{"load.overloaded", {"负担过重", "Overloaded"}, DN_CELL_FLAG, FALSE},
	{"load.reasons", {"理由", "Reasons"}, DN_CELL_TEXT, FALSE},
	{"cluster", {"群组", "Cluster"}, DN_CELL_COUNT, FALSE},
	{"two_mode.degree", {"二模度中心性", "Two-mode degree"}, DN_CELL_REAL, FALSE},
	{"two_mode.closeness", {"二模接近中心性", "Two-mode closeness"}, DN_CELL_REAL, FALSE},
	{"two_mode.betweenness", {"二模中介中心性", "Two-mode betweenness"}, DN_CELL_REAL, FALSE},
	{"two_mode.eigenvector", {"二模特征向量中心性", "Two-mode eigenvector"}, DN_CELL_REAL, FALSE},
	{"projection.strength", {"合作强度", "Strength"}, DN_CELL_COUNT, FALSE},
	{"projection.newman_strength", {"加权合作强度", "Newman strength"}, DN_CELL_REAL, FALSE},
	{"projection.betweenness", {"中介中心性", "Betweenness"}, DN_CELL_REAL, FALSE},
	{"projection.closeness", {"接近中心性", "Closeness"}, DN_CELL_REAL, FALSE},
	{"projection.harmonic", {"调和中心性", "Harmonic"}, DN_CELL_REAL, FALSE},
	{"projection.eigenvector", {"特征向量中心性", "Eigenvector"}, DN_CELL_REAL, FALSE},
	{"projection.pagerank", {"PageRank", NULL}, DN_CELL_REAL, FALSE},
	{"projection.constraint", {"约束", "Constraint"}, DN_CELL_REAL, FALSE},
	{"projection.effective_size", {"有效规模", "Effective size"}, DN_CELL_REAL, FALSE},
	{"projection.coreness", {"核数", "Coreness"}, DN_CELL_COUNT, FALSE},
	{"projection.clustering", {"聚集系数", "Clustering"}, DN_CELL_REAL, FALSE},
	{"participation_coefficient", {"跨群参与", "Participation coefficient"}, DN_CELL_REAL, FALSE},
	{"within_cluster_z", {"群内 z 值", "Within-cluster z"}, DN_CELL_REAL, FALSE},
};

static const MeasureColumn pair_columns[] = {
	{"shared", {"共同任务", "Shared tasks"}, DN_CELL_COUNT, FALSE},
	{"a_leads_b", {"甲牵头乙", "A leads B"}, DN_CELL_COUNT, FALSE},
	{"b_leads_a", {"乙牵头甲", "B leads A"}, DN_CELL_COUNT, FALSE},
	{"newman", {"分摊合作量", "Newman weight"}, DN_CELL_REAL, FALSE},
	{"jaccard", {"Jaccard 系数", "Jaccard"}, DN_CELL_REAL, FALSE},
	{"p_hypergeometric", {"p（超几何）", "p (hypergeometric)"}, DN_CELL_PROBABILITY, FALSE},
	{"p_sdsm", {"p（SDSM）", "p (SDSM)"}, DN_CELL_PROBABILITY, FALSE},
	{"q_sdsm", {"q（SDSM）", "q (SDSM)"}, DN_CELL_PROBABILITY, FALSE},
	{"backbone", {"主干", "Backbone"}, DN_CELL_FLAG, FALSE},
};

static const MeasureColumn leadership_columns[] = {
	{"tasks", {"任务", "Tasks"}, DN_CELL_COUNT, FALSE},
	{"newman_fowler", {"分摊权重", "Newman–Fowler"}, DN_CELL_REAL, FALSE},
	{"gross_shalizi", {"占牵头方合作", "Gross–Shalizi"}, DN_CELL_SHARE, FALSE},
};

static gboolean is_shown(const MeasureColumn *column, const DnAnalysis *analysis, DnFrame frame)
{
	const double *values = dn_analysis_column(analysis, frame, column->key);
	gsize n = dn_analysis_n_rows(analysis, frame), i = 0;
	while (values != NULL && column->rare && i < n && !(values[i] > 0))
		i++;
	return values != NULL && (!column->rare || i < n);
}

static void add_measure_columns(DnTable *table, const DnAnalysis *analysis, DnFrame frame, const MeasureColumn *columns,
                                gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (is_shown(&columns[i], analysis, frame))
			dn_table_add_column(table, columns[i].key, columns[i].header, columns[i].type);
}

/* The words of a set of reasons in both languages. */
static DnWords reason_words(DnTable *table, double bits)
{
	if (!(bits > 0))
		return (DnWords){NULL, NULL};
	g_autoptr(GString) zh = g_string_new(NULL);
	g_autoptr(GString) en = g_string_new(NULL);
	const char *const *reasons = dn_overload_reasons();
	for (guint i = 0; reasons[i] != NULL; i++) {
		if (((guint64)bits >> i & 1) == 0)
			continue;
		DnWords words = dn_vocabulary(reasons[i]);
		g_string_append_printf(zh, zh->len == 0 ? "%s" : "；%s", dn_words_in(words, "zh"));
		g_string_append_printf(en, en->len == 0 ? "%s" : "; %s", dn_words_in(words, "en"));
	}
	return (DnWords){dn_table_keep_text(table, zh->str), dn_table_keep_text(table, en->str)};
}

/* The cells of a row, from the first column of measures on. */
static void add_measure_cells(DnTable *table, const DnAnalysis *analysis, DnFrame frame, guint first, gsize row)
{
	for (guint i = first; i < table->n_columns; i++) {
		const DnTableColumn *column = dn_table_column(table, i);
		double value = dn_analysis_value(analysis, frame, column->key, row);
		if (column->type == DN_CELL_TEXT)
			dn_table_add_words(table, reason_words(table, value));
		else
			dn_table_add_number(table, value);
	}
}

/* ---- Departments ------------------------------------------------------------------------------------------------ */

typedef struct {
	const DnPlan *plan;
	const DnAnalysis *analysis;
} Ranking;

/* Collectives are in no ranking: they come last. */
static int by_tasks(const void *a, const void *b, void *data)
{
	const Ranking *ranking = data;
	guint32 first = *(const guint32 *)a, second = *(const guint32 *)b;
	int kinds = (int)dn_plan_department(ranking->plan, first)->kind - (int)dn_plan_department(ranking->plan, second)->kind;
	double more = dn_analysis_value(ranking->analysis, DN_FRAME_DEPARTMENTS, "tasks", second) -
	              dn_analysis_value(ranking->analysis, DN_FRAME_DEPARTMENTS, "tasks", first);
	if (kinds != 0)
		return kinds;
	if (more > 0 || more < 0)
		return more > 0 ? 1 : -1;
	return first < second ? -1 : first > second;
}

static gboolean any_english_name(const DnPlan *plan)
{
	for (guint i = 0; i < dn_plan_n_departments(plan); i++)
		if (dn_plan_department(plan, i)->name_en != NULL)
			return TRUE;
	return FALSE;
}

DnTable *dn_table_of_departments(const DnPlan *plan, const DnAnalysis *analysis)
{
	DnTable *table = dn_table_new("departments", (DnWords){"部门", "Departments"});
	gboolean english = any_english_name(plan);
	dn_table_add_column(table, "name", (DnWords){"部门", "Department"}, DN_CELL_DEPARTMENTS);
	if (english)
		dn_table_add_column(table, "name_en", (DnWords){"英文名称", "English name"}, DN_CELL_TEXT);
	dn_table_add_column(table, "kind", (DnWords){"类别", "Kind"}, DN_CELL_TEXT);
	guint first = table->n_columns;
	add_measure_columns(table, analysis, DN_FRAME_DEPARTMENTS, department_columns, G_N_ELEMENTS(department_columns));
	guint n = dn_plan_n_departments(plan);
	guint32 *order = dn_table_keep_indices(table, n);
	for (guint i = 0; i < n; i++)
		order[i] = i;
	Ranking ranking = {plan, analysis};
	g_qsort_with_data(order, (int)n, sizeof *order, by_tasks, &ranking);
	for (guint i = 0; i < n; i++) {
		const DnDepartment *department = dn_plan_department(plan, order[i]);
		dn_table_add_departments(table, plan, &order[i], 1);
		if (english)
			dn_table_add_text(table, department->name_en);
		dn_table_add_words(table, dn_vocabulary(dn_department_kind_name(department->kind)));
		add_measure_cells(table, analysis, DN_FRAME_DEPARTMENTS, first, order[i]);
	}
	return table;
}

/* ---- Pairs ------------------------------------------------------------------------------------------------------ */

static void fill_pair_rows(DnTable *table, const DnPlan *plan, const DnAnalysis *analysis, DnFrame frame)
{
	gsize n = dn_analysis_n_rows(analysis, frame);
	guint32 *ends = dn_table_keep_indices(table, 2 * n);
	for (gsize i = 0; i < n; i++) {
		guint a, b;
		dn_analysis_pair(&a, &b, analysis, frame, i);
		ends[2 * i] = a;
		ends[2 * i + 1] = b;
		dn_table_add_departments(table, plan, &ends[2 * i], 1);
		dn_table_add_departments(table, plan, &ends[2 * i + 1], 1);
		add_measure_cells(table, analysis, frame, 2, i);
	}
}

DnTable *dn_table_of_pairs(const DnPlan *plan, const DnAnalysis *analysis)
{
	DnTable *table = dn_table_new("pairs", (DnWords){"合作", "Pairs"});
	dn_table_add_column(table, "a", (DnWords){"部门甲", "Department A"}, DN_CELL_DEPARTMENTS);
	dn_table_add_column(table, "b", (DnWords){"部门乙", "Department B"}, DN_CELL_DEPARTMENTS);
	add_measure_columns(table, analysis, DN_FRAME_PAIRS, pair_columns, G_N_ELEMENTS(pair_columns));
	fill_pair_rows(table, plan, analysis, DN_FRAME_PAIRS);
	return table;
}

DnTable *dn_table_of_leadership(const DnPlan *plan, const DnAnalysis *analysis)
{
	DnTable *table = dn_table_new("leadership", (DnWords){"牵头关系", "Leadership"});
	dn_table_add_column(table, "lead", (DnWords){"牵头部门", "Lead"}, DN_CELL_DEPARTMENTS);
	dn_table_add_column(table, "participant", (DnWords){"参与部门", "Participant"}, DN_CELL_DEPARTMENTS);
	add_measure_columns(table, analysis, DN_FRAME_LEADERSHIP, leadership_columns, G_N_ELEMENTS(leadership_columns));
	fill_pair_rows(table, plan, analysis, DN_FRAME_LEADERSHIP);
	return table;
}
