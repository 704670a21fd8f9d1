#!/usr/bin/python3
"""Computes the measures of the program's own again, straight from their definitions, on odd and random tables, and gives the rows of each
table in another order too.

usage: definitions.py PROGRAM FIRST_SEED LAST_SEED

Exits with 77 (skipped) where networkx is missing, with 1 where a value differs. Slow and plain on purpose; needs no numpy.
"""
import json
import math
import random
import subprocess
import sys
from collections import Counter, defaultdict
from itertools import combinations, permutations

try:
    import networkx as nx
except ImportError as missing:
    print(missing)
    sys.exit(77)

program = sys.argv[1]
failures = 0
where = ""


def fail(message):
    global failures
    failures += 1
    print(f"{where}: {message}")


def near(what, ours, theirs, tolerance=1e-7):
    if ours is None and theirs is None:
        return
    if ours is None or theirs is None or abs(ours - theirs) > tolerance * max(1, abs(theirs)):
        fail(f"{what}: {ours} here, {theirs} by definition")


# ---- Tables ----------------------------------------------------------------------------------------------------------

COLLECTIVES = ["各省级人民政府", "各有关部门", "各地区", "各级人民政府"]


def members_of(draw, kind, n_departments, share, task):
    """The departments of one task; some kinds of table have full tasks, full departments, nested tasks or two parts."""
    members = [d for d in range(n_departments) if draw.random() < share]
    if kind == "full tasks" and draw.random() < 0.5:
        members = list(range(n_departments))
    if kind == "a department on every task" and 0 not in members:
        members.append(0)
    if kind == "single":
        members = []
    if kind == "nested":
        members = list(range(draw.randint(1, n_departments)))
    if kind == "parts":
        members = [d for d in members if d % 2 == task % 2]
    members = members or [draw.randrange(n_departments)]
    draw.shuffle(members)
    return members


def roles_of(draw, kind, n):
    """Mostly one lead, now and then two, none, or all joint."""
    form = draw.random()
    if kind == "joint" or form < 0.15 and n > 1:
        return ["joint"] * n
    leads = 2 if form < 0.25 else 0 if form < 0.3 and kind == "collectives" else 1
    return ["lead" if i < leads else "participant" for i in range(n)]


KINDS = ["plain", "full tasks", "a department on every task", "single", "nested", "parts", "joint", "collectives", "large"]


def make_rows(seed):
    draw, kind = random.Random(seed), KINDS[seed % len(KINDS)]
    most = 24 if kind == "large" else 8
    n_departments, n_tasks = draw.randint(1, most), draw.randint(1, most + 4)
    share = draw.choice([0.15, 0.3, 0.5, 0.8])
    names = [f"{'甲乙丙丁戊己庚辛'[d % 8]}{'部局委'[d // 8]}" for d in range(n_departments)]
    if kind == "collectives":
        names[: len(COLLECTIVES)] = COLLECTIVES[:n_departments]
    rows = []
    for task in range(n_tasks):
        members = members_of(draw, kind, n_departments, share, task)
        for member, role in zip(members, roles_of(draw, kind, len(members))):
            rows += [(f"t{task:02}", names[member], role)] * (2 if draw.random() < 0.05 else 1)
    return rows


def run(command, rows):
    table = "task,department,role\n" + "".join(",".join(row) + "\n" for row in rows)
    done = subprocess.run([program, command, "-", "--from", "csv", "-q"], input=table.encode(), capture_output=True, check=True)
    return json.loads(done.stdout)


class Plan:
    """Sets and roles, from `extract`."""

    def __init__(self, plan):
        self.names = [d["name"] for d in plan["departments"]]
        place = {name: i for i, name in enumerate(self.names)}
        self.place = place
        self.bodies = {place[d["name"]] for d in plan["departments"] if d["kind"] != "collective"}
        self.role = {(place[r["department"]], t): r["role"] for t, task in enumerate(plan["tasks"]) for r in task["responsible"]}
        self.ids = [task["id"] for task in plan["tasks"]]
        self.members = [{place[r["department"]] for r in task["responsible"]} for task in plan["tasks"]]
        self.tasks = [{t for t, members in enumerate(self.members) if d in members} for d in range(len(self.names))]
        self.candidates = [members & self.bodies for members in self.members]
        self.led = [{t for t in tasks if self.role[d, t] == "lead"} for d, tasks in enumerate(self.tasks)]

    def shared(self, a, b):
        return len(self.tasks[a] & self.tasks[b]) if a != b else 0


# ---- Load ------------------------------------------------------------------------------------------------------------

def tail(chances, least):
    """P(successes >= least) of independent trials."""
    outcome = [1.0]
    for p in chances:
        outcome = [a * (1 - p) + b * p for a, b in zip(outcome + [0], [0] + outcome)]
    return math.fsum(outcome[least:])


def adjust(values):
    """Benjamini-Hochberg over those that are defined."""
    ranked = sorted((p, key) for key, p in values.items() if p is not None)
    adjusted, least = {}, 1.0
    for rank in range(len(ranked), 0, -1):
        least = min(least, ranked[rank - 1][0] * len(ranked) / rank)
        adjusted[ranked[rank - 1][1]] = least
    return adjusted


def check_load(metrics, plan):
    all_leads, chances = sum(map(len, plan.led)), {}
    for d, row in enumerate(metrics["departments"]):
        load, tasks, led = row["load"], plan.tasks[d], plan.led[d]
        sizes = [len(plan.members[t]) for t in tasks]
        joint = [t for t in tasks if len(plan.members[t]) > 1]
        body = d in plan.bodies
        expected = sum(1 / len(plan.candidates[t]) for t in tasks) if body else None
        chances[d] = tail([1 / len(plan.candidates[t]) for t in tasks], len(led)) if body else None
        near("lead_share", load["lead_share"], len(led) / all_leads if all_leads else None)
        near("fractional", load["fractional"], sum(1 / k for k in sizes))
        near("exclusivity", load["exclusivity"], sum(math.exp(1 - k) for k in sizes))
        near("coordination", load["coordination"], sum(len(plan.members[t]) - 1 for t in led))
        near("led_partners", load["led_partners"], len(set().union(*(plan.members[t] for t in led)) - {d}))
        near("dominance", load["dominance"], len(led & set(joint)) / len(joint) if joint else None)
        near("expected_leads", load["expected_leads"], expected)
        near("excess_leads", load["excess_leads"], len(led) - expected if body else None)
        near("fewest_leads", load["fewest_leads"], sum(plan.candidates[t] == {d} for t in tasks) if body else None)
        near("p_value", load["p_value"], chances[d])
    adjusted = adjust(chances)
    for d, row in enumerate(metrics["departments"]):
        near("q_value", row["load"]["q_value"], adjusted.get(d))


def check_concentration(metrics, plan):
    for key, sets in ("leads", plan.led), ("tasks", plan.tasks):
        values = sorted((len(sets[d]) for d in plan.bodies), reverse=True)
        n, total, ours = len(values), sum(values), metrics["network"]["concentration"][key]
        wanted = {"gini": None, "hhi": None, "cr1": None, "cr4": None}
        if total > 0:
            wanted = {"gini": sum(abs(x - y) for x in values for y in values) / (2 * n * total),
                      "hhi": sum((x / total) ** 2 for x in values), "cr1": values[0] / total, "cr4": sum(values[:4]) / total}
        for name, value in wanted.items():
            near(f"{name} of {key}", ours[name], value)


def check_balance(metrics, plan):
    """The smallest cap that a flow can meet, and at that cap the flow with the fewest changes."""
    balance = metrics["balance"]
    today = [{d for d in plan.candidates[t] if plan.role[d, t] == "lead"} for t in range(len(plan.ids))]
    need = [len(leads) or (1 if plan.candidates[t] else 0) for t, leads in enumerate(today)]

    def flow(cap):
        graph = nx.DiGraph()
        graph.add_node("source", demand=-sum(need))
        graph.add_node("sink", demand=sum(need))
        for t, candidates in enumerate(plan.candidates):
            graph.add_edge("source", ("t", t), capacity=need[t], weight=0)
            for d in candidates:
                graph.add_edge(("t", t), d, capacity=1, weight=1 if today[t] and d not in today[t] else 0)
                graph.add_edge(d, "sink", capacity=cap, weight=0)
        try:
            return nx.network_simplex(graph)[0]
        except nx.NetworkXUnfeasible:
            return None

    cap = 0
    while (changes := flow(cap)) is None:
        cap += 1
    near("fewest_max_leads", balance["fewest_max_leads"], cap)
    near("moves", len(balance["moves"]), changes)
    held = {(d, t) for t, leads in enumerate(today) for d in leads}
    for move in balance["moves"]:
        t = plan.ids.index(move["task"])
        if (plan.place[move["from"]], t) not in held or plan.place[move["to"]] not in plan.candidates[t]:
            fail(f"cannot make the move {move}")
        held.discard((plan.place[move["from"]], t))
        held.add((plan.place[move["to"]], t))
    if max(Counter(d for d, _ in held).values(), default=0) > cap:
        fail("the moves do not reach the cap")


# ---- Two modes -------------------------------------------------------------------------------------------------------

def check_structure(metrics, plan):
    network, everybody = metrics["network"], range(len(plan.names))
    circles = sum(math.comb(plan.shared(a, b), 2) for a, b in combinations(everybody, 2))
    paths = sum((len(plan.tasks[d]) - 1) * (len(plan.members[t]) - 1) for d, t in plan.role)
    near("Robins-Alexander", network["clustering"]["robins_alexander"], 4 * circles / paths if paths else None)
    near("Opsahl", network["clustering"]["opsahl"], opsahl(plan))
    overlap, pairs = 0, 0
    for sets in plan.tasks, plan.members:
        for a, b in permutations([s for s in sets if s], 2):
            pairs += 0.5
            overlap += len(a & b) / len(b) if len(a) > len(b) else 0
    near("NODF", network["nestedness"]["nodf"], 100 * overlap / pairs if pairs else None)


def opsahl(plan):
    paths = closed = 0
    for middle in range(len(plan.names)):
        for first, second in permutations(plan.tasks[middle], 2):
            for a in plan.members[first] - {middle}:
                for b in plan.members[second] - {middle, a}:
                    paths += 1
                    closed += bool(plan.tasks[a] & plan.tasks[b] - {first, second})
    return closed / paths if paths else None


def modularity(plan, side_of):
    """Barber's, of the module of each department and of each task."""
    ties = len(plan.role)
    value = 0.0
    for d, tasks in enumerate(plan.tasks):
        for t, members in enumerate(plan.members):
            if side_of[0][d] == side_of[1][t]:
                value += (t in tasks) - len(tasks) * len(members) / ties
    return value / ties


def best_modularity(plan):
    """Over all partitions of the smaller mode; the nodes of the other go where they add most."""
    rows, columns = sorted([plan.tasks, plan.members], key=len)
    ties, best = len(plan.role), -1.0
    excess = [[(c in row) - len(row) * len(columns[c]) / ties for c in range(len(columns))] for row in rows]

    def extend(i, modules):
        nonlocal best
        if i == len(rows):
            best = max(best, sum(max(0, *(m[c] for m in modules)) for c in range(len(columns))) / ties)
            return
        for k in range(len(modules)):
            extend(i + 1, modules[:k] + [[x + y for x, y in zip(modules[k], excess[i])]] + modules[k + 1:])
        extend(i + 1, modules + [excess[i]])

    extend(0, [])
    return best


def check_barber(metrics, plan):
    found = metrics["clusters"]["two_mode"]
    sides = [[m or f"{side} {i}" for i, m in enumerate(found[side])] for side in ("departments", "tasks")]
    near("Barber's modularity", found["barber_modularity"], modularity(plan, sides))
    if min(len(plan.names), len(plan.ids)) <= 6:
        near("the best of Barber's modularity", found["barber_modularity"], best_modularity(plan))
        if not found["optimal_proved"]:
            fail("a small optimum is not proved")


# ---- Pairs -----------------------------------------------------------------------------------------------------------

def configuration_model(plan):
    """The bipartite configuration model: full and empty nodes set aside until none is left, then each fitness in turn."""
    p = {}
    rows, columns = dict(enumerate(map(len, plan.tasks))), dict(enumerate(map(len, plan.members)))
    while True:
        certain = [d for d, k in rows.items() if k in (0, len(columns))]
        for d in certain:
            for t in columns:
                p[d, t] = 1.0 if rows[d] else 0.0
                columns[t] -= p[d, t]
            del rows[d]
        full = [t for t, k in columns.items() if k in (0, len(rows))]
        for t in full:
            for d in rows:
                p[d, t] = 1.0 if columns[t] else 0.0
                rows[d] -= p[d, t]
            del columns[t]
        if not certain and not full:
            break
    x, y = {d: 1.0 for d in rows}, {t: 1.0 for t in columns}
    for _ in range(20000):
        moved = 0.0
        for own, other, degree in (x, y, rows), (y, x, columns):
            for i in own:
                new = degree[i] / sum(f / (1 + own[i] * f) for f in other.values())
                moved = max(moved, abs(math.log(new / own[i])))
                own[i] = new
        if moved < 1e-13:
            break
    p.update({(d, t): x[d] * y[t] / (1 + x[d] * y[t]) for d in x for t in y})
    missed = max((abs(sum(p[d, t] for t in range(len(plan.ids))) - len(plan.tasks[d])) for d in range(len(plan.names))), default=0)
    return p if missed < 1e-9 else None


def check_pairs(metrics, plan):
    n_tasks = len(plan.ids)
    model, chances = configuration_model(plan), {}
    for row in metrics["pairs"]:
        a, b = plan.place[row["a"]], plan.place[row["b"]]
        both, own, other = plan.shared(a, b), len(plan.tasks[a]), len(plan.tasks[b])
        ways = sum(math.comb(own, k) * math.comb(n_tasks - own, other - k) for k in range(both, min(own, other) + 1))
        near("jaccard", row["jaccard"], both / (own + other - both))
        near("p_hypergeometric", row["p_hypergeometric"], ways / math.comb(n_tasks, other))
        if model is not None:
            near("p_sdsm", row["p_sdsm"], tail([model[a, t] * model[b, t] for t in range(n_tasks)], both), 1e-6)
        chances[a, b] = row["p_sdsm"] if {a, b} <= plan.bodies else None
    adjusted = adjust(chances)
    for row in metrics["pairs"]:
        q = adjusted.get((plan.place[row["a"]], plan.place[row["b"]]))
        near("q_sdsm", row["q_sdsm"], q)
        if row["backbone"] != (None if q is None else q <= 0.05):
            fail(f"backbone of {row['a']} and {row['b']}")
    if len(metrics["pairs"]) != sum(plan.shared(a, b) > 0 for a, b in combinations(range(len(plan.names)), 2)):
        fail("number of pairs")


def check_leadership(metrics, plan):
    tasks, fowler, whole = Counter(), defaultdict(float), defaultdict(float)
    for t, members in enumerate(plan.members):
        joining = [d for d in members if plan.role[d, t] == "participant"]
        for lead in (d for d in members if joining and plan.role[d, t] == "lead"):
            whole[lead] += 1 / len(joining)
            for d in joining:
                tasks[lead, d] += 1
                fowler[lead, d] += 1 / len(joining)
    if len(metrics["leadership"]) != len(tasks):
        fail("number of rows of leadership")
    for row in metrics["leadership"]:
        pair = plan.place[row["lead"]], plan.place[row["participant"]]
        near("tasks led", row["tasks"], tasks[pair])
        near("newman_fowler", row["newman_fowler"], fowler[pair])
        near("gross_shalizi", row["gross_shalizi"], fowler[pair] / whole[pair[0]])


# ---- Clusters --------------------------------------------------------------------------------------------------------

def check_cluster_roles(metrics, plan):
    everybody, rows = range(len(plan.names)), metrics["departments"]
    cluster = [row["cluster"] for row in rows]
    strength = [sum(plan.shared(a, b) for b in everybody) for a in everybody]
    home = [sum(plan.shared(a, b) for b in everybody if cluster[b] == cluster[a]) for a in everybody]
    for a in everybody:
        if (cluster[a] is None) != (strength[a] == 0):
            fail("who is in a cluster")
        spread = Counter()
        for b in everybody:
            spread[cluster[b]] += plan.shared(a, b)
        coefficient = 1 - sum((s / strength[a]) ** 2 for s in spread.values()) if strength[a] else None
        near("participation_coefficient", rows[a]["participation_coefficient"], coefficient)
        group = [home[b] for b in everybody if cluster[b] == cluster[a]]
        mean = sum(group) / len(group)
        deviation = math.sqrt(sum((h - mean) ** 2 for h in group) / len(group))
        near("within_cluster_z", rows[a]["within_cluster_z"], (home[a] - mean) / deviation if strength[a] and deviation > 1e-9 else None)
    for t, row in enumerate(metrics["tasks"]):
        near("clusters_spanned", row["clusters_spanned"], len({cluster[d] for d in plan.members[t]} - {None}))


# ---- Order -----------------------------------------------------------------------------------------------------------

def flat(value, path=""):
    """Every number under its path."""
    if isinstance(value, dict):
        return {k: v for key, inner in value.items() for k, v in flat(inner, f"{path}.{key}").items()}
    return {path: value} if not isinstance(value, (list, str)) else {}


def by_name(metrics):
    """All that has one right answer, by names, without the order of rows."""
    result = {"network": metrics["network"], "clusters": {k: v for k, v in metrics["clusters"].items() if k != "members"}}
    result["balance"] = {k: v for k, v in metrics["balance"].items() if k != "moves"} | {"n": len(metrics["balance"]["moves"])}
    for row in metrics["departments"]:
        result["department " + row["name"]] = {k: v for k, v in row.items() if not k.startswith("cluster")}
    for row in metrics["pairs"]:
        names = " ".join(sorted((row["a"], row["b"])))
        result["pair " + names] = {k: v for k, v in row.items() if "_leads_" not in k}
    for row in metrics["leadership"]:
        result[f"{row['lead']} leads {row['participant']}"] = row
    return flat(result)


def check_order(metrics, rows, seed):
    """Equally good clusters may be another's; then what is told of them may differ, and only that."""
    shuffled = list(rows)
    random.Random(seed).shuffle(shuffled)
    ours, theirs = by_name(metrics), by_name(run("metrics", shuffled))
    if ours.keys() != theirs.keys():
        fail(f"other rows in another order: {sorted(ours.keys() ^ theirs.keys())[:3]}")
        return
    for key, value in ours.items():
        if "participation_coefficient" not in key and "within_cluster" not in key:
            near(f"in another order, {key}", theirs[key], value)


def main():
    global where
    for seed in range(int(sys.argv[2]), int(sys.argv[3]) + 1):
        where = f"seed {seed} ({KINDS[seed % len(KINDS)]})"
        rows = make_rows(seed)
        metrics, plan = run("metrics", rows), Plan(run("extract", rows))
        for check in (check_load, check_concentration, check_balance, check_structure, check_barber, check_pairs, check_leadership,
                      check_cluster_roles):
            check(metrics, plan)
        check_order(metrics, rows, seed)
    print(f"{failures} differences")
    return 1 if failures else 0


sys.exit(main())
