#!/bin/sh
# Checks our calendar files with independent readers, before and after a change.
# usage: check_calendars.sh PROBE CHECKER [PYTHON]
#   PROBE    the built recurrence-probe
#   CHECKER  a script that takes FILE [--previous OLD] and exits 1 on an error
set -u
probe=$1
checker=$2
python=${3:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$probe" --calendars "$folder" || exit 1
files=0
failed=0
for before in "$folder"/*-before.ics; do
  after="${before%-before.ics}-after.ics"
  for arguments in "$before" "$after --previous $before"; do
    files=$((files + 1))
    # The arguments are to be split here.
    if ! "$python" "$checker" $arguments >"$folder/out" 2>&1; then
      failed=$((failed + 1))
      echo "FAILED $arguments"
      grep -i error "$folder/out" | head -5
    fi
  done
done
echo "$files files checked, $failed failed"
[ "$failed" -eq 0 ]
