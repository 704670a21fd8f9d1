// The report's page as people use it: sorting, filtering, highlighting, languages, keyboard, paper, small screens, hostile names.
// Environment: DUTYNET the program, CHROMIUM the browser, MODULES the folder in which playwright-core and axe-core are installed,
// ROOT the source tree, PDFTOTEXT that program of poppler if there is one.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, describe, it} from "node:test";
import {fileURLToPath, pathToFileURL} from "node:url";

const {DUTYNET, CHROMIUM, MODULES, ROOT, PDFTOTEXT} = process.env;
const modules = createRequire(MODULES);
const {chromium} = modules("playwright-core");
const AXE = readFileSync(modules.resolve("axe-core/axe.min.js"), "utf8");
const HOSTILE = fileURLToPath(new URL("hostile-plan.json", import.meta.url));
const WIDE = {width: 1280, height: 800}, NARROW = {width: 390, height: 844};

let folder, browser;

function report(input, name) {
	execFileSync(DUTYNET, ["report", input, "-o", join(folder, name), "--quiet"], {cwd: ROOT});
	return join(folder, name, "index.html");
}

before(async () => {
	folder = mkdtempSync(join(tmpdir(), "dutynet-browser-"));
	browser = await chromium.launch({executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]});
});

after(async () => {
	await browser?.close();
	rmSync(folder, {recursive: true, force: true});
});

// Opens a page; everything that it says or asks for is noted.
async function open(file, options = {}) {
	const context = await browser.newContext({viewport: WIDE, ...options});
	const page = await context.newPage();
	const noted = [];
	page.on("console", (message) => noted.push(`console: ${message.text()}`));
	page.on("pageerror", (error) => noted.push(`error: ${error.message}`));
	page.on("dialog", (dialog) => { noted.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
	page.on("request", (request) => { if (request.url() !== pathToFileURL(file).href) noted.push(`request: ${request.url()}`); });
	await page.goto(pathToFileURL(file).href);
	return {page, noted, close: () => context.close()};
}

const columnOf = (page, table, key) => page.evaluate(([id, name]) => {
	const header = document.querySelector(`#${id} thead th[data-key="${name}"]`);
	return [...document.querySelectorAll(`#${id} tbody tr`)].map((row) => row.cells[header.cellIndex].textContent.trim());
}, [table, key]);

// The sheets of a PDF: their size in points, their words, and how far down they are filled, the number of the sheet aside.
function sheetsOf(pdf) {
	const markup = execFileSync(PDFTOTEXT, ["-bbox", pdf, "-"], {encoding: "utf8", maxBuffer: 1e8});
	return [...markup.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([^]*?)<\/page>/g)].map(([, width, height, words]) => {
		const found = [...words.matchAll(/yMax="([\d.]+)">([^<]*)</g)].map(([, bottom, text]) => ({bottom: Number(bottom), text}));
		const within = found.filter((word) => word.bottom < height - 40);
		return {width: Math.round(width), height: Math.round(height), text: found.map((word) => word.text).join(" "),
			lowest: Math.max(...within.map((word) => word.bottom)) / height};
	});
}

// What axe finds at fault, each with the elements.
async function faultsOf(page, rules = {}) {
	await page.evaluate(AXE);
	const found = await page.evaluate((chosen) => axe.run(document, {resultTypes: ["violations"], rules: chosen}), rules);
	assert.ok(found.passes.length > 20, "the check has run");
	return found.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target.join(" ")).slice(0, 5).join(", ")}`);
}

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("the page of the 2025 plan", () => {
	let file;
	before(() => { file = report(join(ROOT, "data/plan-2025.txt"), "plan"); });

	it("says nothing on the console, asks for nothing, and is small", async () => {
		const {page, noted, close} = await open(file);
		await page.waitForTimeout(300);
		assert.deepEqual(noted, []);
		assert.ok(statSync(file).size < 2e6, `${statSync(file).size} bytes`);
		await close();
	});

	it("has a policy under which nothing can be fetched or run", async () => {
		const {page, close} = await open(file);
		const policy = await page.getAttribute("meta[http-equiv='Content-Security-Policy']", "content");
		assert.match(policy, /default-src 'none'/);
		assert.doesNotMatch(policy, /unsafe|https?:|\*/);
		const ran = await page.evaluate(async () => {
			const script = document.createElement("script");
			script.textContent = "window.ran = true";
			document.body.append(script);
			const fetched = await fetch("index.html").then(() => true, () => false);
			return Boolean(window.ran) || fetched;
		});
		assert.equal(ran, false);
		await close();
	});

	it("shows the plan in five numbers and the collaboration picture on the first screen", async () => {
		const {page, close} = await open(file);
		assert.deepEqual(await page.$$eval(".numbers dd", (numbers) => numbers.map((n) => n.textContent)), ["118", "44", "277", "198", "53"]);
		const top = await page.$eval("#summary svg.diagram", (svg) => svg.getBoundingClientRect().top);
		assert.ok(top < WIDE.height * 0.7, `picture starts at ${top}`);
		await close();
	});

	it("sorts by a column, both ways, and says so to screen readers", async () => {
		const {page, close} = await open(file);
		const header = page.locator("#departments thead th[data-key='leads']");
		await header.locator("button").click();
		assert.equal(await header.getAttribute("aria-sort"), "descending");
		let leads = (await columnOf(page, "departments", "leads")).map(Number);
		assert.deepEqual(leads, [...leads].sort((a, b) => b - a));
		assert.equal(leads[0], 29);
		await header.locator("button").click();
		assert.equal(await header.getAttribute("aria-sort"), "ascending");
		leads = (await columnOf(page, "departments", "leads")).map(Number);
		assert.deepEqual(leads, [...leads].sort((a, b) => a - b));
		assert.equal(await page.locator("#departments th[aria-sort]").count(), 1);
		await close();
	});

	it("filters a table by words and counts what is left", async () => {
		const {page, close} = await open(file);
		await page.fill("input[aria-controls='pairs']", "司法部 海关总署");
		const shown = await page.$$eval("#pairs tbody tr", (rows) => rows.filter((row) => row.offsetParent).map((row) => row.textContent));
		assert.ok(shown.every((text) => text.includes("司法部") && text.includes("海关总署")));
		assert.match(await page.innerText(".tools:has(input[aria-controls='pairs']) output"), new RegExp(`^${shown.length} / 198`));
		await page.fill("input[aria-controls='pairs']", "");
		assert.equal(await page.locator("#pairs tbody tr[hidden]").count(), 0);
		await close();
	});

	it("folds long tables and unfolds them whole", async () => {
		const {page, close} = await open(file);
		const visible = () => page.$$eval("#pairs tbody tr", (rows) => rows.filter((row) => row.offsetParent).length);
		assert.equal(await visible(), 12);
		await page.click("button[aria-controls='pairs'].more");
		assert.equal(await visible(), 198);
		assert.equal(await page.getAttribute("button[aria-controls='pairs'].more", "aria-expanded"), "true");
		await close();
	});

	it("highlights a department everywhere and shows its tasks with the clause marked", async () => {
		const {page, close} = await open(file);
		await page.click("#pairs a.dept:text-is('国家知识产权局') >> nth=0");
		const row = await page.locator("#departments tr.on").innerText();
		assert.match(row, /^国家知识产权局/);
		assert.ok(await page.locator("#summary .zh svg g[data-d].department.on").count() > 1, "its partners stay clear");
		assert.equal(await page.locator("#task-list .task.on").count(), 60);
		const tasks = page.locator("#focus .task");
		assert.equal(await tasks.count(), 60);
		assert.equal(await page.locator("#focus .task .clause a.on").count(), 60);
		assert.match(await page.innerText("#focus"), /牵头的任务（29）[^]*参与的任务（31）/);
		await page.keyboard.press("Escape");
		assert.equal(await page.locator(".on").count(), 0);
		assert.equal(await page.locator("#focus").isVisible(), false);
		await close();
	});

	it("takes a click in a picture as well", async () => {
		const {page, close} = await open(file);
		const index = await page.$eval("#departments tr[data-zh='中央宣传部']", (row) => row.id.slice(5));
		await page.locator(`#summary .zh svg [data-d="${index}"] text`).first().click();
		assert.equal(await page.innerText("#focus h2"), "中央宣传部");
		assert.equal(await page.locator("#focus .task").count(), 37);
		await close();
	});

	it("finds tasks by words and hides the headings without any", async () => {
		const {page, close} = await open(file);
		await page.fill("#task-filter", "商业秘密 市场监管总局");
		const shown = await page.$$eval("#task-list .task", (tasks) => tasks.filter((task) => !task.hidden).map((task) => task.textContent));
		assert.ok(shown.length > 0 && shown.every((text) => text.includes("商业秘密")));
		const headings = await page.$$eval("#task-list h3", (found) => found.filter((heading) => !heading.hidden).length);
		assert.ok(headings > 0 && headings < 7);
		await close();
	});

	it("switches between Chinese and English", async () => {
		const {page, close} = await open(file);
		assert.equal(await page.getAttribute("html", "lang"), "zh-CN");
		await page.click(".language button[value='en']");
		assert.equal(await page.getAttribute("html", "lang"), "en");
		assert.equal(await page.getAttribute(".language button[value='en']", "aria-pressed"), "true");
		assert.match(await page.innerText("#load h2"), /Lead load/);
		assert.equal(await page.locator(".zh:visible").count(), 0);
		assert.equal(await page.getAttribute("#task-filter", "placeholder"), "Search tasks, bodies, words…");
		await page.click(".language button[value='zh']");
		assert.equal(await page.locator(".en:visible").count(), 0);
		assert.match(await page.innerText("#load h2"), /牵头负担/);
		await close();
	});

	it("leaves no words of its own in the other language", async () => {
		const {page, close} = await open(file);
		for (const details of await page.locator("details").all()) await details.evaluate((element) => { element.open = true; });
		const sentences = (pattern) => page.evaluate((source) => {
			const found = [], ours = "#doubts, #methods, .note, caption, thead, h2, .kicker, .numbers, figcaption, .tools, .more, nav";
			for (const part of document.querySelectorAll(ours))
				for (const line of part.innerText.split("\n")) if (new RegExp(source).test(line)) found.push(line);
			for (const element of document.querySelectorAll("[aria-label], [placeholder]"))
				for (const name of ["aria-label", "placeholder"]) {
					const words = element.checkVisibility() && !element.closest("svg, .language") && element.getAttribute(name);
					if (words && new RegExp(source).test(words)) found.push(words);
				}
			return found;
		}, pattern);
		assert.deepEqual(await sentences("(^|[ ，；：])(is|of|the|are|and|departments?|tasks?|filter|search)( |$)"), []);
		await page.click(".language button[value='en']");
		const chinese = await sentences("(部门|任务|名单|约定|方法|筛选|搜索|目录|第 ?\\d+ ?行)");
		const ofPlan = (line) => /office|联席会议|各项目主管部门|列第一位/.test(line);
		assert.deepEqual(chinese.filter((line) => !ofPlan(line)), []);
		await close();
	});

	it("works by keyboard alone", async () => {
		const {page, close} = await open(file);
		await page.keyboard.press("Tab");
		assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
		await page.locator("#departments tbody a.dept >> nth=2").focus();
		await page.keyboard.press("Enter");
		assert.equal(await page.evaluate(() => document.activeElement.closest("#focus") !== null), true);
		await page.keyboard.press("Escape");
		assert.equal(await page.evaluate(() => document.activeElement.matches("#departments a.dept")), true);
		await page.locator("#departments thead button >> nth=1").focus();
		await page.keyboard.press("Enter");
		assert.equal(await page.locator("#departments th[aria-sort]").count(), 1);
		await close();
	});

	it("lets a keyboard walk through a picture and choose a department in it", async () => {
		const {page, close} = await open(file);
		const stops = await page.$$eval("#summary .zh svg [tabindex='0']", (nodes) => nodes.length);
		assert.equal(stops, 1);
		assert.equal(await page.$$eval("#summary .zh svg [role='button']", (nodes) => nodes.length), 44);
		await page.locator("#summary .zh svg [tabindex='0']").focus();
		const first = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
		await page.keyboard.press("ArrowRight");
		const second = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
		assert.ok(first && second && first !== second);
		await page.keyboard.press("Enter");
		assert.equal(await page.innerText("#focus h2"), second);
		await page.keyboard.press("Escape");
		assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), second);
		await close();
	});

	it("leads from every finding to all of its tasks", async () => {
		const {page, close} = await open(file);
		const metrics = JSON.parse(readFileSync(join(file, "../metrics.json"), "utf8"));
		const linked = await page.$$eval(".findings li", (found) => found.map((finding) => finding.querySelectorAll("a[href^='#task-']").length));
		assert.deepEqual(linked, metrics.findings.map((finding) => finding.tasks?.length ?? 0));
		await close();
	});

	it("is built for screen readers: landmarks, captions, labels, unique ids", async () => {
		const {page, close} = await open(file);
		const faults = await page.evaluate(() => {
			const found = [];
			const check = (good, what) => { if (!good) found.push(what); };
			const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
			check(new Set(ids).size === ids.length, "ids are not unique");
			for (const name of ["header", "nav", "main"]) check(document.querySelectorAll(name).length === 1, `${name} is not one`);
			check(document.querySelectorAll("h1").length === 1, "h1 is not one");
			for (const section of document.querySelectorAll("section"))
				check(document.getElementById(section.getAttribute("aria-labelledby")), `section ${section.id} has no name`);
			for (const table of document.querySelectorAll("table")) check(table.caption?.textContent, `table ${table.id} has no caption`);
			for (const cell of document.querySelectorAll("th")) check(cell.scope, "a th has no scope");
			for (const svg of document.querySelectorAll("svg")) check(svg.getAttribute("aria-label"), "a picture has no label");
			for (const field of document.querySelectorAll("input")) check(field.getAttribute("aria-label"), "a field has no label");
			for (const link of document.querySelectorAll("a[href^='#']"))
				check(document.getElementById(link.getAttribute("href").slice(1)), `${link.getAttribute("href")} leads nowhere`);
			return found;
		});
		assert.deepEqual(faults, []);
		await close();
	});

	it("has no fault that axe finds, with a department chosen", async () => {
		const {page, close} = await open(file);
		await page.click("#departments a.dept >> nth=0");
		// Contrast takes minutes on so many elements; the small page below has the same colours.
		assert.deepEqual(await faultsOf(page, {"color-contrast": {enabled: false}}), []);
		await close();
	});

	it("is whole without JavaScript", async () => {
		const {page, close} = await open(file, {javaScriptEnabled: false});
		assert.equal(await page.locator("#task-list .task:visible").count(), 118);
		assert.equal(await page.locator("#departments tbody tr:visible").count(), 44);
		assert.equal(await page.locator("button").count(), 0);
		assert.equal(await page.locator(".en:visible").count(), 0);
		await page.click("#task-0 .clause a.dept >> nth=0");
		assert.match(page.url(), /#dept-0$/);
		await close();
	});

	it("fits wide and narrow screens in both languages", async () => {
		for (const viewport of [WIDE, NARROW]) {
			const {page, close} = await open(file, {viewport});
			for (const language of ["zh", "en"]) {
				await page.click(`.language button[value='${language}']`);
				assert.ok(await overflow(page) <= 0, `${viewport.width} ${language} scrolls sideways`);
			}
			await page.locator("#departments a.dept >> nth=0").click();
			const panel = await page.locator("#focus").boundingBox();
			assert.ok(panel.x >= 0 && panel.x + panel.width <= viewport.width);
			await close();
		}
	});

	it("prints as A4 without the tools of the screen", async () => {
		const {page, close} = await open(file);
		await page.click("#departments a.dept >> nth=0");
		await page.emulateMedia({media: "print"});
		for (const hidden of ["#contents", "#focus", ".tools", ".more", "#files"])
			assert.equal(await page.locator(`${hidden}:visible`).count(), 0, hidden);
		assert.equal(await page.locator("#task-list .task:visible").count(), 118);
		await close();
	});

	it("prints nothing wider than the paper, so that no print is shrunk", async () => {
		const A4_WITHIN_MARGINS = 680;
		const {page, close} = await open(file, {viewport: {width: A4_WITHIN_MARGINS, height: 1000}});
		for (const language of ["zh", "en"]) {
			await page.emulateMedia({media: "screen"});
			await page.click(`.language button[value='${language}']`);
			await page.emulateMedia({media: "print"});
			const wide = await page.$$eval("main *:not(.picture, .picture *)", (elements) => elements.filter((element) =>
				element.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((element) => element.tagName + element.id));
			assert.deepEqual(wide, [], language);
		}
		await close();
	});

	it("prints the head of a table on every sheet that it goes on to, gives wide pictures wide sheets, and leaves no sheet half-empty", async (test) => {
		if (!PDFTOTEXT) return test.skip("needs pdftotext");
		const {page, close} = await open(file);
		const pdf = join(folder, "paper.pdf");
		await page.pdf({preferCSSPageSize: true, path: pdf});
		const sheets = sheetsOf(pdf);
		const wide = sheets.filter((sheet) => sheet.width > sheet.height);
		assert.deepEqual(wide.map((sheet) => sheet.text.includes("dutynet")), [true, true, true], "three wide pictures");
		assert.ok(sheets.every((sheet) => Math.min(sheet.width, sheet.height) === 595 && Math.max(sheet.width, sheet.height) === 842));
		assert.ok(sheets.length < 30, `${sheets.length} sheets`);
		const headed = sheets.filter((sheet) => sheet.text.split(" ").includes("参与部门") && !sheet.text.includes("牵头部门指向参与部门"));
		assert.ok(headed.length > 1, "a table that goes on has its head again");
		assert.match(sheets.map((sheet) => sheet.text).join(" "), /此处印出前 45 行，共 198 行；全部见 pairs\.csv/);
		for (const [i, sheet] of sheets.slice(0, -1).entries())
			assert.ok(sheet.lowest > 0.6, `sheet ${i + 1} ends at ${sheet.lowest}`);
		await close();
	});
});

describe("the page of a hostile plan", () => {
	let file;
	before(() => { file = report(HOSTILE, "hostile"); });

	it("has no fault that axe finds in either language, contrast included", async () => {
		const {page, close} = await open(file);
		for (const language of ["zh", "en"]) {
			await page.click(`.language button[value='${language}']`);
			assert.deepEqual(await faultsOf(page), [], language);
		}
		await close();
	});

	it("runs none of the plan's text and shows it as it is", async () => {
		const {page, noted, close} = await open(file);
		for (const link of await page.locator("main a.dept:visible").all()) await link.dispatchEvent("click");
		await page.locator("h3, h4").first().hover();
		await page.click(".language button[value='en']");
		assert.deepEqual(noted, []);
		assert.equal(await page.evaluate(() => window.broken), undefined);
		assert.equal(await page.locator("script").count(), 1);
		assert.equal(await page.locator("iframe, main img, style ~ style").count(), 0);
		const plan = JSON.parse(readFileSync(HOSTILE, "utf8"));
		assert.equal(await page.title(), plan.documents[0].title);
		assert.ok((await page.innerText("#task-0")).includes(plan.tasks[0].text));
		const names = await page.$$eval("#departments tbody th", (cells) => cells.map((cell) => cell.textContent));
		const withoutDirections = (name) => name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
		assert.deepEqual(new Set(names), new Set(plan.departments.map((department) => withoutDirections(department.name))));
		await close();
	});
});
