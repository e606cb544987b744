#!/usr/bin/env bash
# Kills, full disks and power cuts while answers are saved. Needs root for mounts; says "not run" and why elsewhere.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x .build/debug/amorce ] || AMORCE_STRICT=1 swift build --product amorce
python3 Tests/Faults .build/debug/amorce
