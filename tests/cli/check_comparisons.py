"""Checks what compare and whatif write as JSON against the schemas. Arguments: the program, the source tree, a scratch folder.
Exits with 77 (skipped) where jsonschema is not installed."""
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

PROGRAM, ROOT, SCRATCH = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
PLAN = str(ROOT / "data/plan-2025.txt")


def load_schema(name):
    return json.loads((ROOT / f"data/schema/dutynet-{name}-1.schema.json").read_text(encoding="utf-8"))


def run(*arguments):
    result = subprocess.run([PROGRAM, *arguments], capture_output=True, check=True)
    return json.loads(result.stdout)


def check(schema, document):
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(document)


def refuses(schema, document, change):
    """A schema that lets a broken document pass says nothing."""
    change(document)
    try:
        check(schema, document)
    except jsonschema.ValidationError:
        return
    sys.exit(f"{schema['$id']}: a broken document passes")


comparison = load_schema("compare")
whatif = load_schema("whatif")
assert whatif["properties"]["comparison"] == {"$ref": "dutynet-compare/1#/$defs/comparison"}
whatif["properties"]["comparison"] = comparison["$defs"]["comparison"]
robustness = load_schema("robustness")

SCRATCH.mkdir(parents=True, exist_ok=True)
changed = str(SCRATCH / "changed.json")
edits = ["--merge", "公安部,司法部=公共法律部", "--remove", "中央宣传部", "--split", "教育部=教育部,高等教育局", "--relieve"]
document = run("whatif", PLAN, *edits, "-f", "json", "--save", changed)
check(whatif, document)
refuses(whatif, document, lambda broken: broken["comparison"].pop("tasks"))
for before, after in ((PLAN, PLAN), (PLAN, changed), (changed, PLAN)):
    document = run("compare", before, after, "-f", "json")
    check(comparison, document)
refuses(comparison, document, lambda broken: broken["departments"][0].update(status="?"))
document = run("whatif", PLAN, "--robustness", "-f", "json")
check(robustness, document)
refuses(robustness, document, lambda broken: broken["removals"][0].pop("cut_off"))
