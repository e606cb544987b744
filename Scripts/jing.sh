#!/usr/bin/env bash
# The grammar for editors agrees with the reader: jing accepts all shipped content, and finds in every fixture what the
# reader finds there, but for what only a reader can see (docs/editors.md). Needs jing, trang and a Swift build.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in jing trang; do
  command -v $tool >/dev/null || { echo "jing: $tool is missing; apt-get install jing trang" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# AMORCE_STRICT as in make test, so that nothing is built twice.
export LC_ALL=C.UTF-8 SWIFT_BACKTRACE=enable=no AMORCE_STRICT=1

echo "== both syntaxes say the same"
for syntax in rnc rng; do trang "Schemas/amorce.$syntax" "$work/$syntax.rng"; done
cmp "$work/rnc.rng" "$work/rng.rng"

echo "== fixtures"
mkdir "$work/fixtures"
AMORCE_SCHEMA_FIXTURES="$work/fixtures" swift test --disable-xctest --filter RelaxNGAgreementTests >"$work/log" 2>&1 ||
  { tail -20 "$work/log" >&2; exit 1; }
verdicts="$work/fixtures/verdicts.tsv"
[ -s "$verdicts" ] || { echo "jing: the tests wrote no fixtures" >&2; exit 1; }

mapfile -t shipped < <(find "$PWD/Modules" "$PWD/Quizzes" -name '*.xml' | sort)
mapfile -t fixtures < <(awk -F'\t' '$2 != "stop" { print $1 }' "$verdicts")
failed=0
for syntax in rng rnc; do
  echo "== jing, $syntax: ${#shipped[@]} shipped files, ${#fixtures[@]} fixtures, one process"
  compact=()
  [ $syntax = rnc ] && compact=(-c)
  grammar="$PWD/Schemas/amorce.$syntax"
  (cd "$work/fixtures" && jing "${compact[@]}" "$grammar" "${shipped[@]}" "${fixtures[@]}") >"$work/out" || true
  if grep -m1 'fatal:' "$work/out"; then
    echo "jing: it stopped before the end" >&2
    exit 1
  fi
  sed -nE 's/^(.*\.xml):[0-9]+:[0-9]+: error: .*/\1/p' "$work/out" | sed 's|.*/fixtures/||' | sort -u >"$work/refused"
  if grep -E '/(Modules|Quizzes)/' "$work/refused"; then
    echo "jing: shipped content is refused" >&2
    failed=1
  fi
  awk -F'\t' '
    NR == FNR { refused[$1] = 1; next }
    $2 == "stop" { next }
    {
      said = ($1 in refused) ? "fault" : "valid"
      count[$2 " " said]++
      if ($2 != said) { print "disagreement: " $1 " [" $3 "] " $4 ": reader " $2 ", jing " said; bad = 1 }
      if ($2 == "valid" && $3 != "-") { n = split($3, rules, ","); for (i = 1; i <= n; i++) blind[rules[i]]++ }
    }
    END {
      print "both accept: " count["valid valid"] + 0 ", both find a fault: " count["fault fault"] + 0
      line = "of the accepted, the reader alone refuses:"
      for (rule in blind) line = line " " rule " " blind[rule] ";"
      print line
      exit bad
    }' "$work/refused" "$verdicts" || failed=1
done

echo "== what is no XML, or includes something: jing stops"
while IFS=$'\t' read -r name grammar rules what; do
  [ "$grammar" = stop ] || continue
  if jing Schemas/amorce.rng "$work/fixtures/$name" >/dev/null; then
    echo "disagreement: $name [$rules] $what: jing accepts it"
    failed=1
  fi
done <"$verdicts"

if [ $failed -ne 0 ]; then echo "jing: the grammar and the reader disagree" >&2; exit 1; fi
echo "jing: the grammar and the reader agree"
