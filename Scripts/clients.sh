#!/usr/bin/env bash
# Prints every page of a pack with the browser people use and reads the PDF pages back; opens our own PDF files in
# programs that are not ours; proves the grammar with jing.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x .build/debug/amorce ] || AMORCE_STRICT=1 swift build --product amorce
python3 Tests/Clients/pages.py .build/debug/amorce

venv=.build/venv-clients
[ -x $venv/bin/python ] || python3 -m venv $venv
$venv/bin/python -c 'import pikepdf, pdfua, PIL' 2>/dev/null ||
  $venv/bin/pip install --quiet --disable-pip-version-check pikepdf==9.11.0 pdfua==0.1.3 pillow
$venv/bin/python Tests/Clients/pdf.py .build/debug/amorce
Scripts/jing.sh
