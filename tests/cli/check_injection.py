#!/usr/bin/env python3
"""Names and texts that try to act: as HTML, DOT, XML, a formula of a spreadsheet, a terminal's control sequence, a path. Every
output must stay well-formed for a parser of its format, and nothing may be written outside the chosen folder.
The page itself is tried in a browser, in tests/browser/.

Run as: check_injection.py PROGRAM ROOT SCRATCH
"""
import csv
import json
import re
import shutil
import subprocess
import sys
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

PROGRAM, ROOT, SCRATCH = (Path(argument).resolve() for argument in sys.argv[1:4])
NAMES = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", '"quoted"', "<script>alert(1)</script>", "a&b", "two\nlines",
         "{rec|ord}", "\\N\\L\\", "</style><b>", '"];evil[label="x', "-->", "<![CDATA[x]]>", "]]>", "O'Brien", "../../etc/passwd",
         "/tmp/x", "con", "${HOME}`id`%s%n", "𠀀部😀", "长" * 300, "null", "NaN", "\u202egnp.exe", "red\x1b[31m\x07\x85", "<b",
         "&lt;", "<%= x %>", "javascript:alert(1)"]
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def plan():
    tasks = []
    for number in range(31):
        members = dict.fromkeys(NAMES[(number * 3 + i * (number % 7 + 1)) % len(NAMES)] for i in range(3))
        roles = ["lead"] + ["participant"] * 2
        tasks.append({"id": f"{number}{NAMES[number % len(NAMES)]}", "number": None, "document": "../up", "path": [NAMES[number % 9]],
                      "text": NAMES[-1 - number % 20], "clause": NAMES[number % 11], "open_ended": False, "own_duty": False,
                      "source": {"page": None, "line": 1, "last_line": 1, "offset": 0, "length": 1},
                      "responsible": [{"department": name, "role": role, "verb": NAMES[number % 5]}
                                      for name, role in zip(members, roles)]})
    document = {"id": "../up", "title": NAMES[6], "path": NAMES[17], "format": "text", "sha256": None, "language": "zh",
                "lead_rule": {"kind": "none", "line": None, "text": None}}
    departments = [{"name": name, "full_name": None, "kind": "department", "aliases": [], "name_en": None, "group": None}
                   for name in NAMES]
    return {"schema": "dutynet-plan/1", "documents": [document], "departments": departments, "tasks": tasks, "diagnostics": []}


def run(*arguments):
    result = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, check=False, cwd=SCRATCH)
    if result.returncode not in (0, 1):
        raise AssertionError((arguments, result.returncode, result.stderr))
    return result.stdout.decode()


class Injection(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(SCRATCH, ignore_errors=True)
        SCRATCH.mkdir(parents=True)
        cls.input = SCRATCH / "in" / "plan.json"
        cls.input.parent.mkdir()
        cls.input.write_text(json.dumps(plan()), encoding="utf-8")
        run("report", cls.input, "-q", "-o", SCRATCH / "report")

    def test_report_writes_inside_its_folder_only(self):
        self.assertEqual(sorted(path.name for path in SCRATCH.iterdir()), ["in", "report"])
        for path in (SCRATCH / "report").rglob("*"):
            self.assertRegex(str(path.relative_to(SCRATCH / "report")), r"\A[\w./-]+\Z")
        run("report", self.input, "-q")
        self.assertEqual(sorted(path.name for path in SCRATCH.iterdir()), ["in", "output", "report"])
        shutil.rmtree(SCRATCH / "output")

    def test_xml_is_well_formed_and_holds_no_foreign_element(self):
        files = [(SCRATCH / "report" / path).read_bytes() for path in (SCRATCH / "report").rglob("*.svg")]
        self.assertEqual(len(files), 8)
        for format in ("graphml", "gexf"):
            for extra in ([], ["--projection"]):
                files.append(run("export", self.input, "-f", format, *extra).encode())
        for file in files:
            for element in ElementTree.fromstring(file).iter():
                self.assertNotIn(element.tag.rpartition("}")[2], ("script", "b", "style", "foreignObject"))

    def test_dot_is_read_by_graphviz_with_no_node_of_a_name(self):
        for path in (SCRATCH / "report").rglob("*.dot"):
            read = subprocess.run(["gvpr", 'N[name == "evil*"] {print(name)}', str(path)], capture_output=True, text=True, check=True)
            self.assertEqual((read.stdout, read.stderr), ("", ""), path)

    def test_json_is_json(self):
        for arguments in (["extract"], ["metrics"], ["check", "-f", "json"], ["export", "-f", "node-link"],
                          ["export", "-f", "vosviewer"], ["whatif", "--robustness", "-f", "json"]):
            json.loads(run(*arguments, self.input))
        json.loads(run("compare", self.input, self.input, "-f", "json"))

    def test_no_cell_of_the_report_starts_a_formula(self):
        tables = list((SCRATCH / "report").glob("*.csv"))
        self.assertGreater(len(tables), 5)
        for path in tables:
            with path.open(encoding="utf-8-sig", newline="") as file:
                for row in csv.reader(file):
                    for cell in row:
                        numeric = re.fullmatch(r"-?[0-9.]+(e-?\d+)?", cell)
                        self.assertTrue(numeric or cell[:1] not in set("=+-@\t\r"), (path.name, cell))
        with zipfile.ZipFile(SCRATCH / "report/workbook.xlsx") as book:
            for name in book.namelist():
                if name.startswith("xl/worksheets/sheet"):
                    self.assertIsNone(ElementTree.fromstring(book.read(name)).find(".//{*}f"), name)

    def test_nothing_for_a_terminal_or_a_reader_can_act(self):
        outputs = [run(*arguments, self.input) for arguments in (
            ["check"], ["list", "departments"], ["explain", "a&b"], ["whatif", "--relieve"], ["whatif", "--robustness"],
            ["extract"], ["extract", "-f", "csv"], ["export", "-f", "csv"], ["export", "-f", "pajek"])]
        outputs.append(run("compare", self.input, self.input))
        outputs += [path.read_text(encoding="utf-8-sig") for path in (SCRATCH / "report").rglob("*")
                    if path.suffix in (".html", ".csv", ".json", ".svg", ".dot", ".md")]
        for output in outputs:
            self.assertIsNone(ACTING.search(output.replace("\r\n", "\n")))

    def test_no_message_acts_on_the_terminal(self):
        table = SCRATCH / "in" / "red\x1b[31m\u202e.csv"
        for cell in ("red\x1b[31m\x07", "two\u2028lines", "\u202egnp.exe", "长" * 40):
            table.write_text(f"task,department,role\na,b,{cell}\n", encoding="utf-8")
            refused = subprocess.run([PROGRAM, "check", table], capture_output=True, check=False)
            self.assertEqual((refused.returncode, refused.stderr.count(b"\n")), (3, 1))
            self.assertIsNone(ACTING.search(refused.stderr.decode()[:-1]), refused.stderr)
        refused = subprocess.run([PROGRAM, "check", b"no\xff\x9b31mfile.txt"], capture_output=True, check=False)
        self.assertIsNone(ACTING.search(refused.stderr.decode()[:-1]), refused.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
