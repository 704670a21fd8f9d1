/* The kinds of words of a grammar profile, each with its key in data/grammar/<language>.json; NULL where the program makes the list itself. A new
 * kind is a line here. */
#ifndef DUTYNET_PLAN_PROFILE_WORDS_H
#define DUTYNET_PLAN_PROFILE_WORDS_H

/* clang-format off: a line a kind */
#define DN_PROFILE_WORDS(F) \
	F(DN_WORDS_LEAD_VERBS, "lead_verbs")                 /* 牵头 … */ \
	F(DN_WORDS_DUTY_VERBS, "duty_verbs")                 /* 负责, 落实 … */ \
	F(DN_WORDS_JOIN_VERBS, "join_verbs")                 /* 配合, 参与, 指导 … */ \
	F(DN_WORDS_SIGNALS, "signals")                       /* one of these stands in every clause */ \
	F(DN_WORDS_INNER_LEAD, "inner_lead")                 /* verbs that may have their object behind them: 牵头 */ \
	F(DN_WORDS_REVIEWS, "reviews")                       /* ends of headings above what was done or found: 回顾, 存在问题 */ \
	F(DN_WORDS_EVENTS, "events")                         /* in titles of notices of what is organised: 培训班, 竞赛 */ \
	F(DN_WORDS_RULES_TO_MAKE, "rules_to_make")           /* what a law leaves to somebody to make, before 由: 办法 of 具体办法由甲局会同乙局制定 */ \
	F(DN_WORDS_INNER_DUTY, "inner_duty")                 /* 负责 */ \
	F(DN_WORDS_INNER_OTHER, "inner_other")               /* 做好, 配合: those that may be parts of names, or need an object */ \
	F(DN_WORDS_ATTRIBUTES, "attributes")                 /* what joins words to a noun that they describe: 的 */ \
	F(DN_WORDS_HELPING, "helping")                       /* verbs of those who join, whatever they help to do: 配合 of 配合落实 */ \
	F(DN_WORDS_PROSE_VERBS, "prose_verbs")               /* one of these stands in every clause of running text */ \
	F(DN_WORDS_SCOPES, "scopes")                         /* what may stand before 由 in a clause: 省级层面 */ \
	F(DN_WORDS_GUIDES, "guides")                         /* verbs of those who only guide: 指导 */ \
	F(DN_WORDS_TOGETHER, "together")                     /* 会同: those before it lead */ \
	F(DN_WORDS_CONNECTORS, "connectors")                 /* between whoever leads and those who join, behind a verb: 联合 of 甲局牵头联合乙局 */ \
	F(DN_WORDS_BARE_CONNECTORS, "bare_connectors")       /* those that may stand behind a name as well: 会 of 甲局会乙局 */ \
	F(DN_WORDS_NOT_CONNECTORS, "not_connectors")         /* words that end with a connector and are none: 台商 */ \
	F(DN_WORDS_OWN_DUTY, "own_duty")                     /* 按职责分工 … */ \
	F(DN_WORDS_DUTY_STARTS, "duty_starts")               /* how words for everybody's own duties begin: 按照, 依据 */ \
	F(DN_WORDS_DUTY_NOUNS, "duty_nouns")                 /* how they end: 职责, 权限, 分工 */ \
	F(DN_WORDS_DUTY_MIDDLES, "duty_middles")             /* what may stand between: 各自, 管理 */ \
	F(DN_WORDS_MANNER, "manner")                         /* 分别, 具体, 共同: say how, not who */ \
	F(DN_WORDS_ACTIONS, "actions")                       /* what may follow a verb: 制定, 推进, 实施 … */ \
	F(DN_WORDS_LABEL_LEAD, "label_lead")                 /* 牵头, 主责 … of a label such as 牵头单位： */ \
	F(DN_WORDS_LEAD_PLURALS, "lead_plurals")             /* how words for several who lead end, which speak of the bodies before them too: joint leads */ \
	F(DN_WORDS_LEAD_TOGETHER, "lead_together")           /* how such words begin in the singular: joint lead */ \
	F(DN_WORDS_LABEL_DUTY, "label_duty")                 /* 责任 … */ \
	F(DN_WORDS_LABEL_JOIN, "label_join")                 /* 配合, 协办 … */ \
	F(DN_WORDS_LABEL_OFFICIAL, "label_official")         /* those by which a form says whose the matter is: 主管 */ \
	F(DN_WORDS_PLACE_NUMBERS, "place_numbers")           /* how many places of a kind there are: 八 of 八县（市） */ \
	F(DN_WORDS_SOME_PLACES, "some_places")               /* words for places of no kind behind an open list of them: 地 of 徐州等地 */ \
	F(DN_WORDS_PLACE_QUALITIES, "place_qualities")       /* words that say which places of a kind are meant: 沿海 */ \
	F(DN_WORDS_DUTY_NOTES, "duty_notes")                 /* with which a note behind a name ends that says what the body does: 运输保障 */ \
	F(DN_WORDS_LABEL_PAIRED, "label_paired")             /* those that name two roles, the second in brackets: 主（協）辦 */ \
	F(DN_WORDS_LABELS_TASK, "labels_task")               /* of lines that belong to what is to be done: 整改措施 */ \
	F(DN_WORDS_LABEL_CONCERNED, "label_concerned")       /* how labels end of those who join beside another label: involved of Agencies involved */ \
	F(DN_WORDS_LABEL_NOUNS, "label_nouns")               /* 单位, 部门 … */ \
	F(DN_WORDS_LABEL_PLURALS, "label_plurals")           /* how a label for several ends, which as the last word of a title is none: Responsibilities */ \
	F(DN_WORDS_LABEL_LEVELS, "label_levels")             /* 级, 直 of 省级牵头单位 */ \
	F(DN_WORDS_LEVEL_LINKS, "level_links")               /* what joins a level to its departments: 直 of 县直有关部门 */ \
	F(DN_WORDS_LABEL_JOINTS, "label_joints")             /* 、 of 牵头、配合单位 */ \
	F(DN_WORDS_LABEL_COPULAS, "label_copulas")           /* what may stand behind one instead of a colon: 为, —— */ \
	F(DN_WORDS_MARK_COPULAS, "mark_copulas")             /* what stands between a mark of a table and what it means: 表示 of ●表示牵头 */ \
	F(DN_WORDS_MARK_LINKS, "mark_links")                 /* what stands between a role and the mark of it, in this order: は of 主担当課は● */ \
	F(DN_WORDS_COPULAS, "copulas")                       /* what joins a body to the words of a label: 任 of 甲局任牵头单位 */ \
	F(DN_WORDS_LABELS_ALONE, "labels_alone")             /* words that are a label without a noun: 牵头 */ \
	F(DN_WORDS_LABELS_ABOVE, "labels_above")             /* those of them that are one in a line of their own above the names: Responsibility */ \
	F(DN_WORDS_LABELS_SURE, "labels_sure")               /* those that may be said of anything: Agency. Names behind them must be beyond doubt */ \
	F(DN_WORDS_LABELS_SURE_LEAD, "labels_sure_lead")     /* the same of those who lead: Coordinator */ \
	F(DN_WORDS_LABELS_OTHER, "labels_other")             /* labels of something else: 完成时限, 责任人 */ \
	F(DN_WORDS_NOT_NAMES, "not_names")                   /* words that a broken list leaves where a name would stand: and */ \
	F(DN_WORDS_INNER_CONJUNCTIONS, "inner_conjunctions") /* those that names may begin or end with, or hold: と of 総務省と環境省 */ \
	F(DN_WORDS_CONJUNCTIONS, "conjunctions")             /* 和, 及, 以及 */ \
	F(DN_WORDS_CONJUNCTION_PLACES, "conjunction_places") /* places whose names begin as a conjunction does: 和平区 */ \
	F(DN_WORDS_LIST_GOES_ON, "list_goes_on")             /* with which a line of names ends whose list goes on in the next: and */ \
	F(DN_WORDS_OPEN, "open")                             /* 等 */ \
	F(DN_WORDS_NOT_OPEN, "not_open")                     /* words that hold it by chance: 高等 */ \
	F(DN_WORDS_OPEN_NOUNS, "open_nouns")                 /* what may follow it and names nobody: 部门, 有关单位 */ \
	F(DN_WORDS_OPEN_KINDS, "open_kinds")                 /* how a kind of bodies ends behind an open list: 单位 of 等供热单位 */ \
	F(DN_WORDS_FIELD_NOUNS, "field_nouns")               /* those of which there is one for each field: 部门 of 教育、财政等部门 */ \
	F(DN_WORDS_OPEN_COUNTS, "open_counts")               /* what counts those: 个 of 等10个部门 */ \
	F(DN_WORDS_OPEN_ABOUTS, "open_abouts")               /* what makes such a number less sure: 余 of 等10余个部门 */ \
	F(DN_WORDS_NOT_BY, "not_by")                         /* words that hold it by chance: 自由 */ \
	F(DN_WORDS_BY_PLACES, "by_places")                   /* places that begin with that word: 由旺镇 */ \
	F(DN_WORDS_MODALS, "modals")                         /* what stands behind a name and says that it must act: 应 of 甲局应会同乙局 */ \
	F(DN_WORDS_BY, "by")                                 /* 由 */ \
	F(DN_WORDS_WITH, "with")                             /* before a name, beside a verb behind it: 以 of 以甲局为主 */ \
	F(DN_WORDS_WITH_VERBS, "with_verbs")                 /* how that verb begins: 为 */ \
	F(DN_WORDS_REQUESTS, "requests")                     /* those of them with which only somebody who tells others what to do speaks: 請 */ \
	F(DN_WORDS_TIME, "time")                             /* marks of a time: 年底, 月, 前完成 */ \
	F(DN_WORDS_TIME_ENDS, "time_ends")                   /* how a time without a number ends: 汛前, 任期内 */ \
	F(DN_WORDS_TIME_PARTS, "time_parts")                 /* what a time of numbers may hold besides them: 上 of 5月上旬 */ \
	F(DN_WORDS_YEARS, "years")                           /* behind the number of a year: 年 */ \
	F(DN_WORDS_MONTHS, "months")                         /* of a month: 月 */ \
	F(DN_WORDS_DAYS, "days")                             /* of a day: 日 */ \
	F(DN_WORDS_DOCUMENT_NUMBERS, "document_numbers")     /* how the number of a document ends: 号 of 发〔2022〕9号 */ \
	F(DN_WORDS_TIME_STARTS, "time_starts")               /* what stands before one: 于 */ \
	F(DN_WORDS_DONE, "done")                             /* what is said to be done by a time: 完成, 见效 */ \
	F(DN_WORDS_REMARKS, "remarks")                       /* what a bracket behind a clause may say that names nobody: 再掲 */ \
	F(DN_WORDS_DATES, "dates")                           /* what stands in a date besides numbers: 年, 月末 */ \
	F(DN_WORDS_FREQUENCY, "frequency")                   /* how often something is done: 每月, 定期 */ \
	F(DN_WORDS_NAMINGS, "namings")                       /* how a text announces a name that it will use: 以下简称 */ \
	F(DN_WORDS_ENDINGS, "endings")                       /* how names of bodies end: 部, 委, 局 */ \
	F(DN_WORDS_BEGINNINGS, "beginnings")                 /* how they begin where the end says nothing: Department of */ \
	F(DN_WORDS_ARTICLES, "articles")                     /* the */ \
	F(DN_WORDS_NAME_LINKS, "name_links")                 /* what stands in names behind a word for a body: for of Center for Water */ \
	F(DN_WORDS_PLURALS, "plurals")                       /* one word for several bodies and that for each: Ministries of =Ministry of */ \
	F(DN_WORDS_PLURAL_ENDS, "plural_ends")               /* how words for several end: s of academics */ \
	F(DN_WORDS_FALSE_ENDINGS, "false_endings")           /* words that end so and are none: 社会, 全部 */ \
	F(DN_WORDS_GENERIC_PLACES, "generic_places")         /* places without a name of their own: 街道, 园区 */ \
	F(DN_WORDS_PLACE_COUNTS, "place_counts")             /* what counts places: 个 of 13个街道 */ \
	F(DN_WORDS_PLACES, "places")                         /* how names of places end that stand for their government: 区, 县 */ \
	F(DN_WORDS_BARE_CITIES, "bare_cities")               /* how cities end that stand without the word for their kind: 州 of 杭州 */ \
	F(DN_WORDS_CITIES, "cities")                         /* provinces and the larger cities without the word for their kind: 广东, 深圳 */ \
	F(DN_WORDS_CITY_KINDS, "city_kinds")                 /* the word for their kind that such cities may share: 市 of 杭州、宁波市政府 */ \
	F(DN_WORDS_ZONES, "zones")                           /* what a zone is between its place and its committee: 经济开发区 of 侯马经济开发区管委会 */ \
	F(DN_WORDS_PLACE_SYLLABLES, "place_syllables")       /* what stands between kinds of places in a list of them: 辖 of 省辖市 */ \
	F(DN_WORDS_LONE_GOVERNMENTS, "lone_governments")     /* of the place before them: 县委、政府 */ \
	F(DN_WORDS_GOVERNMENTS, "governments")               /* endings that a list of places shares: 人民政府, 管委会 */ \
	F(DN_WORDS_GROUP_ENDS, "group_ends")                 /* how a group of kinds of places ends: 人民政府, 有关部门 */ \
	F(DN_WORDS_LEVELS, "levels")                         /* beginnings that a list of bodies shares: 省, 市, 自治区 */ \
	F(DN_WORDS_LEAGUES, "leagues")                       /* what stands before a level that is that of the whole name: 团 of 团县委 */ \
	F(DN_WORDS_UPPER_LEVELS, "upper_levels")             /* levels that stand above others: 市 */ \
	F(DN_WORDS_NOTICES, "notices")                       /* how titles of what is no plan end: 公告 */ \
	F(DN_WORDS_BUREAUS, "bureaus")                       /* ends of offices that fields before them share: 局 */ \
	F(DN_WORDS_FIELDS_OF_COMMITTEES, "fields_of_committees") /* fields whose offices end otherwise: 发改 */ \
	F(DN_WORDS_OVERSEERS, "overseers")                   /* of those who only watch others do it: 监督单位 */ \
	F(DN_WORDS_HOTLINES, "hotlines")                     /* numbers of telephones that stand in names: 12345 */ \
	F(DN_WORDS_TWIN_LEVELS, "twin_levels")               /* levels whose offices have the same names: 市, 县, but not 省 */ \
	F(DN_WORDS_SEVERAL_LEVELS, "several_levels")         /* what stands before the field of departments of several levels: 两级 of 两级教育部门 */ \
	F(DN_WORDS_LOWER_PLACES, "lower_places")             /* places that stand below them: 区, 乡 */ \
	F(DN_WORDS_CENTRAL, "central")                       /* beginnings that mark a central body: 国家, 中央 */ \
	F(DN_WORDS_OWN_PLACES, "own_places")                 /* words in a title that say that a place's government issued it: 县人民政府 */ \
	F(DN_WORDS_NOT_PLACES, "not_places")                 /* words that end as names of places do and are none: 城市 */ \
	F(DN_WORDS_TRUE_PLACES, "true_places")               /* names of places that end as words for many do: 盐城市 */ \
	F(DN_WORDS_TOWN_OFFICES, "town_offices")             /* offices of which a town has one, and a county many: 派出所 */ \
	F(DN_WORDS_LONE_ENDINGS, "lone_endings")             /* ends of offices of a level, below which none of the same level is: 局 */ \
	F(DN_WORDS_RUN_ON_ENDINGS, "run_on_endings")         /* ends of names that are part of no other one of their kind: 課 */ \
	F(DN_WORDS_RUN_ON_INNER, "run_on_inner")             /* what behind such an end shows that no name ends there: と, 題 of 課題 */ \
	F(DN_WORDS_RUN_ON_BEGINNINGS, "run_on_beginnings")   /* beginnings of names that are part of no other one of their kind */ \
	F(DN_WORDS_CENTRAL_ENDINGS, "central_endings")       /* endings that do: 总局, 总署, 部 */ \
	F(DN_WORDS_LOCAL_ENDINGS, "local_endings")           /* endings of bodies that only places have: 厅 */ \
	F(DN_WORDS_LOCAL_OFFICES, "local_offices")           /* how an office of a place ends, and the ministry whose field it has: 局=部 */ \
	F(DN_WORDS_EVERY, "every")                           /* 各 */ \
	F(DN_WORDS_EVERY_NUMBERS, "every_numbers")           /* those that a name may begin with: Two of Two Saints */ \
	F(DN_WORDS_SORTS, "sorts")                           /* 各类: of whom a text speaks, rather than who is responsible */ \
	F(DN_WORDS_COLLECTIVE, "collective")                 /* words that make a name collective wherever they stand: 有关, 相关 */ \
	F(DN_WORDS_COLLECTIVE_STARTS, "collective_starts")   /* 地方, 市县 */ \
	F(DN_WORDS_COLLECTIVE_PLURALS, "collective_plurals") /*  Consultants of Engineering Consultants */ \
	F(DN_WORDS_COLLECTIVE_ENDS, "collective_ends")       /* 主管部门 */ \
	F(DN_WORDS_KIND_JOINTS, "kind_joints")               /* before the last of the kinds of a group: and of state, regional and local authorities */ \
	F(DN_WORDS_COLLECTIVE_NOUNS, "collective_nouns")     /* how a name with such a beginning ends */ \
	F(DN_WORDS_LONE_OFFICES, "lone_offices")             /* endings of bodies that may stand alone in brackets, beside shared ones: 交通部 */ \
	F(DN_WORDS_SHARED_ENDINGS, "shared_endings")         /* endings of bodies that share the beginning of the one before: 厅, 局 */ \
	F(DN_WORDS_SHARED_NOUNS, "shared_nouns")             /* that the last body of a list shares with those before: 部门 of 教育、财政部门 */ \
	F(DN_WORDS_FIELDS, "fields")                         /* what departments are for: 教育, 财政 */ \
	F(DN_WORDS_FALSE_LEVELS, "false_levels")             /* beginnings that only look like a level: 市场 */ \
	F(DN_WORDS_MAIN_STARTS, "main_starts")               /* how a note begins that another body leads: 以 of 以經濟部為主政 */ \
	F(DN_WORDS_MAIN_ENDS, "main_ends")                   /* how it ends: 為主政 */ \
	F(DN_WORDS_WHOLE_NAMES, "whole_names")               /* endings that are also names by themselves: 检察院, 团市委 */ \
	F(DN_WORDS_HOUSES, "houses")                         /* names by themselves that hardly have sections: 公民館 above 人権課 in a cell */ \
	F(DN_WORDS_HOUSE_PARTS, "house_parts")               /* how a section ends that may be one of a house: 係, 運営課 */ \
	F(DN_WORDS_PARTY_ORGANS, "party_organs")             /* bodies of a Party committee, which share its name: 宣传部 of 省委组织部、宣传部 */ \
	F(DN_WORDS_COMMITTEES, "committees")                 /* how the name of a committee ends behind its place or level: 委 of 区委、区政府, 省委组织部 */ \
	F(DN_WORDS_PARTY_COMMITTEES, "party_committees")     /* how names of committees of the Party end: 工委 */ \
	F(DN_WORDS_NO_LEVEL, "no_level")                     /* beginnings of names that share no level: 人民银行, 驻 */ \
	F(DN_WORDS_OWN_ENDINGS, "own_endings")               /* endings of names that share no level either: 分局 */ \
	F(DN_WORDS_OWN_COMMITTEES, "own_committees")         /* the same, unless such a committee is one for a field, as 城管委 is: 管委 of 徐管委 */ \
	F(DN_WORDS_GENERIC_ENDINGS, "generic_endings")       /* endings that prove no public body: 单位, 公司 */ \
	F(DN_WORDS_MEMBERS, "members")                       /* 成员单位: collective behind a group without a name of its own */ \
	F(DN_WORDS_GROUPS, "groups")                         /* such groups: 联席会议, 领导小组 */ \
	F(DN_WORDS_LEADING_GROUPS, "leading_groups")         /* groups that bring departments together, so that their members are departments of any kind: 领导小组 */ \
	F(DN_WORDS_KINDS_OF_FIRMS, "kinds_of_firms")         /* collective behind a level without a name of its own: 国有企业 of 市国有企业 */ \
	F(DN_WORDS_SHORT_FIRMS, "short_firms")               /* how firms end that are named as shortly as places: 投 of 城投 */ \
	F(DN_WORDS_REPORTED_TO, "reported_to")               /* before whom something is sent or told to: 报 of 报区海洋中心 */ \
	F(DN_WORDS_ACTORS, "actors")                         /* everybody of a kind, in catchwords: 政府, 社会 */ \
	F(DN_WORDS_OFFICE_ENDS, "office_ends")               /* how offices end that prove no body by that: 股 */ \
	F(DN_WORDS_PERSONS, "persons")                       /* how persons end: 负责人, 同志 */ \
	F(DN_WORDS_PERSON_TITLES, "person_titles")           /* what stands before the name of a person: Dr */ \
	F(DN_WORDS_NOT_PERSONS, "not_persons")               /* words that begin so and mean nobody: 人才 of 负责人才引进 */ \
	F(DN_WORDS_SURNAMES, "surnames")                     /* how names of persons begin: 王 */ \
	F(DN_WORDS_PERSON_ENDS, "person_ends")               /* what behind 负责 makes it a person: 人, 同志 */ \
	F(DN_WORDS_ROLE_NAMES, "role_names")                 /* whoever has that role, and nobody by name: 牵头单位, 第一责任单位 */ \
	F(DN_WORDS_NOT_NAME_STARTS, "not_name_starts")       /* words with which no name begins: 详见, 以 */ \
	F(DN_WORDS_CONDITION_ENDS, "condition_ends")         /* how a condition ends: 实行物业管理的 */ \
	F(DN_WORDS_COLUMN_BESIDE_LEAD, "column_beside_lead") /* titles of leading bodies that, beside another such column, have those who take part */ \
	F(DN_WORDS_COLUMN_SHARES, "column_shares")           /* titles of what is shared out among those of another column: 任务分工 beside 责任部门 */ \
	F(DN_WORDS_COLUMN_GOALS, "column_goals")             /* titles of what is to be reached, which is what is to be done where no column says so: 工作目标 */ \
	F(DN_WORDS_COLUMN_DOERS, "column_doers")             /* titles of those who carry out what others are responsible for: 実施主体 beside 所管 */ \
	F(DN_WORDS_COLUMN_CO_LEAD, "column_co_lead")         /* how titles of those begin who lead together with the ones below another title: co lead */ \
	F(DN_WORDS_RACI_RESPONSIBLE, "raci_responsible")     /* words of the RACI form, in small letters: for those who do it */ \
	F(DN_WORDS_RACI_ACCOUNTABLE, "raci_accountable")     /* for whoever answers for it */ \
	F(DN_WORDS_RACI_CONSULTED, "raci_consulted")         /* for those who are asked */ \
	F(DN_WORDS_RACI_SUPPORTING, "raci_supporting")       /* for those who support it */ \
	F(DN_WORDS_RACI_INFORMED, "raci_informed")           /* for those who are told */ \
	F(DN_WORDS_COLUMN_UNCLEAR, "column_unclear")         /* titles that may name those who act or those to whom it is done: 督查单位 */ \
	F(DN_WORDS_COLUMN_GROUPS, "column_groups")           /* whose lead a column names: 督查组 of 督查组牵头单位 */ \
	F(DN_WORDS_COLUMN_OWNERS, "column_owners")           /* before the title of a column, whose bodies they are: 県の, 庁内 */ \
	F(DN_WORDS_COLUMN_OFFICES, "column_offices")         /* words for offices behind the title of a column of bodies: 課室 of 担当部局・課室 */ \
	F(DN_WORDS_COLUMN_QUALIFIERS, "column_qualifiers")   /* what may stand before the title of those who take part: 主要 of 主要协办单位 */ \
	F(DN_WORDS_COLUMN_JOINTS, "column_joints")           /* what joins the words of a title: or of lead ministry or agency */ \
	F(DN_WORDS_SHORT_NAMES, "short_names")               /* bodies by one character and whole, 警=警察庁 */ \
	F(DN_WORDS_SHORT_HEADERS, "short_headers")           /* titles of columns in which they stand */ \
	F(DN_WORDS_SOCIETY_ENDS, "society_ends")             /* of societies and the like, which are bodies where others beside them are: 会, 病院 */ \
	F(DN_WORDS_LEGAL_FORMS, "legal_forms")               /* before the name of a body, in brackets: （公財） */ \
	F(DN_WORDS_SHORT_LINKS, "short_links")               /* between a short name and the one that it stands for: 文＝文部科学省 */ \
	F(DN_WORDS_SHORT_ENDS, "short_ends")                 /* behind the latter: を指す of 「文」は文部科学省を指す */ \
	F(DN_WORDS_LABEL_QUALIFIED, "label_qualified")       /* words of a label before which may stand of what: 责任 of 整改责任单位： */ \
	F(DN_WORDS_LABEL_OTHERS, "label_others")             /* how the label of those besides the ones who lead begins: 相关单位： */ \
	F(DN_WORDS_ITEM_STARTS, "item_starts")               /* how words for the item itself begin: 此项工作 */ \
	F(DN_WORDS_ITEM_MIDDLES, "item_middles")             /* what stands within them, besides numbers */ \
	F(DN_WORDS_ITEM_NOUNS, "item_nouns")                 /* how they end */ \
	F(DN_WORDS_ITEMS_ABOVE, "items_above")               /* how words for several items begin: 以上五项工作 */ \
	F(DN_WORDS_PAGE_FEET, "page_feet")                   /* words by which the foot of a web page is known: 版权所有 */ \
	F(DN_WORDS_PAGE_ADDRESSES, "page_addresses")         /* words that stand there as well, and elsewhere: 邮编： */ \
	F(DN_WORDS_PAGE_LABELS, "page_labels")               /* what the labels of those who run a web page begin with: 主办 */ \
	F(DN_WORDS_SITE_OWNERS, "site_owners")               /* bodies that run web sites: 人民政府办公厅 */ \
	F(DN_WORDS_GROUP_OFFICES, "group_offices")           /* with which the office of a group ends, which may be named by what it does */ \
	F(DN_WORDS_NOT_IN_NAMES, "not_in_names")             /* words that no name holds: 的, 应当 */ \
	F(DN_WORDS_NOT_NAME_ENDS, "not_name_ends")           /* words with which no name ends, where a line breaks off behind them: is of The Treasury is */ \
	F(DN_WORDS_RULE_FIRST, "rule_first")                 /* 第一位, 首位 */ \
	F(DN_WORDS_RULE_PLACED, "rule_placed")               /* 列, 排, 居 */ \
	F(DN_WORDS_RULE_LEAD, "rule_lead")                   /* 牵头 */ \
	F(DN_WORDS_RULE_ALL, "rule_all")                     /* all who are responsible lead: 责任单位即为牵头单位 */ \
	F(DN_WORDS_RULE_MARKED, "rule_marked")               /* what stands behind a mark that leads: 的为牵头 of 标*的为牵头单位 */ \
	F(DN_WORDS_RULE_FROM_HERE, "rule_from_here")         /* 下同 */ \
	F(DN_WORDS_RULE_EACH, "rule_each")                   /* of which clauses a rule says that each leads: 分别负责 */ \
	F(DN_WORDS_RULE_EACH_LEADS, "rule_each_leads")       /* and that: 分别牵头 */ \
	F(DN_WORDS_SEVERALLY, "severally")                   /* before the verb of such a clause: 分别 */ \
	F(DN_WORDS_INCLUDES, "includes")                     /* before those whom a group includes as well: 含 of 各区政府（含新区管委会） */ \
	F(DN_WORDS_RULE_OTHERS, "rule_others")               /* what the rest of a lead rule says: 其余为参与单位 */ \
	F(DN_WORDS_EXCEPT, "except")                         /* how an exception from a rule begins: 除, 未注明 */ \
	F(DN_WORDS_EXCEPT_END, "except_end")                 /* 外, with which 除 ends */ \
	F(DN_WORDS_ALSO, "also")                             /* 以下, with which a rule begins that adds bodies to every later clause */ \
	F(DN_WORDS_ALSO_VERBS, "also_verbs")                 /* 均需, behind which they stand */ \
	F(DN_WORDS_ALSO_END, "also_end")                     /* 不再, with which its end begins: 不再列出 */ \
	F(DN_WORDS_AMONG, "among")                           /* 其中, before one of those who were named */ \
	F(DN_WORDS_TITLES, "titles")                         /* how titles of plans end: 计划, 方案 */ \
	F(DN_WORDS_CIRCULARS, "circulars")                   /* how titles of what sends a plan end: 通知 */ \
	F(DN_WORDS_ISSUING, "issuing")                       /* before the title of what they send, which may begin with a place: 印发 */ \
	F(DN_WORDS_NOT_TITLES, "not_titles")                 /* how lines of a file's card begin: 索引号 */ \
	F(DN_WORDS_PLAN_TITLES, "plan_titles")               /* words in titles of plans: 方案, 任务分工 */ \
	F(DN_WORDS_STANDING_TITLES, "standing_titles")       /* in titles of what sets standing duties: 预案, 条例 */ \
	F(DN_WORDS_DUTY_HEADINGS, "duty_headings")           /* in headings below which work is shared out: 任务分工 */ \
	F(DN_WORDS_STANDING_HEADINGS, "standing_headings")   /* in those below which bodies have standing duties: 成员单位职责 */ \
	F(DN_WORDS_PLAN_SECTIONS, "plan_sections")           /* headings that only plans have: 实施步骤 */ \
	F(DN_WORDS_SPEECHES, "speeches")                     /* how titles of speeches end, whose running text tells what somebody said, and of laws: 讲话, Act */ \
	F(DN_WORDS_SPEECH_SIGNS, "speech_signs")             /* what the head of a text holds that somebody held as a speech: Check against delivery */ \
	F(DN_WORDS_NOT_DUTIES, "not_duties")                 /* how words behind a body and a colon begin that are no duty: 电话 */ \
	F(DN_WORDS_LINE_VERBS, "line_verbs")                 /* verbs behind the body with which a line begins: 负责 of 甲局负责检查 */ \
	F(DN_WORDS_PARTS_OF_TASKS, "parts_of_tasks")         /* with which brackets end that say what of the task a body does: 市公安局（人口库） */ \
	F(DN_WORDS_TASK_COUNTS, "task_counts")               /* with which a count of tasks ends: 项 of （4项） */ \
	F(DN_WORDS_TASKS_LED, "tasks_led")                   /* what stands behind such a verb in a heading of tasks: 的任务 of 甲局牵头的任务 */ \
	F(DN_WORDS_SECTIONS, "sections")                     /* how parts of a body end that stand behind it and a blank: 課 of 福祉局 保育課 */ \
	F(DN_WORDS_TEAMS, "teams")                           /* the same of parts of these: 班 of 農林課 農業振興班 */ \
	F(DN_WORDS_OFFICES, "offices")                       /* how offices within a body end: 教务处 */ \
	F(DN_WORDS_STAFFS, "staffs")                         /* how parts of whoever leads some work end: 综合协调组 */ \
	F(DN_WORDS_PREAMBLES, "preambles")                   /* titles of what names nobody: 总体要求 */ \
	F(DN_WORDS_ANNEX, "annex")                           /* 附件 */ \
	F(DN_WORDS_COLUMN_TASK, "column_task")               /* header words of tables, one kind a column */ \
	F(DN_WORDS_COLUMN_TASK_ENDS, "column_task_ends")     /* how headers of that column end: 措施 of 细化措施 */ \
	F(DN_WORDS_COLUMN_TEXT, "column_text") \
	F(DN_WORDS_COLUMN_DEPARTMENT, "column_department") \
	F(DN_WORDS_COLUMN_LEAD, "column_lead") \
	F(DN_WORDS_COLUMN_PARTICIPANT, "column_participant") \
	F(DN_WORDS_COLUMN_ROLE, "column_role") \
	F(DN_WORDS_COLUMN_NUMBER, "column_number") \
	F(DN_WORDS_COLUMN_SECTION, "column_section") \
	F(DN_WORDS_COLUMN_DOCUMENT, "column_document") \
	F(DN_WORDS_HEADS_OF_BODIES, "heads_of_bodies")       /* those who stand for a body behind its name: 主要负责同志 */ \
	F(DN_WORDS_COLUMN_CONTACTS, "column_contacts")       /* titles of columns beside those of bodies in lists of addresses: phone */ \
	F(DN_WORDS_COLUMN_PERSONS, "column_persons")         /* how a title ends below which persons stand beside bodies: 及责任人 */ \
	F(DN_WORDS_COLUMN_MINISTERS, "column_ministers")     /* titles of columns of ministers, in small letters, where nothing else names bodies: responsible ministers */ \
	F(DN_WORDS_TITLE_LEAD, "title_lead")                 /* words of a column's title, in small letters, that say that those below lead: leading */ \
	F(DN_WORDS_TITLE_FIRST, "title_first")               /* that they do so where bodies or a duty are spoken of: primary */ \
	F(DN_WORDS_TITLE_DUTY, "title_duty")                 /* that they are responsible: implementing */ \
	F(DN_WORDS_TITLE_JOIN, "title_join")                 /* that they take part: partner */ \
	F(DN_WORDS_TITLE_OTHER, "title_other")               /* that others lead: other */ \
	F(DN_WORDS_TITLE_BODIES, "title_bodies")             /* for bodies of any kind: agency */ \
	F(DN_WORDS_TITLE_UNITS, "title_units")               /* for bodies beside words that say what they do: team */ \
	F(DN_WORDS_TITLE_FIELDS, "title_fields")             /* beside those that say that they lead or are responsible: service */ \
	F(DN_WORDS_TITLE_HEADS, "title_heads")               /* with which a title may end besides bodies: owner */ \
	F(DN_WORDS_TITLE_ENDS, "title_ends")                 /* prepositions with which it may end: by */ \
	F(DN_WORDS_TITLE_SMALL, "title_small")               /* what else may stand in one: of */ \
	F(DN_WORDS_TITLE_JOINTS, "title_joints")             /* between several: and */ \
	F(DN_WORDS_TITLE_BEHIND, "title_behind")             /* behind which stands what for: for */ \
	F(DN_WORDS_TITLE_TAILS, "title_tails")               /* what may stand behind all of it: this of Who will lead this? */ \
	F(DN_WORDS_TITLE_ASKS, "title_asks")                 /* with which a question begins: who */ \
	F(DN_WORDS_TITLE_SOME, "title_some")                 /* which bodies: concerned */ \
	F(DN_WORDS_CELL_DITTO, "cell_ditto")                 /* a cell that says what the one above it says: 同上 */ \
	F(DN_WORDS_CELL_NONE, "cell_none")                   /* a cell that names nobody */ \
	F(DN_WORDS_YES, "yes")                               /* a cell that says that something holds: 是 */ \
	F(DN_WORDS_RULE_ORDINALS, "rule_ordinals") /* the first place in a rule of a language with spaces, all in small letters: first */ \
	F(DN_WORDS_RULE_TOPS, "rule_tops") /* … before: of the list: top */ \
	F(DN_WORDS_RULE_LISTS, "rule_lists") /* what has a top: list */ \
	F(DN_WORDS_RULE_PLACINGS, "rule_placings") /* being put there: listed */ \
	F(DN_WORDS_RULE_BODIES, "rule_bodies") /* who is: agency */ \
	F(DN_WORDS_RULE_LEADINGS, "rule_leadings") /* leading: lead */ \
	F(DN_WORDS_RULE_MAIN, "rule_main") /* what leads before a duty or a body: primary */ \
	F(DN_WORDS_RULE_DUTIES, "rule_duties") /* the duty: responsibility */ \
	F(DN_WORDS_RULE_VERBS, "rule_verbs") /* what joins a place and leading: has, rests */ \
	F(DN_WORDS_RULE_FILLERS, "rule_fillers") /* what may stand between them and means nothing: the, each */ \
	F(DN_WORDS_RULE_DENIALS, "rule_denials") /* what denies it: not */ \
	F(DN_WORDS_RULE_MANY, "rule_many") /* bodies beside the first: several, others */ \
	F(DN_WORDS_RULE_TO, "rule_to") /* the word behind leading that is no leading: lead to savings */ \
	F(DN_WORDS_RULE_SIGNS, "rule_signs") /* the names of signs that tell who leads: asterisk */ \
	F(DN_WORDS_NOTE_LEADS, "note_leads") /* what a note beside a name says of one that leads, and no label does: L, main */ \
	F(DN_WORDS_NOTE_JOINS, "note_joins") /* … of one that takes part: S */ \
	F(DN_WORDS_SHARES, "shares")                         /* what of any task one body has: Home Office for policy */ \
	F(DN_WORDS_SAID_LEADS, "said_leads") /* what says behind a name and a comma that it leads, with nothing else there: lead */ \
	F(DN_WORDS_SAID_JOINS, "said_joins") /* … that it takes part: supporting */ \
	F(DN_WORDS_NAME_QUALITIES, "name_qualities") /* words before what kind of body it is: National, International */ \
	F(DN_WORDS_OWNER_POSTS, "owner_posts") /* words for one who holds an office, at the end of its name: Coordinator */ \
	F(DN_WORDS_LONE_BODIES, "lone_bodies") /* words that are names by themselves behind a conjunction: Police */ \
	F(DN_WORDS_CALL_STARTS, "call_starts") /* how names that are calls begin, before a capital: No to */ \
	F(DN_WORDS_RULE_ANY, NULL)                           /* those of RULE_FIRST, RULE_ALL and RULE_MARKED, without which no rule is stated; no list in the files */ \
	F(DN_WORDS_FORM_TITLES, "form_titles")               /* how titles begin that stand beside other words of a form, in small letters: description, start date */ \
	F(DN_WORDS_LABELS_BRACKETED, "labels_bracketed")     /* words that are a label before bodies in brackets only: Action */ \
	F(DN_WORDS_SENTENCE_JOINTS, "sentence_joints")       /* between two sentences that say who does what, besides conjunctions: while */ \
	F(DN_WORDS_PROSE_LEADS, "prose_leads")               /* verbs behind those who lead, with blanks around them: will lead */ \
	F(DN_WORDS_PROSE_RESPONSIBLE, "prose_responsible")   /* the same behind those who are responsible: is responsible for */ \
	F(DN_WORDS_PROSE_OF_ITEM, "prose_of_item")           /* those of them that speak of the item: is responsible for this of is responsible for this action */ \
	F(DN_WORDS_PROSE_JOINS, "prose_joins")               /* the same behind those who take part, in the next sentence: will participate */ \
	F(DN_WORDS_PROSE_JOIN_ENDS, "prose_join_ends")       /* what may stand behind such a verb: in this of will participate in this work */ \
	F(DN_WORDS_PROSE_AS_PARTNERS, "prose_as_partners")   /* behind those with whom somebody leads: as partners */ \
	F(DN_WORDS_PROSE_ACTS, "prose_acts")                 /* the same before what somebody must do: shall of shall issue guidance */ \
	F(DN_WORDS_PROSE_NOT_ACTS, "prose_not_acts")         /* behind it, what nobody does: be of shall be composed of */ \
	F(DN_WORDS_PROSE_TIMES, "prose_times")               /* with which a sentence says first by when: Within 90 days, the Treasury shall */ \
	F(DN_WORDS_PROSE_FIRST_LED_BY, "prose_first_led_by") /* the same with which a sentence begins: Led by the Treasury, launch a review */ \
	F(DN_WORDS_PROSE_NAMES_END, "prose_names_end")       /* what ends the names behind them: through of by DOC through NIST */ \
	F(DN_WORDS_PROSE_LED_BY, "prose_led_by")             /* the same before those who lead: will be led by */ \
	F(DN_WORDS_PROSE_DONE_BY, "prose_done_by")           /* the same before those who do it: will be delivered by */ \
	F(DN_WORDS_PROSE_RESTS, "prose_rests")               /* the same where responsibility is what the sentence speaks of: lies with */ \
	F(DN_WORDS_PROSE_RESTING, "prose_resting")           /* how such a sentence begins: Responsibility for this lies with */ \
	F(DN_WORDS_PROSE_NOT_OBJECTS, "prose_not_objects")   /* behind such a verb, where it has no object: to of will lead to savings */ \
	F(DN_WORDS_LED_BY, "led_by")                         /* how a sentence begins that says no more than who leads: Led by */ \
	F(DN_WORDS_OF_FIELDS, "of_fields")                   /* beginnings of names behind which fields stand, and no places: Ministry of */ \
	F(DN_WORDS_POSSESSIVES, "possessives")               /* words with which a group begins that is named by its body only: its */ \
	F(DN_WORDS_NUMBERED_PERSONS, "numbered_persons")     /* words for a person before a number that stands for the name: Student */ \
	F(DN_WORDS_COMMA_NAMES, "comma_names")               /* names with a comma or a conjunction that no word proves to be one: Innovation, Science and Economic Development Canada */ \
	F(DN_WORDS_SHORT_GOVERNMENTS, "short_governments")   /* short for governments, behind the comma after their departments: GNCTD */ \
	F(DN_WORDS_POSTS, "posts")                           /* words for a post, behind which a comma says of what, or whose: Director, People and Culture */ \
	F(DN_WORDS_GIVEN_NAMES, "given_names")               /* names that persons are given, and no places: John */ \
	F(DN_WORDS_PLACED_OFFICES, "placed_offices")         /* offices that every town has, behind which a comma and its name may stand: Municipal Corporation */ \
	F(DN_WORDS_OF_PLACES, "of_places")                   /* behind which a place stands, and no fields: City of */ \
	F(DN_WORDS_PLACE_PAIRS, "place_pairs")               /* places with two names: Dumfries and Galloway */ \
	F(DN_WORDS_OFFICE_FIELDS, "office_fields")           /* what offices are for, in small letters: roads */ \
	F(DN_WORDS_BODY_NOUNS, "body_nouns")                 /* in small letters, those in names of bodies which no name of a person holds: operator */ \
	F(DN_WORDS_POSTS_OF_BODIES, "posts_of_bodies")       /* of which a body alone can stand behind the comma: Chairperson */ \
	F(DN_WORDS_POST_STARTS, "post_starts")               /* how words for a post begin that stand in no such list: Head of */ \
	F(DN_WORDS_LIST_REMARKS, "list_remarks")             /* behind the last name of a list, how they act together or how sure it is: jointly */ \
	F(DN_WORDS_LIST_MODALS, "list_modals")               /* between a name and a list of what the body is to do: will: */ \
	F(DN_WORDS_ASIDES, "asides")                         /* what stands among names, says when they act, and names nobody: if needed */ \
	F(DN_WORDS_CONDITIONS, "conditions")                 /* River Trust if needed: what begins a remark behind a name */ \
	F(DN_WORDS_OFFICIALS, "officials")                   /* Responsible Official: posts and persons stand there */ \
	F(DN_WORDS_APART_ENDS, "apart_ends")                 /* how bodies end that stand at the end of a line behind a wide blank: 省, 課 */ \
	F(DN_WORDS_RECORD_STARTS, "record_starts")           /* labels of lines that name what is to be done, with which a record begins: 取組項目 */ \
	F(DN_WORDS_RECORD_TEXTS, "record_texts")             /* labels of those that say more of it: 取組内容 */ \
	F(DN_WORDS_SOURCE_WORDS, "source_words")             /* before whoever wrote something: 出典 */ \
	F(DN_WORDS_SOURCE_ENDS, "source_ends")               /* how the names of surveys and reports end: 調査 */ \
	F(DN_WORDS_STATEMENT_ENDS, "statement_ends")         /* how sentences end that tell what is or was: 更新した */ \
	F(DN_WORDS_DECISION_ENDS, "decision_ends")           /* how sentences end that tell what was decided to be done: こととした */ \
	F(DN_WORDS_ERAS, "eras")                             /* before the number of a year: 令和 */ \
	F(DN_WORDS_OBJECT_MARKS, "object_marks")             /* what stands behind that to which something is done: を of 港を整備する */ \
	F(DN_WORDS_IN_CHARGE, "in_charge")                   /* behind what those of a body do: 担当 of 内閣府（防災担当） */ \
	F(DN_WORDS_OF_MANY_TASKS, "of_many_tasks")           /* bodies behind which brackets say which of their tasks is meant: 内閣府（防災） */ \
	F(DN_WORDS_POST_STAFFS, "post_staffs")               /* behind a post, those who work for it: 付 of 副長官補付 */ \
	F(DN_WORDS_POST_ENDS, "post_ends")                   /* how they end: Officer of Chief Information Officer */ \
	F(DN_WORDS_SAID_ROLES, "said_roles")                 /* how words behind a name end that say what it does: to lead */ \
	F(DN_WORDS_COUNTRY_ENDS, "country_ends")             /* countries with which names of bodies end: Canada of Health Canada */ \
	F(DN_WORDS_COUNTRY_STARTS, "country_starts")         /* countries with which names of bodies begin: Scottish of Scottish Water */ \
	F(DN_WORDS_COUNTRY_PARTS, "country_parts")           /* words behind which the name of a country means a part of it: North of North Wales */ \
	F(DN_WORDS_COMPANY_ENDS, "company_ends")             /* how names of companies end, also behind a comma or with a full stop: Ltd. of Acme Co., Ltd. */ \
	F(DN_WORDS_GROUP_NAMES, "group_names")               /* groups by themselves, though parts of names as well: Media, Local Government */ \
	F(DN_WORDS_SURE_GROUPS, "sure_groups")               /* those of them that are no field of a ministry: partners */ \
	F(DN_WORDS_ACTOR_KINDS, "actor_kinds")               /* kinds of those who may take part, in small letters: civil society, public institutions */ \
	F(DN_WORDS_ACTOR_JOINTS, "actor_joints")             /* what stands between such kinds, in small letters: and */ \
	F(DN_WORDS_SUBSTITUTIONS, "substitutions")           /* between a body and the one for which it acts: on behalf of */ \
	F(DN_WORDS_MEANS, "means")                           /* of those words before a part of a body, where brackets behind its name hold them: through */ \
	F(DN_WORDS_QUALITIES, "qualities")                   /* what those of a group have, behind words for together: relevant responsibilities */ \
	F(DN_WORDS_PLAN_WORDS, "plan_words")                 /* in titles and headings of plans, and of no guide to offices: Strategy */ \
	F(DN_WORDS_DEEDS, "deeds")                           /* verbs with which items say what is to be done, in small letters: publish */ \
	F(DN_WORDS_DEED_MODALS, "deed_modals")               /* those before such verbs: will */ \
	F(DN_WORDS_NUMBERED_BODIES, "numbered_bodies")       /* words behind which a number tells one body from others: Team 1 */ \
	F(DN_WORDS_ACT_MODALS, "act_modals")                 /* those behind whoever is to act, where a plan's items begin so: will */ \
	F(DN_WORDS_ACT_STANDING, "act_standing")             /* the same, of what may be a duty for good: is responsible for */ \
	F(DN_WORDS_ACT_ADVERBS, "act_adverbs")               /* what may stand between them and the verb, besides words in -ly: also */ \
	F(DN_WORDS_ACT_WORKS_WITH, "act_works_with")         /* how the verb begins before those with whom: work with */ \
	F(DN_WORDS_ACT_PARTNERS_END, "act_partners_end")     /* what ends their names, besides to and a verb: on */ \
	F(DN_WORDS_ACT_JOINTLY, "act_jointly")               /* words before those with whom that are said of whoever acts, behind no comma too: together with */ \
	F(DN_WORDS_ACT_PLANS, "act_plans")                   /* in titles of such plans, in small letters: strateg */ \
	F(DN_WORDS_ACT_ANSWERS, "act_answers")               /* the same, before what is answered: response to */ \
	F(DN_WORDS_ACT_REPLIES, "act_replies")               /* labels below a recommendation of what is answered: Government response: */ \
	F(DN_WORDS_ACT_OTHER_TITLES, "act_other_titles")     /* the same of what is none: progress report */ \
	F(DN_WORDS_ACT_TITLE_LINKS, "act_title_links")       /* behind such, before what they are of: on */ \
	F(DN_WORDS_ACT_OTHER_HEADINGS, "act_other_headings") /* in headings above what is no task, in small letters: membership */ \
	F(DN_WORDS_ACT_NO_TOPICS, "act_no_topics")           /* what is no topic of an item before a colon: Note */ \
	F(DN_WORDS_ACT_STATES, "act_states")                 /* verbs of a sentence that says how something is, and is no title: is */ \
	F(DN_WORDS_NAME_JOINTS, "name_joints")               /* words without a capital, and signs, in names whose words have one: of */ \
	F(DN_WORDS_END_STATES, "end_states")                 /* how far a task is, or how often it is done, behind the names of those who do it: completed */ \
	F(DN_WORDS_IN_BRACKETS, "in_brackets")               /* how a document says what its brackets mean: in brackets */ \
	F(DN_WORDS_BRACKET_BODIES, "bracket_bodies")         /* beside one of these: agencies */ \
	F(DN_WORDS_BRACKET_DUTIES, "bracket_duties")         /* and one of these: responsible */ \
	F(DN_WORDS_BRACKET_OTHERS, "bracket_others")         /* what shows, in headings too, that they mean something else: sources, members */ \
	F(DN_WORDS_PLACEHOLDERS, "placeholders")             /* what square brackets hold that is still to be filled in, or says how far a text is: TBC */ \
	F(DN_WORDS_PLACEHOLDER_STARTS, "placeholder_starts") /* words with which such begin: Insert */ \
	F(DN_WORDS_SUBJECTS, "subjects")                     /* behind whoever does something: が of 甲省が乙省と連携して */ \
	F(DN_WORDS_TOPICS, "topics")                         /* behind what a sentence speaks of: は of 国道は国土交通省 */ \
	F(DN_WORDS_MINISTRY_ENDS, "ministry_ends")           /* ends of names that mean nothing but a body of the state: 庁, and no place or house */ \
	F(DN_WORDS_PARTNER_ENDS, "partner_ends")             /* verbs behind these, or behind who does it: 取り組む of 乙省と連携して取り組む */ \
	F(DN_WORDS_SUBJECT_PARTNERS, "subject_partners")     /* behind those with whom: と連携して */ \
	F(DN_WORDS_CAPTION_STARTS, "caption_starts")         /* before the number of a figure: 図 */ \
	F(DN_WORDS_NOTE_STARTS, "note_starts")               /* with which notes begin: （注） */ \
	F(DN_WORDS_MEMBER_POSTS, "member_posts")             /* before members of a meeting: 座長 */ \
	F(DN_WORDS_WHO_IS_WHO, "who_is_who")                 /* ends of headings above persons, meetings and addresses: 名簿 */ \
	F(DN_WORDS_HEARINGS, "hearings")                     /* how sentences end that tell who was heard: ヒアリングを行った */ \
	F(DN_WORDS_FOLLOWING, "following")                   /* what says in them that a list stands below: 次の */ \
	F(DN_WORDS_COLUMN_THINGS, "column_things")           /* titles of columns of what somebody has, beside whose it is: 統計の名称 */ \
	F(DN_WORDS_COLUMN_OF_THINGS, "column_of_things")     /* and of what is said of nothing but such: 出典 */ \
	F(DN_WORDS_EMPLOYER_ENDS, "employer_ends")           /* how names end of bodies that have posts, behind which they stand: City Council */ \
	F(DN_WORDS_BODIES_OF_MANY, "bodies_of_many")         /* how names of one body end that is many, behind its place: Teaching Hospitals */ \
	F(DN_WORDS_UNIT_ENDS, "unit_ends")                   /* how names of parts of a house end: Service, Team */ \
	F(DN_WORDS_GOAL_STARTS, "goal_starts")               /* before the number of what items are to reach, which is none of them: Objective */ \
	F(DN_WORDS_COLUMN_DONE, "column_done")               /* of what was done, where no other says what is to be done: work done */ \
	F(DN_WORDS_OFFICE_MINISTRIES, "office_ministries")   /* how names of bodies of the highest level end: 省 */ \
	F(DN_WORDS_OFFICE_BUREAUS, "office_bureaus")         /* of the next: 局 */ \
	F(DN_WORDS_OFFICE_DEPARTMENTS, "office_departments") /* 部 */ \
	F(DN_WORDS_OFFICE_DIVISIONS, "office_divisions")     /* 課 */ \
	F(DN_WORDS_COLUMN_MINISTRIES, "column_ministries")   /* how titles end of columns of bodies of the highest level: 府省庁 */ \
	F(DN_WORDS_COLUMN_BUREAUS, "column_bureaus")         /* of the next: 局 */ \
	F(DN_WORDS_COLUMN_BRANCHES, "column_branches")       /* 部 */ \
	F(DN_WORDS_COLUMN_DIVISIONS, "column_divisions")     /* 課 */ \
	F(DN_WORDS_COLUMN_TEAMS, "column_teams")             /* 係 */ \
	F(DN_WORDS_COLUMN_SERVICES, "column_services")       /* of what an office offers, or what takes place: 手続名 */ \
	F(DN_WORDS_COLUMN_SERVICE_DETAILS, "column_service_details") /* of what is said of such: 受付時間 */ \
	F(DN_WORDS_COLUMN_NOTES, "column_notes")             /* of what may be said of anything: 備考 */ \
	F(DN_WORDS_COLUMN_ACCOUNTS, "column_accounts")       /* of that for which a budget holds an amount: 事業名, 款 */ \
	F(DN_WORDS_COLUMN_AMOUNT_ENDS, "column_amount_ends") /* how titles of those amounts end: 予算額 */ \
	F(DN_WORDS_COLUMN_KEEPERS, "column_keepers")         /* with which titles of those begin whose it may be: 所管 */ \
	F(DN_WORDS_PLAN_DOCUMENTS, "plan_documents")         /* words in titles of plans, also of what is told of them: 計画 of 基本計画の進捗状況 */ \
	F(DN_WORDS_REPORT_DOCUMENTS, "report_documents")     /* in titles of what tells what was done: 成果報告 */ \
	F(DN_WORDS_REPORT_STARTS, "report_starts")           /* with which such a document says what it is: 本報告 */ \
	F(DN_WORDS_REPORT_DONE, "report_done")               /* what says that something was done, besides how sentences end: 業於 */ \
	F(DN_WORDS_MATTER_ENDS, "matter_ends")               /* how entries end that say for whose matter something is: に関すること */ \
	F(DN_WORDS_LAW_PHRASES, "law_phrases")               /* what only the articles of a law say: この法律において */ \
	F(DN_WORDS_EVENT_LABELS, "event_labels")             /* labels of lines that tell of an event: 日時 */ \
	F(DN_WORDS_LABEL_GROUPS, "label_groups")             /* words of a label that alone in brackets are a group: 関係府省庁 */ \
	F(DN_WORDS_PHONES, "phones")                         /* before the number of a telephone: TEL, 電話 */ \
	F(DN_WORDS_TITLE_STARTS, "title_starts")             /* in a line of a title that goes on in the next: 关于 */ \
	F(DN_WORDS_NUMBERED_PARTS, "numbered_parts")         /* words of data/grammar/any.json, of every language; behind a number, 第二部分 */ \
	F(DN_WORDS_NUMBERED_CHAPTERS, "numbered_chapters")   /* 第三章 */ \
	F(DN_WORDS_NUMBERED_SECTIONS, "numbered_sections")   /* 第一节 */ \
	F(DN_WORDS_NUMBERED_ARTICLES, "numbered_articles")   /* 第五条 */ \
	F(DN_WORDS_NAMED_CHAPTERS, "named_chapters")         /* before a number, in small letters: pillar of Pillar 1 */ \
	F(DN_WORDS_NAMED_SECTIONS, "named_sections")         /* goal */ \
	F(DN_WORDS_NAMED_ARTICLES, "named_articles")         /* objective */ \
	F(DN_WORDS_NAMED_ACTIONS, "named_actions")           /* action */ \
	F(DN_WORDS_NAMED_STEPS, "named_steps")               /* milestone */ \
	F(DN_WORDS_NUMBER_SIGNS, "number_signs")             /* what stands before a number in brackets: No. */ \
	F(DN_WORDS_NAMED_NUMBERS, "named_numbers")           /* what may stand between them and the number: Number of Initiative Number: 1.1 */ \
	F(DN_WORDS_NUMBER_COUNTS, "number_counts")           /* what a number counts that begins the text of an item, and is none of an item: 年 of 3．2020年底前 */ \
	F(DN_WORDS_SPAN_COUNTS, "span_counts")               /* the same behind two numbers and a dash: 天 of 3-5天 */ \
	F(DN_WORDS_AMOUNTS, "amounts")                       /* what stands behind the decimals of an amount: 亿 of 3.5亿 */ \
	F(DN_WORDS_LINE_LABEL_ENDS, "line_label_ends")       /* how the words in brackets end with which a labelled line begins: 单位 of 【牵头单位】 */ \
	F(DN_WORDS_LINE_GOES_ON, "line_goes_on")             /* with which a line ends within a name that goes on in the next: of */ \
	F(DN_WORDS_LINE_BEGINS_WITHIN, "line_begins_within") /* with which a line begins that goes on with the name above: of */ \
	F(DN_WORDS_NATIONAL, "national")                     /* what the name of a central body has where that of a local one has the place, one word: 国家 of 国家卫健委 */
/* clang-format on */

#endif
