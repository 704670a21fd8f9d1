#!/usr/bin/env python3
"""Runs every example of the help (and with it of the manual pages) and every call of the program that the README shows, as they are
written, in a folder that holds the files which they name.

Run as: check_examples.py PROGRAM ROOT SCRATCH
"""
import json
import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM, ROOT, SCRATCH = (Path(argument).resolve() for argument in sys.argv[1:4])
DONE, FINDINGS = 0, 1


def output(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def prepare():
    """plan-2024.txt is this year's plan without its last tasks, since no other year's is at hand."""
    shutil.rmtree(SCRATCH, ignore_errors=True)
    for folder in ("bin", "data", "plans/2024", "plans/2025"):
        (SCRATCH / folder).mkdir(parents=True)
    (SCRATCH / "bin/dutynet").symlink_to(PROGRAM)
    plan = (ROOT / "data/plan-2025.txt").read_text(encoding="utf-8")
    before = plan[:plan.rindex("。", 0, len(plan) * 4 // 5) + 1]
    for name in ("plan.txt", "my-plan.txt", "plan-2025.txt", "b.txt", "data/plan-2025.txt", "plans/2025/plan.txt"):
        (SCRATCH / name).write_text(plan, encoding="utf-8")
    for name in ("plan-2024.txt", "earlier.txt", "plans/2024/plan.txt"):
        (SCRATCH / name).write_text(before, encoding="utf-8")
    (SCRATCH / "a.txt").write_text(before.replace("市场监管总局", "质检总局"), encoding="utf-8")
    output("extract", SCRATCH / "plan.txt", "-q", "-f", "csv", "-o", SCRATCH / "all-plans.csv")


def of_help():
    listed = re.search(r"Commands:\n(.*?)\n\n", output("--help"), re.S).group(1)
    for command in re.findall(r"^  (\w+) ", listed, re.M):
        for line in output(command, "--help").split("Examples:\n")[1].splitlines():
            yield line.strip()


def of_readme():
    for block in re.findall(r"^```sh\n(.*?)^```", readme(), re.M | re.S):
        for line in block.splitlines():
            if line.startswith("dutynet "):
                yield line


def readme():
    return (ROOT / "README.md").read_text(encoding="utf-8")


class Examples(unittest.TestCase):
    def setUp(self):
        prepare()

    def run_all(self, lines):
        environment = {**os.environ, "PATH": f"{SCRATCH / 'bin'}:{os.environ['PATH']}"}
        for line in lines:
            result = subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=SCRATCH, env=environment, check=False,
                                    capture_output=True, text=True)
            expected = (DONE, FINDINGS) if line.startswith("dutynet check") else (DONE,)
            self.assertIn(result.returncode, expected, (line, result.stderr))
            for written in re.findall(r" (?:-o|--save|--graphml) ([\w./-]+)", line):
                self.assertTrue((SCRATCH / written).exists(), (line, written))

    def test_every_example_of_the_help_does_what_it_says(self):
        lines = list(of_help())
        self.assertGreater(len(lines), 20)
        self.run_all(lines)

    def test_every_call_in_the_readme_does_what_it_says(self):
        lines = list(of_readme())
        self.assertGreater(len(lines), 5)
        self.run_all(lines)

    def test_the_readme_names_every_reader_format_and_diagram(self):
        for subject in ("readers", "formats", "diagrams"):
            for line in output("list", subject).splitlines():
                name = re.split(r"[\t ]", line)[0]
                self.assertIn(f"`{name}`", readme(), subject)

    def test_the_numbers_in_the_readme_are_those_of_the_program(self):
        plan = SCRATCH / "plan.txt"
        metrics = json.loads(output("metrics", plan))
        most = sorted((department["leads"] for department in metrics["departments"]), reverse=True)[:2]
        stated = re.search(r"Two departments lead (\d+) and (\d+) of the (\d+) tasks", readme())
        self.assertEqual([int(number) for number in stated.groups()], [*most, metrics["network"]["tasks"]])
        stated = re.search(r"Yes: (\d+) changes of lead, .*? bring both down to (\d+)\.", readme(), re.S)
        self.assertEqual([int(number) for number in stated.groups()],
                         [len(metrics["balance"]["moves"]), metrics["balance"]["fewest_max_leads"]])
        relieved = output("whatif", plan, "--relieve", "--lang", "en")
        self.assertEqual(len(re.findall(r"lead passed: ", relieved)), len(metrics["balance"]["moves"]))
        removed = output("whatif", plan, "--remove", "中央宣传部", "--lang", "en")
        stated = re.search(r"Five tasks \(([\d, ]+)\) are left without anybody", readme())
        self.assertEqual(stated.group(1).split(", "), re.findall(r"^ +(\S+)  left without anybody", removed, re.M))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
