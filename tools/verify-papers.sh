#!/usr/bin/env bash
# Makes the papers of all guides by `preview`, and validates them: tagged (PDF/UA-1) and archival (PDF/A-2a) by veraPDF, sound
# by qpdf, at most 60 KB, or 100 KB in two languages. Answers 77, and says why, where veraPDF cannot be had.
#
#   tools/verify-papers.sh             # every ending of every guide, in French; of each guide one ending in the other
#                                      # sizes, of each translated guide in every language and size.
#                                      # docs/papers-verified.txt is the last result
#   tools/verify-papers.sh --first     # for CI: of each guide one ending, three guides in every language and size
#
# BINARY is the program (default: the debug build, which is made).
set -euo pipefail
cd "$(dirname "$0")/.."

TODAY=2026-11-23
LARGEST=60000
LARGEST_BESIDE=100000
LANGUAGES=$(cd translations && ls -- *.json | sed 's/\.json$//')
SIZES='standard grand essentiel'
# For CI: one with a long list of acts, one with rules for dates, one whose recourse is not the usual one.
THREE='caf/demander-le-rsa france-travail/s-actualiser retraite/demander-sa-retraite'
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

# paper GUIDE ENDING SIZE [LANGUAGE]; an empty ending is the first good one.
paper() {
  local guide=$1 ending=$2 size=$3 language=${4:-}
  local file=$papers/${guide//\//_}${ending:+--$ending}${language:+--$language}--$size.pdf
  if "$binary" preview "$guide" ${ending:+--ending "$ending"} ${language:+--lang "$language"} --size "$size" \
    --today $TODAY -o "$file" > "$work/told"; then
    echo "$size${language:+, two languages}: $(grep -oE '[0-9]+ pages?\.$' "$work/told" | tr -d s.)" >> "$work/pages"
  else
    echo "$*: $(< "$work/told")" >> "$work/unmade"
  fi
}

touch "$work"/{pages,unmade,unsound}
# The guides that a file of translations names, as they are in all of them.
translated() { grep -ohE '"guide/[a-z-]+/[a-z-]+/' translations/*.json | cut -d/ -f2,3 | sort -u; }

# in_all_ways GUIDE: in every size, French alone and with each language.
in_all_ways() {
  local size language
  for size in $SIZES; do
    paper "$1" '' "$size"
    for language in $LANGUAGES; do paper "$1" '' "$size" "$language"; done
  done
}

for guide in $(guides); do
  if [[ ${1:-} == --first ]]; then
    [[ " $THREE " == *" $guide "* ]] || paper "$guide" '' standard
  else
    for ending in $(own_endings "$guide") $COMMON; do paper "$guide" "$ending" standard; done
    for size in grand essentiel; do paper "$guide" '' $size; done
  fi
done
if [[ ${1:-} == --first ]]; then several=$THREE; else several=$(translated); fi
for guide in $several; do in_all_ways "$guide"; done
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
beside() { grep -E -- "--($(tr '\n' '|' <<< "$LANGUAGES" | sed 's/|$//'))--" "$work/sizes"; }
alone() { grep -vE -- "--($(tr '\n' '|' <<< "$LANGUAGES" | sed 's/|$//'))--" "$work/sizes"; }
{ alone | awk -v most=$LARGEST '$1 > most'; beside | awk -v most=$LARGEST_BESIDE '$1 > most'; } > "$work/too-large"

nth() { "$2" | sed -n "$1p" | sed -E 's/^([0-9]+) (.*)\.pdf$/\1 bytes (\2)/'; }
count=$(wc -l < "$work/sizes")
echo "$("$binary" --version), $(date -u +%F), by tools/verify-papers.sh${1:+ $1}"
echo "papers: $count, of $(guides | wc -l) guides, with $(find "$papers" -name 'sample-*' | wc -l) samples of the tests among them"
sort "$work/pages" | uniq -c | awk '{ count = $1; $1 = ""; print "pages," $0 ": " count " papers" }'
echo "not made: $(wc -l < "$work/unmade")"
for which in alone beside; do
  half=$(( ($($which | wc -l) + 1) / 2 ))
  [[ $which == alone ]] && said='in French' || said='in two languages'
  echo "$said: smallest $(nth 1 $which), median $(nth $half $which), largest $(nth '$' $which)"
done
echo "larger than $LARGEST bytes in French, $LARGEST_BESIDE in two languages: $(wc -l < "$work/too-large")"
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
