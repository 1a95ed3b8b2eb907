#!/usr/bin/env bash
# Writes assets/licences.txt: the crates that the program is made of, their version and their licence.
# Run it when Cargo.lock changes; a test holds the list to Cargo.lock.
set -euo pipefail
cd "$(dirname "$0")/.."

for target in x86_64-unknown-linux-gnu x86_64-pc-windows-gnu; do
  cargo tree --locked -e normal --prefix none --target "$target" --format '{p} — {l}'
done |
  # « iced v0.14.0 (proc-macro) (*) — MIT »: the name, the version, the licence.
  sed -E 's/^([^ ]+) v([^ ]+)[^—]*— /\1 \2 — /; s/ \(\*\)$//' |
  grep -v '^cote-a-cote ' | LC_ALL=C sort -u > assets/licences.txt.new
mv assets/licences.txt.new assets/licences.txt
wc -l assets/licences.txt
