# What the examples' checks share; to be sourced. All of them build into one folder, so that Apus is built once.

set -euo pipefail
example=$(cd "$(dirname "${BASH_SOURCE[1]}")" && pwd)
scratch=$(cd "$example/../.." && pwd)/.build/examples
log=$(mktemp)

fail() {
  echo "error: $1" >&2
  echo '--- the last output:' >&2
  tail -n 40 "$log" >&2
  exit 1
}

# The command and what it prints, kept in $log; its exit code is the command's.
run() {
  echo "\$ $*"
  "$@" >"$log" 2>&1
}

# expect TEXT: the last output has this text.
expect() { grep -qF -- "$1" "$log" || fail "the output lacks: $1"; }

# expect_not TEXT: the last output lacks this text.
expect_not() { ! grep -qF -- "$1" "$log" || fail "the output has: $1"; }

# Works on a copy beside the example, where ../.. leads to Apus as well, and removes it at the end.
work_on_a_copy() {
  local copy
  copy="$(dirname "$example")/.$(basename "$example").check"
  rm -rf "$copy"
  cp -R "$example" "$copy"
  rm -rf "$copy/.build"
  trap 'rm -rf "'"$copy"'"' EXIT
  cd "$copy"
}

# replace FILE TEXT REPLACEMENT: every occurrence, as it stands.
replace() {
  local text
  text=$(cat "$1"; printf x)
  text=${text%x}
  case $text in *"$2"*) ;; *) fail "$1 lacks: $2" ;; esac
  printf '%s' "${text//"$2"/"$3"}" >"$1"
}
