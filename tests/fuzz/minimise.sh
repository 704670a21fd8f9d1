#!/bin/sh
# Packs the fewest inputs, small ones, that cover all edges that run.sh has reached into corpus/<target>.tar.gz, in place of what was there.
# Usage: minimise.sh [TARGET...]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/fuzz
corpus=$root/tests/fuzz/corpus
[ $# -gt 0 ] || set -- $(cd "$build/found" && echo *)
for target; do
	known=$build/known/$target
	least=$(mktemp -d)
	mkdir -p "$known"
	"$build/tests/fuzz_$target" -set_cover_merge=1 -use_counters=0 -max_len=2048 "$least" "$corpus/$target" "$known" "$build/found/$target" 2>/dev/null
	for seed in "$corpus/$target"/*; do
		rm -f "$least/$(sha1sum <"$seed" | cut -d' ' -f1)"
	done
	# The same inputs give the same bytes.
	tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=0644 -cf - -C "$least" . | gzip -n9 >"$corpus/$target.tar.gz"
	rm -r "$least"
done
