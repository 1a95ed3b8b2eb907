#!/usr/bin/env bash
# Holds two rules on what the program is built from, for Linux and for Windows:
# - no crate whose build script compiles or links C, but for those named below, with the reason;
# - one version of each crate that shapes and draws text.
# An entry that no longer serves is refused too: the list says what is really there.
set -euo pipefail
cd "$(dirname "$0")/.."

# Crates that compile C, look for C libraries, or write bindings for them.
tools='cc|cmake|bindgen|pkg-config|vcpkg|cxx-build|nasm-rs|autotools|gcc|system-deps'

# target | who asks | for what | why it may
allowed='
linux   | wayland-backend | cc          | compiles its 36 lines of C with its feature log only, which is off (held below)
linux   | tiny-xlib       | pkg-config  | only asks where libX11 is when it is linked; here it is opened at run time (dlopen)
linux   | x11-dl          | pkg-config  | only notes where the X libraries are, as a hint for opening them at run time
linux   | wayland-sys     | pkg-config  | only asked without the feature dlopen, which is on
linux   | wayland-backend | wayland-sys | declarations for libwayland, opened at run time
linux   | softbuffer      | wayland-sys | the same
linux   | rustix          | linux-raw-sys | the numbers and structures of Linux, in Rust; nothing is linked
linux   | directories     | dirs-sys    | in Rust in spite of its name: the folders of a user
windows | directories     | dirs-sys    | the same
windows | *               | windows-sys | declarations for Windows own libraries, in Rust
'

# « parent child » for every dependency of the program and of its build scripts.
edges() {
  cargo tree --locked -e normal,build --target "$1" --prefix depth --format ' {p}' |
    awk 'NF > 1 { depth = $1 + 0; name[depth] = $2; if (depth) print name[depth - 1], $2 }' | sort -u
}

# A failure of cargo in a pipe of a process substitution would go unseen: write the edges down first.
found=$(mktemp)
trap 'rm -f "$found"' EXIT
for target in linux:x86_64-unknown-linux-gnu windows:x86_64-pc-windows-gnu; do
  edges "${target#*:}" > "$found.one"
  sed "s/^/${target%%:*} /" "$found.one" >> "$found"
  rm -f "$found.one"
done

status=0
say() { echo "no-c: $*" >&2; status=1; }

declare -A used
while read -r os parent child; do
  [[ $child =~ ^($tools)$ || $child == *-sys ]] || continue
  may=no
  while IFS='|' read -r a_os a_parent a_child _; do
    [[ ${a_os// } == "$os" && ${a_child// } == "$child" ]] || continue
    [[ ${a_parent// } == '*' || ${a_parent// } == "$parent" ]] || continue
    may=yes used["$os|${a_parent// }|$child"]=1
  done <<< "$allowed"
  [[ $may == yes ]] || say "$parent asks for $child on $os, which the list does not allow"
done < "$found"

while IFS='|' read -r os parent child why; do
  [[ -n ${os// } ]] || continue
  [[ -n ${used["${os// }|${parent// }|${child// }"]:-} ]] || say "the entry ${os// } ${parent// } → ${child// } is no longer needed"
  [[ -n ${why// } ]] || say "the entry ${os// } ${parent// } → ${child// } says no reason"
done <<< "$allowed"

if cargo tree --locked -e features,normal,build --target x86_64-unknown-linux-gnu -i wayland-backend |
    grep -q 'wayland-backend feature "log"'; then
  say "wayland-backend has its feature log, which compiles C"
fi

for crate in cosmic-text tiny-skia; do
  versions=$(grep -A1 -x "name = \"$crate\"" Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p' | tr '\n' ' ')
  [[ $(wc -w <<< "$versions") == 1 ]] || say "$crate has versions: $versions(one is wanted)"
done

(( status )) || echo "no-c: nothing compiles C but what is allowed; one cosmic-text, one tiny-skia"
exit $status
