"""The core's work with python-igraph: CSV → network → counts → projection → strength, PageRank, eigenvector, Leiden → JSON, GraphML.

    peer_igraph.py INPUT FOLDER [paths]     `paths` adds betweenness and closeness of the projection
"""
import csv
import json
import sys

import igraph


def read(path):
    tasks, departments, edges, roles = {}, {}, [], []
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for task, department, role in rows:
            edges.append((tasks.setdefault(task, len(tasks)), departments.setdefault(department, len(departments))))
            roles.append(role)
    return list(tasks), list(departments), edges, roles


def main(path, folder, with_paths):
    tasks, departments, edges, roles = read(path)
    n = len(departments)
    graph = igraph.Graph(n + len(tasks), [(department, n + task) for task, department in edges])
    graph.vs["name"] = departments + tasks
    graph.vs["type"] = [False] * n + [True] * len(tasks)
    graph.es["role"] = roles
    counts = {"tasks": graph.degree(range(n)), "leads": [0] * n, "participations": [0] * n}
    for (task, department), role in zip(edges, roles):
        counts["leads" if role == "lead" else "participations"][department] += 1
    projection = graph.bipartite_projection(multiplicity=True, which=0)
    weights = projection.es["weight"]
    measures = dict(counts)
    measures["degree"] = projection.degree()
    measures["strength"] = projection.strength(weights=weights)
    measures["pagerank"] = projection.pagerank(weights=weights)
    measures["eigenvector"] = projection.eigenvector_centrality(weights=weights)
    if with_paths:
        measures["betweenness"] = projection.betweenness()
        measures["closeness"] = projection.closeness()
    clusters = projection.community_leiden(objective_function="modularity", weights=weights, n_iterations=2)
    measures["cluster"] = clusters.membership
    for key, values in measures.items():
        graph.vs[key] = list(values) + [None] * len(tasks)
    names = list(measures)
    result = {
        "network": {"tasks": len(tasks), "departments": n, "responsibilities": len(edges), "pairs": projection.ecount(),
                    "components": len(graph.connected_components()), "modularity": clusters.modularity},
        "departments": [dict(zip(names, row), name=name) for name, row in zip(departments, zip(*measures.values()))],
        "pairs": [{"a": departments[edge.source], "b": departments[edge.target], "shared": weight}
                  for edge, weight in zip(projection.es, weights)],
        "tasks": [{"id": task, "departments": degree} for task, degree in zip(tasks, graph.degree(range(n, n + len(tasks))))],
    }
    with open(f"{folder}/igraph.json", "w", encoding="utf-8") as file:
        json.dump(result, file, ensure_ascii=False)
    graph.write_graphml(f"{folder}/igraph.graphml")


main(sys.argv[1], sys.argv[2], "paths" in sys.argv[3:])
