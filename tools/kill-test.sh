#!/usr/bin/env bash
# Kills the program (SIGKILL) at random moments of visits by keyboard: in the middle of steps, of settings, of the last
# click, of the start itself. After each kill nothing that was shown as done may be missing on disk; each start after it
# has to be clean, and to take the visit up again where it was.
#
#   tools/kill-test.sh [COUNT]     COUNT kills (300, about a quarter of an hour)
#
# How it knows what was shown: a debug build with `--trace-shown FILE` writes down, before each frame that differs, how
# many events of each visit the frame shows, and the step. So the file holds all that was seen, or a little more.
# A kill cannot show that the disk was asked to sync, since the system lives on: where strace is here, one visit is
# looked at with it, and each line of that file has to come after the sync of what it shows.
#
# BINARY   the program, a debug build (target/debug/cote-a-cote, built if it is not there); SEED  for the same chance again
set -euo pipefail
cd "$(dirname "$0")/.."

COUNT=${1:-300}
SEED=${SEED:-$(( $(date +%s) % 32768 ))}
LIFE=3500                       # the longest time in ms from the first frame to the kill; one round in six is killed before
GUIDE=tests/it/fixtures/desk/caf/deux-pas.json
PAUSED_MOST=10

binary=${BINARY:-${CARGO_TARGET_DIR:-target}/debug/cote-a-cote}
[[ -x $binary ]] || cargo build --locked --quiet
source tools/screen.sh
shown=$work/shown

declare -A closed=() erase=()   # records of the visits that were closed; journals that the next start has to erase
declare -A counts=() tally=()
screen_is='' pending='' stale='' detour=0 missed=0 erased_at_once=0

# Bash tells of every program that was killed: that is no news here.
exec 5>&2
quiet() { exec 2> "$work/bash.log"; }
loud() { exec 2>&5; }
fail() { loud; echo "$me: $*" >&2; exit 1; }
trap 'status=$?; loud; grep -v Killed "$work/bash.log" >&2 2> /dev/null || true; tidy "$status"' EXIT

# --- what stands around the program -----------------------------------------------------------------------------

prepare() {
  mkdir -p "$data/procedures/caf"
  cp "$GUIDE" "$data/procedures/caf/"
  # A closed visit is erased at the next start, so that starts have something to erase.
  echo '{"keep_visits_days": 0}' > "$data/settings.json"
  printf '#!/bin/sh\ncat > /dev/null\n' > "$work/bin/lp"
  chmod +x "$work/bin/lp"
}

alive() { kill -0 "$program" 2> /dev/null; }
pause_() { sleep "0.$(printf '%03d' "$1")"; }
press() { xdotool key --delay 0 "$@" 2> /dev/null || true; }
tallied() { tally[$1]=$(( ${tally[$1]:-0} + 1 )); }

# The step or ending at which the first N lines of a journal leave the visit.
place() { head -n "$2" "$1" | grep -oE '"(at_step|to|ending)":"[^"]*"' | tail -n 1 | cut -d'"' -f4; }

# --- a helper in a hurry ----------------------------------------------------------------------------------------

# Reads what was shown since the last look.
look() {
  local what a b c
  while read -r -u 4 what a b c; do
    case $what in
      screen) screen_is=$a ;;
      visit) resumed_right "$a" "$b" "$c" ;;
      closed) pending='' ;;
    esac
  done
}

# What is first shown of a visit taken up again: all that the disk had, at the place that the disk said.
resumed_right() {
  [[ $1 == "$pending" && -z ${counts[$1]:-} ]] || { counts[$1]=$2; return 0; }
  local file=$data/visits/$1.jsonl
  (( $2 == pending_lines || $2 == pending_lines + 1 )) || fail "resumed with $2 events, the disk had $pending_lines"
  [[ $3 == "$pending_place" ]] || fail "resumed at $3 instead of $pending_place: $file"
  counts[$1]=$2
  tallied resumed
}

at_home() {
  if [[ -n $pending && -z ${counts[$pending]:-} ]]; then resume; return; fi
  xdotool type --delay 8 'courte' 2> /dev/null || true
  press Return
}

# « Reprendre » is what follows the field, after the field of the word and its two buttons where visits are paused. Where
# the page has changed, the way is looked for.
resume() {
  local steps=() step usual=1
  ! grep -qE '"event":"paused"' <(tail -qn 1 "$data"/visits/*.jsonl) || usual=4
  for (( step = 0; step < usual + detour; step++ )); do steps+=(Tab); done
  press "${steps[@]}" Return
  local tries
  for tries in {1..15}; do
    pause_ 100
    look
    [[ $screen_is == home && -z ${counts[$pending]:-} ]] && alive || break
  done
  if [[ -n ${counts[$pending]:-} ]]; then missed=0; return; fi
  alive || return 0
  [[ $screen_is == home ]] || press Escape Escape
  # Where it was found once it will be found again: a slow machine may only be late.
  (( ++missed > 2 )) && detour=$(( (detour + 1) % 12 ))
  (( missed < 40 )) || fail 'the interrupted visit is not offered'
}

at_a_step() {
  case $(( RANDOM % 16 )) in
    0) press c ;;
    1) press v e n v e n ;;
    2) press r ;;
    3) press ctrl+plus; tallied settings ;;
    4) press ctrl+minus; tallied settings ;;
    5) (( $(grep -lE '"event":"paused"' "$data"/visits/*.jsonl 2> /dev/null | wc -l) >= PAUSED_MOST )) || { press p; pending=''; } ;;
    *) press Return ;;
  esac
}

# Acts until the program is gone.
act() {
  while alive; do
    look
    case $screen_is in
      home) at_home ;;
      step) at_a_step ;;
      stuck) press ampersand Return ;;
      settings) press Escape ;;
      '') ;;
      *) press Return ;;
    esac
    pause_ $(( RANDOM % 300 ))
  done
}

# --- a round ----------------------------------------------------------------------------------------------------

seconds() { printf '%d.%03d' $(( $1 / 1000 )) $(( $1 % 1000 )); }

# Kills the program: so many ms after its first frame, or while it starts.
kill_after() {
  if (( $2 )); then
    while ! grep -q 'première image' "$work/program.log" && alive; do sleep 0.02; done
  fi
  sleep "$(seconds "$1")"
  kill -9 "$program"
}

round() {
  local life=$(( RANDOM % LIFE )) framed=1
  (( RANDOM % 6 )) || { life=$(( RANDOM % 160 )); framed=0; }
  : > "$shown"
  exec 4< "$shown"
  screen_is='' counts=()
  launch --trace-shown "$shown"
  kill_after "$life" "$framed" 2> /dev/null &
  local killer=$!
  act
  wait "$killer" 2> /dev/null || true
  { wait "$program"; } 2> /dev/null && fail 'the program ended by itself'
  unset 'running[-1]'
  look
  exec 4<&-
  ! grep -q panicked "$work/program.log" || fail "a panic: $(cat "$work/program.log")"
  # A start that lived so long has tidied up.
  if (( framed && life > 1000 )); then tidied; fi
  nothing_lost
  left_behind
}

# Every event that was shown is on disk, and the same place.
nothing_lost() {
  local what id count at file
  while read -r what id count at; do
    file=$data/visits/$id.jsonl
    case $what in
      visit)
        if [[ ! -e $file ]]; then
          # With no days to keep them, a visit that is closed may be erased at once.
          grep -q "^closed $id" "$shown" || fail "shown, but not there: $id"
          continue
        fi
        (( $(wc -l < "$file") >= count )) || fail "shown: $count events, on disk: $(wc -l < "$file"): $id"
        [[ $(place "$file" "$count") == "$at" ]] || fail "shown at $at, on disk: $(place "$file" "$count"): $id"
        tallied frames ;;
      closed)
        if [[ -e $file ]]; then
          [[ $(tail -n 1 "$file") == *'"event":"closed"'* ]] || fail "shown as closed, but not on disk: $id"
        else
          erased_at_once=$(( erased_at_once + 1 ))
        fi ;;
      kept)
        # What came after it may have been written, and not shown yet.
        local zoom; zoom=$(sed -n 's/.*"zoom": *\([0-9]*\).*/\1/p' "$data/settings.json")
        kept_last=$id ;;
    esac
  done < "$shown"
  settings_whole
}

settings_whole() {
  local zoom; zoom=$(sed -n 's/.*"zoom": *\([0-9]*\).*/\1/p' "$data/settings.json")
  [[ $(tail -n 1 "$data/settings.json") == *'}' ]] || fail 'the settings are cut'
  if [[ -n ${kept_last:-} ]]; then
    # One press more may have been written and not shown yet.
    (( zoom - kept_last <= 10 && kept_last - zoom <= 10 )) || fail "settings: shown $kept_last, on disk $zoom"
  fi
  kept_last=''
}

# What the next start finds: the visit to resume, the closed ones, unfinished files.
left_behind() {
  local file last id
  pending='' pending_lines=0 pending_place=''
  for file in "$data"/visits/*.jsonl; do
    [[ -s $file ]] || continue
    last=$(tail -n 1 "$file") id=$(basename "$file" .jsonl)
    case $last in
      *'"event":"closed"'*)
        closed[$(grep -oE '"record":"[0-9a-f]*"' <<< "$last" | cut -d'"' -f4)]=1
        erase[$file]=1 ;;
      *'"event":"paused"'*) ;;
      *)
        [[ -z $pending ]] || fail "two visits were interrupted: $pending $id"
        pending=$id pending_lines=$(wc -l < "$file") pending_place=$(place "$file" 100000) ;;
    esac
  done
  stale=$(find "$data" -name '.*.tmp')
  if [[ -n $stale ]]; then
    tallied unfinished
    # Old enough that no other window can be writing it.
    xargs touch -d '10 minutes ago' <<< "$stale"
  fi
}

# The start before this moment left nothing of the round before: no unfinished file, no damage, no closed visit.
tidied() {
  local file
  for file in $stale; do [[ ! -e $file ]] || fail "left over: $file"; done
  for file in "${!erase[@]}"; do
    [[ ! -e $file ]] || fail "not erased: $file"
    tallied erased
  done
  erase=()
  [[ -z $(find "$data" -name '*damaged*') ]] || fail "damage: $(find "$data" -name '*damaged*')"
  one_record_each
}

# Every visit that was closed has one record, and no record is without a visit.
one_record_each() {
  local ids id
  ids=$(cat "$data"/register/*.jsonl 2> /dev/null | grep -oE '"id":"[0-9a-f]{32}"' | cut -d'"' -f4 || true)
  [[ $(sort <<< "$ids" | uniq -d) == '' ]] || fail 'a record is there twice'
  for id in "${!closed[@]}"; do grep -q "$id" <<< "$ids" || fail "no record of a closed visit: $id"; done
}

# --- the disk is asked to sync before anything shows ----------------------------------------------------------------

synced_before_shown() {
  if ! strace -o /dev/null true 2> /dev/null; then say 'strace is not here, or not allowed: syncs are not looked at'; return; fi
  local log=$work/strace.log real=$binary
  printf '#!/bin/sh\nexec strace -f -y -qq -s 80 -e trace=write,fdatasync,fsync -o "%s" "%s" "$@"\n' "$log" "$(realpath "$binary")" \
    > "$work/bin/traced"
  chmod +x "$work/bin/traced"
  binary=$work/bin/traced
  : > "$shown"
  exec 4< "$shown"
  pending='' screen_is='' counts=()
  launch --trace-shown "$shown"
  # Long enough for a visit to be seen, however slow the machine is under a tracer.
  {
    for (( tenths = 0; tenths < 600; tenths++ )); do
      (( $(grep -c '^visit ' "$shown" || true) < 8 )) || break
      sleep 0.1
    done
    kill -9 $(< "/proc/$program/task/$program/children")
  } 2> /dev/null &
  local killer=$!
  act
  wait "$killer" 2> /dev/null || true
  wait "$program" 2> /dev/null || true
  unset 'running[-1]'
  exec 4<&-
  binary=$real
  awk '
    # « PID fdatasync(9<path> <unfinished ...> » and « PID <... fdatasync resumed> » belong together.
    match($0, /(write|fdatasync|fsync)\([0-9]+<[^>]*>/) {
      call = substr($0, RSTART, RLENGTH); file = call; sub(/^[^<]*</, "", file); sub(/>$/, "", file)
      if (call ~ /^write/ && file ~ /visits\/[0-9a-f]+\.jsonl$/) { owed[file] = 1; writes++ }
      if (call ~ /^write/ && file ~ /\/shown$/ && /visit /) {
        seen++
        for (one in owed) { print "shown before it was synced: " one; bad = 1 }
      }
      if (call ~ /^f/) { if (/unfinished/) waits[$1] = file; else delete owed[file] }
      next
    }
    /<\.\.\. (fdatasync|fsync) resumed>/ { delete owed[waits[$1]]; delete waits[$1] }
    END { print writes + 0 " writes, " seen + 0 " times shown"; exit bad || !writes || !seen }
  ' "$log" > "$work/order" || fail "$(cat "$work/order")"
  say "each sync before what it lets be shown: $(tail -n 1 "$work/order")"
}

RANDOM=$SEED
say "chance: SEED=$SEED, $COUNT kills"
prepare
open_screen
began=$SECONDS
quiet
for (( round = 1; round <= COUNT; round++ )); do round; done
# One start that is let be: whatever is left is tidied, the last visit offered.
: > "$shown"
start --trace-shown "$shown"
sleep 2
tidied
end "$program"
unset 'running[-1]'
[[ $(cat "$data"/register/*.jsonl 2> /dev/null | wc -l) == "$(( ${#closed[@]} + erased_at_once ))" ]] || fail 'not as many records as closed visits'
say "$COUNT kills in $(( SECONDS - began )) s: $(( ${tally[frames]:-0} )) frames compared with the disk, ${tally[resumed]:-0} visits" \
  "resumed where they were, $(( ${#closed[@]} + erased_at_once )) closed with one record each, $(( ${tally[erased]:-0} + erased_at_once )) erased, ${tally[settings]:-0}" \
  "changes of settings, ${tally[unfinished]:-0} unfinished files tidied"
synced_before_shown
loud
finished=yes
