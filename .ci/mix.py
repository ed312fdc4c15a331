#!/usr/bin/env python3
"""Writes fixtures/gold/mixed.notes and its gold: the project's own works, printed in further habits, in the company that citations keep.

  mix.py              writes the two files again, byte for byte
  mix.py --check      fails where they differ from what it would write

Works and remarks are the project's own: records of fixtures/gold/works and web, sentences of fixtures/entities, the kinds of kinds.py.
Printed are British law journals, notes with "p." and "S.", French and German books and articles, short forms; then two or more in a
note, behind signals, before and after remarks, in brackets; and remarks alone; last, German notes that go on with the same author
(german.py).
"""
import json
import pathlib
import random
import re
import sys

import german
import kinds

GOLD = pathlib.Path("fixtures/gold")
SIGNALS = {
    "en": ["See", "See also", "See, for example,", "See, e.g.,", "See especially", "See in particular", "Cf.", "Compare", "But see", "Contrast", "Quoted in",
           "Cited in", "See generally", "For an overview, see", "For a different view see", "On this point see", "On the early years, see in particular", "As argued in",
           "I draw here on", "The figures are from", "This follows", "Reprinted in", "Here I follow", "For details see", "See further", "See, also,", "For example,"],
    "de": ["Vgl.", "Vgl. auch", "Vgl. dazu", "Siehe", "Siehe auch", "So etwa", "Zit. nach", "Ausführlich dazu", "Zum Folgenden", "Dazu", "Vgl. z. B."],
    "fr": ["Voir", "Voir aussi", "Cf.", "Voir notamment", "Voir par exemple", "Cité dans", "Sur ce point, voir", "On se reportera à", "D’après"],
    "es": ["Véase", "Véase también", "Cfr.", "Vid.", "Véanse", "Citado en", "Sobre este punto, véase"],
    "pt": ["Ver", "Ver também", "Cf.", "Veja-se", "Citado em", "Sobre este ponto, ver"],
    "it": ["Cfr.", "Si veda", "Si veda anche", "Vedi", "Si vedano", "Citato in", "Sul punto si veda"],
}
JOINTS = {"en": ["; ", "; see also ", "; and ", ", and ", ". See also ", "; but see ", "; cf. ", ". Compare "], "de": ["; ", "; vgl. auch ", "; ferner ", " sowie ", "; "], "fr": [" ; ", " ; voir aussi ", " et ", " ; ", "; "],
          "es": ["; ", " y ", "; véase también ", "; "], "it": ["; ", " e ", "; cfr. anche ", "; "], "pt": ["; ", " e ", "; ver também ", "; "]}
CLAUSES = {
    "en": ["arguing the opposite", "on the northern towns", "emphasis added", "my translation", "who gives a lower figure", "where the author discusses the later cases", "which casts doubt on the dates",
           "with further references", "especially the section on the harbour", "though the sources are thin", "describing the first strike", "for a summary of the debate"],
    "de": ["Hervorhebung im Original", "mit weiteren Nachweisen", "dort auch zum Folgenden", "mit anderer Deutung"],
    "fr": ["nous traduisons", "avec une bibliographie", "souligné dans le texte", "qui donne d’autres chiffres"],
    "es": ["con bibliografía", "la cursiva es nuestra", "que da otras cifras"],
    "pt": ["grifo nosso", "com bibliografia"],
    "it": ["corsivo mio", "con ampia bibliografia", "che dà altre cifre"],
}


def load(name):
    pairs = zip((GOLD / f"{name}.notes").read_text().splitlines(), (GOLD / f"{name}.gold.jsonl").read_text().splitlines())
    return [(note, json.loads(gold)) for note, gold in pairs if note.strip() and gold.strip()]


def sentences():
    found = {language: list(said) for language, said in kinds.MORE.items()}
    for path in sorted(pathlib.Path("fixtures/entities").glob("*.txt")):
        language = {"genossenschaft": "de", "theatre-ouvrier": "fr"}.get(path.stem, "en")
        body = re.split(r"\n\[1\] ", path.read_text())[0]
        for paragraph in body.splitlines():
            for sentence in re.split(r"(?<=[a-zéäöüß]\.) (?=[A-ZÉÄÖÜ])", paragraph):
                sentence = re.sub(r"\s*\[\d+\]", "", sentence).strip()
                if sentence.endswith(".") and 5 <= len(sentence.split()) <= 40:
                    found[language].append(sentence)
    return found


def direct(person, initials=False):
    if "literal" in person:
        return person["literal"]
    given = person.get("given", "")
    if initials:
        given = "".join(f"{word[0]}." for word in re.split(r"[\s-]+", given.replace(".", " ")) if word)
    particle = person.get("non-dropping-particle") or person.get("dropping-particle") or ""
    return " ".join(x for x in (given, particle, person.get("family", "")) if x) + (f" {person['suffix']}" if person.get("suffix") else "")


def listed(people, joint, initials=False):
    names = [direct(person, initials) for person in people]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" {joint} " + names[-1]


def shortened(people):
    """The names as initials print them."""
    cut = []
    for person in people:
        given = "".join(f"{word[0]}." for word in re.split(r"[\s-]+", person.get("given", "").replace(".", " ")) if word)
        cut.append(dict(person, given=given) if given else person)
    return cut


def year(item):
    parts = item.get("issued", {}).get("date-parts")
    return str(parts[0][0]) if parts and len(parts) == 1 and len(parts[0]) >= 1 and int(parts[0][0]) > 1500 else None


def pages(rng):
    first = rng.randint(2, 380)
    return rng.choice([f"{first}", f"{first}", f"{first}–{first + rng.randint(1, 30)}"])


class Printer:
    """Prints a record in a habit: the note, its gold, its language."""

    def __init__(self, rng):
        self.rng = rng

    def gold(self, item, keys, cited=None, **more):
        gold = {key: item[key] for key in keys if item.get(key)}
        gold["issued"] = {"date-parts": [[int(year(item))]]}
        gold.update(more)
        if cited:
            gold["custom"] = {"locator": cited, "label": "page"}
        return gold

    def law(self, item):
        people = shortened(item["author"])
        names, cited, title = listed(item["author"], "and", True), None, item["title"].strip(".")
        if item["type"] == "article-journal" and item.get("volume") and item.get("page"):
            first = re.match(r"\d+", item["page"])
            if not first:
                return None
            cited = str(int(first[0]) + self.rng.randint(1, 9)) if self.rng.random() < .5 else None
            note = f"{names}, ‘{title}’ ({year(item)}) {item['volume']} {item['container-title']} {first[0]}" + (f", {cited}" if cited else "")
            return note, self.gold(item, ["type", "title", "container-title", "volume"], cited, author=people, page=first[0]), "en"
        if item["type"] == "book":
            cited = pages(self.rng) if self.rng.random() < .7 else None
            return f"{names}, {title} ({year(item)})" + (f" {cited}" if cited else ""), self.gold(item, ["type", "title"], cited, author=people), "en"
        if item["type"] == "chapter" and item.get("editor"):
            cited = pages(self.rng)
            role = self.rng.choice(["ed.", "eds."]) if len(item["editor"]) > 1 else "ed."
            note = f"{names}, ‘{title}’ in {item['container-title']}, {role} {listed(item['editor'], 'and', True)} ({year(item)}) {cited}"
            if cited.isdigit() and self.rng.random() < .4:
                inside = str(int(cited) + self.rng.randint(1, 20))
                keys = ["type", "title", "container-title", "page"]
                return f"{note}, {inside}", self.gold(dict(item, page=cited), keys, inside, author=people, editor=shortened(item["editor"])), "en"
            return note, self.gold(item, ["type", "title", "container-title"], cited, author=people, editor=shortened(item["editor"])), "en"
        return None

    def paged(self, item):
        """Chicago with "p." and "pp."."""
        names, cited, title = listed(item["author"], "and"), pages(self.rng), item["title"].strip(".")
        word = "pp." if "–" in cited else "p."
        if item["type"] == "book" and item.get("publisher"):
            imprint = f"{item['publisher-place']}: {item['publisher']}" if item.get("publisher-place") else item["publisher"]
            return f"{names}, {title} ({imprint}, {year(item)}), {word} {cited}", self.gold(item, ["type", "author", "title", "publisher", "publisher-place"], cited), "en"
        if item["type"] == "chapter" and item.get("editor") and item.get("publisher"):
            imprint = f"{item['publisher-place']}: {item['publisher']}" if item.get("publisher-place") else item["publisher"]
            role = "eds." if len(item["editor"]) > 1 else "ed."
            lead = self.rng.choice(["in ", ""])
            note = f"{names}, “{title},” {lead}{listed(item['editor'], 'and')}, {role}, {item['container-title']} ({imprint}, {year(item)}), {word} {cited}"
            keys = ["type", "author", "title", "container-title", "editor", "publisher", "publisher-place"]
            return note, self.gold(item, keys, None, page=cited), "en"
        if item["type"] == "article-journal" and item.get("volume") and item.get("page"):
            issue = f", no. {item['issue']}" if item.get("issue") else ""
            word = "pp." if re.search("[–-]", item["page"]) else "p."
            note = f"{names}, “{title},” {item['container-title']}, vol. {item['volume']}{issue} ({year(item)}), {word} {item['page']}"
            return note, self.gold(item, ["type", "author", "title", "container-title", "volume", "issue", "page"]), "en"
        return None

    def german(self, item):
        names, cited, title = listed(item["author"], "und"), pages(self.rng), item["title"].strip(".")
        stop = self.rng.choice([",", ":"])
        if item["type"] == "book" and item.get("publisher-place"):
            imprint = f"{item['publisher-place']}: {item['publisher']}, {year(item)}" if item.get("publisher") and self.rng.random() < .5 else f"{item['publisher-place']} {year(item)}"
            keys = ["type", "author", "title", "publisher-place"] + (["publisher"] if ":" in imprint else [])
            return f"{names}{stop} {title}, {imprint}, S. {cited}", self.gold(item, keys, cited), "de"
        if item["type"] == "article-journal" and item.get("volume") and item.get("page"):
            quote = self.rng.choice([title, f"„{title}“"])
            note = f"{names}{stop} {quote}, in: {item['container-title']} {item['volume']} ({year(item)}), S. {item['page']}"
            return note, self.gold(item, ["type", "author", "title", "container-title", "volume", "page"]), "de"
        if item["type"] == "chapter" and item.get("editor") and item.get("publisher-place"):
            role = self.rng.choice(["(Hrsg.)", "(Hg.)"])
            note = f"{names}{stop} {title}, in: {listed(item['editor'], 'und')} {role}, {item['container-title']}, {item['publisher-place']} {year(item)}, S. {cited}"
            return note, self.gold(item, ["type", "author", "title", "container-title", "editor", "publisher-place"], None, page=cited), "de"
        return None

    def french(self, item):
        names, cited, title = listed(item["author"], "et"), pages(self.rng), item["title"].strip(".")
        if item["type"] == "book" and item.get("publisher") and item.get("publisher-place"):
            note = f"{names}, {title}, {item['publisher-place']}, {item['publisher']}, {year(item)}, p. {cited}"
            return note, self.gold(item, ["type", "author", "title", "publisher-place", "publisher"], cited), "fr"
        if item["type"] == "article-journal" and item.get("volume") and item.get("page"):
            issue = f", {self.rng.choice(['no', 'n°'])} {item['issue']}" if item.get("issue") else ""
            quote = self.rng.choice([f"« {title} »", f"“{title}”", f"«\u202f{title}\u202f»"])
            note = f"{names}, {quote}, {item['container-title']}, vol. {item['volume']}{issue}, {year(item)}, p. {item['page']}"
            return note, self.gold(item, ["type", "author", "title", "container-title", "volume", "issue", "page"]), "fr"
        if item["type"] == "chapter" and item.get("editor") and item.get("publisher"):
            note = f"{names}, « {title} », {self.rng.choice(['dans', 'in'])} {listed(item['editor'], 'et')} ({'dir.' if self.rng.random() < .5 else 'éd.'}), {item['container-title']}, {item['publisher']}, {year(item)}, p. {cited}"
            return note, self.gold(item, ["type", "author", "title", "container-title", "editor", "publisher"], None, page=cited), "fr"
        return None

    def short(self, item):
        """A short form whose full form stands elsewhere."""
        people = [{key: person[key] for key in ("family", "literal") if person.get(key)} for person in item["author"]][:2]
        title = re.split(r"[:?.]", item["title"])[0].strip()
        if len(title.split()) > 6 or any(not person for person in people) or len(item["author"]) > 2:
            return None
        language = self.rng.choice(["en", "en", "de", "fr"])
        word = {"en": self.rng.choice(["", "", "p. "]), "de": "S. ", "fr": "p. "}[language]
        cited = pages(self.rng)
        if "–" in cited and word == "p. " and language == "en":
            word = "pp. "
        quoted = item["type"] not in ("book", "report", "thesis", "motion_picture", "map")
        names = f" {dict(en='and', de='und', fr='et')[language]} ".join(person.get("family") or person["literal"] for person in people)
        if quoted:
            shown = {"en": f"“{title},” ", "de": f"„{title}“, ", "fr": f"« {title} », "}[language]
        else:
            shown = f"{title}, "
        return f"{names}, {shown}{word}{cited}", {"author": people, "title": title, "custom": {"locator": cited, "label": "page"}}, language


PARTIES = ["R.", "L.", "R. (Aldous)", "Director of Public Prosecutions", "Attorney-General", "Harrow", "Minton", "Delacroix Shipping Co.", "Ferry Lane Estates", "Okonkwo", "Tidewater Bank plc", "R.", "Commissioner of Harbours", "Quill & Sons", "Lindqvist", "Pembroke County Council",
           "Northern Grain Ltd.", "Estate of Ashby", "Secretary of State for Transport", "Board of Pilots", "Castellanos", "In re Marlow", "State", "Kestrel Airways"]
REPORTERS = {
    "round": ["A.L.R.", "C.L.R.", "D.L.R. (4th)", "E.H.R.R.", "ALR", "CLR", "P. & C.R.", "Cr. App. R."],
    "square": ["A.C.", "Q.B.", "Ch.", "W.L.R.", "All E.R.", "S.C.R.", "AC", "QB", "WLR", "All ER", "I.R."],
    "american": ["U.S.", "F.2d", "F.3d", "F. Supp.", "F. Supp. 2d", "S. Ct.", "N.E.2d", "Cal. App. 4th", "P.2d", "US"],
}
COURTS = ["2d Cir.", "5th Cir.", "9th Cir.", "S.D.N.Y.", "N.D. Cal.", "D. Mass.", "D.C. Cir.", "Tex. App."]
STATUTES = ["Harbours and Piers Act", "Lighthouse Keepers (Pensions) Act", "Married Women’s Savings Act", "Tramways Amendment Act", "Public Ferries Act", "Inland Waters (Licensing) Act",
            "Tenancies (Protection from Eviction) Act", "Fisheries Consolidation Act", "Weights and Scales Act", "Railway Clauses (Ireland) Act", "Seed Grain Act", "Night Work (Women) Act"]
LANDS = ["U.K.", "UK", "N.S.W.", "Vic.", "Qld", "N.Z.", "NZ", "Cwth.", "Cth", "Ont.", "S.A.", "W.A.", "Tas.", "B.C."]


def case(rng):
    """A case as British and American notes print it."""
    one, other = rng.sample(PARTIES, 2)
    title = one if one.startswith("In re") else f"{one} {rng.choice(['v.', 'v', 'v.'])} {other}"
    when, volume, page = rng.randint(1895, 2016), str(rng.randint(1, 420)), str(rng.randint(2, 990))
    gold = {"type": "legal_case", "title": title, "issued": {"date-parts": [[when]]}, "page": page}
    cited = str(int(page) + rng.randint(1, 20)) if rng.random() < .35 else None
    if cited:
        gold["custom"] = {"locator": cited, "label": "page"}
    habit = rng.choice(list(REPORTERS))
    reporter = rng.choice(REPORTERS[habit])
    gold["container-title"] = reporter
    tail = f", {rng.choice(['at ', '', ''])}{cited}" if cited else ""
    comma = rng.choice(["", ","])
    if habit == "round":
        return f"{title}{comma} ({when}) {volume} {reporter} {page}{tail}", dict(gold, volume=volume), "en"
    if habit == "square":
        number = str(rng.randint(1, 3)) if rng.random() < .7 else None
        gold = dict(gold, volume=number) if number else gold
        return f"{title}{comma} [{when}] {number + ' ' if number else ''}{reporter} {page}{tail}", gold, "en"
    court = rng.choice(COURTS) if reporter.startswith("F") else None
    gold = dict(gold, volume=volume, **({"authority": court} if court else {}))
    return f"{title}{rng.choice([',', ',', ''])} {volume} {reporter} {page}{f', {cited}' if cited else ''} ({court + ' ' if court else ''}{when})", gold, "en"


def statute(rng):
    """A statute with its year and its land."""
    title, when, land = rng.choice(STATUTES), rng.randint(1840, 2015), rng.choice(LANDS)
    gold = {"type": "legislation", "title": title, "issued": {"date-parts": [[when]]}}
    if rng.random() < .75:
        return f"{title} {when} ({land})", dict(gold, **{"publisher-place": land}), "en"
    return f"{title} {when}", gold, "en"


def archived(rng, records):
    """Web notes of which a copy was kept."""
    out = []
    for note, items in records:
        if len(items) == 1 and items[0].get("URL") and re.search(r"https?://\S+$", note.rstrip(".")):
            out.append((f"{bare(note)}. Archived.", dict(items[0], status="Archived"), "en"))
    rng.shuffle(out)
    return out[:60]


def printed(rng, records):
    """Records in the habits that their fields allow, each once."""
    printer, out = Printer(rng), []
    for _, items in records:
        item = items[0]
        if len(items) != 1 or not item.get("author") or not item.get("title") or not year(item) or item.get("translator"):
            continue
        for habit in (printer.law, printer.paged, printer.german, printer.french, printer.short):
            done = habit(item)
            if done:
                out.append(done)
    return out


def bare(note):
    return note.rstrip().rstrip(".")


def lower(clause):
    return clause[0].lower() + clause[1:]


def compose(rng, cites, said, language):
    """Returns a note and its gold: citations of one language in company."""
    talk, one = rng.choice(said), lambda: rng.choice(cites)
    signal, clause = rng.choice(SIGNALS[language]), rng.choice(CLAUSES[language])
    first, second, third = one(), one(), one()
    form = rng.randrange(20)
    if form >= 15:
        signal = kinds.lead(rng, language)
        form = (0, 0, 2, 4, 14)[form - 15]
    a, b, c = bare(first[0]), bare(second[0]), bare(third[0])
    both = [first[1], second[1]]
    joint = rng.choice(JOINTS[language])
    if form == 0:
        return f"{signal} {a}.", [first[1]]
    if form == 1:
        return f"{a}{joint}{b}.", both
    if form == 2:
        return f"{signal} {a}{joint}{b}.", both
    if form == 3:
        return f"{signal} {a}; {b}; {c}.", both + [third[1]]
    if form == 4:
        return f"{talk} {signal} {a}.", [first[1]]
    if form == 5:
        return f"{a}. {talk}", [first[1]]
    if form == 6:
        return f"{talk} {signal} {a}{joint}{b}. {rng.choice(said)}", both
    if form == 7:
        return f"{a} ({clause}).", [first[1]]
    if form == 8:
        return f"{signal} {a}, {clause}.", [first[1]]
    if form == 9:
        return f"{bare(talk)}; {lower(signal)} {a}.", [first[1]]
    if form == 10:
        return f"{talk} {rng.choice(said)}" if rng.random() < .5 else talk, []
    if form == 11:
        return f"{bare(talk)} ({lower(signal)} {a}).", [first[1]]
    if form == 12:
        return f"{a} ({clause}){joint}{b} ({rng.choice(CLAUSES[language])}).", both
    if form == 13:
        many = [one() for _ in range(rng.randint(4, 9))]
        last = {"en": "; and ", "de": " sowie ", "fr": " ; et ", "es": "; y ", "it": "; e ", "pt": "; e "}[language]
        parts = [bare(note) for note, _ in many]
        lead = f"{signal} " if rng.random() < .6 else ""
        end = f" {talk}" if rng.random() < .3 else ""
        return f"{lead}{'; '.join(parts[:-1])}{last if rng.random() < .5 else '; '}{parts[-1]}.{end}", [gold for _, gold in many]
    return f"{a}. {signal} {b}.", both


def write():
    rng = random.Random(20)
    records = [pair for pair in load("works") + load("web")]
    said = sentences()
    by_language = {"en": [], "de": [], "fr": [], "es": [], "it": [], "pt": []}
    for note, gold, language in printed(rng, records):
        by_language[language].append((note, gold))
    by_language["en"] += [case(rng)[:2] for _ in range(110)] + [statute(rng)[:2] for _ in range(60)]
    for note, gold, language in kinds.notes(rng, records, PARTIES):
        by_language[language].append((note, gold))
    singles = [(bare(note) + ".", [gold]) for notes in by_language.values() for note, gold in notes]
    # MLA's full stops inside an entry join badly to others: only notes in commas keep company.
    commas = [(note, items[0]) for note, items in records if len(items) == 1 and ". " not in re.sub(r"\b(ed|trans|vol|no|Rev|[A-Z])\. ", "", note)]
    by_language["en"] += commas
    notes = []
    for language, count in (("en", 850), ("de", 200), ("fr", 190), ("es", 45), ("it", 40), ("pt", 20)):
        notes += [compose(rng, by_language[language], said[language], language) for _ in range(count)]
    rng.shuffle(singles)
    kept = [(note, [gold]) for note, gold, _ in archived(rng, records)]
    continental = random.Random(21)
    return singles[:800] + kept + notes + [german.note(continental) for _ in range(160)]


def main():
    notes = write()
    # A blank line behind each: none is another's full form.
    text = "".join(note + "\n\n" for note, _ in notes)
    gold = "".join(json.dumps(items, ensure_ascii=False) + "\n\n" for _, items in notes)
    files = {GOLD / "mixed.notes": text, GOLD / "mixed.gold.jsonl": gold}
    if sys.argv[1:] == ["--check"]:
        stale = [path for path, wanted in files.items() if not path.exists() or path.read_text() != wanted]
        sys.exit(f"stale, run .ci/mix.py: {', '.join(map(str, stale))}" if stale else 0)
    for path, wanted in files.items():
        path.write_text(wanted)


if __name__ == "__main__":
    main()
