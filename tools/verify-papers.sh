#!/usr/bin/env bash
# Makes the papers of all guides by `preview`, and validates them: tagged (PDF/UA-1) and archival (PDF/A-2a) by veraPDF, sound
# by qpdf, at most 60 KB. Answers 77, and says why, where veraPDF cannot be had.
#
#   tools/verify-papers.sh             # every ending of every guide; docs/papers-verified.txt is the last result
#   tools/verify-papers.sh --first     # of each guide, the paper of its first good ending: for CI
#
# BINARY is the program (default: the debug build, which is made).
set -euo pipefail
cd "$(dirname "$0")/.."

TODAY=2026-11-23
LARGEST=60000
# Every guide can end so, besides its own endings.
COMMON='stopped not_here redirected blocked already'
PROFILES='PDFUA-1 PDFA-2A'

binary=${BINARY:-${CARGO_TARGET_DIR:-target}/debug/cote-a-cote}
[[ -n ${BINARY:-} ]] || cargo build --locked --quiet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
papers=$work/papers
mkdir "$papers"

guides() { find procedures -mindepth 2 -name '*.json' | sed 's|^procedures/||; s|\.json$||' | sort; }

own_endings() {
  python3 -c 'import json, sys
for ending in json.load(open(sys.argv[1], encoding="utf-8"))["endings"]: print(ending["id"])' "procedures/$1.json"
}

# paper GUIDE [ENDING]
paper() {
  local file=$papers/${1//\//_}${2:+--$2}.pdf
  if "$binary" preview "$1" ${2:+--ending "$2"} --today $TODAY -o "$file" > "$work/told"; then
    grep -oE '[0-9]+ pages?\.$' "$work/told" >> "$work/pages"
  else
    echo "$1 ${2:-}: $(< "$work/told")" >> "$work/unmade"
  fi
}

touch "$work"/{pages,unmade,unsound}
for guide in $(guides); do
  if [[ ${1:-} == --first ]]; then
    paper "$guide"
  else
    for ending in $(own_endings "$guide") $COMMON; do paper "$guide" "$ending"; done
  fi
done
# Papers with what guides have not: other languages, letters of other alphabets, lists of all kinds.
PAPERS=$papers cargo test --locked --quiet --test it paper::structure::samples > /dev/null

status=0
tools/verapdf.sh ua1,2a "$papers"/*.pdf > "$work/verapdf" || status=$?
(( status <= 1 )) || exit $status
sed -i "s|$papers/||" "$work/verapdf"

if command -v qpdf > /dev/null; then
  for file in "$papers"/*.pdf; do
    qpdf --check "$file" > "$work/told" 2>&1 || { basename "$file"; cat "$work/told"; } >> "$work/unsound"
  done
  sound="$(find "$papers" -name '*.pdf' | wc -l) checked, $(grep -c '\.pdf$' "$work/unsound" || true) with a fault"
else
  sound='not checked: qpdf is not here'
fi
find "$papers" -name '*.pdf' -printf '%s %f\n' | sort -n > "$work/sizes"
awk -v most=$LARGEST '$1 > most' "$work/sizes" > "$work/too-large"

nth() { sed -n "$1p" "$work/sizes" | sed -E 's/^([0-9]+) (.*)\.pdf$/\1 bytes (\2)/'; }
count=$(wc -l < "$work/sizes")
echo "$("$binary" --version), $(date -u +%F), by tools/verify-papers.sh${1:+ $1}"
echo "papers: $count, of $(guides | wc -l) guides, with $(find "$papers" -name 'sample-*' | wc -l) samples of the tests among them"
echo "pages: $(sort "$work/pages" | uniq -c | awk '{ printf "%s%d papers of %d", (NR > 1 ? ", " : ""), $1, $2 }'), samples aside"
echo "not made: $(wc -l < "$work/unmade")"
echo "smallest: $(nth 1)"
echo "median: $(nth $(( (count + 1) / 2 )))"
echo "largest: $(nth '$')"
echo "larger than $LARGEST bytes: $(wc -l < "$work/too-large")"
for profile in $PROFILES; do
  awk -v profile="$profile" '$2 == profile { files++; conform += $1 == "PASS"; sub(/\(/, "", $4); checks += $4 }
    END { printf "%s by veraPDF: %d of %d conform, %d checks\n", profile, conform, files, checks }' "$work/verapdf"
done
echo "qpdf: $sound"
echo "rules broken: $(grep '^ ' "$work/verapdf" | awk '{ print $1 }' | sort | uniq -c | awk '{ printf "%s%s (%d)", (NR > 1 ? ", " : ""), $2, $1 }' | grep . || echo none)"

# What is wrong, in full.
failed=0
for wrong in unmade too-large unsound; do
  [[ ! -s $work/$wrong ]] || { failed=1; echo; echo "$wrong:"; cat "$work/$wrong"; }
done
(( ! status )) || { failed=1; echo; grep -v '^PASS' "$work/verapdf"; }
(( ! failed ))
