#!/bin/sh
# Makes every font file in this folder from the released Inter 4.1. Needs npm, and Python 3 with fonttools and brotli
# (Debian: apt-get install npm python3-fonttools python3-brotli). Same input, same bytes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack inter-ui@4.1.1 >/dev/null 2>&1 && tar xzf inter-ui-4.1.1.tgz)
cp "$work/package/LICENSE.txt" "$here/OFL.txt"
for pair in Regular:InterRegular SemiBold:InterSemiBold; do
  "${PYTHON:-python3}" "$here/make_fonts.py" "$work/package/web/Inter-${pair%%:*}.woff2" "$here/${pair##*:}"
done
