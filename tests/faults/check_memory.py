#!/usr/bin/env python3
"""Memory that is not there: one allocation after another fails, those of one library or all of them. The program then ends with
exit status 5 and one line, or as poppler ends it (SIGABRT); an output that exists is the right one, and nothing else stays.

Graphviz, fontconfig, libxlsxwriter and one function of libarchive use what they could not allocate: single failures of theirs are
tried here as far as our calls can notice them; and the whole process is given less and less memory, as in the world outside.

Run as: check_memory.py PROGRAM ROOT SCRATCH PRELOADED
"""
import os
import resource
import shutil
import signal
import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM, ROOT, SCRATCH, PRELOADED = (Path(argument).resolve() for argument in sys.argv[1:5])
CORPUS = ROOT / "tests/fuzz/corpus"
INPUT_FAILED, INTERNAL = 3, 5
NOT_LOADED = 127  # the system's word for a program whose libraries find no room
PLAN = """甲乙丙丁规划

一、总则

1.推进甲项工作。（外交部、司法部负责）
2.推进乙项工作。（公安部牵头，财政部、司法部配合）
3.推进丙项工作。（财政部牵头，外交部参与）
4.推进丁项工作。（教育部、财政部、公安部负责）
5.推进戊项工作。（商务部牵头，海关总署、税务总局配合）
6.推进己项工作。（海关总署、商务部负责）
"""


def run(arguments, **failing):
    environment = {**os.environ, "LD_PRELOAD": str(PRELOADED), "OMP_NUM_THREADS": "1", "TMPDIR": str(SCRATCH)}
    environment.update({f"FAIL_{name.strip(chr(95)).upper()}": str(value) for name, value in failing.items()})
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, check=False, env=environment, timeout=120)


def run_within(megabytes, arguments):
    """In so much address space, without a failure of our making."""
    limit = (megabytes << 20, megabytes << 20)
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, check=False, timeout=120,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, limit))


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Memory(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(SCRATCH, ignore_errors=True)
        self.out = SCRATCH / "out"
        self.out.mkdir(parents=True)
        self.plan = SCRATCH / "plan.txt"
        self.plan.write_text(PLAN, encoding="utf-8")

    def clear(self):
        shutil.rmtree(self.out)
        self.out.mkdir()

    def sweep(self, arguments, most, done=0, statuses=(INTERNAL,), **failing):
        """Fails at most that many allocations, spread over the whole run, which ends with `done`; returns how many there are."""
        command = [*arguments, "-q", "-o", self.out / "out"]
        self.clear()
        result = run(command, count=SCRATCH / "count", **failing)
        self.assertEqual(result.returncode, done, result.stderr)
        good, n = contents(self.out), int((SCRATCH / "count").read_text(encoding="ascii"))
        self.assertGreater(n, 0)
        for place in range(min(n, most)):
            self.fail_one(command, 1 + place * n // min(n, most), good, (done, *statuses), failing)
        return n

    def fail_one(self, command, at, good, statuses, failing):
        self.clear()
        result = run(command, at=at, **failing)
        message = (at, failing, result.returncode, result.stderr)
        self.assertIn(result.returncode, statuses, message)
        left = contents(self.out)
        if result.returncode == statuses[0]:
            self.assertEqual(left.keys(), good.keys(), message)
        if result.returncode == INTERNAL:
            self.assertRegex(result.stderr.decode(), r"\A(\w+ : [^\n]+\n)?[^\n]+\n\Z", message)
        for path, content in left.items():
            self.assertIn(path, good, message)
            self.assertEqual(content, good[path], (path, *message))

    def test_too_little_memory_gives_one_line_and_enough_the_same_output(self):
        good, bad = set(), set()
        for command in (["export", self.plan, "-f", "xlsx"], ["diagram", "load", self.plan, "-f", "svg"],
                        ["diagram", "collaboration", self.plan, "-f", "pdf"]):
            whole = self.out / "whole"
            self.assertEqual(run([*command, "-q", "-o", whole]).returncode, 0)
            for megabytes in [*range(96, 400, 38), 1024]:
                path = self.out / "within"
                path.unlink(missing_ok=True)
                result = run_within(megabytes, [*command, "-q", "-o", path])
                message = (command, megabytes, result.returncode, result.stderr)
                if result.returncode == 0:
                    good.add(command[0])
                    self.assertEqual(path.read_bytes(), whole.read_bytes(), message)
                    continue
                bad.add(command[0])
                self.assertIn(result.returncode, (INTERNAL, INPUT_FAILED, NOT_LOADED), message)
                self.assertRegex(result.stderr.decode(), r"\A[^\n]+\n\Z", message)
                self.assertFalse(path.exists(), message)
        self.assertEqual((good, bad), ({"export", "diagram"}, {"export", "diagram"}))

    def test_what_libxlsxwriter_could_not_make_is_missed_before_the_file_is_written(self):
        command = ["export", self.plan, "-f", "xlsx", "-q", "-o", self.out / "out"]
        self.assertEqual(run(command, from_="libxlsxwriter", count=SCRATCH / "count").returncode, 0)
        n = int((SCRATCH / "count").read_text(encoding="ascii"))
        statuses = set()
        for at in [*range(1, 60, 3), *range(60, n // 3, n // 30)]:
            self.clear()
            statuses.add(run(command, from_="libxlsxwriter", at=at).returncode)
            self.assertEqual(contents(self.out), {}, at)
        self.assertLessEqual(statuses, {INTERNAL, -signal.SIGSEGV})
        self.assertIn(INTERNAL, statuses)

    def test_every_failure_inside_igraph_is_an_error_with_its_reason(self):
        n = self.sweep(["metrics", self.plan], 500, from_="libigraph")
        self.assertGreater(n, 50)
        for at in (1, n // 2, n):
            result = run(["metrics", self.plan], at=at, from_="libigraph")
            self.assertEqual((result.returncode, result.stdout), (INTERNAL, b""))
            self.assertRegex(result.stderr.decode(), r"\Adutynet: igraph: [^\n]+\n\Z")

    def test_no_failure_anywhere_gives_another_result(self):
        self.sweep(["metrics", self.plan], 60)
        self.sweep(["extract", self.plan], 20)
        self.sweep(["extract", self.plan, "-f", "csv"], 20)

    def test_large_blocks_that_are_refused_from_some_time_on_end_the_program(self):
        self.sweep(["metrics", self.plan], 20, on=1, least=4096)

    def test_no_failure_while_json_is_read_loses_a_part_of_it(self):
        saved = SCRATCH / "plan.json"
        self.assertEqual(run(["extract", self.plan, "-o", saved]).returncode, 0)
        self.sweep(["extract", saved], 40, from_="libjansson")

    def test_no_failure_while_a_document_is_unpacked_loses_a_part_of_it(self):
        for document in ("docx/packed.docx", "xlsx/packed.xlsx", "ofd/packed.ofd", "html/page.html"):
            self.sweep(["extract", CORPUS / document], 25, from_="libxml2")
            self.sweep(["extract", CORPUS / document], 5)
        self.sweep(["check", CORPUS / "pdf/small.pdf", "-f", "json"], 10, done=1, statuses=(INTERNAL, -signal.SIGABRT))

    def test_no_failure_of_what_glib_allocates_leaves_a_report_with_another_file_in_it(self):
        self.sweep(["report", self.plan], 12, from_="libglib")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
