"""Notes as German law, sociology and history print them: inverted names, places without houses, and the same author's next work.

Titles and people are invented, journals are those that everybody in these fields knows.
"""
import kinds

GIVEN = ["Erhard", "Günter", "Heike", "Jürgen", "Ulrike", "Wolfgang", "Sabine", "Dieter", "Renate", "Klaus", "Ingeborg", "Hartmut", "Jutta", "Rolf", "Silke", "Bernd", "Gisela", "Ralf", "Petra", "Karl-Heinz", "Hans-Peter",
         "Niklas", "Martin", "Anna", "Susanne", "Horst", "Ute", "Volker", "Dagmar", "Thomas", "Stefan", "Brigitte", "Friedrich", "Hubert", "Christa", "Lothar", "Monika", "Detlef", "Cornelia", "Jan"]
WOMEN = {"Heike", "Ulrike", "Sabine", "Renate", "Ingeborg", "Jutta", "Silke", "Gisela", "Petra", "Anna", "Susanne", "Ute", "Dagmar", "Brigitte", "Christa", "Monika", "Cornelia"}
FAMILIES = ["Brandstetter", "Hollmann", "Kesselring", "Lüdtke", "Oberländer", "Pohlmann", "Rademacher", "Schönfelder", "Tiedemann", "Unruh", "Vosskamp", "Wegener", "Zander", "Achterberg", "Bickel", "Cremer", "Dornbusch", "Eschenbach", "Fuhrmann",
            "Grothe", "Haverkamp", "Isensee-Roth", "Jahnke", "Krumm", "Lohmann", "Meinert", "Nölting", "Ostermann", "Plessner", "Quast", "Riedel", "Sasse", "Thoma", "Uhlig", "Vierhaus", "Wiesner", "Zeller", "Brüggemann", "Kühl", "Ritter"]
TITLES = ["Recht und Verwaltung im Hafen", "Die Ordnung der Kais", "Verrechtlichung", "Arbeit als Vertrag", "Die Gesellschaft der Lotsen", "Zur Soziologie des Strandrechts", "Konflikt und Schlichtung in der Hochseefischerei", "Das Schweigen der Akten",
          "Gerechtigkeit auf Zeit", "Der Richter und sein Publikum", "Öffentlichkeit ohne Zeitung", "Grundrechte im Dienst", "Die verspätete Genossenschaft", "Rechtsgefühl", "Norm und Gewohnheit", "Wie Gerichte zählen", "Die Macht des Protokolls", "Herrschaft und Handwerk",
          "Theorie der Zuständigkeit", "Vom Nutzen der Verspätung", "Staat, Stadt und Strom", "Soziale Kontrolle im Mietshaus", "Der lange Streik", "Rechtssoziologie als Erfahrung", "Eigentum verpflichtet wen?", "Das Amt und die Armut", "Vertrauen", "Die Kosten der Freiheit",
          "Zeugen vor Gericht", "Kritik der reinen Verwaltung", "Die Anwaltschaft zwischen Markt und Ethos", "Planung ohne Plan", "Gesetzgebung und ihre Folgen", "Zwischen Recht und Moral", "Die Schule der Beamten", "Technik als Verfassung", "Autonomie und Aufsicht",
          "Der Alltag der Justiz", "Familie im Wandel des Rechts", "Die unsichtbare Behörde"]
VOLUMES = ["Recht und Gesellschaft im Umbruch", "Verfahren und Vertrauen", "Handbuch der Rechtstatsachenforschung", "Beiträge zur Soziologie der Verwaltung", "Festschrift für einen Hafenmeister", "Alternativen zum Recht", "Die Zukunft der Gerichte", "Sozialwissenschaften und Justiz"]
JOURNALS = ["Zeitschrift für Rechtssoziologie", "ZfRSoz", "Kritische Justiz", "KJ", "Leviathan", "Der Staat", "Soziale Welt", "KZfSS", "Archiv des öffentlichen Rechts", "AöR", "Juristenzeitung", "Historische Zeitschrift", "Geschichte und Gesellschaft", "Politische Vierteljahresschrift"]
YEARLY = ["JZ", "NJW", "KJ", "DÖV", "DVBl", "ZRP"]
PLACES = ["Berlin", "Köln", "Opladen", "Frankfurt a. M.", "Frankfurt am Main", "Baden-Baden", "München", "Tübingen", "Stuttgart", "Göttingen", "Wiesbaden", "Hamburg", "Neuwied", "Darmstadt", "Bielefeld", "Wien"]
HOUSES = ["Suhrkamp", "Nomos", "Duncker & Humblot", "Luchterhand", "Westdeutscher Verlag", "Mohr Siebeck", "C. H. Beck", "Enke"]


def people(rng, many):
    chosen = rng.sample(FAMILIES, 2 if many else 1)
    return [{"family": family, "given": rng.choice(GIVEN)} for family in chosen]


def initials(given):
    return "-".join(f"{part[0]}." for part in given.split("-"))


def named(rng, who, habit):
    """Returns the names as printed, and as the gold has them."""
    if habit in ("initial", "inverted initial"):
        who = [dict(person, given=initials(person["given"])) for person in who]
    if habit == "family":
        return "/".join(person["family"] for person in who), [{"family": person["family"]} for person in who]
    turn = habit.startswith("inverted")
    one = [f"{p['family']}, {p['given']}" if turn else f"{p['given']} {p['family']}" for p in who]
    return rng.choice(["/", " und "] if not turn else ["/"]).join(one), who


def imprint(rng, gold, year):
    place = rng.choice(PLACES)
    gold["publisher-place"], gold["issued"] = place, kinds.dated(year)
    if rng.random() < .25:
        gold["publisher"] = rng.choice(HOUSES)
        return f"{place}: {gold['publisher']} {year}"
    return f"{place} {year}"


def work(rng, stop, quoted, title):
    """What stands behind the author: title, imprint, page."""
    year, page = rng.randint(1921, 2019), rng.randint(3, 480)
    shown = f"„{title}“" if quoted else title
    form = rng.randrange(8)
    if form < 4:
        gold = {"type": "book", "title": title}
        edition = f", {rng.randint(2, 6)}. Aufl." if rng.random() < .2 else ""
        if edition:
            gold["edition"] = edition[2:]
        note = f"{title}{edition}{rng.choice([', ', ', ', '. ']) if stop == ':' else ', '}{imprint(rng, gold, year)}"
        if rng.random() < .6:
            cited = f"{page}{rng.choice(['', '', ' f.', ' ff.', f'–{page + rng.randint(2, 20)}'])}"
            gold["custom"] = {"locator": cited, "label": "page"}
            note += f", S. {cited}"
        return note, gold
    if form < 6:
        names, editors = named(rng, people(rng, rng.random() < .4), rng.choice(["direct", "initial", "family"]))
        volume = rng.choice(VOLUMES)
        gold = {"type": "chapter", "title": title, "editor": editors, "container-title": volume, "page": f"{page}–{page + rng.randint(5, 30)}"}
        return f"{shown}, in: {names} {rng.choice(['(Hrsg.)', '(Hg.)'])}{rng.choice([', ', ': '])}{volume}, {imprint(rng, gold, year)}, S. {gold['page']}", gold
    gold = {"type": "article-journal", "title": title, "issued": kinds.dated(year)}
    if form == 6:
        gold.update({"container-title": rng.choice(YEARLY), "page": str(page)})
        return f"{shown}, {gold['container-title']} {year}, S. {page}", gold
    gold.update({"container-title": rng.choice(JOURNALS), "volume": str(rng.randint(2, 60)), "page": f"{page}–{page + rng.randint(5, 30)}"})
    lead = rng.choice(["in: ", "", "in: "])
    return f"{shown}, {lead}{gold['container-title']} {gold['volume']} ({year}), S. {gold['page']}", gold


def note(rng):
    """Returns a note and its gold: one to three works, often of one author."""
    habit = rng.choice(["inverted", "inverted initial", "inverted initial", "direct", "initial"])
    stop, quoted, many = rng.choice([",", ",", ":"]), rng.random() < .2, rng.random() < .2
    parts, gold, before = [], [], None
    titles = rng.sample(TITLES, 3)
    for at in range(rng.choice([1, 2, 2, 3])):
        body, item = work(rng, stop, quoted, titles[at])
        if before and rng.random() < .6:
            who, author = before
            word = "dies." if len(who) > 1 or who[0]["given"] in WOMEN else "ders."
            lead = word
        else:
            who = people(rng, many)
            lead, author = named(rng, who, habit)
        before = (who, author)
        parts.append(f"{lead}{stop} {body}")
        gold.append(dict(item, author=author))
    signal = rng.choice(["Vgl. ", "Siehe ", "S. dazu ", "Vgl. etwa ", "So ", "", "", "", ""])
    whole = f"{signal}{'; '.join(parts)}"
    return whole if whole.endswith(".") else f"{whole}.", gold
