#!/usr/bin/env bash
# Puts @fluent/bundle into the page as one file: tools/vendor_fluent.sh VERSION
# The page has no build step and no internet; this is done by hand, and what comes of it is kept.
set -euo pipefail
version=${1:?which version of @fluent/bundle}
into=$(cd "$(dirname "$0")/../bilateral/console/static/vendor" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "@fluent/bundle@$version" >packed
tar xzf "$(cat packed)"
integrity=$(npm view "@fluent/bundle@$version" dist.integrity)
npm install --silent --no-save esbuild@0.28.2
npx esbuild package/esm/index.js --bundle --format=esm --target=es2022 --charset=utf8 \
    --banner:js="// @ts-nocheck
// @fluent/bundle $version, made one file by tools/vendor_fluent.sh. Apache-2.0, see fluent-bundle.LICENSE.
// $integrity" \
    --outfile="$into/fluent-bundle.js"
