"""Draws every diagram of the 2025 plan with the program and checks the files with other programs.

check_diagrams.py PROGRAM PLAN FOLDER. In both languages: PDF: every font embedded (pdffonts), every word on the page and no word over
another by the glyphs' own boxes (pdftotext). DOT: Graphviz's own dot draws it again without a word of complaint, with as many nodes
and edges. PNG: its size and its 300 dots an inch. SVG: text as text, a title, a source. SVG and PNG are the same in a second run."""
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


def draw(program, plan, kind, form, folder, language, run_number=1):
    path = os.path.join(folder, f"{kind}-{language}-{run_number}.{form}")
    name = ["国家知识产权局"] if kind == "ego" else []
    run(program, "diagram", kind, *name, plan, "-f", form, "-o", path, "--lang", language, "--quiet")
    return path


def draw_twice(program, plan, kind, form, folder, language):
    first, second = (draw(program, plan, kind, form, folder, language, number) for number in (1, 2))
    with open(first, "rb") as one, open(second, "rb") as two:
        assert one.read() == two.read(), f"{first}: a second run gives other bytes"
    return first


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


def check_svg(path, kind, language):
    """Text as text with no outlines in its place, titles to rest the pointer on, the plan and its date in the footer."""
    space = "{http://www.w3.org/2000/svg}"
    root = ElementTree.parse(path).getroot()
    texts = ["".join(text.itertext()) for text in root.iter(f"{space}text")]
    titles = [title.text for title in root.iter(f"{space}title")]
    source, date = ("来源：《2025年", "标题所载日期：2025年") if language == "zh" else ("Source: 2025年", "date in the title: 2025年")
    assert any(source in text and date in text and "118" in text or kind == "ego" and source in text for text in texts), f"{path}: no source"
    assert len(texts) > 30 and len(titles) > 5 and titles[0].startswith("2025年知识产权强国建设推进计划"), f"{path}: {len(texts)} texts"
    assert not list(root.iter(f"{space}image")), f"{path}: an image in place of text"


def main():
    program, plan, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for kind in KINDS:
        for language in ("zh", "en"):
            pdf = draw(program, plan, kind, "pdf", folder, language)
            check_fonts(pdf)
            check_words(pdf)
            check_dot(draw(program, plan, kind, "dot", folder, language))
            check_svg(draw_twice(program, plan, kind, "svg", folder, language), kind, language)
        check_png(draw_twice(program, plan, kind, "png", folder, "zh"))


main()
