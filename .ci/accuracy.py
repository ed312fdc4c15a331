#!/usr/bin/env python3
"""Prints the accuracy of the notes' reading: F1 by field and corpus, as grammar/ACCURACY.md keeps it.

  accuracy.py IBID GOLD      IBID: the command; GOLD: the folder with corpus/

The corpora are those that the weights were learned from; what holds for other sources is in the table of left-out sources.
"""
import pathlib
import re
import subprocess
import sys

CORPORA = ["mla", "mla-noisy", "chicago-notes", "chicago17-notes", "chicago-notes-noisy", "chicago-bibliography", "chicago17-bibliography", "human"]


def scored(ibid, gold, name):
    """Returns the scorer's figures of a corpus: the last line's, and F1 by field."""
    notes = gold / f"corpus/{name}.notes"
    lines = subprocess.run([ibid, "convert", "-q", "--from", "notes", "--to", "csl-jsonl", str(notes)], check=True, capture_output=True).stdout
    out = pathlib.Path(f"target/{name}.jsonl")
    out.write_bytes(lines)
    command = [sys.executable, str(gold / "corpus/score.py"), str(gold / f"corpus/{name}.gold.jsonl"), str(out), "--per-field"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    fields = {m[1]: float(m[2]) for m in re.finditer(r"^(\S+) +f1=(\S+) right", text, re.M)}
    total = re.search(r"micro_f1=(\S+) perfect=(\S+) n=(\d+)", text)
    return fields, total


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    ibid, gold = sys.argv[1], pathlib.Path(sys.argv[2])
    figures = {name: scored(ibid, gold, name) for name in CORPORA}
    print("| corpus | notes | F1 | perfect |\n| --- | --: | --: | --: |")
    for name, (_, total) in figures.items():
        print(f"| {name} | {total[3]} | {float(total[1]):.3f} | {float(total[2]):.3f} |")
    fields = sorted({field for found, _ in figures.values() for field in found})
    print("\n| field | " + " | ".join(CORPORA) + " |\n| --- |" + " --: |" * len(CORPORA))
    for field in fields:
        cells = [f"{figures[name][0][field]:.3f}" if field in figures[name][0] else "" for name in CORPORA]
        print(f"| {field} | " + " | ".join(cells) + " |")


main()
