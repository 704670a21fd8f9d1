"""Draws every diagram of the 2025 plan with the program and checks the files with other programs.

check_diagrams.py PROGRAM PLAN FOLDER. PDF: every font embedded (pdffonts), every word on the page and no word over another by the
glyphs' own boxes (pdftotext). DOT: Graphviz's own dot draws it again without a word of complaint, with as many nodes and edges.
PNG: its size and its 300 dots an inch."""
import os
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

KINDS = ["collaboration", "load", "responsibility", "leadership", "matrix", "sections", "clusters", "ego", "balance"]


def run(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit status {done.returncode}: {done.stderr.decode()}")
    return done


def draw(program, plan, kind, form, folder):
    path = os.path.join(folder, f"{kind}.{form}")
    name = ["国家知识产权局"] if kind == "ego" else []
    run(program, "diagram", kind, *name, plan, "-f", form, "-o", path, "--quiet")
    return path


def check_fonts(path):
    rows = run("pdffonts", path).stdout.decode().splitlines()[2:]
    assert rows, f"{path}: no font"
    for row in rows:
        embedded = re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", row).group(1)
        assert embedded == "yes", f"{path}: font not embedded: {row}"


def words_of(path):
    """The words with their boxes, less the space that a line of text has above and below its glyphs."""
    tree = ElementTree.fromstring(run("pdftotext", "-bbox", path, "-").stdout)
    space = "{http://www.w3.org/1999/xhtml}"
    page = tree.find(f".//{space}page")
    words = []
    for word in page.iter(f"{space}word"):
        left, top, right, bottom = (float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax"))
        height = bottom - top
        words.append((left, top + 0.28 * height, right, bottom - 0.28 * height, word.text))
    return float(page.get("width")), float(page.get("height")), words


def check_words(path):
    width, height, words = words_of(path)
    assert len(words) > 20, f"{path}: hardly any text"
    words.sort()
    for i, (left, top, right, bottom, text) in enumerate(words):
        assert left >= -0.5 and top >= -0.5 and right <= width + 0.5 and bottom <= height + 0.5, f"{path}: {text} leaves the page"
        for other_left, other_top, other_right, other_bottom, other in words[i + 1:]:
            if other_left > right - 0.5:
                break
            assert other_top > bottom - 0.3 or top > other_bottom - 0.3, f"{path}: {text} lies over {other}"


def check_dot(path):
    again = subprocess.run(["dot", "-Tplain", path], capture_output=True, check=False)
    assert again.returncode == 0 and not again.stderr, f"{path}: {again.stderr.decode()}"
    source = open(path, encoding="utf-8").read()
    drawn = again.stdout.decode()
    edges = len(re.findall(r"^\t\S+ -[->] \S+\t", source, re.MULTILINE))
    assert len(re.findall(r"^edge ", drawn, re.MULTILINE)) == edges, f"{path}: edges lost"


def check_png(path):
    data = open(path, "rb").read()
    width, height = struct.unpack(">II", data[16:24])
    at = data.index(b"pHYs")
    assert struct.unpack(">IIB", data[at + 4:at + 13]) == (11811, 11811, 1), f"{path}: not 300 dots an inch"
    assert width >= 2480 and height >= 1500, f"{path}: {width} × {height} pixels"


def main():
    program, plan, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for kind in KINDS:
        pdf = draw(program, plan, kind, "pdf", folder)
        check_fonts(pdf)
        check_words(pdf)
        check_dot(draw(program, plan, kind, "dot", folder))
        check_png(draw(program, plan, kind, "png", folder))


main()
