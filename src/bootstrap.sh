#!/bin/sh
# Installs what is missing, builds, and runs what was asked for:
#   src/bootstrap.sh report [INPUT [OPTION...]]   analyse a plan (default data/plan-2025.txt) into output/
#   src/bootstrap.sh test                         build and run all tests
#   src/bootstrap.sh build                        build only; the program is then build/release/src/dutynet
# Needs Debian 12 or a relative with apt; elsewhere it names the packages and stops.
set -eu
cd "$(dirname "$0")/.."

build_packages="gcc libc6-dev cmake ninja-build pkg-config libglib2.0-dev libglib2.0-dev-bin
	libigraph-dev libgraphviz-dev libcairo2-dev libfontconfig-dev libharfbuzz-dev libisal-dev libjansson-dev nettle-dev libpoppler-glib-dev libarchive-dev libxml2-dev libxlsxwriter-dev"
run_packages="graphviz fontconfig fonts-noto-cjk"
test_packages="libcmocka-dev libcsv-dev g++ python3 python3-igraph python3-networkx python3-scipy python3-lxml python3-jsonschema
	poppler-utils librsvg2-bin valgrind gcovr cppcheck clang-tidy chromium groff-base fish zsh locales strace jq"

# Node.js may be there from elsewhere, with its own npm that Debian's package would contradict.
command -v npm >/dev/null || test_packages="$test_packages nodejs npm"

usage() {
	sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
	exit 2
}

is_installed() {
	[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		echo "bootstrap: installing needs root or sudo: $*" >&2
		exit 1
	fi
}

# Installs those of its arguments that are missing.
install_packages() {
	if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
		echo "bootstrap: this system has no apt. Install what these Debian packages hold, then run cmake --preset release:" >&2
		echo "$@" >&2
		exit 1
	fi
	missing=
	for package in "$@"; do
		is_installed "$package" || missing="$missing $package"
	done
	[ -n "$missing" ] || return 0
	echo "bootstrap: installing$missing" >&2
	as_root apt-get update -qq >&2
	# shellcheck disable=SC2086
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
}

# build PRESET [OPTION...]
build() {
	preset=$1
	shift
	cmake --preset "$preset" "$@" >&2
	cmake --build --preset "$preset" >&2
}

command=${1:-}
[ -n "$command" ] || usage
shift
case $command in
report)
	# shellcheck disable=SC2086
	install_packages $build_packages $run_packages
	build release -DBUILD_TESTING=OFF -DDUTYNET_WERROR=OFF
	[ $# -gt 0 ] || set -- data/plan-2025.txt
	exec build/release/src/dutynet report "$@"
	;;
test)
	# shellcheck disable=SC2086
	install_packages $build_packages $run_packages $test_packages
	build release -DBUILD_TESTING=ON -DDUTYNET_WERROR=ON
	tests/static/analyse.sh quick
	ctest --preset release
	build sanitize
	ctest --preset sanitize
	build coverage
	ctest --preset coverage
	cat build/coverage/coverage.txt
	;;
build)
	# shellcheck disable=SC2086
	install_packages $build_packages $run_packages
	build release -DBUILD_TESTING=OFF -DDUTYNET_WERROR=OFF
	;;
*)
	usage
	;;
esac
