# What the other scripts share; to be sourced. They need Swift, git and bash, and nothing else.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# Whether the headers of libyaml can be found by the compiler.
has_libyaml() {
  if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists yaml-0.1; then return 0; fi
  printf '#include <yaml.h>\n' | clang -fsyntax-only -x c - >/dev/null 2>&1
}

# Installs libyaml where that is possible, else says what to run.
need_libyaml() {
  has_libyaml && return 0
  local install='' as=''
  if command -v apt-get >/dev/null 2>&1; then install='apt-get install -y libyaml-dev'
  elif command -v dnf >/dev/null 2>&1; then install='dnf install -y libyaml-devel'
  elif command -v yum >/dev/null 2>&1; then install='yum install -y libyaml-devel'
  elif command -v apk >/dev/null 2>&1; then install='apk add yaml-dev'
  elif command -v brew >/dev/null 2>&1; then install='brew install libyaml pkg-config'
  fi
  if [ "${install%% *}" != brew ] && [ "$(id -u)" -ne 0 ]; then as='sudo '; fi
  if [ -z "$install" ]; then
    echo 'Apus reads YAML with libyaml, whose headers are missing here: install them (libyaml-dev, libyaml-devel, yaml-dev), then run this again.' >&2
    return 1
  fi
  if [ "${install%% *}" = apt-get ] && { [ -z "$as" ] || sudo -n true 2>/dev/null; }; then
    echo "libyaml is missing: ${as}${install}" >&2
    # shellcheck disable=SC2086
    { ${as}apt-get update -q && DEBIAN_FRONTEND=noninteractive ${as}${install} -q; } >&2 && has_libyaml && return 0
  fi
  printf 'Apus reads YAML with libyaml, whose headers are missing here. Run this, then try again:\n\n    %s%s\n\n' "$as" "$install" >&2
  return 1
}

# Runs a stage and says how long it took: stage "What it is" command …
stage() {
  local title=$1 start=$SECONDS
  shift
  printf '\n== %s\n' "$title"
  if "$@"; then
    stages+=("$(minutes $((SECONDS - start)))  $title")
  else
    stages+=("$(minutes $((SECONDS - start)))  $title: FAILED")
    summary
    exit 1
  fi
}

stages=()

minutes() { printf '%3d:%02d' $(($1 / 60)) $(($1 % 60)); }

# The stages that ran, each with its minutes.
summary() {
  printf '\nminutes\n'
  printf '%s\n' "${stages[@]}"
  printf '%s  together\n' "$(minutes "$SECONDS")"
}
