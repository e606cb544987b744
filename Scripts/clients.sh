#!/usr/bin/env bash
# Prints every page of a pack with the browser people use and reads the PDF pages back; proves the grammar with jing.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x .build/debug/amorce ] || AMORCE_STRICT=1 swift build --product amorce
python3 Tests/Clients/pages.py .build/debug/amorce
Scripts/jing.sh
