#!/usr/bin/env bash
# compat.sh ZIP SUITE...   e.g. compat.sh dist/lithoscope.0.1.0.zip trixie sid
# The zip in the QGIS of other Debian suites (trixie: 3.40, sid: 3.44): the tests of engine and
# plugin, then qgis_process as a user calls it. A chroot a suite is kept for the next time.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
cache=${COMPAT_DIR:-$root/build/compat}
zip=$1
shift

((EUID == 0)) || {
    echo "compat: chroots need root: sudo make compat" >&2
    exit 1
}
command -v debootstrap >/dev/null || {
    echo "compat: debootstrap is missing: apt-get install debootstrap" >&2
    exit 1
}

# The mounts live in a namespace of their own, so that none is left behind.
in_chroot() {
    local chroot=$1
    shift
    unshare --mount --fork bash -ec '
        mount -t proc proc "$0/proc"
        mount --rbind /dev "$0/dev"
        exec chroot "$0" "$@"' "$chroot" \
        env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb \
        "${pip_settings[@]}" "$@"
}

# pip there is to ask the same index, through the same certificates, as pip here; folders of
# wheels that lie here are not to be seen there.
mapfile -t pip_settings < <(env | grep '^PIP_' | grep -v '^PIP_FIND_LINKS=')

make_chroot() {
    local suite=$1 chroot=$2
    [ -e "$chroot/.complete" ] && return
    echo "compat: $suite: making a chroot (some minutes)"
    rm -rf "$chroot"
    mkdir -p "$cache"
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$chroot" \
        >"$cache/$suite.log" 2>&1 || {
        echo "compat: $suite: debootstrap failed; see $cache/$suite.log" >&2
        exit 1
    }
    # sid through a mirror that lags: the signature is still checked, its date is not.
    echo 'Acquire::Check-Valid-Until "false";' >"$chroot/etc/apt/apt.conf.d/99lagging-mirror"
    touch "$chroot/.complete"
}

install_plugin() {
    local chroot=$1 file
    for file in /etc/ssl/certs/ca-certificates.crt /etc/pip.conf; do
        [ ! -e "$file" ] || cp -L "$file" "$chroot$file"
    done
    rm -rf "$chroot/plugins" "$chroot/results"
    mkdir -p "$chroot/plugins" "$chroot/results"
    /usr/bin/python3 -m zipfile -e "$zip" "$chroot/plugins"
    # Beside the shipped files, so that the tests meet those and no other.
    cp -r "$root/tests" "$root/pyproject.toml" "$chroot/plugins/lithoscope/"
}

for suite in "$@"; do
    chroot=$cache/$suite
    make_chroot "$suite" "$chroot"
    install_plugin "$chroot"
    in_chroot "$chroot" bash /plugins/lithoscope/tests/gate/compat_inside.sh
    echo "compat: $suite: passed"
done
