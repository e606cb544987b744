#!/usr/bin/env bash
# The program may need these libraries and no other: Swift's Foundation and ICU must not come in by accident.
set -euo pipefail
program=$1
allowed='libxml2\.so\.2|libsqlite3\.so\.0|libmd\.so\.0|libminizip\.so\.1|libz\.so\.1|libm\.so\.6|libc\.so\.6|libgcc_s\.so\.1|libstdc\+\+\.so\.6|ld-linux-x86-64\.so\.2|ld-linux-aarch64\.so\.1'
# A development build brings Swift's own libraries beside it; of Foundation, the essentials alone.
allowed="$allowed|libswift[A-Za-z_]*\.so|libBlocksRuntime\.so|libdispatch\.so|libFoundationEssentials\.so|lib_FoundationCShims\.so|lib_FoundationCollections\.so"
needed=$(objdump -p "$program" | awk '$1 == "NEEDED" { print $2 }')
others=$(echo "$needed" | grep -vxE "$allowed" || true)
echo "needs: $(echo "$needed" | tr '\n' ' ')"
if [ -n "$others" ]; then
  echo "gate: not allowed: $others" >&2
  exit 1
fi
# Foundation linked statically would show as its internationalisation data.
if nm "$program" 2>/dev/null | grep -q '_foundation_icu_'; then
  echo "gate: the whole of Foundation is linked in" >&2
  exit 1
fi
