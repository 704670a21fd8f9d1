/* Grammar profiles: the words of one language by which a plan says who does what, read from data/grammar/<language>.json. A new
 * word is data; a new kind of word is an entry in the list below and a line of code where it matters. data/README.md says how such
 * a file is made. */
#ifndef DUTYNET_PLAN_PROFILE_H
#define DUTYNET_PLAN_PROFILE_H

#include "plan/slice.h"

G_BEGIN_DECLS

typedef enum {
	DN_WORDS_LEAD_VERBS,        /* 牵头 … */
	DN_WORDS_DUTY_VERBS,        /* 负责, 落实 … */
	DN_WORDS_JOIN_VERBS,        /* 配合, 参与, 指导 … */
	DN_WORDS_SIGNALS,           /* one of these stands in every clause */
	DN_WORDS_INNER_LEAD,        /* verbs that may have their object behind them: 牵头 */
	DN_WORDS_INNER_DUTY,        /* 负责 */
	DN_WORDS_INNER_OTHER,       /* 做好, 配合: those that may be parts of names, or need an object */
	DN_WORDS_ATTRIBUTES,        /* what joins words to a noun that they describe: 的 */
	DN_WORDS_HELPING,           /* verbs of those who join, whatever they help to do: 配合 of 配合落实 */
	DN_WORDS_PROSE_VERBS,       /* one of these stands in every clause of running text */
	DN_WORDS_SCOPES,            /* what may stand before 由 in a clause: 省级层面 */
	DN_WORDS_GUIDES,            /* verbs of those who only guide: 指导 */
	DN_WORDS_TOGETHER,          /* 会同: those before it lead */
	DN_WORDS_CONNECTORS,        /* between whoever leads and those who join, behind a verb: 联合 of 甲局牵头联合乙局 */
	DN_WORDS_BARE_CONNECTORS,   /* those that may stand behind a name as well: 会 of 甲局会乙局 */
	DN_WORDS_OWN_DUTY,          /* 按职责分工 … */
	DN_WORDS_DUTY_STARTS,       /* how words for everybody's own duties begin: 按照, 依据 */
	DN_WORDS_DUTY_NOUNS,        /* how they end: 职责, 权限, 分工 */
	DN_WORDS_DUTY_MIDDLES,      /* what may stand between: 各自, 管理 */
	DN_WORDS_MANNER,            /* 分别, 具体, 共同: say how, not who */
	DN_WORDS_ACTIONS,           /* what may follow a verb: 制定, 推进, 实施 … */
	DN_WORDS_LABEL_LEAD,        /* 牵头, 主责 … of a label such as 牵头单位： */
	DN_WORDS_LEAD_PLURALS,      /* how words for several who lead end, which speak of the bodies before them too: joint leads */
	DN_WORDS_LABEL_DUTY,        /* 责任 … */
	DN_WORDS_LABEL_JOIN,        /* 配合, 协办 … */
	DN_WORDS_LABEL_OFFICIAL,    /* those by which a form says whose the matter is: 主管 */
	DN_WORDS_PLACE_NUMBERS,     /* how many places of a kind there are: 八 of 八县（市） */
	DN_WORDS_DUTY_NOTES,        /* with which a note behind a name ends that says what the body does: 运输保障 */
	DN_WORDS_LABEL_PAIRED,      /* those that name two roles, the second in brackets: 主（協）辦 */
	DN_WORDS_LABELS_TASK,       /* of lines that belong to what is to be done: 整改措施 */
	DN_WORDS_LABEL_NOUNS,       /* 单位, 部门 … */
	DN_WORDS_LABEL_PLURALS,     /* how a label for several ends, which as the last word of a title is none: Responsibilities */
	DN_WORDS_LABEL_LEVELS,      /* 级, 直 of 省级牵头单位 */
	DN_WORDS_LEVEL_LINKS,       /* what joins a level to its departments: 直 of 县直有关部门 */
	DN_WORDS_LABEL_JOINTS,      /* 、 of 牵头、配合单位 */
	DN_WORDS_LABEL_COPULAS,     /* what may stand behind one instead of a colon: 为, —— */
	DN_WORDS_MARK_COPULAS,      /* what stands between a mark of a table and what it means: 表示 of ●表示牵头 */
	DN_WORDS_COPULAS,           /* what joins a body to the words of a label: 任 of 甲局任牵头单位 */
	DN_WORDS_LABELS_ALONE,      /* words that are a label without a noun: 牵头 */
	DN_WORDS_LABELS_ABOVE,      /* those of them that are one in a line of their own above the names: Responsibility */
	DN_WORDS_LABELS_OTHER,      /* labels of something else: 完成时限, 责任人 */
	DN_WORDS_NOT_NAMES,         /* words that a broken list leaves where a name would stand: and */
	DN_WORDS_CONJUNCTIONS,      /* 和, 及, 以及 */
	DN_WORDS_CONJUNCTION_PLACES, /* places whose names begin as a conjunction does: 和平区 */
	DN_WORDS_LIST_GOES_ON,      /* with which a line of names ends whose list goes on in the next: and */
	DN_WORDS_OPEN,              /* 等 */
	DN_WORDS_NOT_OPEN,          /* words that hold it by chance: 高等 */
	DN_WORDS_OPEN_NOUNS,        /* what may follow it and names nobody: 部门, 有关单位 */
	DN_WORDS_FIELD_NOUNS,       /* those of which there is one for each field: 部门 of 教育、财政等部门 */
	DN_WORDS_OPEN_COUNTS,       /* what counts those: 个 of 等10个部门 */
	DN_WORDS_OPEN_ABOUTS,       /* what makes such a number less sure: 余 of 等10余个部门 */
	DN_WORDS_NOT_BY,            /* words that hold it by chance: 自由 */
	DN_WORDS_MODALS,            /* what stands behind a name and says that it must act: 应 of 甲局应会同乙局 */
	DN_WORDS_BY,                /* 由 */
	DN_WORDS_WITH,              /* before a name, beside a verb behind it: 以 of 以甲局为主 */
	DN_WORDS_WITH_VERBS,        /* how that verb begins: 为 */
	DN_WORDS_REQUESTS,          /* those of them with which only somebody who tells others what to do speaks: 請 */
	DN_WORDS_TIME,              /* marks of a time: 年底, 月, 前完成 */
	DN_WORDS_TIME_ENDS,         /* how a time without a number ends: 汛前, 任期内 */
	DN_WORDS_TIME_PARTS,        /* what a time of numbers may hold besides them: 上 of 5月上旬 */
	DN_WORDS_YEARS,             /* behind the number of a year: 年 */
	DN_WORDS_MONTHS,            /* of a month: 月 */
	DN_WORDS_DAYS,              /* of a day: 日 */
	DN_WORDS_DOCUMENT_NUMBERS,  /* how the number of a document ends: 号 of 发〔2022〕9号 */
	DN_WORDS_TIME_STARTS,       /* what stands before one: 于 */
	DN_WORDS_DONE,              /* what is said to be done by a time: 完成, 见效 */
	DN_WORDS_REMARKS,           /* what a bracket behind a clause may say that names nobody: 再掲 */
	DN_WORDS_DATES,             /* what stands in a date besides numbers: 年, 月末 */
	DN_WORDS_FREQUENCY,         /* how often something is done: 每月, 定期 */
	DN_WORDS_NAMINGS,           /* how a text announces a name that it will use: 以下简称 */
	DN_WORDS_ENDINGS,           /* how names of bodies end: 部, 委, 局 */
	DN_WORDS_BEGINNINGS,        /* how they begin where the end says nothing: Department of */
	DN_WORDS_ARTICLES,          /* the */
	DN_WORDS_NAME_LINKS,        /* what stands in names behind a word for a body: for of Center for Water */
	DN_WORDS_PLURALS,           /* one word for several bodies and that for each: Ministries of =Ministry of  */
	DN_WORDS_PLURAL_ENDS,       /* how words for several end: s of academics */
	DN_WORDS_FALSE_ENDINGS,     /* words that end so and are none: 社会, 全部 */
	DN_WORDS_GENERIC_PLACES,    /* places without a name of their own: 街道, 园区 */
	DN_WORDS_PLACE_COUNTS,      /* what counts places: 个 of 13个街道 */
	DN_WORDS_PLACES,            /* how names of places end that stand for their government: 区, 县 */
	DN_WORDS_BARE_CITIES,       /* how cities end that stand without the word for their kind: 州 of 杭州 */
	DN_WORDS_PLACE_SYLLABLES,   /* what stands between kinds of places in a list of them: 辖 of 省辖市 */
	DN_WORDS_GOVERNMENTS,       /* endings that a list of places shares: 人民政府, 管委会 */
	DN_WORDS_GROUP_ENDS,        /* how a group of kinds of places ends: 人民政府, 有关部门 */
	DN_WORDS_LEVELS,            /* beginnings that a list of bodies shares: 省, 市, 自治区 */
	DN_WORDS_LEAGUES,           /* what stands before a level that is that of the whole name: 团 of 团县委 */
	DN_WORDS_UPPER_LEVELS,      /* levels that stand above others: 市 */
	DN_WORDS_SEVERAL_LEVELS,    /* what stands before the field of departments of several levels: 两级 of 两级教育部门 */
	DN_WORDS_LOWER_PLACES,      /* places that stand below them: 区, 乡 */
	DN_WORDS_CENTRAL,           /* beginnings that mark a central body: 国家, 中央 */
	DN_WORDS_OWN_PLACES,        /* words in a title that say that a place's government issued it: 县人民政府 */
	DN_WORDS_NOT_PLACES,        /* words that end as names of places do and are none: 城市 */
	DN_WORDS_CENTRAL_ENDINGS,   /* endings that do: 总局, 总署, 部 */
	DN_WORDS_LOCAL_ENDINGS,     /* endings of bodies that only places have: 厅 */
	DN_WORDS_LOCAL_OFFICES,     /* how an office of a place ends, and the ministry whose field it has: 局=部 */
	DN_WORDS_EVERY,             /* 各 */
	DN_WORDS_SORTS,             /* 各类: of whom a text speaks, rather than who is responsible */
	DN_WORDS_COLLECTIVE,        /* words that make a name collective wherever they stand: 有关, 相关 */
	DN_WORDS_COLLECTIVE_STARTS, /* 地方, 市县 */
	DN_WORDS_COLLECTIVE_ENDS,   /* 主管部门 */
	DN_WORDS_KIND_JOINTS,       /* before the last of the kinds of a group: and of state, regional and local authorities */
	DN_WORDS_COLLECTIVE_NOUNS,  /* how a name with such a beginning ends */
	DN_WORDS_SHARED_ENDINGS,    /* endings of bodies that share the beginning of the one before: 厅, 局 */
	DN_WORDS_SHARED_NOUNS,      /* that the last body of a list shares with those before: 部门 of 教育、财政部门 */
	DN_WORDS_FIELDS,            /* what departments are for: 教育, 财政 */
	DN_WORDS_FALSE_LEVELS,      /* beginnings that only look like a level: 市场 */
	DN_WORDS_WHOLE_NAMES,       /* endings that are also names by themselves: 检察院, 团市委 */
	DN_WORDS_PARTY_ORGANS,      /* bodies of a Party committee, which share its name: 宣传部 of 省委组织部、宣传部 */
	DN_WORDS_COMMITTEES,        /* how the name of a committee ends behind its place or level: 委 of 区委、区政府, 省委组织部 */
	DN_WORDS_PARTY_COMMITTEES,  /* how names of committees of the Party end: 工委 */
	DN_WORDS_NO_LEVEL,          /* beginnings of names that share no level: 人民银行, 驻 */
	DN_WORDS_OWN_ENDINGS,       /* endings of names that share no level either: 分局 */
	DN_WORDS_OWN_COMMITTEES,    /* the same, unless such a committee is one for a field, as 城管委 is: 管委 of 徐管委 */
	DN_WORDS_GENERIC_ENDINGS,   /* endings that prove no public body: 单位, 公司 */
	DN_WORDS_MEMBERS,           /* 成员单位: collective behind a group without a name of its own */
	DN_WORDS_GROUPS,            /* such groups: 联席会议, 领导小组 */
	DN_WORDS_LEADING_GROUPS,    /* groups that bring departments together, so that their members are departments of any kind: 领导小组 */
	DN_WORDS_KINDS_OF_FIRMS,    /* collective behind a level without a name of its own: 国有企业 of 市国有企业 */
	DN_WORDS_ACTORS,            /* everybody of a kind, in catchwords: 政府, 社会 */
	DN_WORDS_OFFICE_ENDS,       /* how offices end that prove no body by that: 股 */
	DN_WORDS_PERSONS,           /* how persons end: 负责人, 同志 */
	DN_WORDS_NOT_PERSONS,       /* words that begin so and mean nobody: 人才 of 负责人才引进 */
	DN_WORDS_SURNAMES,          /* how names of persons begin: 王 */
	DN_WORDS_PERSON_ENDS,       /* what behind 负责 makes it a person: 人, 同志 */
	DN_WORDS_ROLE_NAMES,        /* whoever has that role, and nobody by name: 牵头单位, 第一责任单位 */
	DN_WORDS_NOT_NAME_STARTS,   /* words with which no name begins: 详见, 以 */
	DN_WORDS_CONDITION_ENDS,    /* how a condition ends: 实行物业管理的 */
	DN_WORDS_COLUMN_BESIDE_LEAD, /* titles of leading bodies that, beside another such column, have those who take part */
	DN_WORDS_COLUMN_DOERS,      /* titles of those who carry out what others are responsible for: 実施主体 beside 所管 */
	DN_WORDS_COLUMN_CO_LEAD,    /* how titles of those begin who lead together with the ones below another title: co lead */
	DN_WORDS_RACI_RESPONSIBLE,  /* words of the RACI form, in small letters: for those who do it */
	DN_WORDS_RACI_ACCOUNTABLE,  /* for whoever answers for it */
	DN_WORDS_RACI_CONSULTED,    /* for those who are asked */
	DN_WORDS_RACI_SUPPORTING,   /* for those who support it */
	DN_WORDS_RACI_INFORMED,     /* for those who are told */
	DN_WORDS_COLUMN_UNCLEAR,    /* titles that may name those who act or those to whom it is done: 督查单位 */
	DN_WORDS_COLUMN_GROUPS,     /* whose lead a column names: 督查组 of 督查组牵头单位 */
	DN_WORDS_COLUMN_QUALIFIERS, /* what may stand before the title of those who take part: 主要 of 主要协办单位 */
	DN_WORDS_COLUMN_JOINTS,     /* what joins the words of a title: or of lead ministry or agency */
	DN_WORDS_SHORT_NAMES,       /* bodies by one character and whole, 警=警察庁 */
	DN_WORDS_SHORT_HEADERS,     /* titles of columns in which they stand */
	DN_WORDS_LABEL_QUALIFIED,   /* words of a label before which may stand of what: 责任 of 整改责任单位： */
	DN_WORDS_LABEL_OTHERS,      /* how the label of those besides the ones who lead begins: 相关单位： */
	DN_WORDS_ITEM_STARTS,       /* how words for the item itself begin: 此项工作 */
	DN_WORDS_ITEM_MIDDLES,      /* what stands within them, besides numbers */
	DN_WORDS_ITEM_NOUNS,        /* how they end */
	DN_WORDS_ITEMS_ABOVE,       /* how words for several items begin: 以上五项工作 */
	DN_WORDS_PAGE_FEET,         /* words by which the foot of a web page is known: 版权所有 */
	DN_WORDS_PAGE_ADDRESSES,    /* words that stand there as well, and elsewhere: 邮编： */
	DN_WORDS_PAGE_LABELS,       /* what the labels of those who run a web page begin with: 主办 */
	DN_WORDS_NOT_IN_NAMES,      /* words that no name holds: 的, 应当 */
	DN_WORDS_RULE_FIRST,        /* 第一位, 首位 */
	DN_WORDS_RULE_PLACED,       /* 列, 排, 居 */
	DN_WORDS_RULE_LEAD,         /* 牵头 */
	DN_WORDS_RULE_ALL,          /* all who are responsible lead: 责任单位即为牵头单位 */
	DN_WORDS_RULE_MARKED,       /* what stands behind a mark that leads: 的为牵头 of 标*的为牵头单位 */
	DN_WORDS_RULE_FROM_HERE,    /* 下同 */
	DN_WORDS_RULE_OTHERS,       /* what the rest of a lead rule says: 其余为参与单位 */
	DN_WORDS_EXCEPT,            /* how an exception from a rule begins: 除, 未注明 */
	DN_WORDS_EXCEPT_END,        /* 外, with which 除 ends */
	DN_WORDS_ALSO,              /* 以下, with which a rule begins that adds bodies to every later clause */
	DN_WORDS_ALSO_VERBS,        /* 均需, behind which they stand */
	DN_WORDS_ALSO_END,          /* 不再, with which its end begins: 不再列出 */
	DN_WORDS_AMONG,             /* 其中, before one of those who were named */
	DN_WORDS_TITLES,            /* how titles of plans end: 计划, 方案 */
	DN_WORDS_CIRCULARS,         /* how titles of what sends a plan end: 通知 */
	DN_WORDS_ISSUING,           /* before the title of what they send, which may begin with a place: 印发 */
	DN_WORDS_NOT_TITLES,        /* how lines of a file's card begin: 索引号 */
	DN_WORDS_PLAN_TITLES,       /* words in titles of plans: 方案, 任务分工 */
	DN_WORDS_STANDING_TITLES,   /* in titles of what sets standing duties: 预案, 条例 */
	DN_WORDS_DUTY_HEADINGS,     /* in headings below which work is shared out: 任务分工 */
	DN_WORDS_STANDING_HEADINGS, /* in those below which bodies have standing duties: 成员单位职责 */
	DN_WORDS_PLAN_SECTIONS,     /* headings that only plans have: 实施步骤 */
	DN_WORDS_SPEECHES,          /* how titles of speeches end, whose running text tells what somebody said: 讲话 */
	DN_WORDS_NOT_DUTIES,        /* how words behind a body and a colon begin that are no duty: 电话 */
	DN_WORDS_LINE_VERBS,        /* verbs behind the body with which a line begins: 负责 of 甲局负责检查 */
	DN_WORDS_TASKS_LED,         /* what stands behind such a verb in a heading of tasks: 的任务 of 甲局牵头的任务 */
	DN_WORDS_OFFICES,           /* how offices within a body end: 教务处 */
	DN_WORDS_STAFFS,            /* how parts of whoever leads some work end: 综合协调组 */
	DN_WORDS_PREAMBLES,         /* titles of what names nobody: 总体要求 */
	DN_WORDS_ANNEX,             /* 附件 */
	DN_WORDS_COLUMN_TASK,       /* header words of tables, one kind a column */
	DN_WORDS_COLUMN_TASK_ENDS,  /* how headers of that column end: 措施 of 细化措施 */
	DN_WORDS_COLUMN_TEXT,
	DN_WORDS_COLUMN_DEPARTMENT,
	DN_WORDS_COLUMN_LEAD,
	DN_WORDS_COLUMN_PARTICIPANT,
	DN_WORDS_COLUMN_ROLE,
	DN_WORDS_COLUMN_NUMBER,
	DN_WORDS_COLUMN_SECTION,
	DN_WORDS_COLUMN_DOCUMENT,
	DN_WORDS_HEADS_OF_BODIES,   /* those who stand for a body behind its name: 主要负责同志 */
	DN_WORDS_COLUMN_CONTACTS,   /* titles of columns beside those of bodies in lists of addresses: phone */
	DN_WORDS_COLUMN_PERSONS,    /* how a title ends below which persons stand beside bodies: 及责任人 */
	DN_WORDS_COLUMN_MINISTERS,  /* titles of columns of ministers, in small letters, where nothing else names bodies: responsible ministers */
	DN_WORDS_TITLE_LEAD,        /* words of a column's title, in small letters, that say that those below lead: leading */
	DN_WORDS_TITLE_FIRST,       /* that they do so where bodies or a duty are spoken of: primary */
	DN_WORDS_TITLE_DUTY,        /* that they are responsible: implementing */
	DN_WORDS_TITLE_JOIN,        /* that they take part: partner */
	DN_WORDS_TITLE_OTHER,       /* that others lead: other */
	DN_WORDS_TITLE_BODIES,      /* for bodies of any kind: agency */
	DN_WORDS_TITLE_UNITS,       /* for bodies beside words that say what they do: team */
	DN_WORDS_TITLE_FIELDS,      /* beside those that say that they lead or are responsible: service */
	DN_WORDS_TITLE_HEADS,       /* with which a title may end besides bodies: owner */
	DN_WORDS_TITLE_ENDS,        /* prepositions with which it may end: by */
	DN_WORDS_TITLE_SMALL,       /* what else may stand in one: of */
	DN_WORDS_TITLE_JOINTS,      /* between several: and */
	DN_WORDS_TITLE_BEHIND,      /* behind which stands what for: for */
	DN_WORDS_TITLE_TAILS,       /* what may stand behind all of it: this of Who will lead this? */
	DN_WORDS_TITLE_ASKS,        /* with which a question begins: who */
	DN_WORDS_TITLE_SOME,        /* which bodies: concerned */
	DN_WORDS_CELL_DITTO,        /* a cell that says what the one above it says: 同上 */
	DN_WORDS_CELL_NONE,         /* a cell that names nobody */
	DN_WORDS_YES,               /* a cell that says that something holds: 是 */
	DN_WORDS_RULE_ANY,          /* those of RULE_FIRST, RULE_ALL and RULE_MARKED, without which no rule is stated; no list in the files */
	DN_WORDS_FORM_TITLES,       /* how titles begin that stand beside other words of a form, in small letters: description, start date */
	DN_WORDS_LABELS_BRACKETED,  /* words that are a label before bodies in brackets only: Action */
	DN_WORDS_PROSE_LEADS,       /* verbs behind those who lead, with blanks around them: will lead */
	DN_WORDS_PROSE_RESPONSIBLE, /* the same behind those who are responsible: is responsible for */
	DN_WORDS_PROSE_LED_BY,      /* the same before those who lead: will be led by */
	DN_WORDS_PROSE_NOT_OBJECTS, /* behind such a verb, where it has no object: to of will lead to savings */
	DN_WORDS_LED_BY,            /* how a sentence begins that says no more than who leads: Led by */
	DN_WORDS_COMMA_NAMES,       /* names with a comma or a conjunction that no word proves to be one: Innovation, Science and Economic Development Canada */
	DN_WORDS_POSTS,             /* words for a post, behind which a comma says of what, or whose: Director, People and Culture */
	DN_WORDS_POST_STARTS,       /* how words for a post begin that stand in no such list: Head of */
	DN_WORDS_POST_ENDS,         /* how they end: Officer of Chief Information Officer */
	DN_WORDS_SAID_ROLES,        /* how words behind a name end that say what it does: to lead */
	DN_WORDS_COUNTRY_ENDS,      /* countries with which names of bodies end: Canada of Health Canada */
	DN_WORDS_COUNTRY_STARTS,    /* countries with which names of bodies begin: Scottish of Scottish Water */
	DN_WORDS_COMPANY_ENDS,      /* how names of companies end, also behind a comma or with a full stop: Ltd. of Acme Co., Ltd. */
	DN_WORDS_GROUP_NAMES,       /* groups by themselves, though parts of names as well: Media, Local Government */
	DN_WORDS_ACTOR_KINDS,       /* kinds of those who may take part, in small letters: civil society, public institutions */
	DN_WORDS_ACTOR_JOINTS,      /* what stands between such kinds, in small letters: and */
	DN_WORDS_PHONES,            /* before the number of a telephone: TEL, 電話 */
	DN_WORDS_TITLE_STARTS,      /* in a line of a title that goes on in the next: 关于 */
	DN_WORDS_NUMBERED_PARTS,    /* words of data/grammar/any.json, of every language; behind a number, 第二部分 */
	DN_WORDS_NUMBERED_CHAPTERS, /* 第三章 */
	DN_WORDS_NUMBERED_SECTIONS, /* 第一节 */
	DN_WORDS_NUMBERED_ARTICLES, /* 第五条 */
	DN_WORDS_NAMED_CHAPTERS,    /* before a number, in small letters: pillar of Pillar 1 */
	DN_WORDS_NAMED_SECTIONS,    /* goal */
	DN_WORDS_NAMED_ARTICLES,    /* objective */
	DN_WORDS_NAMED_ACTIONS,     /* action */
	DN_WORDS_NAMED_STEPS,       /* milestone */
	DN_WORDS_NAMED_NUMBERS,     /* what may stand between them and the number: Number of Initiative Number: 1.1 */
	DN_WORDS_NUMBER_COUNTS,     /* what a number counts that begins the text of an item, and is none of an item: 年 of 3．2020年底前 */
	DN_WORDS_SPAN_COUNTS,       /* the same behind two numbers and a dash: 天 of 3-5天 */
	DN_WORDS_AMOUNTS,           /* what stands behind the decimals of an amount: 亿 of 3.5亿 */
	DN_WORDS_LINE_GOES_ON,      /* with which a line ends within a name that goes on in the next: of */
	DN_WORDS_NATIONAL,          /* what the name of a central body has where that of a local one has the place, one word: 国家 of 国家卫健委 */
	DN_WORDS_KINDS
} DnWords;

typedef struct DnProfile DnProfile;

/* The profile of "zh", "zh-hant" (in traditional characters), "ja" or "en"; of "zh" for any other language. Never freed by the caller. */
const DnProfile *dn_profile_for(const char *language);
/* Without the script: "zh" for "zh-hant" too. */
const char *dn_profile_language(const DnProfile *profile);
/* Whether the language separates its words by spaces. */
gboolean dn_profile_is_spaced(const DnProfile *profile);
/* Whether a list of bodies in brackets needs no verb: (教育部、財政部). */
gboolean dn_profile_lists_bare(const DnProfile *profile);
/* The words that are read before the language of a text is known: a profile of no language. */
const DnProfile *dn_profile_of_any(void);
/* Every language's profile, NULL-terminated. */
const DnProfile *const *dn_profiles(void);

/* Bytes of the longest word of that kind with which `text` begins or ends; 0 for none. */
gsize dn_profile_prefix(const DnProfile *profile, DnWords words, DnSlice text);
gsize dn_profile_suffix(const DnProfile *profile, DnWords words, DnSlice text);
/* Whether `text` is such a word. */
gboolean dn_profile_is(const DnProfile *profile, DnWords words, DnSlice text);
/* What stands behind `start` in the first word of that kind that begins with it; empty where none does. */
DnSlice dn_profile_behind(const DnProfile *profile, DnWords words, DnSlice start);
/* The first such word in `text`, the longest where several begin at one place; an empty slice for none. */
DnSlice dn_profile_find(const DnProfile *profile, DnWords words, DnSlice text);

G_END_DECLS

#endif
