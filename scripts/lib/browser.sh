# What drives a real browser; read with `source`, from the top of the checkout and behind requirements.sh.
# shellcheck shell=bash

# Ends the script as passed, on a machine that cannot have what is needed.
skip() {
  echo "skipped: $*"
  exit 0
}

# Sees that there are a browser and, as `browser_python`, a Python that drives it.
prepare_browser() {
  local folder=$PWD/.build/browser/python wanted=Tests/Browser/requirements.txt
  (install_missing chromium fonts-liberation python3 python3-venv) || skip "no browser can be installed here"
  browser_python=$folder/bin/python
  cmp -s "$wanted" "$folder/requirements.txt" && return
  echo "Installing what drives the browser" >&2
  # Debian's Python, whichever one comes first in the PATH: it is the one that has the package for environments.
  if ! { /usr/bin/python3 -m venv --clear "$folder" &&
    "$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"; }; then
    rm -rf "$folder"
    skip "the Python packages of $wanted cannot be installed here"
  fi
  cp "$wanted" "$folder/requirements.txt"
}

# The program that `swift build` made, or fails.
debug_program() {
  local program
  require_swift
  program=$(swift build --show-bin-path)/findings
  [[ -x $program ]] || fail "there is no program to look at yet; run 'swift build' first, or name one with --program"
  echo "$program"
}
