"""How much of the noise that was planted in notes checking finds, by its kind.

  noise.py IBID GOLD     GOLD: the folder with corpus/; exit status 1 where a kind stays under its floor

`NAME.kinds` says for each line of `NAME.notes` which noise it has. A line counts as found where a rule answers it that names the fault:
those of ANSWERS. A kind that no guide forbids is shown and not judged. FORBIDS: lines in which the noise left a form that the guide has.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

FLOOR = 0.9
# The kind, and the rules that speak of it; rules behind "off:" are off by default.
ANSWERS = {
    "straight": "straight-quotes",
    "german": "quotes-of-another-language",
    "guillemets": "quotes-of-another-language",
    "unquoted": "title-unquoted",
    "outside": "period-outside-quotes",
    "both": "punctuation-doubled",
    "comma": "space-before-punctuation",
    "double": "space-doubled",
    "sep": "month-abbreviation",
    "months": "month-not-abbreviated",
    "amp": "ampersand-between-names",
    "capitals": "title-in-capitals",
    "clock": "meridiem-form meridiem-spaced time-leading-zero",
    "access": "access-word access-date-place date-form month-not-abbreviated",
    "angle": "url-in-angle-brackets",
    "www": "url-scheme-missing",
    "broken": "url-contains-space",
    "no_final": "note-without-period",
    "hyphen": "hyphen-in-range",
    "dash": "em-dash-in-range range-spaced hyphens-for-dash",
    "nbsp": "off:space-odd",
    "http": "off:url-not-secure",
    "numbered": "",
}
# What the noise may leave that the guide has: the line is then no fault.
ALLOWED = {
    "clock": re.compile(r"\b[1-9]\d?:\d\d (a|p)\.m\."),
    "access": re.compile(r"\. +Accessed \d{1,2}.(May|June|July) \d{4}\.?$"),
}


def findings(ibid, notes, style, *flags):
    command = [ibid, "check", notes, "--from", "notes", "--format", "json", "--quiet", "--style", style, *flags]
    found = collections.defaultdict(set)
    for finding in json.loads(subprocess.run(command, capture_output=True, check=False).stdout)["findings"]:
        found[finding["line"]].add(finding["code"])
    return found


def table(ibid, corpus, name, style):
    lines = (corpus / f"{name}.notes").read_text(encoding="utf-8").splitlines()
    kinds = (corpus / f"{name}.kinds").read_text(encoding="utf-8").splitlines()
    by_default = findings(ibid, corpus / f"{name}.notes", style)
    everything = findings(ibid, corpus / f"{name}.notes", style, "--select", "all")
    total, hits, missed = collections.Counter(), collections.Counter(), collections.defaultdict(list)
    for number, (line, row) in enumerate(zip(lines, kinds, strict=True), 1):
        for kind in row.split():
            if style == "mla" and kind in ALLOWED and ALLOWED[kind].search(line) or style != "mla" and kind == "clock" and ALLOWED[kind].search(line):
                continue
            answers = ANSWERS.get(kind, "")
            found = everything if answers.startswith("off:") else by_default
            total[kind] += 1
            if found[number] & set(answers.removeprefix("off:").split()):
                hits[kind] += 1
            else:
                missed[kind].append(number)
    return total, hits, missed


def main():
    ibid, gold = sys.argv[1], pathlib.Path(sys.argv[2])
    failures = []
    for name, style in [("mla-noisy", "mla"), ("chicago-notes-noisy", "chicago")]:
        print(f"{name}\n  kind        lines  found  by")
        total, hits, missed = table(ibid, gold / "corpus", name, style)
        for kind, lines in total.most_common():
            answers, share = ANSWERS.get(kind, ""), hits[kind] / lines
            verdict = "no guide forbids it" if not answers else answers.replace("off:", "off by default: ")
            print(f"  {kind:11} {lines:5}  {share:5.2f}  {verdict}")
            if "--missed" in sys.argv and missed[kind] and answers:
                print("     missed:", *missed[kind])
            if answers and share < FLOOR:
                failures.append(f"{name}: {kind} is found in {share:.2f} of its lines")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
