#!/bin/sh
# Runs every fuzz target for a time, one after the other, and writes what was done as a table.
# Usage: run.sh SECONDS [TARGET...]; CC=clang, the build goes to build/fuzz, what is found to build/fuzz/found/<target>/.
# A target stops at its first finding, which stays in build/fuzz/found/<target>/ as crash-…, timeout-… or oom-….
set -eu
seconds=${1:?usage: run.sh SECONDS [TARGET...]}
shift
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/fuzz
CC=clang cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DDUTYNET_FUZZ=ON \
	-DCMAKE_C_FLAGS="-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined" >/dev/null
python3 "$root/tests/fuzz/dictionary.py" >"$build/words.dict"
[ $# -gt 0 ] || set -- $(cd "$root/tests/fuzz/corpus" && echo *)
for target; do
	ninja -j2 -C "$build" "tests/fuzz_$target" >/dev/null
	found=$build/found/$target
	mkdir -p "$found"
	log=$build/$target.log
	status=clean
	G_SLICE=always-malloc LSAN_OPTIONS="suppressions=$root/tests/lsan.supp:print_suppressions=0" \
		"$build/tests/fuzz_$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=8192 \
		-dict="$build/words.dict" -artifact_prefix="$found/" -print_final_stats=1 \
		"$found" "$root/tests/fuzz/corpus/$target" >"$log" 2>&1 || status=FOUND
	awk -v target="$target" -v day="$(date +%F)" -v status="$status" '
		/ cov: / { for (i = 1; i < NF; i++) { if ($i == "cov:") cov = $(i + 1); if ($i == "ft:") ft = $(i + 1) } }
		/^Done / { time = $(NF - 1) }
		/stat::number_of_executed_units/ { runs = $2 }
		END { printf "| %s | %s | %s | %s | %s | %s | %s |\n", target, day, time, runs, cov, ft, status }' "$log"
done
