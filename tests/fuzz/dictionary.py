#!/usr/bin/env python3
"""Prints a dictionary for libFuzzer: the words of the grammar profiles, and marks and elements that the readers know."""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
MARKS = """（ ） 〔 〕 ( ) 、 ， ； 。 ： “ ” 一、 （一） 1. 1． ① 第一条 教育部 财政部 各省级人民政府 下同 [^1] | |---|---| \\t \\f task, department,
role section number lead participant joint sep=; <table> <tr> <td rowspan="2"> <th colspan="2"> </table> <p> <br> <h1> <ol> <li> &nbsp;
<w:p> <w:r> <w:t> <w:tbl> <w:tr> <w:tc> <w:vMerge/> <w:gridSpan <w:numPr> <w:ilvl <w:numId <w:del> <w:pStyle w:val= word/document.xml
word/numbering.xml OFD.xml <ofd:TextObject <ofd:TextCode Boundary= DeltaX= BaseLoc= xl/workbook.xml <mergeCell <sheet <row <c t="s"> <v>
%PDF-1.4 endobj stream endstream BT ET Tj Td Tm "tasks" "departments" "documents" "responsible" "role" "aliases" "name" "schema" "lead_rule"
dutynet-plan/1 <!DOCTYPE <!ENTITY <![CDATA[""".split()


def escaped(word):
    return "".join(chr(b) if 32 < b < 127 and chr(b) not in '"\\' else f"\\x{b:02x}" for b in word.encode())


def words():
    for path in sorted((ROOT / "data/grammar").glob("*.json")):
        for value in json.loads(path.read_text()).values():
            if isinstance(value, list):
                yield from value
    for mark in MARKS:
        yield mark.replace("\\t", "\t").replace("\\f", "\f")


for word in dict.fromkeys(w for w in words() if 0 < len(w.encode()) <= 60):
    print(f'"{escaped(word)}"')
