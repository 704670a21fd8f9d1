"""Reads every export with another program and compares it with the plan JSON beside it.

usage: read_exports.py FOLDER, which holds two-mode.<extension> and projection.<extension> of every format, and expected.json:
labels of the departments and tasks, edges of both networks as pairs of node numbers.
"""
import csv
import json
import re
import sys
import zipfile
from pathlib import Path

import igraph
import networkx
from lxml import etree

folder = Path(sys.argv[1])
expected = json.loads((folder / "expected.json").read_text("utf-8"))


def visible(text):
    """What markup holds instead of characters that it cannot hold."""
    def one(c):
        if c in "\t\n\r":
            return c
        if ord(c) < 0x20:
            return chr(0x2400 + ord(c))
        return {"\x7f": "\u2421", "\ufffe": "\ufffd", "\uffff": "\ufffd"}.get(c, c)
    return "".join(map(one, text))


class Network:
    """One of the two networks, as it ought to be read back."""

    def __init__(self, name, part, two_mode):
        self.path = lambda extension: str(folder / (name + extension))
        self.two_mode = two_mode
        self.departments = expected["departments"]
        self.labels = self.departments + (expected["tasks"] if two_mode else [])
        self.ids = [f"d{i}" for i in range(len(self.departments))]
        self.ids += [f"t{i}" for i in range(len(expected["tasks"]))] if two_mode else []
        self.edges = part["edges"]
        self.weights = part["weights"]
        self.roles = part.get("roles")

    def edge_set(self):
        return {(frozenset((self.ids[a], self.ids[b])), w) for (a, b), w in zip(self.edges, self.weights)}


def same(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}: read {found!r}, not {wanted!r}")


def check_networkx(graph, network, what):
    labels = [visible(label) for label in network.labels]
    same(list(graph.nodes), network.ids, what + " nodes")
    same([graph.nodes[i]["label"] for i in network.ids], labels, what + " labels")
    found = {(frozenset((a, b)), float(data.get("weight", 1))) for a, b, data in graph.edges(data=True)}
    same(found, network.edge_set(), what + " edges")
    if network.roles:
        roles = [graph.edges[network.ids[a], network.ids[b]]["role"] for a, b in network.edges]
        same(roles, network.roles, what + " roles")


def graphml(network):
    check_networkx(networkx.read_graphml(network.path(".graphml")), network, "GraphML by networkx")
    graph = igraph.Graph.Read_GraphML(network.path(".graphml"))
    same(graph.vs["name"], [visible(label) for label in network.labels], "GraphML names by igraph")
    same([set(e.tuple) for e in graph.es], [set(e) for e in network.edges], "GraphML edges by igraph")
    if network.two_mode:
        same(graph.is_bipartite(), True, "GraphML two-mode")
        same(sum(graph.vs["type"]), len(expected["tasks"]), "GraphML type")
    else:
        same(graph.es["weight"], network.weights, "GraphML weights by igraph")


def gexf(network):
    # networkx knows GEXF up to 1.2; 1.3 differs in its namespaces only as far as it reads it.
    reader = networkx.readwrite.gexf.GEXFReader(version="1.2draft")
    reader.NS_GEXF, reader.VERSION = "http://gexf.net/1.3", "1.3"
    reader.NS_VIZ = "http://gexf.net/1.3/viz"
    check_networkx(reader(network.path(".gexf")), network, "GEXF by networkx")
    root = etree.parse(network.path(".gexf")).getroot()
    same(root.get("version"), "1.3", "GEXF version")
    viz = "{http://gexf.net/1.3/viz}"
    places = {(p.get("x"), p.get("y")) for p in root.iter(viz + "position")}
    same(len(places), len(network.labels), "GEXF places")
    same(all(float(size.get("value")) > 0 for size in root.iter(viz + "size")), True, "GEXF sizes")
    same(len(list(root.iter(viz + "color"))), len(network.labels), "GEXF colours")


def pajek(network):
    def plain(label):
        out = "".join(" " if ord(c) < 0x20 or c == "\x7f" else c for c in label)
        return out.replace('"', "'").replace("\\", "/")
    graph = igraph.Graph.Read_Pajek(network.path(".net"))
    same(graph.vs["id"], [plain(label) for label in network.labels], "Pajek labels")
    same([set(e.tuple) for e in graph.es], [set(e) for e in network.edges], "Pajek edges")
    same(graph.es["weight"], network.weights, "Pajek weights")
    if network.two_mode:
        same(graph.vs["type"].count(False), len(network.departments), "Pajek modes")


def node_link(network):
    data = json.loads(Path(network.path(".json")).read_text("utf-8"))
    graph = networkx.node_link_graph(data)
    same([graph.nodes[i]["label"] for i in network.ids], [label for label in network.labels], "node-link labels")
    found = {(frozenset((a, b)), float(data["weight"])) for a, b, data in graph.edges(data=True)}
    same(found, network.edge_set(), "node-link edges")



def vosviewer(network):
    data = json.loads(Path(network.path(".vosviewer.json")).read_text("utf-8"))["network"]
    same([item["label"] for item in data["items"]], network.labels, "VOSviewer labels")
    same([item["id"] for item in data["items"]], list(range(1, len(network.labels) + 1)), "VOSviewer ids")
    same(len({(item["x"], item["y"]) for item in data["items"]}), len(network.labels), "VOSviewer places")
    links = [(link["source_id"] - 1, link["target_id"] - 1) for link in data["links"]]
    same(links, [tuple(e) for e in network.edges], "VOSviewer links")
    same([link["strength"] for link in data["links"]], network.weights, "VOSviewer strengths")


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, strict=True))


def csv_pair(network, nodes, edges, id_key, label_key, source_key, target_key, weight_key):
    table = rows(network.path(nodes))
    same([row[id_key] for row in table], network.ids, nodes + " ids")
    same([row[label_key] for row in table], network.labels, nodes + " labels")
    table = rows(network.path(edges))
    ends = [(row[source_key], row[target_key]) for row in table]
    same(ends, [(network.ids[a], network.ids[b]) for a, b in network.edges], edges + " edges")
    same([float(row[weight_key]) for row in table], network.weights, edges + " weights")


def tables(network):
    csv_pair(network, ".nodes.csv", ".csv", "Id", "Label", "Source", "Target", "Weight")
    csv_pair(network, ".vertices.csv", ".edges.csv", "id", "label", "src", "dst", "weight")


def workbook(network):
    name = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(network.path(".xlsx")) as archive:
        same(archive.testzip(), None, "workbook archive")
        strings = etree.fromstring(archive.read("xl/sharedStrings.xml"))
        in_order = sorted(archive.namelist(), key=lambda n: (len(n), n))
        sheets = [etree.fromstring(archive.read(n)) for n in in_order if n.startswith("xl/worksheets/sheet")]
        charts = [n for n in archive.namelist() if n.startswith("xl/charts/chart")]
    texts = {"".join(t.text or "" for t in s.iter(name + "t")) for s in strings.iter(name + "si")}
    missing = {visible(label) for label in network.departments} - {t.replace("_x000D_", "\r") for t in texts}
    same(missing, set(), "workbook names")
    same([f.text for sheet in sheets for f in sheet.iter(name + "f")], [], "workbook formulas")
    same(len(charts), 1, "workbook charts")
    # The first sheet is the overview; the others are a table each, with a filter over as many rows as the sheet has.
    for i, sheet in enumerate(sheets[1:], 2):
        frozen = next(sheet.iter(name + "pane"), None)
        same(frozen is not None and (frozen.get("state"), frozen.get("ySplit")), ("frozen", "1"), f"frozen header of sheet {i}")
        n_rows = sum(1 for _ in sheet.iter(name + "row"))
        filters = [f.get("ref") for f in sheet.iter(name + "autoFilter")]
        same([re.fullmatch(r"A1:[A-Z]+([0-9]+)", ref)[1] for ref in filters], [str(n_rows)], f"filter of sheet {i}")
        formatted = [c for c in sheet.iter(name + "c") if c.get("t") is None and c.find(name + "v") is not None]
        same([c.get("r") for c in formatted if c.get("s") is None], [], f"numbers without a format on sheet {i}")


FORMATS = {"graphml": graphml, "gexf": gexf, "pajek": pajek, "csv": tables, "csv-nodes": tables,
           "graphframes-vertices": tables, "graphframes-edges": tables, "node-link": node_link,
           "vosviewer": vosviewer, "xlsx": workbook}

unread = set(expected["formats"]) - set(FORMATS)
same(unread, set(), "formats without a reader here")
for network in (Network("two-mode", expected["two_mode"], True), Network("projection", expected["projection"], False)):
    for read in dict.fromkeys(FORMATS.values()):
        read(network)
