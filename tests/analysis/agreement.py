#!/usr/bin/python3
"""Compares the program's metrics with python-igraph and networkx on the same ties.

usage: agreement.py PROGRAM INPUT...

Exits with 77 (skipped) where one of the two packages is missing, with 1 where a value differs by more than a millionth.
networkx here is used only where it needs neither numpy nor scipy.
"""
import json
import math
import subprocess
import sys

try:
    import igraph
    import networkx as nx
    from networkx.algorithms import bipartite
except ImportError as missing:
    print(missing)
    sys.exit(77)

failures = 0


def near(what, ours, theirs, tolerance=1e-6):
    global failures
    undefined = theirs is None or math.isnan(theirs)
    if ours is None and undefined:
        return
    if ours is None or undefined or abs(ours - theirs) > tolerance * max(1, abs(theirs)):
        failures += 1
        print(f"{what}: {ours} here, {theirs} there")


def run(program, *arguments):
    return json.loads(subprocess.run([program, *arguments], check=True, capture_output=True).stdout)


def two_mode_graph(plan):
    graph = nx.Graph()
    departments = [d["name"] for d in plan["departments"]]
    graph.add_nodes_from(departments, side=0)
    for task in plan["tasks"]:
        graph.add_node(("task", task["id"]), side=1)
        for tie in task["responsible"]:
            graph.add_edge(tie["department"], ("task", task["id"]))
    return graph, departments


def scaled_closeness(graph, departments, node):
    """networkx scales by the sizes of the whole network; here both come from the node's own component."""
    part = graph.subgraph(nx.node_connected_component(graph, node))
    if len(part) == 1:
        return None
    own = [d for d in departments if d in part]
    return bipartite.closeness_centrality(part, own)[node] * (len(part) - 1) / (len(graph) - 1)


def compare_two_mode(metrics, plan):
    graph, departments = two_mode_graph(plan)
    betweenness = bipartite.betweenness_centrality(graph, departments)
    for row in metrics["departments"]:
        name, ours = row["name"], row["two_mode"]
        near(f"degree of {name}", ours["degree"], len(graph[name]) / len(plan["tasks"]))
        near(f"betweenness of {name}", ours["betweenness"], betweenness[name])
        near(f"closeness of {name}", ours["closeness"], scaled_closeness(graph, departments, name))
    for row in metrics["tasks"]:
        near(f"betweenness of task {row['id']}", row["betweenness"], betweenness[("task", row["id"])])
    network = metrics["network"]
    largest = graph.subgraph(max(nx.connected_components(graph), key=len))
    near("diameter", network["diameter"], nx.diameter(largest))
    near("mean distance", network["mean_distance"], nx.average_shortest_path_length(largest))
    near("Robins–Alexander", network["clustering"]["robins_alexander"], bipartite.robins_alexander_clustering(graph))
    near("density", network["density"], bipartite.density(graph, departments))
    whole = igraph.Graph.from_networkx(graph)
    vector = whole.eigenvector_centrality()[: len(departments)]
    norm = math.sqrt(sum(x * x for x in vector))
    for row, x in zip(metrics["departments"], vector):
        near(f"eigenvector of {row['name']}", row["two_mode"]["eigenvector"], x / norm)


def projected(plan):
    """Shared tasks and Newman's weights of each pair, by counting."""
    departments = [d["name"] for d in plan["departments"]]
    place = {name: i for i, name in enumerate(departments)}
    shared, newman = {}, {}
    for task in plan["tasks"]:
        members = sorted(place[tie["department"]] for tie in task["responsible"])
        for i, a in enumerate(members):
            for b in members[i + 1:]:
                shared[a, b] = shared.get((a, b), 0) + 1
                newman[a, b] = newman.get((a, b), 0) + 1 / (len(members) - 1)
    return departments, shared, newman


def compare_pairs(metrics, departments, shared, newman):
    place = {name: i for i, name in enumerate(departments)}
    near("number of pairs", len(metrics["pairs"]), len(shared))
    for row in metrics["pairs"]:
        pair = tuple(sorted((place[row["a"]], place[row["b"]])))
        near(f"shared of {row['a']} and {row['b']}", row["shared"], shared[pair])
        near(f"newman of {row['a']} and {row['b']}", row["newman"], newman[pair])


def compare_projection(metrics, plan):
    departments, shared, newman = projected(plan)
    compare_pairs(metrics, departments, shared, newman)
    graph = igraph.Graph(n=len(departments), edges=list(shared), edge_attrs={"weight": list(shared.values())})
    plain = nx.Graph()
    plain.add_nodes_from(range(len(departments)))
    plain.add_edges_from(shared)
    n = len(departments)
    norm = math.sqrt(sum(x * x for x in graph.eigenvector_centrality(weights="weight")))
    theirs = {
        "degree": graph.degree(),
        "strength": graph.strength(weights="weight"),
        "betweenness": [2 * x / ((n - 1) * (n - 2)) for x in graph.betweenness()],
        "closeness": [x if plain.degree(i) else None for i, x in nx.closeness_centrality(plain).items()],
        "harmonic": [x / (n - 1) for x in nx.harmonic_centrality(plain).values()],
        "eigenvector": [x / norm for x in graph.eigenvector_centrality(weights="weight")],
        "pagerank": graph.pagerank(weights="weight"),
        "constraint": graph.constraint(weights="weight"),
        "effective_size": list(nx.effective_size(plain).values()),
        "coreness": graph.coreness(),
        "clustering": graph.transitivity_local_undirected(mode="nan"),
    }
    for key, values in theirs.items():
        for row, value in zip(metrics["departments"], values):
            near(f"{key} of {row['name']}", row["projection"][key], value)
    compare_clusters(metrics, graph)


def compare_clusters(metrics, graph):
    membership = [row["cluster"] if row["cluster"] is not None else len(metrics["departments"]) + i for i, row in enumerate(metrics["departments"])]
    if graph.ecount() > 0:
        near("modularity", metrics["clusters"]["modularity"], graph.modularity(membership, weights="weight"))
        found = graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1)
        if found.modularity > metrics["clusters"]["modularity"] + 1e-9:
            near("modularity of one run of Leiden", metrics["clusters"]["modularity"], found.modularity)


def main():
    program = sys.argv[1]
    for path in sys.argv[2:]:
        metrics, plan = run(program, "metrics", path), run(program, "extract", path)
        compare_two_mode(metrics, plan)
        compare_projection(metrics, plan)
    print(f"{failures} differences")
    return 1 if failures else 0


sys.exit(main())
