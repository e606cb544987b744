#!/usr/bin/env bash
# The exported SQL on other engines; the Python packages go to .build/venv-engines, nothing outside the folder changes.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 SWIFT_BACKTRACE=enable=no PYTHONDONTWRITEBYTECODE=1
swift build --product amorce
AMORCE_TOOLS=1 swift build --product SessionMaker
Scripts/venv.sh
.build/venv-engines/bin/python Tests/Engines/engines.py .build/debug/amorce .build/debug/SessionMaker
