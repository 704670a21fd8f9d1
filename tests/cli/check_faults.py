#!/usr/bin/env python3
"""What the program does when the world fails it: no space, nobody who reads, no folder to write to, a signal in the middle.
The exit status must be right, one line must say why, old files must stay whole, and no temporary file may stay.

Run as: check_faults.py PROGRAM ROOT SCRATCH
"""
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

PROGRAM, ROOT, SCRATCH = (Path(argument).resolve() for argument in sys.argv[1:4])
PLAN = ROOT / "data/plan-2025.txt"
OUTPUT_FAILED, INTERNAL = 4, 5


def run(*arguments, wrapper=(), **options):
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.run([*wrapper, PROGRAM, *map(str, arguments)], text=True, check=False, **options)


def run_traced(*arguments, strace):
    """LeakSanitizer cannot look for leaks in a program that is traced, and ends it."""
    return run(*arguments, wrapper=["strace", "-f", "-qq", *strace], env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})


def limit_file_size():
    """Writes past 20 kB fail with EFBIG, as they would with ENOSPC on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


class Faults(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(SCRATCH, ignore_errors=True)
        SCRATCH.mkdir(parents=True)

    def assertRefused(self, result, status=OUTPUT_FAILED):
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertRegex(result.stderr, r"\Adutynet: [^\n]+\n\Z")

    def test_graphviz_without_its_engines_is_an_error_with_its_reason(self):
        (SCRATCH / "empty").mkdir()
        for command in (["diagram", "load", PLAN, "-f", "svg"], ["report", PLAN, "-q"]):
            result = run(*command, "-o", SCRATCH / "out", env={**os.environ, "GVBINDIR": str(SCRATCH / "empty")})
            self.assertRefused(result, INTERNAL)
            self.assertIn('Graphviz cannot lay the diagram out: Error: Layout type: "', result.stderr)

    def test_workbook_without_a_place_for_its_temporary_file_is_an_output_error(self):
        result = run("export", PLAN, "-f", "xlsx", "-o", SCRATCH / "out.xlsx", env={**os.environ, "TMPDIR": "/proc/missing"})
        self.assertRefused(result)
        self.assertEqual(os.listdir(SCRATCH), [])

    def test_full_device_is_an_output_error(self):
        commands = (["metrics", PLAN], ["extract", PLAN], ["check", PLAN], ["list", "measures"], ["explain", "司法部", PLAN],
                    ["diagram", "load", PLAN, "-f", "dot"], ["export", PLAN, "-f", "graphml"], ["--help"], ["--version"])
        for command in commands:
            with open("/dev/full", "wb") as full:
                self.assertRefused(run(*command, stdout=full))
        self.assertRefused(run("extract", PLAN, "-o", "/dev/full"))

    def test_closed_standard_output_is_an_output_error(self):
        result = subprocess.run(["sh", "-c", '"$@" >&-', "sh", PROGRAM, "extract", PLAN], text=True, check=False,
                                stderr=subprocess.PIPE)
        self.assertRefused(result)

    def test_reader_that_goes_away_ends_the_program_quietly(self):
        result = subprocess.run(["bash", "-c", '"$@" | head -c 10; exit ${PIPESTATUS[0]}', "bash", PROGRAM, "extract", PLAN],
                                text=True, check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual(result.returncode, 128 + signal.SIGPIPE)
        self.assertEqual(result.stderr, "")

    def test_disk_full_while_a_file_is_replaced_leaves_the_old_file_and_nothing_else(self):
        path = SCRATCH / "plan.json"
        path.write_text("old", encoding="utf-8")
        self.assertRefused(run("extract", PLAN, "-o", path, preexec_fn=limit_file_size))
        self.assertEqual(path.read_text(encoding="utf-8"), "old")
        self.assertEqual(os.listdir(SCRATCH), ["plan.json"])

    def test_a_file_that_replaces_another_is_on_the_disk_before_the_old_one_goes(self):
        path, calls = SCRATCH / "plan.json", SCRATCH / "calls"
        for old in (False, True):
            result = run_traced("extract", PLAN, "-o", path, "-q", strace=["-o", calls, "-e", "trace=fsync,rename"])
            self.assertEqual(result.returncode, 0, result.stderr)
            names = re.findall(r"(fsync|rename)\(", calls.read_text(encoding="utf-8"))
            self.assertEqual(names, ["fsync", "rename"] if old else ["rename"])

    def test_disk_that_fails_while_it_takes_a_file_leaves_the_old_one(self):
        path = SCRATCH / "plan.json"
        path.write_text("old", encoding="utf-8")
        self.assertRefused(run_traced("extract", PLAN, "-o", path,
                                      strace=["-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO"]))
        self.assertEqual(path.read_text(encoding="utf-8"), "old")
        self.assertEqual(os.listdir(SCRATCH), ["plan.json"])

    def test_disk_full_during_a_report_leaves_only_whole_files(self):
        whole = SCRATCH / "whole"
        self.assertEqual(run("report", PLAN, "-q", "-o", whole).returncode, 0)
        broken = SCRATCH / "broken"
        self.assertRefused(run("report", PLAN, "-q", "-o", broken, preexec_fn=limit_file_size))
        for path in broken.rglob("*"):
            if path.is_file():
                self.assertEqual(path.read_bytes(), (whole / path.relative_to(broken)).read_bytes(), path)

    def test_folder_that_cannot_be_made_is_an_output_error(self):
        (SCRATCH / "file").write_text("", encoding="utf-8")
        self.assertRefused(run("report", PLAN, "-q", "-o", SCRATCH / "file/below"))
        self.assertRefused(run("report", PLAN, "-q", "-o", "/proc/dutynet"))
        self.assertRefused(run("extract", PLAN, "-o", SCRATCH / "missing/plan.json"))
        self.assertRefused(run("extract", PLAN, "-o", SCRATCH))

    def test_links_in_the_output_folder_are_replaced_or_refused_but_never_followed(self):
        folder, away = SCRATCH / "out", SCRATCH / "away"
        for path in (folder, away):
            path.mkdir()
        (SCRATCH / "chosen").symlink_to(folder)
        (away / "precious").write_text("old", encoding="utf-8")
        for name in ("metrics.json", "index.html"):
            (folder / name).symlink_to(away / "precious")
        (folder / "plan.json").symlink_to(away / "dangling")
        self.assertEqual(run("report", PLAN, "-q", "-o", f"{SCRATCH}/chosen/").returncode, 0)
        self.assertEqual([path.name for path in folder.rglob("*") if path.is_symlink()], [])
        shutil.rmtree(folder / "diagrams")
        (folder / "diagrams").symlink_to(away)
        result = run("report", PLAN, "-q", "-o", folder)
        self.assertRefused(result)
        self.assertIn("diagrams': it is a symbolic link", result.stderr)
        self.assertEqual(os.listdir(away), ["precious"])
        self.assertEqual((away / "precious").read_text(encoding="utf-8"), "old")

    def test_signal_in_the_middle_leaves_old_files_whole_and_no_temporary_file(self):
        whole = SCRATCH / "whole"
        started = time.monotonic()
        self.assertEqual(run("report", PLAN, "-q", "-o", whole).returncode, 0)
        length = time.monotonic() - started
        names = {path.relative_to(whole) for path in whole.rglob("*")}
        for kind in (signal.SIGINT, signal.SIGTERM):
            for part in (2, 5, 8):
                folder = SCRATCH / f"{kind.name}-{part}"
                shutil.copytree(whole, folder)
                program = subprocess.Popen([PROGRAM, "report", PLAN, "-q", "-o", folder], stderr=subprocess.PIPE)
                time.sleep(length * part / 10)
                program.send_signal(kind)
                messages = program.communicate(timeout=60)[1].decode()
                self.assertIn(program.returncode, (-kind, 0), messages)
                self.assertEqual({path.relative_to(folder) for path in folder.rglob("*")}, names)
                for name in names:
                    if (whole / name).is_file():
                        self.assertEqual((folder / name).read_bytes(), (whole / name).read_bytes(), name)

    def test_signal_while_a_file_is_written_leaves_the_old_one(self):
        path, calls = SCRATCH / "plan.json", SCRATCH / "calls"
        for command in (["extract", PLAN], ["metrics", PLAN], ["diagram", "load", PLAN, "-f", "dot"]):
            path.write_text("old", encoding="utf-8")
            result = run(*command, "-o", path, "-q", wrapper=["strace", "-f", "-qq", "-o", calls, "-e", "trace=write",
                                                             "-e", "inject=write:signal=SIGTERM:when=1"])
            self.assertEqual(result.returncode, -signal.SIGTERM, result.stderr)
            self.assertIn("SIGTERM", calls.read_text(encoding="utf-8"))
            self.assertEqual(sorted(os.listdir(SCRATCH)), ["calls", "plan.json"])
            self.assertTrue(path.read_text(encoding="utf-8") == "old" or path.stat().st_size > 10_000)



if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
