/* What the page can do beyond being read: language, sorting, filtering and folding of tables, and one department highlighted
 * everywhere. Everything it shows is on the page already; it asks for nothing from outside. */
"use strict";
(() => {
	const root = document.documentElement;
	const FOLDED_ROWS = 12;
	const PRINTED_ROWS = 45; // of a folded table: as many as the style lets through to paper
	const FOLDED_FINDINGS = 4;
	const $ = (selector, within = document) => within.querySelector(selector);
	const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

	/* ---- Elements and words ---- */

	function make(name, attributes = {}, ...children) {
		const element = document.createElement(name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		element.append(...children);
		return element;
	}

	/* Words in both languages; the style hides one. */
	function say(zh, en) {
		const words = document.createDocumentFragment();
		words.append(make("span", {class: "zh", lang: "zh"}, zh), make("span", {class: "en", lang: "en"}, en));
		return words;
	}

	const inChinese = () => root.dataset.lang !== "en";

	/* Attributes hold one language at a time: those said here follow the page's. */
	const said = new Map();

	function sayAttribute(element, name, zh, en) {
		if (!said.has(element)) said.set(element, {});
		said.get(element)[name] = {zh, en};
		element.setAttribute(name, inChinese() ? zh : en);
	}

	function repeatAttributes() {
		for (const [element, attributes] of said)
			for (const [name, words] of Object.entries(attributes)) element.setAttribute(name, inChinese() ? words.zh : words.en);
	}

	/* ---- Language ---- */

	const names = new Map($$("tr[data-zh]").map((row) => [row.id.slice(5), row.dataset]));

	function departmentName(index) {
		const known = names.get(index);
		return known ? (!inChinese() && known.en) || known.zh : "";
	}

	function showLanguage(language) {
		root.dataset.lang = language;
		root.lang = language === "en" ? "en" : "zh-CN";
		for (const link of $$("a.dept:not(.in-clause)"))
			if (names.has(link.dataset.d)) link.textContent = departmentName(link.dataset.d);
		repeatAttributes();
		for (const button of $$(".language button"))
			button.setAttribute("aria-pressed", String(button.value === language));
		if (selected !== null) showFocus();
	}

	function addLanguageSwitch() {
		const item = make("li", {class: "language"});
		for (const [value, text] of [["zh", "中文"], ["en", "English"]]) {
			const button = make("button", {type: "button", value, lang: value}, text);
			button.addEventListener("click", () => showLanguage(value));
			item.append(button);
		}
		$("#contents ul").append(item);
	}

	/* ---- Tables ---- */

	const collator = new Intl.Collator("zh-Hans-CN", {numeric: true});

	function sortValue(row, column) {
		const cell = row.cells[column];
		return cell.dataset.v !== undefined ? Number(cell.dataset.v) : cell.textContent;
	}

	/* Undefined numbers come last either way. */
	function compareRows(a, b, column, sign) {
		const x = sortValue(a, column), y = sortValue(b, column);
		if (typeof x === "number" && typeof y === "number") return sign * (x - y);
		if (typeof x !== typeof y) return typeof x === "number" ? -1 : 1;
		return sign * collator.compare(x, y);
	}

	function sortTable(table, header) {
		const column = header.cellIndex;
		const numeric = header.classList.contains("number");
		const before = header.getAttribute("aria-sort");
		const order = before === null ? (numeric ? "descending" : "ascending") : before === "ascending" ? "descending" : "ascending";
		for (const other of $$("th[aria-sort]", table)) other.removeAttribute("aria-sort");
		header.setAttribute("aria-sort", order);
		const body = table.tBodies[0];
		const sign = order === "ascending" ? 1 : -1;
		body.append(...[...body.rows].sort((a, b) => compareRows(a, b, column, sign)));
		fold(table);
	}

	function matchingRows(table) {
		return [...table.tBodies[0].rows].filter((row) => !row.hidden);
	}

	/* Only the first rows show until more are asked for or a filter is set. */
	function fold(table) {
		matchingRows(table).forEach((row, i) => row.classList.toggle("beyond", i >= FOLDED_ROWS));
	}

	function filterTable(table, input, output) {
		const words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
		const rows = [...table.tBodies[0].rows];
		for (const row of rows) {
			const text = row.textContent.toLowerCase();
			row.hidden = !words.every((word) => text.includes(word));
		}
		fold(table);
		const n = matchingRows(table).length;
		output.replaceChildren(words.length ? say(`${n} / ${rows.length} 行`, `${n} of ${rows.length} rows`) : "");
	}

	function addSorting(table) {
		for (const header of $$("thead th", table)) {
			const button = make("button", {type: "button", class: "sort"}, ...header.childNodes);
			header.append(button);
			button.addEventListener("click", () => sortTable(table, header));
		}
	}

	function addFilter(table) {
		const input = make("input", {type: "search", "aria-controls": table.id});
		const output = make("output", {"aria-live": "polite"});
		input.addEventListener("input", () => filterTable(table, input, output));
		sayAttribute(input, "placeholder", "筛选…", "Filter…");
		const caption = (language) => $(`caption .${language}`, table).textContent;
		sayAttribute(input, "aria-label", "筛选：" + caption("zh"), "Filter: " + caption("en"));
		table.parentElement.before(make("div", {class: "tools"}, input, output));
	}

	function addFolding(table) {
		const n = table.tBodies[0].rows.length;
		const button = make("button", {type: "button", class: "more", "aria-controls": table.id, "aria-expanded": "false"});
		const name = (open) => button.replaceChildren(open ? say(`收起，只显示前 ${FOLDED_ROWS} 行`, `Show the first ${FOLDED_ROWS} only`)
			: say(`显示全部 ${n} 行`, `Show all ${n} rows`));
		name(false);
		const printed = make("p", {class: "printed"}, say(`此处印出前 ${PRINTED_ROWS} 行，共 ${n} 行；全部见 ${table.id}.csv。`,
			`The first ${PRINTED_ROWS} of ${n} rows are printed here; all are in ${table.id}.csv.`));
		table.classList.add("folded");
		fold(table);
		button.addEventListener("click", () => {
			const open = !table.classList.toggle("folded");
			printed.hidden = open;
			button.setAttribute("aria-expanded", String(open));
			name(open);
		});
		table.parentElement.after(button, ...(n > PRINTED_ROWS ? [printed] : []));
	}

	function addFindingsFolding() {
		const list = $(".findings ol");
		if (!list || list.children.length <= FOLDED_FINDINGS + 1) return;
		const n = list.children.length;
		const button = make("button", {type: "button", class: "more", "aria-expanded": "false"}, say(`显示全部 ${n} 条`, `Show all ${n}`));
		[...list.children].forEach((finding, i) => finding.classList.toggle("beyond", i >= FOLDED_FINDINGS));
		list.classList.add("folded");
		button.addEventListener("click", () => {
			list.classList.remove("folded");
			button.remove();
			$("a", list.children[FOLDED_FINDINGS])?.focus({preventScroll: true});
		});
		list.after(button);
	}

	function equipTable(table) {
		addSorting(table);
		if (table.tBodies[0].rows.length <= FOLDED_ROWS) return;
		addFilter(table);
		addFolding(table);
	}

	function unfoldTo(row) {
		const table = row.closest("table.folded");
		const more = table && row.classList.contains("beyond") && table.parentElement.nextElementSibling;
		if (more && more.classList.contains("more")) more.click();
	}

	/* ---- Tasks ---- */

	function addTaskFilter() {
		const list = $("#task-list");
		if (!list) return;
		const tasks = $$(".task", list);
		const input = make("input", {type: "search", id: "task-filter"});
		sayAttribute(input, "placeholder", "搜索任务、部门、原文…", "Search tasks, bodies, words…");
		sayAttribute(input, "aria-label", "搜索任务", "Search tasks");
		const output = make("output", {"aria-live": "polite"});
		input.addEventListener("input", () => {
			const words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
			let n = 0;
			for (const task of tasks) {
				const text = task.textContent.toLowerCase();
				task.hidden = !words.every((word) => text.includes(word));
				n += task.hidden ? 0 : 1;
			}
			hideEmptyHeadings(list);
			output.replaceChildren(words.length ? say(`${n} / ${tasks.length} 项任务`, `${n} of ${tasks.length} tasks`) : "");
		});
		list.before(make("div", {class: "tools"}, input, output));
	}

	/* A heading shows as long as a task shows before the next heading of its level or above. */
	function hideEmptyHeadings(list) {
		const shown = {H3: false, H4: false, H5: false};
		for (const element of [...list.children].reverse()) {
			if (element.classList.contains("task")) {
				if (!element.hidden) shown.H3 = shown.H4 = shown.H5 = true;
			} else if (element.tagName in shown) {
				element.hidden = !shown[element.tagName];
				for (const level of Object.keys(shown)) if (level >= element.tagName) shown[level] = false;
			}
		}
	}

	/* ---- One department everywhere ---- */

	let selected = null;
	let cameFrom = null;
	const panel = make("aside", {id: "focus", hidden: ""});

	const pairHas = (element, index) => element.dataset.pair.split("-").includes(index);

	function highlight() {
		for (const element of $$(".on")) element.classList.remove("on");
		for (const svg of $$("svg.diagram")) svg.classList.remove("some");
		if (selected === null) return;
		for (const element of $$(`[data-d="${selected}"]`)) {
			element.classList.add("on");
			const svg = element.closest("svg.diagram");
			if (svg) svg.classList.add("some");
			for (const holder of [element.closest("tbody tr"), element.closest(".task")])
				if (holder) holder.classList.add("on");
		}
		for (const tie of $$("svg [data-pair]")) tie.classList.toggle("on", pairHas(tie, selected));
		lightPartners();
	}

	/* In a picture the partners stay clear too: they are what its ties lead to. */
	function lightPartners() {
		for (const svg of $$("svg.some")) {
			const partners = new Set($$("[data-pair].on", svg).flatMap((tie) => tie.dataset.pair.split("-")));
			for (const node of $$("[data-d]", svg)) if (partners.has(node.dataset.d)) node.classList.add("on");
		}
	}

	const ROLES = [["lead", "牵头的任务", "Leads"], ["joint", "共同负责的任务", "Jointly responsible"], ["participant", "参与的任务", "Joins"]];

	/* The department's tasks in one role, copied without what is unique to the originals. */
	function tasksInRole(role) {
		return $$(`#task-list .task .roles .${role} a[data-d="${selected}"]`).map((link) => {
			const task = link.closest(".task");
			const copy = task.cloneNode(true);
			copy.removeAttribute("id");
			copy.hidden = false;
			const number = $(".task-id", copy);
			number.replaceWith(make("a", {class: "task-id", href: "#" + task.id}, number.textContent));
			return copy;
		});
	}

	const close = make("button", {type: "button", class: "close"}, "×");
	close.addEventListener("click", () => select(null));

	function showFocus() {
		const heading = make("h2", {tabindex: "-1"}, departmentName(selected));
		const parts = [];
		for (const [role, zh, en] of ROLES) {
			const tasks = tasksInRole(role);
			if (tasks.length) parts.push(make("h3", {}, say(`${zh}（${tasks.length}）`, `${en} (${tasks.length})`)), ...tasks);
		}
		const row = document.getElementById("dept-" + selected);
		const toRow = make("p", {class: "note"}, make("a", {href: "#dept-" + selected, class: "to-row"}, say("在表中查看", "Show in the table")));
		panel.replaceChildren(close, heading, ...(row ? [toRow] : []), ...parts);
		panel.hidden = false;
		panel.scrollTop = 0;
		document.body.classList.add("beside");
	}

	function select(index, from = null, byKeyboard = false) {
		selected = index;
		if (index !== null) showFocus();
		highlight();
		if (index === null) {
			panel.hidden = true;
			document.body.classList.remove("beside");
			if (cameFrom) cameFrom.focus({preventScroll: true});
			cameFrom = null;
		} else {
			if (from && !panel.contains(from)) cameFrom = from;
			if (byKeyboard) $("h2", panel).focus({preventScroll: true});
		}
		status.replaceChildren(index === null ? "" : say(`已选：${departmentName(index)}`, `Chosen: ${departmentName(index)}`));
	}

	const status = make("p", {class: "skip", role: "status"});

	function onClick(event) {
		const link = event.target.closest("a.dept");
		const node = event.target.closest("svg.diagram [data-d]");
		const hit = link || node;
		if (hit && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			const again = hit.dataset.d === selected && !panel.contains(hit);
			select(again ? null : hit.dataset.d, link, event.detail === 0);
			return;
		}
		const anchor = event.target.closest("a[href^='#']");
		const target = anchor && document.getElementById(anchor.getAttribute("href").slice(1));
		if (target && target.matches("tbody tr")) unfoldTo(target);
		if (target && target.hidden) target.hidden = false;
	}

	/* ---- Pictures by keyboard ---- */

	const STEPS = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};

	/* A picture is one stop of the Tab key; the arrow keys go from department to department, Enter chooses. */
	function addPictureKeys(svg) {
		const seen = new Set();
		const nodes = $$("[data-d]", svg).filter((node) => !seen.has(node.dataset.d) && seen.add(node.dataset.d));
		if (!nodes.length) return;
		const own = svg.closest("[lang='en'], .en") ? "en" : "zh";
		svg.setAttribute("role", "group");
		for (const node of nodes) {
			const known = names.get(node.dataset.d);
			node.setAttribute("role", "button");
			node.setAttribute("tabindex", node === nodes[0] ? "0" : "-1");
			if (known) node.setAttribute("aria-label", known[own] || known.zh);
		}
		svg.addEventListener("keydown", (event) => {
			const i = nodes.indexOf(event.target);
			if (i < 0) return;
			const step = STEPS[event.key];
			const next = event.key === "Home" ? nodes[0] : event.key === "End" ? nodes.at(-1) : step && nodes[i + step];
			if (next) {
				event.target.setAttribute("tabindex", "-1");
				next.setAttribute("tabindex", "0");
				next.focus();
			} else if (event.key === "Enter" || event.key === " ") {
				select(event.target.dataset.d, event.target, true);
			} else if (!step) return;
			event.preventDefault();
		});
	}

	function markCurrentSection() {
		if (!("IntersectionObserver" in window)) return;
		const observer = new IntersectionObserver((entries) => {
			for (const entry of entries) {
				const link = $(`#contents a[href="#${entry.target.id}"]`);
				if (link && entry.isIntersecting) {
					for (const other of $$("#contents a[aria-current]")) other.removeAttribute("aria-current");
					link.setAttribute("aria-current", "true");
				}
			}
		}, {rootMargin: "-20% 0px -70% 0px"});
		for (const section of $$("main > section")) observer.observe(section);
	}

	/* ---- Start ---- */

	document.body.append(panel, status);
	sayAttribute($("#contents"), "aria-label", "目录", "Contents");
	sayAttribute(panel, "aria-label", "所选部门", "The chosen body");
	sayAttribute(close, "aria-label", "关闭", "Close");
	addLanguageSwitch();
	addFindingsFolding();
	$$("main table").forEach(equipTable);
	addTaskFilter();
	$$("svg.diagram").forEach(addPictureKeys);
	markCurrentSection();
	document.addEventListener("click", onClick);
	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && selected !== null) select(null);
	});
	showLanguage(root.dataset.lang);
	root.classList.add("scripted");
})();
