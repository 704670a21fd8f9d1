#!/bin/sh
# Runs every fuzz target for a time, one after the other, and writes what was done as a table: the day, seconds
# of the processor, executions, edges, features.
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
[ $# -gt 0 ] || set -- $(cd "$root/tests/fuzz/corpus" && ls -d */ | tr -d /)
ninja -j2 -C "$build" $(printf 'tests/fuzz_%s ' "$@") >/dev/null
export G_SLICE=always-malloc LSAN_OPTIONS="suppressions=$root/tests/lsan.supp:print_suppressions=0"
for target; do
	found=$build/found/$target
	known=$build/known/$target
	mkdir -p "$found" "$known"
	[ ! -f "$root/tests/fuzz/corpus/$target.tar.gz" ] || tar -xzf "$root/tests/fuzz/corpus/$target.tar.gz" -C "$known"
	log=$build/$target.log
	# What it says ends with the processor's time of the children: "1m2.3s 0m0.4s".
	said=$("$build/tests/fuzz_$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=8192 \
		-dict="$build/words.dict" -artifact_prefix="$found/" -print_final_stats=1 \
		"$found" "$known" "$root/tests/fuzz/corpus/$target" >"$log" 2>&1 && echo clean || echo FOUND; times)
	echo "$said" | awk -v target="$target" -v day="$(date +%F)" -v log_file="$log" '
		function in_seconds(time, parts) { split(time, parts, /[ms]/); return 60 * parts[1] + parts[2] }
		NR == 1 { status = $1 }
		NR == 3 { spent = in_seconds($1) + in_seconds($2) }
		END {
			while ((getline < log_file) > 0) {
				for (i = 1; i < NF; i++) { if ($i == "cov:") cov = $(i + 1); if ($i == "ft:") ft = $(i + 1) }
				if ($1 == "stat::number_of_executed_units:") runs = $2
			}
			printf "| %s | %s | %.0f | %s | %s | %s | %s |\n", target, day, spent, runs, cov, ft, status
		}'
done
