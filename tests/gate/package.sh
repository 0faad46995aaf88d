#!/usr/bin/env bash
# Build dist/lithoscope.VERSION.zip from the last commit; $PYTHON has qgis-plugin-ci.
# qgis-plugin-ci wants the plugin in a folder of its own inside a git repository, while here the
# repository root is the plugin: it gets a staged copy, and this repository is only read.
set -euo pipefail

python=${PYTHON:-python3}
root=$(cd "$(dirname "$0")/../.." && pwd)
stage=$root/build/stage
# Inside a git hook these point at the outer repository, and would win over `cd`.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
outer=(git -C "$root" -c "safe.directory=$root")

"${outer[@]}" rev-parse -q --verify HEAD >/dev/null || {
    echo "package: nothing is committed yet; the zip is made from the last commit" >&2
    exit 1
}
if [ -n "$("${outer[@]}" status --porcelain)" ]; then
    echo "package: WARNING: uncommitted changes are not in the zip:" >&2
    "${outer[@]}" status --short >&2
fi

rm -rf "$stage"
mkdir -p "$stage" "$root/dist"
"${outer[@]}" archive --prefix=lithoscope/ HEAD | tar -x -C "$stage"
for file in CHANGELOG.md .qgis-plugin-ci; do
    "${outer[@]}" show "HEAD:$file" >"$stage/$file"
done
# What is made, and not kept in git: the languages, and the user guide for computers offline.
source=$root/build/source
rm -rf "$source"
git -c "safe.directory=$root/.git" clone -q --shared "$root" "$source"
"$python" "$source/tests/translation/catalogue.py" compile "$stage/lithoscope/plugin/i18n"
rm "$stage"/lithoscope/plugin/i18n/*.ts
"$python" "$source/docs/build.py" --help-pages --out "$stage/lithoscope/help"
version=$(sed -n 's/^version=//p' "$stage/lithoscope/metadata.txt")

cd "$stage"
export GIT_AUTHOR_NAME=package GIT_AUTHOR_EMAIL=package@localhost
export GIT_COMMITTER_NAME=package GIT_COMMITTER_EMAIL=package@localhost
git init -q
git add -A -f
git -c commit.gpgsign=false -c core.hooksPath=/dev/null commit -q -m "Lithoscope $version"
"$python" -m qgispluginci package "$version"
mv "lithoscope.$version.zip" "$root/dist/"
echo "package: dist/lithoscope.$version.zip"
