"""Runs the command on the gold and compares every figure with its floor in grammar/FLOORS.toml.

  gold.py IBID GOLD      IBID: the command; GOLD: the folder with seed/, schemas/, corpus/, articles/

A floor `[check.group] figure = n` names a figure that a scorer prints as `group figure=x`, or as `figure=x` for `[check]`.
"""
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree


def figures(text):
    """Returns {"figure": n, "group.figure": n} over the lines of a scorer; `a/b` counts as a."""
    found = {}
    for line in text.splitlines():
        if not re.search(r"\w=\d", line):
            continue
        group = "".join(word + "." for word in itertools.takewhile(lambda word: "=" not in word, line.split()))
        for key, value in re.findall(r"(\w+)=(\d+(?:\.\d+)?)", line):
            found[group + key] = float(value)
    return found


def flat(table, path=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{path}{key}.")
        else:
            yield path + key, float(value)


class Checks:
    def __init__(self, ibid, gold):
        self.ibid, self.gold, self.failures = ibid, gold, []
        self.folder = pathlib.Path(tempfile.mkdtemp())

    def convert(self, source, to, *flags):
        out = self.folder / f"{source.name}.{to}"
        subprocess.run([self.ibid, "convert", source, "--to", to, "-o", out, "--quiet", *flags], check=True)
        return out

    def check(self, source, form, *flags):
        out = self.folder / f"{source.name}.{form}"
        run = subprocess.run([self.ibid, "check", source, "--format", form, "-o", out, "--quiet", *flags], check=False)
        if run.returncode > 1:
            self.failures.append(f"check --format {form} {source.name}: exit status {run.returncode}")
        return out

    def score(self, *command):
        run = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
        return run.stdout + run.stderr

    def compare(self, name, output, floors):
        """Every floor of the check must be met by a figure of the output, which is shown where one is not."""
        found = figures(output)
        missed = [f"{key}: {found.get(key)} < {floor}" for key, floor in flat(floors) if found.get(key, -1.0) < floor]
        shown = " ".join(f"{key}={value:g}" for key, value in found.items())
        print(f"{'MISSED' if missed else 'fine  '} {name}: {shown}")
        if missed:
            print(output)
            self.failures += [f"{name}: {miss}" for miss in missed]

    def valid(self, kind, file):
        output = self.score(self.gold / "schemas/validate.py", kind, file)
        last = output.strip().splitlines()[-1] if output.strip() else "no output"
        print(f"{'fine  ' if last == 'defects=0' else 'MISSED'} schema {kind}, {file.name}: {last}")
        if last != "defects=0":
            print(output)
            self.failures.append(f"schema {kind}, {file.name}: {last}")

    def article(self, floors):
        source, check = self.gold / "seed/article.txt", self.gold / "seed/check.py"
        notes, graph = self.convert(source, "csl-jsonl"), self.convert(source, "jsonld")
        self.compare("article, notes", self.score(check, "notes", notes), floors.get("notes", {}))
        self.compare("article, entities", self.score(check, "entities", graph), floors.get("entities", {}))
        self.valid("csl", notes)
        self.valid("csl", self.convert(source, "csl-json"))
        self.valid("jsonld", graph)
        found = self.score(check, "diagnostics", self.check(source, "json"))
        self.compare("article, diagnostics", found, floors.get("diagnostics", {}))
        self.extra(found, 5)
        self.valid("sarif", self.check(source, "sarif"))
        self.junit(source)

    def extra(self, output, most):
        """No more findings than so many may be without a counterpart in the gold."""
        extra = figures(output).get("diagnostics.extra", most + 1)
        if extra > most:
            self.failures.append(f"article, diagnostics: {extra:g} findings that the gold does not have, {most} at most")

    def junit(self, source):
        """The report as another's parser reads it has a failure for each finding."""
        findings = json.loads(self.check(source, "json").read_text(encoding="utf-8"))["findings"]
        file = self.check(source, "junit")
        try:
            import junitparser
            failures = sum(suite.failures for suite in junitparser.JUnitXml.fromfile(str(file)))
        except ImportError:
            failures = len(xml.etree.ElementTree.parse(file).findall(".//testcase/failure"))
        print(f"{'fine  ' if failures == len(findings) else 'MISSED'} junit: {failures} failures, {len(findings)} findings")
        if failures != len(findings):
            self.failures.append("junit: not every finding is a failure")

    def clean(self, noted, most_errors):
        """Notes that a processor printed have hardly an error."""
        for name in noted:
            notes = self.gold / f"corpus/{name}.notes"
            found = json.loads(self.check(notes, "json", "--from", "notes").read_text(encoding="utf-8"))["findings"]
            lines = sum(1 for line in notes.read_text(encoding="utf-8").splitlines() if line.strip())
            errors = len({finding["line"] for finding in found if finding["severity"] == "error"})
            print(f"{'fine  ' if errors <= most_errors * lines else 'MISSED'} errors in {name}: {errors} of {lines} notes")
            if errors > most_errors * lines:
                self.failures.append(f"errors in {name}: {errors} of {lines} notes")

    def corpora(self, floors):
        for name, wanted in floors.items():
            notes = self.gold / f"corpus/{name}.notes"
            out = self.convert(notes, "csl-jsonl", "--from", "notes")
            gold = notes.with_suffix(".gold.jsonl")
            self.compare(f"corpus {name}", self.score(self.gold / "corpus/score.py", gold, out, "--notes", notes), wanted)

    def articles(self, floors):
        if floors:
            self.compare("articles", self.score(self.gold / "articles/eval.py", self.ibid), floors)


    def entities(self, folder, floors):
        """Our own articles: organizations and events against their gold, and the graph of each against the vocabulary."""
        self.compare(f"own {folder}, entities", self.score(".ci/entities.py", self.ibid, f"fixtures/{folder}"), floors)
        for path in sorted(pathlib.Path(f"fixtures/{folder}").glob("*.[tm][xd]*")):
            self.valid("jsonld", self.convert(path, "jsonld"))


def main():
    ibid, gold = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    floors = tomllib.loads(pathlib.Path("grammar/FLOORS.toml").read_text(encoding="utf-8"))
    checks = Checks(ibid, gold)
    checks.article(floors.get("article", {}))
    checks.corpora(floors.get("corpus", {}))
    checks.articles(floors.get("articles", {}))
    checks.entities("entities", floors.get("entities", {}))
    checks.entities("essays", floors.get("essays", {}))
    checks.clean(["mla", "chicago-notes"], 0.01)
    leaks = checks.score(gold / "seed/strings_in_code.py", ".").strip().splitlines()[-1]
    print(leaks)
    if not leaks.startswith("leaks=0 "):
        checks.failures.append(f"strings of the gold in code or tables: {leaks}")
    print("\n".join(checks.failures))
    return 1 if checks.failures else 0


if __name__ == "__main__":
    sys.exit(main())
