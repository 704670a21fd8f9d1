/* Writes made-up data for the benchmarks to standard output: networks of any size as CSV, and plan texts.
 *
 *     generate table TASKS DEPARTMENTS [SEED]   rows task,department,role
 *     generate text BYTES [SEED]                a plan with numbered tasks and clauses, lines broken as in a PDF's text
 *
 * Departments per task are 1 + a geometric number of mean 1.6, 15 at most; a department is drawn with probability
 * proportional to 1/(rank + 5); the first department of a task leads. The same arguments give the same bytes. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_DEPARTMENTS = 15, CHARACTERS_A_LINE = 38 };

/* ---- Random numbers: SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195) ---------------------------- */

static uint64_t state;

static uint64_t next_random(void)
{
	uint64_t z = state += 0x9e3779b97f4a7c15u;
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

static double random_share(void)
{
	return (double)(next_random() >> 11) * 0x1p-53;
}

static uint32_t random_below(uint32_t n)
{
	return (uint32_t)((next_random() >> 32) * n >> 32);
}

/* ---- Departments of a task ---------------------------------------------------------------------------------------- */

/* Cumulative popularity; [0] is 0. */
static double *popularity_new(uint32_t n)
{
	double *sums = calloc((size_t)n + 1, sizeof *sums);
	if (sums == NULL)
		exit(1);
	for (uint32_t i = 0; i < n; i++)
		sums[i + 1] = sums[i] + 1.0 / (i + 5.0);
	return sums;
}

static uint32_t draw_department(const double *sums, uint32_t n)
{
	double at = random_share() * sums[n];
	uint32_t low = 0, high = n;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (sums[middle] <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static uint32_t draw_size(uint32_t n_departments)
{
	uint32_t size = 1;
	while (size < MOST_DEPARTMENTS && size < n_departments && random_share() < 1.6 / 2.6)
		size++;
	return size;
}

static int holds(const uint32_t *members, uint32_t n, uint32_t department)
{
	for (uint32_t i = 0; i < n; i++)
		if (members[i] == department)
			return 1;
	return 0;
}

static uint32_t draw_members(uint32_t members[MOST_DEPARTMENTS], const double *sums, uint32_t n_departments)
{
	uint32_t size = draw_size(n_departments);
	for (uint32_t i = 0; i < size;) {
		members[i] = draw_department(sums, n_departments);
		i += holds(members, i, members[i]) ? 0 : 1;
	}
	return size;
}

/* ---- Tables ------------------------------------------------------------------------------------------------------- */

static void write_table(uint32_t n_tasks, uint32_t n_departments)
{
	double *sums = popularity_new(n_departments);
	puts("task,department,role");
	for (uint32_t task = 0; task < n_tasks; task++) {
		uint32_t members[MOST_DEPARTMENTS], size = draw_members(members, sums, n_departments);
		for (uint32_t i = 0; i < size; i++)
			printf("t%u,第%u局,%s\n", (unsigned)task + 1, (unsigned)members[i] + 1, i == 0 ? "lead" : "participant");
	}
	free(sums);
}

/* ---- Plan texts --------------------------------------------------------------------------------------------------- */

static const char *const departments[] = {
	"国家发展改革委", "财政部", "教育部", "科技部", "工业和信息化部", "公安部", "民政部", "司法部", "人力资源社会保障部",
	"自然资源部", "生态环境部", "住房城乡建设部", "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部",
	"国家卫生健康委", "应急管理部", "中国人民银行", "审计署", "国务院国资委", "海关总署", "税务总局", "市场监管总局",
	"金融监管总局", "中国证监会", "广电总局", "体育总局", "国家统计局", "国家知识产权局", "国家医保局", "国家能源局",
	"国家林草局", "中国民航局", "国家邮政局", "国家文物局", "国家中医药局", "国家药监局", "国家数据局", "中国气象局",
	"国家疾控局", "国家铁路局", "国家移民局", "国家档案局",
};
enum { N_DEPARTMENTS = sizeof departments / sizeof *departments };

static const char *const verbs[] = {"推进", "完善", "建立健全", "组织开展", "加快建设", "研究制定", "加强", "优化"};
static const char *const objects[] = {"公共服务体系", "数据共享机制", "重点领域监管", "基层能力建设", "标准和评价办法",
                                      "人才培养计划", "信用管理制度", "示范项目",   "风险监测预警", "国际交流与合作"};
static const char *const aims[] = {"提高服务质量", "形成工作合力", "扩大覆盖范围", "降低办事成本", "按年度公布进展"};

#define PICK(words) (words)[random_below(sizeof(words) / sizeof *(words))]

/* The paragraph so far, written when it ends, broken into lines. */
typedef struct {
	char text[4096];
	size_t length;
} Paragraph;

static void add(Paragraph *paragraph, const char *words)
{
	size_t length = strlen(words);
	if (paragraph->length + length >= sizeof paragraph->text)
		return;
	memcpy(paragraph->text + paragraph->length, words, length);
	paragraph->length += length;
}

/* No line begins with a mark such as ， */
static int may_begin_line(const char *character)
{
	return strncmp(character, "，", 3) != 0 && strncmp(character, "。", 3) != 0 && strncmp(character, "、", 3) != 0 &&
	       strncmp(character, "）", 3) != 0;
}

/* Returns how many bytes were written. */
static size_t end_paragraph(Paragraph *paragraph)
{
	size_t characters = 0, written = paragraph->length + 1;
	paragraph->text[paragraph->length] = '\0';
	for (const char *p = paragraph->text; *p != '\0'; p++) {
		int begins = ((unsigned char)*p & 0xc0) != 0x80;
		if (begins && characters++ >= CHARACTERS_A_LINE && may_begin_line(p)) {
			putchar('\n');
			characters = 1;
			written++;
		}
		putchar(*p);
	}
	putchar('\n');
	return written;
}

static void add_sentence(Paragraph *paragraph)
{
	add(paragraph, PICK(verbs));
	add(paragraph, PICK(objects));
	add(paragraph, "，");
	add(paragraph, PICK(verbs));
	add(paragraph, PICK(objects));
	add(paragraph, "，");
	add(paragraph, PICK(aims));
	add(paragraph, "。");
}

/* Two clauses in three name a lead. */
static void add_clause(Paragraph *paragraph, const double *sums)
{
	uint32_t members[MOST_DEPARTMENTS], size = draw_members(members, sums, N_DEPARTMENTS);
	int leads = size > 1 && random_below(3) > 0;
	add(paragraph, "（");
	for (uint32_t i = 0; i < size; i++) {
		add(paragraph, i == 0 ? "" : leads && i == 1 ? "牵头，" : "、");
		add(paragraph, departments[members[i]]);
	}
	add(paragraph, leads ? "配合）" : size > 1 && random_below(3) == 0 ? "按职责分工负责）" : "负责）");
}

static size_t write_heading(unsigned number)
{
	static const char *const digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
	Paragraph paragraph = {.length = 0};
	if (number >= 100) {
		add(&paragraph, digits[number / 100 % 10]);
		add(&paragraph, "百");
	}
	if (number >= 10 && number / 10 % 10 > 0) {
		add(&paragraph, number < 20 ? "" : digits[number / 10 % 10]);
		add(&paragraph, "十");
	}
	add(&paragraph, number >= 100 && number / 10 % 10 == 0 && number % 10 > 0 ? "零" : "");
	add(&paragraph, number % 10 > 0 ? digits[number % 10] : "");
	add(&paragraph, "、");
	add(&paragraph, PICK(verbs));
	add(&paragraph, PICK(objects));
	return end_paragraph(&paragraph);
}

static size_t write_task(unsigned number, const double *sums)
{
	Paragraph paragraph = {.length = 0};
	char marker[16];
	snprintf(marker, sizeof marker, "%u．", number);
	add(&paragraph, marker);
	for (uint32_t i = 1 + random_below(3); i > 0; i--)
		add_sentence(&paragraph);
	add_clause(&paragraph, sums);
	return end_paragraph(&paragraph);
}

static void write_text(size_t n_bytes)
{
	enum { TASKS_A_SECTION = 20 };
	double *sums = popularity_new(N_DEPARTMENTS);
	size_t written = 0;
	puts("重点任务推进计划\n");
	for (unsigned task = 0; written < n_bytes; task++) {
		if (task % TASKS_A_SECTION == 0)
			written += write_heading(task / TASKS_A_SECTION % 999 + 1);
		written += write_task(task + 1, sums);
	}
	free(sums);
}

int main(int argc, char **argv)
{
	int is_table = argc >= 4 && strcmp(argv[1], "table") == 0, is_text = argc >= 3 && strcmp(argv[1], "text") == 0;
	if (!is_table && !is_text) {
		fputs("usage: generate table TASKS DEPARTMENTS [SEED] | generate text BYTES [SEED]\n", stderr);
		return 2;
	}
	int seed_at = is_table ? 4 : 3;
	state = argc > seed_at ? strtoull(argv[seed_at], NULL, 10) : 1;
	if (is_table)
		write_table((uint32_t)strtoul(argv[2], NULL, 10), (uint32_t)strtoul(argv[3], NULL, 10));
	else
		write_text((size_t)strtoull(argv[2], NULL, 10));
	return fflush(stdout) == 0 ? 0 : 1;
}
