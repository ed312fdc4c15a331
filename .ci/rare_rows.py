#!/usr/bin/env python3
"""Do the tables know the world or the corpora? Takes every row away whose name only one work of the corpora has.

  rare_rows.py GOLD FOLDER      GOLD: the folder with corpus/; FOLDER: a copy of the project, whose tables are thinned in place

Build the copy and compare its figures (.ci/accuracy.py): a drop of more than .01 means that the tables know the test.
"""
import collections
import json
import pathlib
import re
import sys
import tomllib

TABLES = ["works.toml", "organizations.toml", "places.toml", "given-names.toml", "names.toml"]
LONGEST = 6


def fold(text):
    return text.casefold().replace("’", "'").strip(" .")


def works(gold):
    """Yields the text of each work of the corpora once, however many corpora have it."""
    seen = set()
    for notes in sorted((gold / "corpus").glob("*.notes")):
        lines = notes.read_text(encoding="utf-8").split("\n")
        answers = notes.with_suffix(".gold.jsonl").read_text(encoding="utf-8").split("\n")
        for note, answer in zip(lines, answers):
            items = json.loads(answer) if answer.strip() else []
            title = items[0].get("title", note) if len(items) == 1 else note
            if note and title not in seen:
                seen.add(title)
                yield note


def runs(note):
    """Returns all runs of words of a note, and its hosts."""
    words = re.findall(r"[^\s,;:()\[\]“”\"«»„]+", note)
    folded = [fold(word) for word in words]
    found = {" ".join(folded[at:at + n]) for n in range(1, LONGEST + 1) for at in range(len(folded) - n + 1)}
    hosts = re.findall(r"https?://(?:www\.)?([^/\s]+)", note)
    return found | {".".join(host.split(".")[at:]) for host in hosts for at in range(host.count("."))}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    gold, folder = map(pathlib.Path, sys.argv[1:])
    counts = collections.Counter(run for note in works(gold) for run in runs(note))
    for name in TABLES:
        path = folder / "grammar/tables" / name
        kept, gone = [], []
        for line in path.read_text(encoding="utf-8").splitlines():
            key = re.match(r'(?:"([^"]+)"|([\w-]+))\s*=', line)
            row = key and fold(key[1] or key[2])
            (gone if row and counts[row] == 1 else kept).append(line)
        text = "\n".join(kept) + "\n"
        tomllib.loads(text)
        path.write_text(text, encoding="utf-8")
        print(f"{name}: {len(gone)} rows taken away")


main()
