"""Runs the command on the articles of fixtures/entities and compares organizations and events with their gold.

  entities.py IBID [--errors] [FOLDER]     one line an article, and one over all

An organization is found where a name or other name equals one of the gold's (letters and digits, no case, no article); an event
where its start has the gold's digits and its name, other names and sentences hold one of the gold's keywords. What is not
`required` is neither asked for nor counted as false. `types` counts those of the found whose first type the gold lists.
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata


def plain(text):
    text = unicodedata.normalize("NFKD", text).casefold().replace("&", " and ")
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"^(the|le|la|les|l|der|die|das) ", "", " ".join(re.findall(r"\w+", re.sub("['’]", "", text))))


def names(entity):
    others = [other["value"] if isinstance(other, dict) else other for other in entity.get("alternateNames", [])]
    return {plain(name) for name in [entity["name"], *others]} - {""}


def stems(texts):
    return {word[:5] for text in texts for word in plain(text).split() if len(word) >= 4}


def match(gold, found, fits):
    """Returns pairs of gold and found, each used once; what is required goes first."""
    taken, pairs = set(), []
    for wanted in sorted(gold, key=lambda entity: not entity.get("required", True)):
        index = next((i for i, entity in enumerate(found) if i not in taken and fits(wanted, entity)), None)
        if index is not None:
            taken.add(index)
            pairs.append((wanted, found[index]))
    return pairs, [entity for i, entity in enumerate(found) if i not in taken]


def is_organization(wanted, found):
    return bool(names(found) & {plain(name) for name in [wanted["name"], *wanted.get("alternateName", [])]})


def is_event(wanted, found):
    start, date = found.get("start", {}).get("value", ""), wanted.get("startDate", "")
    if not (start.startswith(date) if date else not start or wanted.get("anyDate")):
        return False
    words = stems([wanted["name"], *wanted.get("keywords", []), *wanted.get("alternateName", [])])
    return bool(words & stems([found["name"], *found.get("alternateNames", [])]))


def compare(kind, gold, found, fits, errors):
    pairs, false = match(gold, found, fits)
    required = [entity for entity in gold if entity.get("required", True)]
    hits = [(wanted, entity) for wanted, entity in pairs if wanted.get("required", True)]
    types = sum(entity["type"] in wanted.get("type", [entity["type"]]) for wanted, entity in hits)
    if errors:
        met = [id(wanted) for wanted, _ in pairs]
        for wanted in required:
            if id(wanted) not in met:
                print(f"    missed {kind}: {wanted.get('startDate', '')} {wanted['name']}  {wanted.get('evidence', '')}")
        for entity in false:
            print(f"    false  {kind}: {entity.get('start', {}).get('value', '')} {entity['name']}")
        for wanted, entity in hits:
            if entity["type"] not in wanted.get("type", [entity["type"]]):
                print(f"    type   {kind}: {entity['name']} {entity['type']} not in {wanted['type']}")
    return len(hits), len(false), len(required), types


def line(name, counts):
    parts = []
    for kind, (hits, false, required, types) in counts.items():
        precision, recall = hits / max(hits + false, 1), hits / max(required, 1)
        parts.append(f"{kind}_precision={precision:.3f} {kind}_recall={recall:.3f} {kind}_types={types / max(hits, 1):.3f}")
    print(f"{name} {' '.join(parts)}")


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    ibid, folder = arguments[0], pathlib.Path(arguments[1] if len(arguments) > 1 else "fixtures/entities")
    total = {}
    for path in sorted(folder.glob("*.entities.gold.json")):
        slug = path.name.removesuffix(".entities.gold.json")
        source = next(folder / f"{slug}{end}" for end in (".txt", ".md") if (folder / f"{slug}{end}").exists())
        command = [ibid, "convert", source, "--to", "entities-json", "--quiet"]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        found = json.loads(run.stdout)["articles"][0]
        gold = json.loads(path.read_text(encoding="utf-8"))
        counts = {
            kind: compare(kind, gold[kind], found[kind], fits, "--errors" in sys.argv)
            for kind, fits in (("organizations", is_organization), ("events", is_event))
        }
        line(slug, counts)
        for kind, numbers in counts.items():
            total[kind] = tuple(map(sum, zip(total.get(kind, (0, 0, 0, 0)), numbers)))
    line("all", total)
    return 0


if __name__ == "__main__":
    sys.exit(main())
