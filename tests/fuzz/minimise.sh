#!/bin/sh
# Adds to each corpus the fewest inputs found by run.sh, small ones, that cover what all of them cover. Usage: minimise.sh [TARGET...]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/fuzz
[ $# -gt 0 ] || set -- $(cd "$build/found" && echo *)
for target; do
	least=$(mktemp -d)
	"$build/tests/fuzz_$target" -set_cover_merge=1 -max_len=2048 "$least" "$root/tests/fuzz/corpus/$target" "$build/found/$target" 2>/dev/null
	for input in "$least"/*; do
		cmp -s "$input" "$root/tests/fuzz/corpus/$target/$(basename "$input")" || cp "$input" "$root/tests/fuzz/corpus/$target/"
	done
	rm -r "$least"
done
