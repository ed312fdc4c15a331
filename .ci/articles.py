"""Compares what is read from each article's Markdown with what is read from its plain text, and mends a copy of every article.

  articles.py IBID FOLDER…    a folder holds NAME.md and NAME.txt, or either; exit status 1 where something differs

The same: what each note cites, organizations and events, by name, kind and day. Mended: `ibid check --fix` changes a copy only by the edits
that the report before it named, and checking the copy again finds nothing new and nothing to mend.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile


class Command:
    def __init__(self, ibid):
        self.ibid = ibid

    def out(self, *arguments):
        return subprocess.run([self.ibid, *map(str, arguments)], capture_output=True, check=False).stdout

    def citations(self, path):
        return [json.loads(line) for line in self.out("convert", path, "--to", "csl-jsonl", "--quiet").splitlines()]

    def entities(self, path):
        article = json.loads(self.out("convert", path, "--to", "entities-json", "--quiet"))["articles"][0]
        day = lambda one, key: (one.get(key) or {}).get("value")
        organizations = {(one["name"], one["type"]) for one in article["organizations"]}
        events = {(one["name"], one["type"], day(one, "start"), day(one, "end")) for one in article["events"]}
        return organizations, events

    def findings(self, path):
        return json.loads(self.out("check", path, "--format", "json", "--quiet"))["findings"]


def same(command, folder):
    """Yields what differs between the two forms of each article."""
    for markdown in sorted(folder.glob("*.md")):
        text = markdown.with_suffix(".txt")
        if not text.exists():
            continue
        one, other = command.citations(markdown), command.citations(text)
        notes = [number for number, pair in enumerate(zip(one, other), 1) if pair[0] != pair[1]]
        if len(one) != len(other):
            yield f"{markdown.stem}: {len(one)} notes from Markdown, {len(other)} from plain text"
        yield from (f"{markdown.stem}: note {number}\n  md  {one[number - 1]}\n  txt {other[number - 1]}" for number in notes)
        for what, mine, theirs in zip(["organization", "event"], command.entities(markdown), command.entities(text)):
            yield from (f"{markdown.stem}: {what} from Markdown only: {entity}" for entity in sorted(mine - theirs, key=str))
            yield from (f"{markdown.stem}: {what} from plain text only: {entity}" for entity in sorted(theirs - mine, key=str))
        print(f"{markdown.stem}: {len(one)} notes, {len(command.entities(text)[0])} organizations, {len(command.entities(text)[1])} events")


def edited(data, edits):
    """The bytes after edits; of those that touch each other the first is made, as the command does."""
    out, at = bytearray(), 0
    for edit in edits:
        out += data[at:edit["start"]] + edit["replacement"].encode()
        at = edit["end"]
    return bytes(out + data[at:])


def chosen(findings):
    fixes = [finding["fix"]["edits"] for finding in findings if (finding.get("fix") or {}).get("safety") == "safe"]
    edits = []
    for fix in sorted(fixes, key=lambda fix: (fix[0]["start"], fix[0]["end"])):
        if not edits or fix[0]["start"] > edits[-1]["end"]:
            edits += fix
    return edits


def mended(command, path, scratch):
    """Yields what mending a copy did wrong."""
    copy = scratch / path.name
    shutil.copyfile(path, copy)
    before, expected = command.findings(copy), copy.read_bytes()
    for _ in range(10):
        edits = chosen(command.findings(copy))
        if not edits:
            break
        expected = edited(expected, edits)
        copy.write_bytes(expected)
    shutil.copyfile(path, copy)
    command.out("check", copy, "--fix", "--quiet")
    if copy.read_bytes() != expected:
        yield f"{path.name}: --fix changed something else than what was reported"
    after = command.findings(copy)
    if chosen(after):
        yield f"{path.name}: --fix left something to mend"
    count = lambda findings, code: sum(1 for finding in findings if finding["code"] == code)
    for code in sorted({finding["code"] for finding in after}):
        if count(after, code) > count(before, code):
            yield f"{path.name}: --fix brought {code}"
    print(f"{path.name}: {len(before)} findings before, {len(after)} after --fix")


def main():
    command, failures = Command(sys.argv[1]), []
    for folder in map(pathlib.Path, sys.argv[2:]):
        failures += same(command, folder)
        with tempfile.TemporaryDirectory() as scratch:
            for path in sorted([*folder.glob("*.md"), *folder.glob("*.txt")]):
                if path.name != "README.md":
                    failures += mended(command, path, pathlib.Path(scratch))
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
