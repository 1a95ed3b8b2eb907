#!/usr/bin/env bash
# A long day with the real program: what it costs to have fifty visits waiting, and whether many visits in one sitting
# leave memory as it was. Then the journals have to go when their days are over.
#
#   tools/endurance.sh [VISITS [OUT_DIR]]     VISITS in one sitting (300, about a quarter of an hour)
#
# BINARY   the program, a debug build (target/debug/cote-a-cote, built if it is not there): it says what it shows
set -euo pipefail
cd "$(dirname "$0")/.."

VISITS=${1:-300}
out=${2:+$(realpath -m "$2")}
PAUSED=30 INTERRUPTED=20
WARM=30                         # visits after which all that is kept for good has been made
MORE=12288                      # kB that may be added after them

binary=${BINARY:-${CARGO_TARGET_DIR:-target}/debug/cote-a-cote}
[[ -x $binary ]] || cargo build --locked --quiet
source tools/screen.sh
shown=$work/shown
: > "$shown"

prepare() {
  mkdir -p "$data/procedures/caf" "$data/visits"
  cp tests/it/fixtures/desk/caf/deux-pas.json "$data/procedures/caf/"
  printf '#!/bin/sh\ncat > /dev/null\necho >> "%s"\n' "$work/lp.log" > "$work/bin/lp"
  chmod +x "$work/bin/lp"
  touch "$work/lp.log"
}

# A visit that waits, as its journal tells it: with a word, or without one where it was interrupted.
waiting() {
  local id word=$2; id=$(printf '%032x' "$1")
  local at='"at":"2026-11-23T09:00:00Z","event"'
  {
    echo "{$at:\"started\",\"format\":1,\"visit\":\"$id\",\"on\":\"2026-11-23\"}"
    echo "{$at:\"opened\",\"guide\":\"caf/demander-le-rsa\",\"version\":1,\"by\":\"home\",\"at_step\":\"preparer\"}"
    echo "{$at:\"framed\",\"frame\":{}}"
    [[ -z $word ]] || echo "{$at:\"paused\",\"word\":\"$word\"}"
  } > "$data/visits/$id.jsonl"
}

started() { grep -oE '[0-9]+' <<< "$(grep 'première image' "$work/program.log")"; }
quit() { end "$program"; unset 'running[-1]'; }

crowd() {
  start
  say "no visit waits: first frame after $(started) ms, $(memory VmRSS)"
  quit
  local words number=0
  # The list of words: indented lines of them alone.
  mapfile -t words < <(grep -E '^ {4}"' src/visit/pause_word.rs | grep -oE '"[^"]+"' | tr -d '"' | head -n $PAUSED)
  for word in "${words[@]}"; do waiting $(( ++number )) "$word"; done
  while (( number < PAUSED + INTERRUPTED )); do waiting $(( ++number )) ''; done
  start
  say "$PAUSED visits paused and $INTERRUPTED interrupted: first frame after $(started) ms, $(memory VmRSS)"
  import -window root "$out/crowd.png"
  quit
  rm "$data"/visits/*.jsonl
}

# Waits until the program has shown this since the visit began.
said() { grep -q "$1" < <(tail -n "+$since" "$shown"); }
shows() { until_ "« $1 »" said "$1"; }
papers() { wc -l < "$work/lp.log"; }
# The second press of a double click is not heard.
settle() { sleep 0.45; }
key() { xdotool key --delay 0 "$@"; }
printed() { (( $(papers) > $1 )); }

visit() {
  local before; before=$(papers) since=$(( $(wc -l < "$shown") + 1 ))
  xdotool type --delay 40 'courte'
  key Return
  shows 'screen frame'
  key Return
  shows 'screen step'
  settle; key Return
  shows ' envoyer$'
  settle; key Return
  shows 'screen closing'
  key Return
  shows 'screen paper'
  key Return
  until_ 'the paper' printed "$before"
  settle; settle
  key Return
  shows 'screen home'
}

focused() { [[ $(xdotool getwindowfocus) == "$window" ]]; }
resident() { memory VmRSS | tr -dc 0-9; }

sitting() {
  start --trace-shown "$shown"
  until_ 'the focus' focused
  local number early=0 began=$SECONDS
  for (( number = 1; number <= VISITS; number++ )); do
    visit
    (( number != WARM )) || early=$(resident)
    case $number in $WARM | 100 | 200 | "$VISITS") say "after $number visits: $(memory VmRSS), $(memory VmHWM) at most" ;; esac
  done
  say "$VISITS visits in $(( SECONDS - began )) s"
  (( VISITS <= WARM || $(resident) - early < MORE )) || fail "the last visits took $(( $(resident) - early )) kB"
  [[ $(cat "$data"/register/*.jsonl | wc -l) == "$VISITS" ]] || fail 'not one record for each visit'
  quit
}

journals() { find "$data/visits" -name '*.jsonl' | wc -l; }
none() { (( $(journals) == 0 )); }

# The days are over: a start erases the journals, and the records stay.
retention() {
  (( $(journals) == VISITS )) || fail "$(journals) journals of $VISITS visits"
  sed -i 's/"at":"2[0-9]*-/"at":"2020-/' "$data"/visits/*.jsonl
  start
  until_ 'the journals being erased' none
  [[ $(cat "$data"/register/*.jsonl | wc -l) == "$VISITS" ]] || fail 'records went with the journals'
  say "$VISITS journals erased once their days were over, $VISITS records left"
  quit
}

prepare
open_screen
crowd
sitting
retention
finished=yes
