#!/usr/bin/env sh
# usage: sh test/needs.sh PROGRAM...   Says which of them are not here, and ends with 77 where one is not.
for program in "$@"; do
  command -v "$program" >/dev/null || missing="${missing-} $program"
done
if [ -n "${missing-}" ]; then
  echo "not run, for want of:$missing" >&2
  exit 77
fi
