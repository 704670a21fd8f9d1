"""Validates what `extract` and `metrics` write of a plan against the published JSON schemas.

Usage: check_schemas.py PROGRAM PLAN FOLDER_OF_SCHEMAS
"""

import json
import pathlib
import subprocess
import sys

import jsonschema

SCHEMAS = {"extract": "dutynet-plan-1", "metrics": "dutynet-metrics-1"}


def doubts(validator, instance):
    for error in validator.iter_errors(instance):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def check(program, plan, command, schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    written = json.loads(subprocess.run([program, command, plan], check=True, stdout=subprocess.PIPE).stdout)
    found = [f"{command}: {doubt}" for doubt in doubts(validator, written)]
    if not list(doubts(validator, {**written, "schema": "another/1"})):
        found.append(f"{command}: the schema lets everything pass")
    return found


def main(program, plan, folder):
    found = []
    for command, name in SCHEMAS.items():
        schema = json.loads(pathlib.Path(folder, f"{name}.schema.json").read_text(encoding="utf-8"))
        found += check(program, plan, command, schema)
    print("\n".join(found[:20]) or "valid")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
