"""The core's work with networkx, as peer_igraph.py does it with python-igraph, its clusters by Louvain.

    peer_networkx.py INPUT FOLDER [paths]
"""
import csv
import json
import sys

import networkx
from networkx.algorithms import bipartite, community


def read(path):
    graph = networkx.Graph()
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for task, department, role in rows:
            graph.add_node(("d", department), bipartite=0)
            graph.add_node(("t", task), bipartite=1)
            graph.add_edge(("d", department), ("t", task), role=role)
    return graph


def main(path, folder, with_paths):
    graph = read(path)
    departments = [node for node in graph if node[0] == "d"]
    leads = dict.fromkeys(departments, 0)
    for one, other, role in graph.edges(data="role"):
        leads[one if one[0] == "d" else other] += role == "lead"
    projection = bipartite.weighted_projected_graph(graph, departments)
    measures = {
        "tasks": dict(graph.degree(departments)),
        "leads": leads,
        "strength": dict(projection.degree(weight="weight")),
        "pagerank": networkx.pagerank(projection, weight="weight"),
        "eigenvector": networkx.eigenvector_centrality_numpy(projection, weight="weight"),
    }
    if with_paths:
        measures["betweenness"] = networkx.betweenness_centrality(projection)
        measures["closeness"] = networkx.closeness_centrality(projection)
    clusters = community.louvain_communities(projection, weight="weight", seed=1)
    measures["cluster"] = {node: i for i, cluster in enumerate(clusters) for node in cluster}
    for key, values in measures.items():
        networkx.set_node_attributes(graph, {node: float(value) for node, value in values.items()}, key)
    result = {
        "departments": [dict({key: float(values[node]) for key, values in measures.items()}, name=node[1])
                        for node in departments],
        "pairs": [{"a": a[1], "b": b[1], "shared": shared} for a, b, shared in projection.edges(data="weight")],
        "components": networkx.number_connected_components(graph),
    }
    with open(f"{folder}/networkx.json", "w", encoding="utf-8") as file:
        json.dump(result, file, ensure_ascii=False)
    networkx.write_graphml(networkx.relabel_nodes(graph, {node: node[0] + node[1] for node in graph}),
                           f"{folder}/networkx.graphml")


main(sys.argv[1], sys.argv[2], "paths" in sys.argv[3:])
