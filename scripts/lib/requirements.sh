# What the scripts need of the system; read with `source`.
# shellcheck shell=bash

# Debian packages to build findings and to run it.
# shellcheck disable=SC2034  # used by the scripts that read this file
packages=(
  libsqlite3-dev libicu-dev libstemmer-dev libxml2-dev pkg-config # to build
  poppler-utils pandoc util-linux                                 # to run: pdftohtml, pandoc, prlimit
)

# Ends the script with a message.
fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# Ends the script when there is no Swift.
require_swift() {
  command -v swift >/dev/null || fail "'swift' not found; install Swift 6.2 or later and put it on the PATH"
}

# Builds the program as users run it, and the library beside it that makes poppler faster. With Swift's libraries linked
# in, a search starts a third faster.
build_release() {
  local log product
  for product in findings findings-poppler; do
    log=$(swift build -c release --product "$product" --static-swift-stdlib 2>&1) ||
      fail "$product could not be built:"$'\n'"$log"
  done
}

# Installs those of the named Debian packages that are missing. Touches nothing when all are there.
install_missing() {
  local package missing=() as_root=()
  command -v dpkg-query >/dev/null || fail "this is not a Debian system; see that you have what these packages hold: $*"
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "install these packages as root first: ${missing[*]}"
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq --yes --no-install-recommends "${missing[@]}" >/dev/null
}
