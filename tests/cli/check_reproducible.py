#!/usr/bin/env python3
"""The same plan gives the same bytes: under every locale, time zone and terminal, from every folder, in whatever order rows
whose order has no meaning stand.

Run as: check_reproducible.py PROGRAM ROOT SCRATCH
"""
import csv
import io
import json
import os
import random
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM, ROOT, SCRATCH = (Path(argument).resolve() for argument in sys.argv[1:4])
PLAN = ROOT / "data/plan-2025.txt"
LOCALES = SCRATCH / "locales"
# Dotless i, decimal commas, another encoding.
NAMES = {"tr_TR.UTF-8": ("tr_TR", "UTF-8"), "de_DE.UTF-8": ("de_DE", "UTF-8"), "zh_CN.UTF-8": ("zh_CN", "UTF-8"),
         "zh_CN.GB18030": ("zh_CN", "GB18030")}


def setUpModule():
    shutil.rmtree(SCRATCH, ignore_errors=True)
    LOCALES.mkdir(parents=True)
    for name, (language, encoding) in NAMES.items():
        subprocess.run(["localedef", "-i", language, "-f", encoding, str(LOCALES / name)], check=True, capture_output=True)


def run(*arguments, environment=(), folder=ROOT):
    surroundings = {**os.environ, "LOCPATH": str(LOCALES), "LC_ALL": "C.UTF-8", **dict(environment)}
    return subprocess.run([PROGRAM, *map(str, arguments)], check=True, capture_output=True, env=surroundings, cwd=folder).stdout


def report(name, **surroundings):
    folder = SCRATCH / name
    run("report", PLAN, "-q", "-o", folder, **surroundings)
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class Reproducible(unittest.TestCase):
    def setUp(self):
        self.maxDiff = None

    def assertSame(self, files, others):
        self.assertEqual(list(files), list(others))
        self.assertEqual([name for name in files if files[name] != others[name]], [])

    def test_report_depends_on_no_locale_time_zone_terminal_or_folder(self):
        files = report("plain")
        self.assertGreater(len(files), 40)
        self.assertSame(files, report("turkish", environment={"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Shanghai"}))
        self.assertSame(files, report("german", environment={"LC_ALL": "de_DE.UTF-8", "TERM": "dumb", "COLUMNS": "20"}))
        self.assertSame(files, report("folder", environment={"LC_ALL": "C", "HOME": "/nowhere"}, folder=SCRATCH))

    def test_data_on_standard_output_depends_on_no_locale(self):
        for command in (["extract"], ["extract", "-f", "csv"], ["check"], ["metrics"], ["export", "-f", "gexf"],
                        ["explain", "司法部"], ["whatif", "--relieve"]):
            plain = run(*command, PLAN, environment={"LC_ALL": "C"})
            for locale in NAMES:
                self.assertEqual(plain, run(*command, PLAN, environment={"LC_ALL": locale}), (command, locale))

    def test_metrics_of_a_table_do_not_depend_on_the_order_of_its_rows(self):
        rows = list(csv.reader(io.StringIO((ROOT / "tests/fixtures/southern-women.csv").read_text(encoding="utf-8"))))

        def measured(name, order):
            path = SCRATCH / f"{name}.csv"
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([rows[0], *order])
            metrics = json.loads(run("metrics", path))
            by_name = {department["name"]: department for department in metrics["departments"]}
            for department in by_name.values():
                del department["cluster"]  # clusters are numbered in document order
            pairs = {frozenset((pair["a"], pair["b"])): pair["shared"] for pair in metrics["pairs"]}
            return metrics["network"], by_name, pairs

        network, departments, pairs = measured("plain", rows[1:])
        for seed in range(3):
            order = rows[1:]
            random.Random(seed).shuffle(order)
            other_network, other_departments, other_pairs = measured(f"shuffled-{seed}", order)
            self.assertEqual(pairs, other_pairs)
            self.assertNear(network, other_network)
            self.assertNear(departments, other_departments)

    def assertNear(self, one, other):
        """Sums taken in another order may differ in the last digits."""
        if isinstance(one, dict):
            self.assertEqual(one.keys(), other.keys())
            for key in one:
                self.assertNear(one[key], other[key])
        elif isinstance(one, float):
            self.assertAlmostEqual(one, other, delta=1e-9 * max(1, abs(one)))
        else:
            self.assertEqual(one, other)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
