# Shared by ./run and ./check: installs what is missing and finds the compiler cache. Sourced, not run.

# packages_for run|check…: the packages of packages.txt for these commands.
packages_for() {
    for command in "$@"; do
        sed -n "s/^$command //p" packages.txt
    done
}

# install_missing run|check…: says what it will install and installs it; on another system says what to install.
install_missing() {
    local missing=()
    if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
        if [ -z "${KARTREKKER_HAS_PACKAGES:-}" ]; then
            echo "This is not Debian. Install what these Debian packages hold, then start again with" >&2
            echo "KARTREKKER_HAS_PACKAGES=1:" >&2
            packages_for "$@" | sed 's/^/  /' >&2
            return 1
        fi
        return 0
    fi
    local package
    for package in $(packages_for "$@"); do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "Run this as root, or install sudo: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=5 update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=5 install -y -q --no-install-recommends "${missing[@]}"
}

# configure_preset NAME [option…]
configure_preset() {
    local preset=$1 log
    shift
    log=$(mktemp)
    if ! cmake --preset "$preset" "$@" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

# make_sample NAME LANGUAGE [FILE]: the sample NAME as out/NAME.kartrekker, or FILE; half-made ones are never left there.
make_sample() {
    build/release/bin/kartrekker-cli new "${3:-out/$1.kartrekker}" --sample "$1" --lang "$2"
}
