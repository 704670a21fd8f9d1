#!/bin/sh
# Static analysis of src/: prints what is found and fails where anything is.
# Usage: analyse.sh [quick|paths|all]
#   quick   cppcheck, and clang-tidy without its analyser of paths: what the tests run, a minute or two
#   paths   gcc -fanalyzer and clang-tidy's analyser of paths: some seconds a file
#   all     both (the default)
# What is suppressed stands with its reason in src/.clang-tidy, in cppcheck.suppressions, or beside the line.
set -eu
what=${1:-all}
cd "$(dirname "$0")/../.."
jobs=$(nproc)
failed=0

report() {
	"$@" || { failed=1; echo "analyse.sh: $1 has found something" >&2; }
}

run_cppcheck() {
	cppcheck --quiet -j "$jobs" --error-exitcode=1 --enable=warning,performance,portability --inline-suppr --std=c11 --library=gtk,posix \
		-I include -I src -D'G_GNUC_FORMAT(n)=' -D'G_LOG_DOMAIN=""' --suppressions-list=tests/static/cppcheck.suppressions \
		--template='{file}:{line}: {severity}: {message} [{id}]' src
}

# run_tidy CHECKS: those of src/.clang-tidy, changed by CHECKS. Warnings are the compiler's business, where they are errors.
run_tidy() {
	find src -name '*.c' | LC_ALL=C sort | xargs -P "$jobs" -n 8 clang-tidy -p build/release --quiet --checks="$1" --extra-arg=-w 2>/dev/null
}

# Compiles with -fanalyzer; what is compiled already was clean.
run_gcc() {
	cmake --preset analyse >/dev/null
	cmake --build --preset analyse
}

cmake --preset release >/dev/null
cmake --build --preset release --target generated/base/embedded_resources.h >/dev/null
case $what in quick | all)
	report run_cppcheck
	report run_tidy '-clang-analyzer-*'
	;;
esac
case $what in paths | all)
	report run_gcc
	report run_tidy '-bugprone-*,-cert-*,-concurrency-*,-misc-*,-performance-*,-portability-*'
	;;
esac
exit "$failed"
