#!/usr/bin/env python3
"""Prints the accuracy of the notes' reading: F1 by field and corpus, as grammar/ACCURACY.md keeps it.

  accuracy.py IBID GOLD      IBID: the command; GOLD: the folder with corpus/

The corpora are those that the weights were learned from; what holds for other sources is in the table of left-out sources.
"""
import json
import pathlib
import re
import subprocess
import sys

CORPORA = ["mla", "mla-noisy", "chicago-notes", "chicago17-notes", "chicago-notes-noisy", "chicago-bibliography", "chicago17-bibliography", "human",
           "chicago-several", "chicago-discursive", "chicago-sequences", "ibid-sequences"]


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout


class Corpus:
    """A corpus as the command reads it: figures by field, in all, and how far "sure" can be relied upon."""

    def __init__(self, ibid, gold, name):
        notes = gold / f"corpus/{name}.notes"
        out = pathlib.Path(f"target/{name}.jsonl")
        out.write_bytes(run(ibid, "convert", "-q", "--from", "notes", "--to", "csl-jsonl", notes))
        report = run(sys.executable, gold / "corpus/score.py", gold / f"corpus/{name}.gold.jsonl", out, "--per-field", "--errors", 10**6).decode()
        self.fields = {m[1]: float(m[2]) for m in re.finditer(r"^(\S+) +f1=(\S+) right", report, re.M)}
        total = re.search(r"micro_f1=(\S+) perfect=(\S+) n=(\d+)", report)
        self.f1, self.perfect, self.count = float(total[1]), float(total[2]), int(total[3])
        self.faulty = {int(line) for line in re.findall(r"^line (\d+):", report, re.M)}
        self.sure = {note["line"]: note["sure"] for note in json.loads(run(ibid, "inspect", "--json", "--from", "notes", notes))}

    def calibration(self):
        """Returns the share of notes called sure, and the shares of perfect ones among these and among the others."""
        def perfect(lines):
            return sum(line not in self.faulty for line in lines) / max(1, len(lines))
        sure = [line for line, said in self.sure.items() if said]
        doubtful = [line for line, said in self.sure.items() if not said]
        return len(sure) / max(1, len(self.sure)), perfect(sure), perfect(doubtful)


def table(head, align, rows):
    lines = [head, ["---"] + [align] * (len(head) - 1)] + rows
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    ibid, gold = sys.argv[1], pathlib.Path(sys.argv[2])
    corpora = {name: Corpus(ibid, gold, name) for name in CORPORA}
    rows = []
    for name, corpus in corpora.items():
        share, among_sure, among_doubtful = corpus.calibration()
        rows.append([name, str(corpus.count)] + [f"{x:.3f}" for x in (corpus.f1, corpus.perfect, share, among_sure, among_doubtful)])
    print(table(["corpus", "notes", "F1", "perfect", "called sure", "of these perfect", "perfect among the doubtful"], "--:", rows))
    fields = sorted({field for corpus in corpora.values() for field in corpus.fields})
    cells = [[field] + [f"{corpus.fields[field]:.3f}" if field in corpus.fields else "" for corpus in corpora.values()] for field in fields]
    print("\n" + table(["field"] + CORPORA, "--:", cells))


main()
