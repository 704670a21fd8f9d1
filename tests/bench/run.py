#!/usr/bin/env python3
"""Times the program against python-igraph and networkx on made-up networks, alternating, and writes the tables of README.md.

    run.py BUILD [--sizes S1 S2 …] [--repeats N] [--write]

BUILD is a build folder, e.g. build/release; data and results go into BUILD/bench. S5 and the text of 100 MB are only run by name. What
is compared are processor seconds (user and system), which a busy machine changes less than the time on the wall, and
ratios of medians. --write puts the tables into README.md."""
import argparse
import os
import platform
import re
import statistics
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NETWORKS = {"S1": (118, 45), "S2": (10_000, 500), "S3": (100_000, 5_000), "S4": (1_000_000, 100_000), "S5": (10_000_000, 300_000)}
TEXTS = {"T0.1": 100_000, "T5": 5_000_000, "T100": 100_000_000}
PATHS = "core,projection.betweenness,projection.closeness"


def run(command):
    """(wall seconds, processor seconds, peak megabytes) of one process."""
    begun = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0 and not (child.returncode == 1 and command[1] == "check"):  # 1 says that there are doubts
        raise SystemExit(f"{' '.join(command)}: exit status {child.returncode}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def make(build, folder, name):
    path = f"{folder}/{name}.{'csv' if name in NETWORKS else 'txt'}"
    if not os.path.exists(path):
        size = ["table", *map(str, NETWORKS[name])] if name in NETWORKS else ["text", str(TEXTS[name])]
        with open(path + ".part", "wb") as file:
            subprocess.run([f"{build}/tests/bench_generate", *size], stdout=file, check=True)
        os.rename(path + ".part", path)
    return path


def tools(build, folder, data, with_paths):
    measures, flag = (PATHS, ["paths"]) if with_paths else ("core", [])
    commands = {
        "dutynet": [f"{build}/src/dutynet", "metrics", "-q", data, "--measures", measures, "-o", f"{folder}/dutynet.json",
                    "--graphml", f"{folder}/dutynet.graphml"],
        "python-igraph": ["/usr/bin/python3", f"{HERE}/peer_igraph.py", data, folder, *flag],
    }
    if os.path.getsize(data) < 20_000_000:
        commands["networkx"] = ["/usr/bin/python3", f"{HERE}/peer_networkx.py", data, folder, *flag]
    return commands


def compare(commands, repeats):
    """Medians by tool; the tools take turns, so that what else the machine does falls on all of them."""
    results = {tool: [] for tool in commands}
    for _ in range(repeats):
        for tool, command in commands.items():
            results[tool].append(run(command))
    return {tool: [statistics.median(column) for column in zip(*rows)] for tool, rows in results.items()}


def figure(value):
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def network_rows(build, folder, sizes, repeats):
    rows = ["| network | work | tool | processor s | wall s | peak MB | processor time of dutynet is this × smaller |",
            "|---|---|---|---|---|---|---|"]
    for size in sizes:
        if size not in NETWORKS:
            continue
        data = make(build, folder, size)
        for with_paths in (False, True) if size in ("S1", "S2", "S3") else (False,):
            commands = tools(build, folder, data, with_paths)
            if size == "S3" and with_paths or size == "S5":
                commands.pop("networkx", None)
            if size == "S5":
                commands.pop("python-igraph")
            found = compare(commands, 1 if size == "S5" else repeats)
            for tool, (wall, processor, peak) in found.items():
                ratio = processor / found["dutynet"][1]
                rows.append(f"| {size} | {'core, betweenness, closeness' if with_paths else 'core'} | {tool} | {figure(processor)} "
                            f"| {figure(wall)} | {peak:.0f} | {'' if tool == 'dutynet' else f'{ratio:.1f}'} |")
                print(rows[-1], flush=True)
    return rows


def text_rows(build, folder, sizes, repeats):
    rows = ["| text | processor s | wall s | peak MB | MB a processor second |", "|---|---|---|---|---|"]
    for size in sizes:
        if size not in TEXTS:
            continue
        data = make(build, folder, size)
        wall, processor, peak = compare({"": [f"{build}/src/dutynet", "check", "-q", data]}, repeats)[""]
        rows.append(f"| {size} | {figure(processor)} | {figure(wall)} | {peak:.0f} | {os.path.getsize(data) / 1e6 / processor:.1f} |")
        print(rows[-1], flush=True)
    return rows


def stages_of(build, folder, size):
    data = make(build, folder, size)
    output = subprocess.run([f"{build}/tests/bench_stages", data, "core"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return {name: float(seconds) for name, seconds, _ in (line.split("\t") for line in output.splitlines())}


def stage_rows(build, folder, sizes):
    """Seconds by stage, and how each grows: the exponent of the ties from the smallest to the largest network."""
    import math
    sizes = [size for size in sizes if size in NETWORKS and size != "S1"]
    if len(sizes) < 2:
        return []
    found = {size: stages_of(build, folder, size) for size in sizes}
    growth = math.log(NETWORKS[sizes[-1]][0] / NETWORKS[sizes[0]][0])
    rows = ["| stage | " + " | ".join(sizes) + " | exponent |", "|---|" + "---|" * (len(sizes) + 1)]
    for stage in found[sizes[-1]]:
        seconds = [found[size].get(stage, 0) for size in sizes]
        exponent = f"{math.log(seconds[-1] / seconds[0]) / growth:.2f}" if seconds[0] > 5e-4 else ""
        if max(seconds) >= 5e-3:
            rows.append(f"| {stage} | " + " | ".join(map(figure, seconds)) + f" | {exponent} |")
    return rows


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    return f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.0f} at the end"


def write_readme(tables):
    path = f"{HERE}/README.md"
    with open(path, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r"(<!-- results -->\n).*(<!-- end of results -->)", lambda match: match[1] + tables + match[2], text, flags=re.S)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("--sizes", nargs="+", default=["S1", "S2", "S3", "S4", "T0.1", "T5"])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    build = os.path.abspath(arguments.build)
    folder = f"{build}/bench"
    os.makedirs(folder, exist_ok=True)
    parts = [network_rows(build, folder, arguments.sizes, arguments.repeats),
             text_rows(build, folder, arguments.sizes, arguments.repeats),
             stage_rows(build, folder, arguments.sizes)]
    print("\n".join(parts[-1]))
    tables = "\n".join([f"Measured on {machine()}; medians of {arguments.repeats}.\n"] + ["\n".join(part) + "\n" for part in parts])
    if arguments.write:
        write_readme(tables)


main()
