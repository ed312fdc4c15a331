#!/usr/bin/env bash
# The step of the action: annotations, a summary of the step, and a SARIF file where one is wanted. The exit status is that of `ibid check`.
# GitHub shows ten annotations of a kind in a step; the summary has them all by rule.
set -uo pipefail
mapfile -t paths < <(printf '%s\n' "${IBID_PATHS:-.}" | sed '/^[[:space:]]*$/d')
read -r -a arguments <<< "${IBID_ARGUMENTS:-}"

if [ -n "${IBID_SARIF:-}" ]; then
    ibid check "${paths[@]}" "${arguments[@]}" --quiet --format sarif -o "$IBID_SARIF"
fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    {
        printf '### Citations\n\n| findings | rule |\n| --: | --- |\n'
        ibid check "${paths[@]}" "${arguments[@]}" --quiet --format concise |
            sed -nE 's/^.*:[0-9]+:[0-9]+: (error|warning|info)\[([a-z0-9-]+)\].*$/`\2` (\1)/p' |
            sort | uniq -c | sort -rn | sed -E 's/^ *([0-9]+) (.*)$/| \1 | \2 |/'
    } >> "$GITHUB_STEP_SUMMARY"
fi
ibid check "${paths[@]}" "${arguments[@]}" --format github
