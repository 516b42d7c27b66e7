#!/bin/sh
# Builds boxed and tagged with link-time optimisation guided by a profile, in build/release-pgo (gcc).
#
#   scripts/pgo.sh
#
# The training run is the whole programs of bench/workloads (group "macro"), the same for both runtimes; so the figures of
# such a build are worth something for the other workloads only.

set -eu
cd "$(dirname "$0")/.."
build=build/release-pgo
programs=$(mktemp)
trap 'rm -f "$programs"' EXIT
python3 - >"$programs" <<'EOF'
import json
for workload in json.load(open('bench/workloads/manifest.json'))['workloads']:
    if workload['group'] == 'macro':
        print(workload['file'], workload['size_count'])
EOF

cmake --preset release-pgo -DTAGBOX_PGO=train >/dev/null
cmake --build $build --target boxed tagged
find $build -name '*.gcda' -delete
while read -r file size; do
    for runtime in boxed tagged; do
        echo "training: $runtime $file $size"
        $build/bin/$runtime "bench/workloads/$file" "$size" >/dev/null
    done
done <"$programs"
if [ -z "$(find $build -name 'interp.c.gcda')" ]; then
    echo "pgo.sh: the training left no profile" >&2
    exit 1
fi
cmake --preset release-pgo -DTAGBOX_PGO=use >/dev/null
cmake --build $build --target boxed tagged
