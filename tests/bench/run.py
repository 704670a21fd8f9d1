#!/usr/bin/env python3
"""Times the program against python-igraph and networkx on made-up networks, alternating, and writes the tables of README.md.

    run.py BUILD [--sizes S1 … S5 T0.1 T5 T100 D] [--repeats N] [--instructions S2 S3 …] [--write]

BUILD is a build folder, e.g. build/release; data and results go into BUILD/bench. S1 to S5 are networks, T texts by megabytes, D
thousands of small plans. The tools take turns, so that what else the machine does falls on all of them, and ratios are of medians; on
a busy machine those of processor seconds (user and system) change less than those of the time on the wall. --instructions counts by
callgrind what each stage executes, some fifty times slower than the run itself. --write puts the tables into README.md."""
import argparse
import glob
import math
import os
import platform
import re
import statistics
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NETWORKS = {"S1": (118, 45), "S2": (10_000, 500), "S3": (100_000, 5_000), "S4": (1_000_000, 100_000), "S5": (10_000_000, 300_000)}
TEXTS = {"T0.1": 100_000, "T5": 5_000_000, "T100": 100_000_000}
DOCUMENTS = (300, 3000)
DOCUMENT_BYTES = 3000
SIZES = [*NETWORKS, *TEXTS, "D"]
REPEATS = {"S1": 9, "S2": 5, "S3": 5, "S4": 2, "S5": 1, "T0.1": 9, "T5": 5, "T100": 2, "D": 3}
PATHS = "core,projection.betweenness,projection.closeness"
CORE_AND_PATHS = ("S1", "S2", "S3")
PEERS = {"python-igraph": ("S1", "S2", "S3", "S4"), "networkx": ("S1", "S2", "S3")}
ONCE = (("networkx", "S2"), ("networkx", "S3"))  # so slow that one run must do
NOT_RUN = (("networkx", "S3", True),)            # hours


def run(command):
    """(wall seconds, processor seconds, peak megabytes) of one process."""
    begun = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0 and not (child.returncode == 1 and command[1] == "check"):  # 1 says that there are doubts
        raise SystemExit(f"{' '.join(command[:6])}: exit status {child.returncode}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def generate(build, path, *arguments):
    if not os.path.exists(path):
        with open(path + ".part", "wb") as file:
            subprocess.run([f"{build}/tests/bench_generate", *map(str, arguments)], stdout=file, check=True)
        os.rename(path + ".part", path)
    return path


def load(path):
    """Reads a file, so that no run waits for the disk."""
    with open(path, "rb") as file:
        while file.read(2**20):
            pass
    return path


def make(build, folder, name):
    if name in NETWORKS:
        return load(generate(build, f"{folder}/{name}.csv", "table", *NETWORKS[name]))
    return load(generate(build, f"{folder}/{name}.txt", "text", TEXTS[name]))


def make_documents(build, folder, n):
    os.makedirs(f"{folder}/documents", exist_ok=True)
    return [generate(build, f"{folder}/documents/{i}.txt", "text", DOCUMENT_BYTES, i) for i in range(1, n + 1)]


def tools(build, folder, size, with_paths):
    data = make(build, folder, size)
    measures, flag = (PATHS, ["paths"]) if with_paths else ("core", [])
    scripts = {"python-igraph": "peer_igraph.py", "networkx": "peer_networkx.py"}
    commands = {"dutynet": [f"{build}/src/dutynet", "metrics", "-q", data, "--measures", measures, "-o", f"{folder}/dutynet.json",
                            "--graphml", f"{folder}/dutynet.graphml", "--max-bytes", str(2**32 - 1)]}
    for tool, script in scripts.items():
        if size in PEERS[tool] and (tool, size, with_paths) not in NOT_RUN:
            commands[tool] = ["/usr/bin/python3", f"{HERE}/{script}", data, folder, *flag]
    return commands


def remove_outputs(command):
    """What the program replaces it first brings safely to the disk, and waits for that; the other tools do not."""
    for option, path in zip(command, command[1:]):
        if option in ("-o", "--graphml") and os.path.exists(path):
            os.remove(path)


def compare(commands, size, repeats):
    """Medians of wall seconds, processor seconds and megabytes by tool, which take turns. None runs while the system still brings to the
    disk what the one before it wrote."""
    results = {tool: [] for tool in commands}
    for repeat in range(min(REPEATS[size], repeats)):
        for tool, command in commands.items():
            if repeat == 0 or (tool, size) not in ONCE:
                remove_outputs(command)
                os.sync()
                results[tool].append(run(command))
                remove_outputs(command)
    return {tool: [statistics.median(column) for column in zip(*rows)] for tool, rows in results.items()}


def figure(value):
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


class Table:
    """Rows of a table, printed as they are found."""

    def __init__(self, *columns):
        self.rows = []
        self.add(*columns)
        self.add(*("---" for _ in columns))

    def add(self, *cells):
        self.rows.append(f"| {' | '.join(map(str, cells))} |")
        print(self.rows[-1], flush=True)

    def __str__(self):
        return "\n".join(self.rows) + "\n"


def network_table(build, folder, sizes, repeats):
    table = Table("network", "work", "tool", "wall s", "processor s", "peak MB", "wall: × dutynet", "processor: × dutynet")
    for size in sizes:
        for with_paths in (False, True) if size in CORE_AND_PATHS else (False,):
            found = compare(tools(build, folder, size, with_paths), size, repeats)
            for tool, (wall, processor, peak) in found.items():
                ratios = [""] * 2 if tool == "dutynet" else [f"{wall / found['dutynet'][0]:.1f}", f"{processor / found['dutynet'][1]:.1f}"]
                table.add(size, "core, betweenness, closeness" if with_paths else "core", tool, figure(wall), figure(processor),
                          f"{peak:.0f}", *ratios)
    return table


def text_table(build, folder, sizes, repeats):
    table = Table("text", "wall s", "processor s", "peak MB", "MB a second on the wall", "MB a processor second")
    for size in sizes:
        data = make(build, folder, size)
        wall, processor, peak = compare({"": [f"{build}/src/dutynet", "check", "-q", data]}, size, repeats)[""]
        megabytes = os.path.getsize(data) / 1e6
        table.add(size, figure(wall), figure(processor), f"{peak:.0f}", f"{megabytes / wall:.1f}", f"{megabytes / processor:.1f}")
    return table


def document_table(build, folder, repeats):
    table = Table("small plans in one call", "wall s", "processor s", "peak MB", "processor ms a plan")
    for n in DOCUMENTS:
        files = make_documents(build, folder, n)
        wall, processor, peak = compare({"": [f"{build}/src/dutynet", "check", "-q", *files]}, "D", repeats)[""]
        table.add(n, figure(wall), figure(processor), f"{peak:.0f}", f"{1000 * processor / n:.2f}")
    return table


def stage_seconds(build, folder, size):
    data = make(build, folder, size)
    output = subprocess.run([f"{build}/tests/bench_stages", data, "core"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return {name: float(seconds) for name, seconds, _ in (line.split("\t") for line in output.splitlines())}


def stage_instructions(build, folder, size):
    """Instructions of each stage: bench_stages has callgrind dump its counts, and starts them anew, where a stage ends."""
    data, counts = make(build, folder, size), f"{folder}/callgrind.{size}"
    for old in glob.glob(f"{counts}*"):
        os.remove(old)
    subprocess.run(["valgrind", "-q", "--tool=callgrind", f"--callgrind-out-file={counts}", f"{build}/tests/bench_stages", data, "core"],
                   stdout=subprocess.DEVNULL, check=True)
    found = {}
    for path in glob.glob(f"{counts}.*"):
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        trigger, total = re.search(r"Trigger: Client Request: (.*)", text), re.search(r"^(?:summary|totals): (\d+)", text, re.M)
        if trigger and total:
            found[trigger.group(1)] = found.get(trigger.group(1), 0) + int(total.group(1))
    return found


def exponent(values, sizes, least):
    """log(growth) / log(growth of the tasks) from the first size whose value is not too small to be measured."""
    known = [(NETWORKS[size][0], value) for size, value in zip(sizes, values) if value >= least]
    if len(known) < 2:
        return ""
    (first, small), (last, large) = known[0], known[-1]
    return f"{math.log(large / small) / math.log(last / first):.2f}"


def stage_table(build, folder, sizes, counted):
    seconds = {size: stage_seconds(build, folder, size) for size in sizes}
    instructions = {size: stage_instructions(build, folder, size) for size in counted}
    table = Table("stage", *(f"{size}: s" for size in sizes), "exponent", *(f"{size}: 10^6 instructions" for size in counted),
                  *(["exponent"] if counted else []))
    for stage in seconds[sizes[-1]]:
        times = [seconds[size].get(stage, 0) for size in sizes]
        counts = [instructions[size].get(stage, 0) / 1e6 for size in counted]
        if max(times) >= 5e-3:
            table.add(stage, *map(figure, times), exponent(times, sizes, 2e-3), *(f"{count:.1f}" for count in counts),
                      *([exponent(counts, counted, 0.1)] if counted else []))
    return table


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    return f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} processors"


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
    parser.add_argument("--sizes", nargs="+", default=SIZES, choices=SIZES)
    parser.add_argument("--repeats", type=int, default=max(REPEATS.values()), help="at most; large sizes have fewer")
    parser.add_argument("--instructions", nargs="*", default=["S2", "S3"], choices=list(NETWORKS))
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    build, load = os.path.abspath(arguments.build), os.getloadavg()[0]
    folder = f"{build}/bench"
    os.makedirs(folder, exist_ok=True)
    networks = [size for size in NETWORKS if size in arguments.sizes]
    texts = [size for size in TEXTS if size in arguments.sizes]
    staged = [size for size in networks if size != "S1"]
    tables = []
    if networks:
        tables.append(network_table(build, folder, networks, arguments.repeats))
    if texts:
        tables.append(text_table(build, folder, texts, arguments.repeats))
    if "D" in arguments.sizes:
        tables.append(document_table(build, folder, arguments.repeats))
    if len(staged) > 1:
        tables.append(stage_table(build, folder, staged, [size for size in arguments.instructions if size in staged]))
    intro = f"Measured on {machine()}, load {load:.1f} at the start and {os.getloadavg()[0]:.1f} at the end.\n\n"
    if arguments.write:
        write_readme(intro + "\n".join(map(str, tables)))


main()
