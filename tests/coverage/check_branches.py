"""Which of the branches of src/ the tests took, folder by folder; fails below the floor, and where the floor has been left behind.

A branch is one way out of a conditional jump as gcc reports it at -O0, those within macros of GLib included. Nothing is excluded.

Run as: check_branches.py begin|check ROOT BUILD COMPILER
begin forgets what earlier runs counted; check writes coverage.txt, and coverage.json with each file, into BUILD.
"""
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

LEFT_BEHIND = 1.5  # points


def forget(build):
    for counters in build.rglob("*.gcda"):
        counters.unlink()


def gcov_of(compiler):
    """The gcov that belongs to the compiler: gcov-13 to gcc-13."""
    named = re.fullmatch(r"(.*?)gcc(-\d+)?", compiler)
    return f"{named[1]}gcov{named[2] or ''}" if named else "gcov"


def read_counters(root, build, compiler):
    summary = build / "coverage.json"
    # One at a time: two gcovs in one folder would write the same files.
    subprocess.run(["gcovr", "--root", root, "--filter", f"{root}/src/", "--object-directory", build, "--gcov-executable", gcov_of(compiler),
                    "--json-summary", summary, build / "src"],
                   check=True, stdout=subprocess.DEVNULL)
    return json.loads(summary.read_text(encoding="utf-8"))["files"]


def sum_folders(files):
    folders = defaultdict(lambda: [0, 0])
    for file in files:
        for name in (Path(file["filename"]).parts[1], "all"):
            folders[name][0] += file["branch_covered"]
            folders[name][1] += file["branch_total"]
    return folders


def show(folders):
    rows = sorted(folders.items(), key=lambda row: (row[0] == "all", row[0]))
    return "".join(f"{name:10} {taken:6} of {total:6} branches taken {100 * taken / total:6.2f} %\n" for name, (taken, total) in rows)


def check(root, build, compiler):
    file = root / "tests/coverage/floor"
    floor = float(file.read_text(encoding="ascii"))
    folders = sum_folders(read_counters(root, build, compiler))
    (build / "coverage.txt").write_text(show(folders), encoding="ascii")
    print(show(folders))
    percent = 100 * folders["all"][0] / folders["all"][1]
    if percent < floor:
        sys.exit(f"branch coverage has sunk below its floor of {floor} %: {percent:.2f} %")
    if percent > floor + LEFT_BEHIND:
        sys.exit(f"branch coverage is {percent:.2f} %: raise its floor of {floor} % in {file}")


def main():
    what, root, build, compiler = sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve(), sys.argv[4]
    if what == "begin":
        forget(build)
    else:
        check(root, build, compiler)


main()
