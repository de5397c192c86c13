#!/bin/sh
# Makes the two subset fonts in this folder from the released Inter 4.1: Latin with its European extensions, the punctuation of
# running text, no OpenType features but kerning and accents. Needs npm, pyftsubset (fonttools) and brotli. Same input, same bytes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack inter-ui@4.1.1 >/dev/null 2>&1 && tar xzf inter-ui-4.1.1.tgz)
cp "$work/package/LICENSE.txt" "$here/OFL.txt"
unicodes=U+20-7E,U+A0-17F,U+18F,U+192,U+218-21B,U+1E9E,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2032-2033,U+2039-203A,U+20AC,U+2212
for pair in Regular:400 SemiBold:600; do
  pyftsubset "$work/package/web/Inter-${pair%%:*}.woff2" --unicodes="$unicodes" --layout-features=kern,mark,ccmp,locl \
    --flavor=woff2 --no-hinting --desubroutinize --output-file="$here/inter-${pair##*:}.woff2"
done
