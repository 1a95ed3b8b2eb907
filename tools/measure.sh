#!/usr/bin/env bash
# How fast the program starts, how much memory it takes, how large it and its paper are: the figures of
# docs/performance.md that `cargo bench` does not give. In release, which is built if it is not there.
set -euo pipefail
cd "$(dirname "$0")/.."

RUNS=5
binary=${BINARY:-${CARGO_TARGET_DIR:-target}/release/cote-a-cote}
[[ -n ${BINARY:-} ]] || cargo build --release --locked --quiet
source tools/screen.sh

median() { sort -n | sed -n "$(( (RUNS + 1) / 2 ))p"; }

startup() {
  local _ times=()
  for _ in $(seq $RUNS); do
    start
    times+=("$(grep -oE '[0-9]+' <<< "$(grep 'première image' "$work/program.log")")")
    sleep 1
    memory VmRSS > "$work/at-home"
    end "$program"
    unset 'running[-1]'
  done
  say "start to first frame: $(printf '%s\n' "${times[@]}" | median) ms (median of ${times[*]})"
  say "memory at home: $(< "$work/at-home")"
}

paper() {
  local guide pdf=$work/paper.pdf
  for guide in caf/demander-le-rsa autre/demande; do
    "$binary" preview "$guide" --today 2026-11-23 -o "$pdf" > /dev/null
    say "paper of $guide: $(stat -c %s "$pdf") bytes"
  done
}

say "machine: $(nproc) cores, $(uname -sm)"
say "program: $(stat -c %s "$binary") bytes"
paper
open_screen
startup
say 'a visit (tools/smoke.sh):'
BINARY=$binary tools/smoke.sh "$work/pictures" | sed -n -E 's/^( *at rest|memory|  saved)/  \1/p'
finished=yes
