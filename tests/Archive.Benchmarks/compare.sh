#!/usr/bin/env bash
# Builds the same invented archive with Archive and with Hugo, in turn, and prints wall and CPU seconds, memory and the ratios, and the floor
# under both, the bare writing of the same bytes by one thread and by all; then what a build costs that finds nothing changed on a fresh checkout
# (all times of files new), and one that finds a single YAML file changed; last, how long the preview takes to show a save.
#
#   tests/Archive.Benchmarks/compare.sh [ARTICLES] [RUNS] [FOLDER]
#
# Needs hugo and GNU time (Debian: apt-get install hugo time). FOLDER should be on tmpfs (default /dev/shm). Archive is the published tool,
# compiled for this machine as the README publishes it: native code where gcc or clang is there to link it, else ReadyToRun.
set -euo pipefail
articles=${1:-1000} runs=${2:-3} base=${3:-/dev/shm}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "$base/archive-compare.XXXXXX")
trap 'rm -rf "$work"' EXIT

dotnet build "$here" --configuration Release --verbosity quiet --nologo
runtime=$(dotnet --info | sed -nE 's/^ *RID: *//p' | head -n 1)
dotnet publish "$here/../../src/Archive.Cli" --configuration Release --runtime "$runtime" --output "$work/tool" --verbosity quiet --nologo
corpus="dotnet $here/bin/Release/net10.0/Archive.Benchmarks.dll"
archive="$work/tool/Archive.Cli"
$corpus corpus "$articles" "$work/archive"
$corpus hugo "$articles" "$work/hugo"

# measure NAME COMMAND...: one line "NAME wall cpu megabytes"
measure() {
  local name=$1; shift
  command time --format "%e %U %S %M" --output "$work/time" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  awk -v n="$name" '{ printf "%-9s wall %6.2f s   cpu %6.2f s   memory %5.0f MB\n", n, $1, $2 + $3, $4 / 1024 }' "$work/time" | tee -a "$work/results"
}

for run in $(seq "$runs"); do
  rm -rf "$work/out-hugo" "$work/archive/output" "$work/archive/cache"
  measure archive $archive build --root "$work/archive" --output "$work/out-archive-$run" --quiet
  measure hugo hugo --quiet --source "$work/hugo" --destination "$work/out-hugo"
  $corpus floor "$work/out-archive-$run" "$work/copy-$run" | tee -a "$work/floor" | sed 's/^/floor     /'
  [ "$run" = "$runs" ] || rm -rf "$work/out-archive-$run" "$work/copy-$run"
done

awk '{ w[$1] = (w[$1] == "" || $3 < w[$1]) ? $3 : w[$1]; c[$1] = (c[$1] == "" || $6 < c[$1]) ? $6 : c[$1]; m[$1] = $9 }
  END { printf "ratio    wall %6.2f     cpu %6.2f     memory %5.2f   (archive to hugo, best of runs)\n", w["archive"] / w["hugo"], c["archive"] / c["hugo"], m["archive"] / m["hugo"] }' "$work/results"
awk 'FNR == 1 { part++ }
  part == 1 { if ($1 == "archive" && (!w || $3 < w)) w = $3 }
  part == 2 { if (!one || $7 < one) one = $7; if (!all || $10 < all) all = $10 }
  END { printf "ratio    %.2f times the floor by one thread, %.2f by all   (archive, best of runs)\n", w / one, w / all }' "$work/results" "$work/floor"

# The last output and its cache are those of a clean build; what follows builds upon them.
out="$work/out-archive-$runs"
find "$work/archive" -type f -not -path '*/cache/*' -exec touch {} +
measure unchanged $archive build --root "$work/archive" --output "$out" --quiet
one=$(find "$work/archive/input/actors" -name '*.yml' | sort | sed -n 7p)
sed -i '/^description:/d' "$one"
echo 'description: Ein anderer Satz.' >>"$one"
measure one-edit $archive build --root "$work/archive" --output "$out" --quiet
awk '{ w[$1] = (w[$1] == "" || $3 < w[$1]) ? $3 : w[$1] }
  END { printf "ratio    unchanged %5.1f %%   one-edit %5.1f %%   (of the clean build, wall)\n", 100 * w["unchanged"] / w["archive"], 100 * w["one-edit"] / w["archive"] }' "$work/results"
printf 'start    archive --version: '
for i in 1 2 3 4 5; do command time --format "%e %U %S %M" --output "$work/time" $archive --version >/dev/null; awk '{ printf "%s s ", $1 }' "$work/time"; done; echo
printf 'preview  '; $corpus latency "$work/archive"
