#!/usr/bin/env bash
# Fuzzes the XML reader, the CSV reader and the store reader with libFuzzer and AddressSanitizer, FUZZ_SECONDS each
# (default 60). What was learned stays in .build-fuzz/corpus; a finding stays in .build-fuzz/findings and fails the run.
set -euo pipefail
cd "$(dirname "$0")/.."
# Without it a trap of Swift's would hang the run.
export SWIFT_BACKTRACE=enable=no AMORCE_FUZZ=1 LC_ALL=C.UTF-8
# Swift keeps its globals for good, and in pointers that the leak check does not know.
export ASAN_OPTIONS=detect_leaks=0
seconds=${FUZZ_SECONDS:-60}
shared=${AMORCE_SHARED:-../shared}
place=.build-fuzz
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(XML CSV Store)

seeds() {
  case "$1" in
    XML)
      find Modules Quizzes -name '*.xml' -size -16k
      [ ! -d "$shared/corpora" ] || find "$shared/corpora" -type f -size -16k \( -path '*/xml/*' -o -path '*w3c-xml/*' \
        -o -path '*libxml2-tests/*' -o -path '*utf8tests/*' \)
      ;;
    CSV) [ ! -d "$shared/corpora" ] || find "$shared/corpora" -type f -size -16k -path '*csv*' ;;
    Store) [ ! -d "$shared/corpora" ] || find "$shared/corpora/made/sqlite" Tests/SessionStoreTests/Fixtures -type f -size -32k ;;
  esac
}

status=0
for target in "${targets[@]}"; do
  echo "== Fuzz$target: building"
  swift build -c release --scratch-path $place --product "Fuzz$target" 2>&1 | grep -E 'error|warning' || true
  corpus=$place/corpus/$target
  findings=$place/findings/$target
  rm -rf "$place/seeds/$target"
  mkdir -p "$corpus" "$findings" "$place/seeds/$target"
  python3 Tests/Fuzz/seeds.py "$target" "$place/seeds/$target"
  number=0
  while read -r file; do
    number=$((number + 1))
    # The CSV and store targets read their first byte as a setting.
    { [ "$target" = XML ] || printf '\004'; cat "$file"; } >"$place/seeds/$target/$number"
  done < <(seeds "$target")
  longest=16384
  [ "$target" != CSV ] || longest=4096
  dictionary=()
  [ ! -f "Tests/Fuzz/$target.dict" ] || dictionary=("-dict=Tests/Fuzz/$target.dict")
  echo "== Fuzz$target: $seconds s from $(find "$place/seeds/$target" "$corpus" -type f | wc -l) inputs"
  log=$findings/log
  code=0
  "$place/release/Fuzz$target" "$corpus" "$place/seeds/$target" "${dictionary[@]}" -max_total_time="$seconds" \
    -max_len=$longest -timeout=5 -rss_limit_mb=2048 -artifact_prefix="$findings/" -print_final_stats=1 -detect_leaks=0 -seed=1 \
    >"$log" 2>&1 || code=$?
  runs=$(sed -nE 's/^stat::number_of_executed_units: +//p' "$log" | tail -1)
  speed=$(sed -nE 's/^stat::average_exec_per_sec: +//p' "$log" | tail -1)
  found=$(find "$findings" -type f ! -name log | wc -l)
  echo "Fuzz$target: ${runs:-?} runs, ${speed:-?} a second, $found findings"
  if [ "$code" -ne 0 ] || [ "$found" -ne 0 ]; then
    tail -30 "$log" >&2
    status=1
  fi
done
exit $status
