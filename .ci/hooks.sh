#!/usr/bin/env bash
# Runs the hooks and the action's step for real, in a repository of their own.  hooks.sh IBID
set -euo pipefail
ibid=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$ibid" "$scratch/bin/ibid"
export PATH="$scratch/bin:$PATH"
fail() { echo "hooks: $1"; exit 1; }

# The hooks as they are now, committed in a repository of their own: a checkout may hold what is not committed yet.
mkdir "$scratch/hooks" "$scratch/essays"
cp "$root/.pre-commit-hooks.yaml" "$scratch/hooks/"
commit() { git -C "$1" init -q && git -C "$1" add -A && git -C "$1" -c user.name=ci -c user.email=ci@example.org commit -qm "$2"; }
commit "$scratch/hooks" hooks
cd "$scratch/essays"
printf 'A claim.[^1]\n\n[^1]: Doe, Jane. “A Title.” Atlas, 2021, https://example.org/pop- ulation.\n' > essay.md
cp "$root/fixtures/clean/mla.md" clean.md
commit . essays

if command -v pre-commit >/dev/null; then
    hook() {
        printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks:\n      - id: %s\n' \
            "$scratch/hooks" "$(git -C "$scratch/hooks" rev-parse HEAD)" "$1" > .pre-commit-config.yaml
        PRE_COMMIT_HOME="$scratch/cache" pre-commit run --all-files
    }
    hook ibid-system > out.log && fail "the check hook passes a broken address"
    grep -q 'url-contains-space' out.log || { cat out.log; fail "the check hook does not say what is wrong"; }
    hook ibid-fix-system > out.log && fail "the fix hook does not report that it changed a file"
    grep -q 'pop-ulation' essay.md || { cat out.log; fail "the fix hook mends nothing"; }
    hook ibid-system > out.log || { cat out.log; fail "the check hook still fails"; }
    git -C . checkout -q essay.md
    echo "hooks: fine"
else
    echo "hooks: skipped, no pre-commit here"
fi

status=0
IBID_PATHS=$'essay.md\nclean.md' IBID_SARIF=ibid.sarif GITHUB_STEP_SUMMARY="$scratch/summary" bash "$root/docs/ci/check.sh" > out.log || status=$?
[ "$status" = 1 ] || fail "the action's step exits with $status"
grep -q '^::error title=url-contains-space,file=essay.md,line=3' out.log || { cat out.log; fail "no annotation"; }
grep -q '| 1 | `url-contains-space` (error) |' "$scratch/summary" || { cat "$scratch/summary"; fail "no summary"; }
grep -q '"ruleId": "url-contains-space"' ibid.sarif || fail "no SARIF"
rm out.log ibid.sarif
IBID_PATHS=clean.md bash "$root/docs/ci/check.sh" > /dev/null || fail "the action's step fails on a clean article"
echo "action: fine"
