#!/usr/bin/env bash
# Everything that must hold before a change lands; each step says its name and fails on its own.
set -euo pipefail
cd "$(dirname "$0")/.."
export AMORCE_STRICT=1 SWIFT_BACKTRACE=enable=no LC_ALL=C.UTF-8
least_tests=500

echo "== format"
swift format lint --strict -r Sources Tests Package.swift

echo "== build, warnings as errors"
swift build --build-tests

echo "== tests"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
swift test --skip-build --disable-xctest >"$log" 2>&1 || status=$?
grep -E '^(✘|↳|.*recorded an issue|.*error:|.*skipped)' "$log" | head -100 || true
grep -E 'Test run with' "$log" || true
if [ $status -ne 0 ]; then
  tail -40 "$log"
  echo "test: the tests failed" >&2
  exit 1
fi
# swift test exits 0 when it ran nothing.
count=$(sed -nE 's/.*Test run with ([0-9]+) tests?.* passed.*/\1/p' "$log" | tail -1)
if [ "${count:-0}" -lt $least_tests ]; then
  echo "test: only ${count:-0} tests ran; at least $least_tests are expected" >&2
  exit 1
fi

echo "== figures"
python3 Scripts/figures.py --check

echo "== content"
Scripts/content.sh .build/debug/amorce

echo "== linked libraries"
Scripts/gate.sh .build/debug/amorce

echo "$count passed, 0 failed"
