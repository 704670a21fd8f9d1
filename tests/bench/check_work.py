#!/usr/bin/env python3
"""Compares the instructions that the program executes, as callgrind counts them, with those on record: a change that makes it do much
more work fails, whatever else the machine is doing. The CPU's own libraries may differ, hence the tolerance.

    check_work.py PROGRAM GENERATE SCRATCH RECORD [--write]"""
import json
import os
import re
import subprocess
import sys

TOLERANCE = 1.15
CASES = {
    "S2 core": (["table", "10000", "500"], "S2.csv", ["metrics", "-q", "--measures", "core"]),
    "text of 0.1 MB": (["text", "100000"], "T0.1.txt", ["check", "-q"]),
}


def count(program, arguments, scratch):
    output = f"{scratch}/callgrind.out"
    run = subprocess.run(["taskset", "-c", "0", "valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", program, *arguments],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if found is None:
        sys.exit(run.stderr)
    return int(found.group(1))


def main(program, generate, scratch, record, write):
    os.makedirs(scratch, exist_ok=True)
    with open(record, encoding="utf-8") as file:
        recorded = json.load(file)
    found, failed = {}, False
    for name, (data, file_name, command) in CASES.items():
        path = f"{scratch}/{file_name}"
        with open(path, "wb") as file:
            subprocess.run([generate, *data], stdout=file, check=True)
        found[name] = count(program, [*command, path], scratch)
        allowed = recorded.get(name, 0) * TOLERANCE
        verdict = "ok" if found[name] <= allowed else f"more than {TOLERANCE} times those on record"
        failed |= found[name] > allowed
        print(f"{name}: {found[name]:,} instructions, on record {recorded.get(name, 0):,}: {verdict}")
    if write:
        with open(record, "w", encoding="utf-8") as file:
            json.dump(found, file, indent="\t")
            file.write("\n")
    return 1 if failed and not write else 0


sys.exit(main(*sys.argv[1:5], "--write" in sys.argv))
