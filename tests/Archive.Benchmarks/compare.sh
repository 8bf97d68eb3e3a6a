#!/usr/bin/env bash
# Builds the same invented archive with Archive and with Hugo, in turn, and prints wall and CPU seconds, memory and the ratios, and the floor
# under both: the bare writing of the same bytes.
#
#   tests/Archive.Benchmarks/compare.sh [ARTICLES] [RUNS] [FOLDER]
#
# Needs hugo and GNU time (Debian: apt-get install hugo time). FOLDER should be on tmpfs (default /dev/shm).
set -euo pipefail
articles=${1:-1000} runs=${2:-3} base=${3:-/dev/shm}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "$base/archive-compare.XXXXXX")
trap 'rm -rf "$work"' EXIT

dotnet build "$here" --configuration Release --verbosity quiet --nologo
dotnet build "$here/../../src/Archive.Cli" --configuration Release --verbosity quiet --nologo
corpus="dotnet $here/bin/Release/net10.0/Archive.Benchmarks.dll"
archive="dotnet $here/../../src/Archive.Cli/bin/Release/net10.0/Archive.Cli.dll"
$corpus corpus "$articles" "$work/archive"
$corpus hugo "$articles" "$work/hugo"

# measure NAME COMMAND...: one line "NAME wall cpu megabytes"
measure() {
  local name=$1; shift
  command time --format "%e %U %S %M" --output "$work/time" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  awk -v n="$name" '{ printf "%-8s wall %6.2f s   cpu %6.2f s   memory %5.0f MB\n", n, $1, $2 + $3, $4 / 1024 }' "$work/time" | tee -a "$work/results"
}

for run in $(seq "$runs"); do
  rm -rf "$work/out-hugo" "$work/archive/output" "$work/archive/cache"
  measure archive $archive build --root "$work/archive" --output "$work/out-archive-$run" --quiet
  measure hugo hugo --quiet --source "$work/hugo" --destination "$work/out-hugo"
  [ "$run" = "$runs" ] || rm -rf "$work/out-archive-$run"
done

awk '{ w[$1] = (w[$1] == "" || $3 < w[$1]) ? $3 : w[$1]; c[$1] = (c[$1] == "" || $6 < c[$1]) ? $6 : c[$1]; m[$1] = $9 }
  END { printf "ratio    wall %6.2f     cpu %6.2f     memory %5.2f   (archive to hugo, best of runs)\n", w["archive"] / w["hugo"], c["archive"] / c["hugo"], m["archive"] / m["hugo"] }' "$work/results"
printf 'floor    '; $corpus floor "$work/out-archive-$runs" "$work/copy"
