#!/usr/bin/env python3
"""Shows that reading grows no faster than n log n in the size of any of the texts of growth.c, by counting instructions.

Usage: check_growth.py GROWTH SCRATCH [SMALL LARGE]. Instructions are counted by valgrind's callgrind, so that a busy machine does not matter.
"""
import math
import pathlib
import re
import shutil
import subprocess
import sys

SLACK = 1.5  # growing containers and caches that fill make steps; a quadratic text would be LARGE / SMALL times too slow


def measured(program, scratch, sizes):
    """{(case, size): instructions}"""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch}/out", "--combine-dumps=yes", "--compress-strings=yes",
         program, *map(str, sizes)], check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    counts, name = {}, None
    for line in (scratch / "out").open(errors="replace"):
        if match := re.match(r"desc: Trigger: Client Request: (\S+) (\d+)$", line):
            name = (match[1], int(match[2]))
        elif (match := re.match(r"(?:summary|totals): (\d+)", line)) and name:
            counts.setdefault(name, int(match[1]))
    return counts


def main():
    program, scratch = sys.argv[1], pathlib.Path(sys.argv[2])
    small, large = map(int, sys.argv[3:5]) if len(sys.argv) > 3 else (8192, 32768)
    if shutil.which("valgrind") is None:
        sys.exit("valgrind is missing; src/bootstrap.sh installs it")
    counts = measured(program, scratch, (small, large))
    allowed = large / small * math.log(large) / math.log(small) * SLACK
    cases = sorted({case for case, _ in counts})
    worse = 0
    for case in cases:
        growth = counts[case, large] / counts[case, small]
        worse += growth > allowed
        print(f"{case:32} {counts[case, small]:>12} {counts[case, large]:>12}  ×{growth:.1f}{'  TOO MUCH' if growth > allowed else ''}")
    print(f"{len(cases)} texts of {small} and {large} bytes; allowed ×{allowed:.1f}")
    sys.exit(1 if worse or len(cases) < 60 else 0)


main()
