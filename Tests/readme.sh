#!/usr/bin/env bash
# Runs every command that the README shows, as it is written there, in a home of its own. A command
# that ends with an error (64 and above) fails; 1 is an answer ("nothing is due").
set -uo pipefail
cd "$(dirname "$0")/.."

export MENTOR_HOME
MENTOR_HOME=$(mktemp -d)
trap 'rm -rf "$MENTOR_HOME" handout.html' EXIT
export PATH="$PWD/.build/debug:$PATH"

# A small conversation first, so that there is a plan to show.
printf '%s\n' 'I want to be a reverse mentor' 'chair three project meetings by the end of June' \
  'no' 'every other Tuesday at 3pm for 45 minutes' 'yes' 'no' |
  mentor --plain >/dev/null || { echo 'readme.sh: the first conversation failed'; exit 1; }

failed=0
while IFS= read -r line; do
  case "$line" in *NAME* | *COMMAND* | *LINE* | *DIR*) continue ;; esac
  (eval "$line") </dev/null >/dev/null 2>"$MENTOR_HOME/err"
  code=$?
  if [ "$code" -gt 1 ]; then
    echo "readme.sh: “$line” ended with $code: $(head -c 300 "$MENTOR_HOME/err")"
    failed=1
  else
    echo "ok  $line"
  fi
done < <(grep -o '`mentor [^`]*`' README.md | tr -d '`' | awk '!seen[$0]++')

swift run --skip-build mentor --plain </dev/null >/dev/null || { echo 'readme.sh: “swift run mentor” failed'; failed=1; }
exit "$failed"
