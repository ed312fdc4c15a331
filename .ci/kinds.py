"""Notes of kinds that bibliographies hardly have and footnotes are full of: letters, archives, records, statutes, cases, debates, newspapers without
a title, authors with their year. Every function takes a source of chance and the pool of the project's own names and titles, and returns a note, its
gold and its language. Reporters, codes, courts and archives are what every reader of such notes knows; the rest is invented."""

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "short": "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
}
REVIEWS = ["Harv. L. Rev.", "Yale L.J.", "Stan. L. Rev.", "Colum. L. Rev.", "U. Chi. L. Rev.", "Mich. L. Rev.", "Cal. L. Rev.", "Geo. L.J.", "Tex. L. Rev.", "Va. L. Rev.", "N.Y.U. L. Rev.", "Duke L.J.",
           "Minn. L. Rev.", "UCLA L. Rev.", "Cornell L. Rev.", "Iowa L. Rev.", "B.U. L. Rev.", "Fordham L. Rev.", "Wash. & Lee L. Rev.", "Law & Soc. Inquiry", "J. Legal Stud.", "Am. J. Int’l L.", "Law & Hist. Rev."]
JOURNALS = ["LQR", "MLR", "CLJ", "OJLS", "PL", "ICLQ", "J. of Law and Society", "Modern Law Rev.", "Law Q. Rev.", "Cambridge Law J.", "British J. of Criminology", "Public Law", "Legal Studies", "Social and Legal Studies",
            "Int. J. of the Sociology of Law", "Osgoode Hall Law J.", "Melbourne University Law Rev.", "Sydney Law Rev.", "Law in Context", "Crim LR", "JSWFL", "NILQ", "Law and Society Rev.", "British J. of Law and Society"]
CODES = [("17", "U.S.C."), ("18", "U.S.C."), ("42", "U.S.C."), ("47", "U.S.C."), ("5", "U.S.C."), ("29", "C.F.R."), ("47", "C.F.R."), ("16", "C.F.R."), ("15", "U.S.C.A.")]
STATES = ["Cal. Civ. Code", "Cal. Penal Code", "Tex. Bus. & Com. Code Ann.", "Mass. Gen. Laws ch. 93H,", "N.Y. Penal Law", "Ohio Rev. Code Ann.", "Fla. Stat.", "Minn. Stat.", "Wash. Rev. Code", "Del. Code Ann. tit. 8,", "Va. Code Ann."]
ACTS = ["Harbours Act", "Lighthouses Act", "Ferries and Tolls Act", "Data Keeping Act", "Sale of Boats Act", "Tenancy Act", "Offences (Night) Act", "Wills and Pledges Act", "Canal Companies Act", "Public Health (Ports) Act", "Savings Banks Act",
        "Employment of Women Act", "Poor Relief Act", "Immigration Appeals Act", "Housing Finance Act", "Juries Act", "Marriage Settlements Act", "Police Complaints Act"]
BODIES = ["Home Office", "Law Commission", "Department of Trade", "Ministry of Transport", "Lord Chancellor’s Department", "Royal Commission on Harbours", "Department of Health and Social Security", "Board of Trade", "Scottish Office", "Treasury"]
PAPERS = {"en": ["The Times", "The Guardian", "Daily Telegraph", "The Observer", "New York Times", "Chicago Tribune", "Manchester Guardian", "Boston Globe", "Irish Times", "The Age", "Sydney Morning Herald", "Daily Mail", "Wall Street Journal",
                 "Los Angeles Times", "Baltimore Afro-American", "Pittsburgh Courier", "Atlanta Constitution", "The Independent", "Financial Times"],
          "de": ["Frankfurter Allgemeine Zeitung", "Süddeutsche Zeitung", "Vossische Zeitung", "Die Zeit", "Der Spiegel", "Neue Zürcher Zeitung", "Frankfurter Rundschau", "Berliner Tageblatt", "Vorwärts"],
          "fr": ["Le Monde", "Le Figaro", "Libération", "L’Humanité", "Le Temps", "La Croix", "Le Petit Parisien"],
          "es": ["El País", "La Vanguardia", "ABC", "El Sol"], "it": ["Corriere della Sera", "La Stampa", "la Repubblica", "Il Giorno"]}
HOLDERS = ["National Archives", "Library of Congress", "Bodleian Library", "Massachusetts Historical Society", "Newberry Library", "New York Public Library", "Huntington Library", "Bancroft Library", "Georgia Historical Society", "British Library",
           "Cambridge University Library", "National Library of Scotland", "Rhode Island Historical Society", "Beinecke Library", "Howard University", "Wellcome Library", "Hoover Institution Archives", "Schomburg Center for Research in Black Culture"]
FILES = ["FO {a}/{b}", "CAB {a}/{b}", "HO {a}/{b}", "CO {a}/{b}", "ADM 1/{b}", "WO 32/{b}", "T 172/{b}", "PREM 4/{b}", "LAB 10/{b}", "MEPO 2/{b}"]
FOREIGN = [("de", "Bundesarchiv", "R {a}/{b}"), ("de", "Staatsarchiv Hamburg", "{a}-1, Nr. {b}"), ("de", "Stadtarchiv Köln", "Best. {a}, Nr. {b}"), ("de", "Landesarchiv Berlin", "A Rep. {a}, Nr. {b}"), ("de", "Geheimes Staatsarchiv Berlin", "Rep. {a}, Nr. {b}"),
           ("de", "Hauptstaatsarchiv Stuttgart", "E {a}, Bü {b}"), ("fr", "Archives nationales", "F7 {b}"), ("fr", "Archives départementales du Nord", "M {a}/{b}"), ("fr", "Bibliothèque nationale de France", "ms. fr. {b}"), ("fr", "Archives municipales de Lyon", "BB {b}"),
           ("es", "Archivo General de Simancas", "Estado, leg. {b}"), ("es", "Archivo Histórico Nacional", "Clero, leg. {b}"), ("it", "Archivio di Stato di Torino", "Corte, b. {a}"), ("it", "Archivio Segreto Vaticano", "Fondo Pio, b. {a}")]
MEDIA = ["LP", "CD", "cassette", "12-inch single", "vinyl LP", "compact disc", "audiocassette", "45 rpm", "mp3", "DVD"]
LABELS = ["Blue Note", "Island", "Verve", "Folkways", "Rounder", "Trojan", "Warp", "Deutsche Grammophon", "Motown", "Columbia", "Rough Trade", "Arhoolie", "ECM", "Stax", "Philips", "Greensleeves", "Domino", "Tuff Gong"]
BANDS = ["The Lantern Boys", "Los Hijos del Puerto", "Brass Quarter", "Night Ferry", "The Tidewater Singers", "Lady Halcyon", "DJ Meridian", "The Saltmarsh Trio", "Mighty Corsair", "Les Frères du Quai"]
SITES = ["Tide Atlas", "Harbor Voices", "The Lantern Project", "Digital Quay", "Mapping the Docks", "Rhythm Cartographies", "Archive of the Unheard", "Small Press Index", "The Strike Files", "Open Ledger", "Voices of Ferry Street", "Port Cities Network"]
PLACES = ["Auburn, Ala.", "Boulder, Colo.", "New Brunswick, N.J.", "Princeton, N.J.", "Lanham, Md.", "Chapel Hill, N.C.", "Ithaca, N.Y.", "Cambridge, Mass.", "Thousand Oaks, CA", "Irvington-on-Hudson, N.Y.", "Stanford, Calif.", "Westport, Conn.",
          "Bloomington, Ind.", "Athens, GA", "Durham, NC", "Baltimore, MD", "Evanston, IL", "Indianapolis, Ind.", "University Park, PA", "London and New York", "Berkeley and Los Angeles", "Oxford and New York"]
PRESSES = ["Westview Press", "Transaction", "Cornell University Press", "Sage", "Lexington Books", "University of Illinois Press", "Greenwood", "Duke University Press", "Northwestern University Press", "Liberty Fund", "Penn State University Press", "Routledge"]
GERMAN = ["NJW", "JZ", "KJ", "DVBl", "ARSP", "KritV", "ZfRSoz", "KZfSS", "Leviathan", "Der Staat", "AöR", "DÖV", "StV", "ZRP", "HZ", "GG", "VfZ"]
MORE = {
    "en": ["The congress of delegates met at Lausanne from April 3 to May 12, 1931.", "The treaty was signed in Hull on June 4, 1884, and ratified two years later.",
           "Parliament had passed a similar statute in 1836, but it was never enforced.", "The new rules came into force on 1 January 1975.",
           "Ashworth resigned from the committee in May 1978; his successor, Helen Tarrant, held the post until 1983.",
           "The Court of Appeal reversed the decision in 1992, and the House of Lords restored it a year later.", "In the Harrow affair, as in that of 1911, the judges sided with the company.",
           "Only Portugal, Denmark, and Norway stayed outside the agreement.", "The figures for 1931, 1932, and 1933 are estimates.",
           "By 1890 the number of members had risen to 12,000, most of them women.", "The term was coined by a journalist of the Evening Star in 1923.",
           "The word “status” is used here in Maine’s sense.", "The Act of 1870 gave married women control over their wages; that of 1882 went further.",
           "Marsden defines the state as a “machine for making promises.”", "Pritchard argues that custom was law in all but name.", "Professor Lindqvist doubts that the letters were ever sent.",
           "I thank Olga Brandt, Peter Quayle, and two anonymous referees for their comments on an earlier draft.",
           "An earlier version of this paper was presented at the annual meeting of the Society for Port History in Bremen in March 2004.", "All translations are my own unless otherwise indicated.",
           "For reasons of space the argument can’t be developed here.", "Emphasis in original.", "Emphasis added.", "Names have been changed.",
           "The interviews were conducted between May 2009 and June 2011.", "Copies of the letters are in the author’s possession.", "This is not to say that contract played no part.",
           "That was the view of the majority; Justice Hartley dissented.", "The same cannot be said of the northern counties.", "The percentage is higher in Scotland than in England and Wales.",
           "The archive was closed to researchers from 1954 to 1989.", "The prosecutor, a Mr. Simmons, asked for three years.",
           "The first edition appeared in 1798, the second, much enlarged, in 1803.", "The play opened at the Lyric Theatre on 12 March 1904 and ran for nine weeks.",
           "Her brother, Samuel Groves, had served on the committee from 1861 to 1870.", "Sweden kept the old calendar until 1753, Greece changed in 1923, and Turkey followed.",
           "The towns of Lübeck, Wismar, and Rostock had made the alliance in 1259; Stralsund joined it later.",
           "The bank failed on the ninth of May, three weeks after the resignation of its governor, Lord Ampthill.", "Section 5 of the Act has since been repealed.",
           "The Commission, chaired by Sir Edward Plimpton, reported in 1909.", "As late as 1930 there were only four such courts, in London, Leeds, Bristol, and York.",
           "The judge, Bollinger J., put the question to the jury in these words.", "The applicant relied on Articles 8 and 14 of the Convention.",
           "There are, of course, exceptions, such as the Hamburg statute of 1603.", "Both versions circulated widely in the 1790s.", "The quotation marks are in the original.",
           "On this reading, property is a relation between persons, not between persons and things.", "I leave aside the question of damages.",
           "The name was changed to the Northern Labour Archive in 1996, and again, in 2003, to the Labour History Centre.",
           "The song was recorded in Kingston in 1971, though it was not released until 1974.", "None of the three labels kept its masters.", "The catalogue lists 412 tapes, of which 37 are blank.",
           "Compare the practice of the later registers, in which only sons are named.", "Its members were elected for life.", "The court sat in Taunton, then in Wells.",
           "Neave and Parr were members of the same club; so, for a time, was Coningsby."],
    "de": ["Der Vertrag wurde am 4. Juni 1884 in Bremen unterzeichnet.", "Das Gesetz trat am 1. Januar 1900 in Kraft.", "Die Zahlen für 1931 und 1932 sind geschätzt.", "Hervorhebung von mir.",
           "Die Akten sind im Krieg verbrannt.", "Der Begriff stammt aus der Presse der zwanziger Jahre.", "Für Hinweise danke ich Olga Brandt und Peter Quast.",
           "Darauf kann hier nicht weiter eingegangen werden.", "Lindner bestreitet das.", "Die Befragung fand zwischen Mai 1979 und Juni 1980 statt.", "In der ersten Auflage fehlt dieser Satz.",
           "Weber gebraucht das Wort in einem engeren Sinn.", "Anders liegt der Fall in Bayern, wo die Zunft erst 1868 aufgelöst wurde."],
    "fr": ["Le traité fut signé à Nantes le 4 juin 1884.", "La loi entra en vigueur le 1er janvier 1901.", "Les chiffres de 1931 et de 1932 sont des estimations.", "C’est nous qui soulignons.",
           "Je remercie Odile Brun et Pierre Quentin de leurs remarques.", "Le mot apparaît pour la première fois en 1789.", "Nous ne pouvons développer ce point ici.",
           "Les archives ont brûlé en 1944.", "Durand conteste cette lecture.", "La traduction est de nous.", "Le tribunal siégeait à Rennes, puis à Vannes."],
    "es": ["Los libros de cuentas se han perdido.", "El autor no cita ninguna fuente para esta cifra.", "No hemos podido consultar el original.", "La traducción es nuestra.", "Agradezco esta indicación a mis colegas de Sevilla.", "El muelle fue vendido dos años después.",
           "Esta cuestión merece un estudio aparte.", "En 1857 la ciudad tenía tres fuentes."],
    "pt": ["Os registos perderam-se.", "A tradução é nossa.", "O autor não indica a fonte.", "O cais foi vendido dois anos depois.", "Em 1857 a cidade tinha três fontes.", "Grifo nosso."],
    "it": ["I registri di quegli anni sono andati perduti.", "La questione resta aperta.", "L’autore non indica la fonte.", "La traduzione è mia.", "Ringrazio gli archivisti per questa segnalazione.", "Il molo fu venduto due anni dopo.", "Nel 1857 la città aveva tre fontane."],
}

TOPICS = {
    "en": ["the early years", "this question", "the northern ports", "the strike of 1921", "women’s work", "the right to property", "contract and status", "urban archives", "the history of sound", "monetary reform", "the gold standard", "judicial discretion",
           "these events", "colonial administration", "the two systems", "the concept of autonomy", "small claims", "the debate", "private law", "the Atlantic trade", "labour and migration", "data protection", "the legal position in Scotland", "the genesis of the statute",
           "the property of minors", "memory and place", "the consequences for tenants", "recent developments", "the reasons behind the rule", "the American experience", "this pattern", "Hart’s theory", "the decline of the guilds", "police accountability", "the rise of the novel", "newer work in Canada", "law in Tudor England", "the United States", "the Young Plan", "divorce in Scotland", "slavery in Brazil", "the French Revolution",
           "the Union of South Africa", "the role of the Bank of England", "Kant’s ethics", "Weber on bureaucracy", "courts in New York", "the Soviet Union"],
    "de": ["die Anfänge", "diese Frage", "die Lage der Hafenarbeiter", "den Begriff der Öffentlichkeit", "das Verhältnis von Recht und Macht", "die Debatte", "diesen Zusammenhang", "die Entstehung des Gesetzes", "die Rolle der Frauen", "den Streik von 1921"],
    "fr": ["cette question", "les débuts", "la notion d’espace public", "le commerce du sel", "la place des femmes", "l’histoire des archives", "ce débat", "la réforme de 1921", "les sources judiciaires"],
    "es": ["esta cuestión", "los orígenes", "el comercio del agua", "la reforma de 1921", "el papel de las mujeres", "este debate"],
    "pt": ["esta questão", "as origens", "o comércio do sal", "a reforma de 1921", "o papel das mulheres"],
    "it": ["questo punto", "le origini", "la riforma del 1921", "il ruolo delle donne", "il commercio del sale", "questo dibattito"],
}
WHAT = ["a discussion", "discussion", "detailed discussion", "further discussion", "a fuller discussion", "an overview", "a detailed analysis", "detailed analysis", "an analysis", "an account", "accounts", "a history", "a survey", "criticism", "a critique", "an introduction",
        "a useful introduction", "examples", "a summary", "background", "a lively sketch", "a close reading", "detailed treatment", "a contrary view", "a similar argument", "an example", "recent surveys", "a review"]
SEE = ["see", "see", "see", "see", "see, for example,", "see generally", "see further", "see especially", "see in particular", "see, inter alia,", "compare", "cf.", "see also", "see, e.g.,"]


def lead(rng, language):
    """Returns words that lead up to a work: what it is cited for, then "see"."""
    topic = rng.choice(TOPICS[language])
    if language == "en":
        what, see = rng.choice(WHAT), rng.choice(SEE)
        plain = topic[0].upper() + topic[1:]
        return rng.choice([
            f"For {what} of {topic}, {see}", f"For {what} of {topic}, {see}", f"For {what}, {see}", f"For {what} of {topic} {see}", f"On {topic}, {see}", f"On {topic} {see}", f"For {topic}, {see}", f"Regarding {topic}, {see}", f"As to {topic}, {see}",
            f"The {rng.choice(['best', 'standard', 'classic', 'fullest', 'most recent'])} {rng.choice(['study', 'account', 'treatment', 'history'])} {rng.choice(['is', 'remains', 'is still'])}",
            f"{plain} {rng.choice(['is discussed', 'is treated', 'has been examined', 'is described', 'is the subject of the essays'])} in", f"{plain} {rng.choice(['is discussed', 'has been studied', 'is explored'])} by",
            f"This {rng.choice(['section', 'account', 'paragraph', 'argument', 'summary'])} {rng.choice(['draws on', 'is based on', 'relies on', 'follows', 'is indebted to'])}",
            f"{rng.choice(['The phrase', 'The term', 'The quotation', 'The expression', 'The figure'])} is {rng.choice(['from', 'taken from', 'borrowed from', 'that of'])}",
            f"There is a large literature on {topic}: see, for example,", f"Among the many studies of {topic}, see", f"I have {rng.choice(['explored', 'discussed', 'considered'])} {topic} {rng.choice(['more fully in', 'elsewhere: see', 'in'])}",
            f"{rng.choice(['Good instances are', 'An example is', 'Examples include', 'The leading case is', 'A good example is', 'See the essays in', 'See the discussion in', 'I am drawing here on', 'I owe this point to', 'Here I rely on'])}",
            f"In addition, {see}", f"In relation to {topic}, {see}", f"In contrast, {see}", f"Similarly, {see}",
        ])
    if language == "de":
        return rng.choice([f"Für {topic} vgl.", f"Über {topic} siehe", f"Ausführlich über {topic}", f"Grundlegend für {topic}", f"Dazu ausführlich", "Zum Folgenden vgl.", "Die Zahlen nach", "Einen Überblick gibt", "Näher dazu", "Kritisch hierzu", "Ähnlich", "Anders", "So auch", "Grundlegend", "Zusammenfassend",
                           "Vgl. statt vieler", "Dagegen", "Siehe hierzu etwa", "So bereits", "Zum Ganzen", "Dies nach", "Hierzu", "Zitat bei", "Im Anschluss an"])
    if language == "fr":
        return rng.choice([f"Sur {topic}, voir", f"Pour {topic}, voir", f"Sur {topic}, on consultera", f"Sur {topic}, on lira", f"Au sujet de {topic}, voir", "Pour une vue d’ensemble, voir", "L’expression est de", "Les chiffres viennent de", "Nous suivons ici", "Nous renvoyons à", "Sur tout ceci, voir", "C’est la thèse de"])
    if language == "es":
        return rng.choice([f"Sobre {topic}, véase", f"Sobre {topic}, puede verse", f"Para {topic}, véase", f"Acerca de {topic}, véase", "La expresión es de", "Las cifras proceden de", "Seguimos aquí a", "Un estudio clásico es"])
    if language == "pt":
        return rng.choice([f"Sobre {topic}, ver", f"Para {topic}, ver", f"Sobre {topic}, veja-se", "A expressão é de", "Os dados são de", "Seguimos aqui"])
    return rng.choice([f"Su {topic} si veda", f"Su {topic} cfr.", f"Per {topic} si rinvia a", "Sul tema si veda", "L’espressione è di", "I dati sono tratti da", "Seguo qui", "Si rinvia a"])


class Pool:
    """The names and titles of the project's own records."""

    def __init__(self, records):
        items = [item for _, cited in records for item in cited]
        self.people = [p for item in items for p in item.get("author", []) if p.get("family") and p.get("given") and "suffix" not in p]
        self.titles = sorted({t for item in items if (t := item.get("title", "").strip(".?!")) and 2 <= len(t.split()) <= 12 and t.isascii() and not set(t) & set("“”\"‘[]()")})

    def person(self, rng):
        return rng.choice(self.people)

    def title(self, rng):
        return rng.choice(self.titles)


def said(person):
    return " ".join(x for x in (person.get("given"), person.get("non-dropping-particle"), person["family"]) if x)


def initialled(person):
    initials = "".join(f"{word[0]}." for word in person["given"].replace(".", " ").replace("-", " ").split())
    return dict(person, given=initials)


def dated(year, month=None, day=None):
    return {"date-parts": [[x for x in (year, month, day) if x]]}


def date(rng, language="en", years=(1840, 1990)):
    year, month, day = rng.randint(*years), rng.randint(1, 12), rng.randint(1, 28)
    if language == "en":
        name, short = MONTHS["en"][month - 1], MONTHS["short"][month - 1]
        text = rng.choice([f"{day} {name} {year}", f"{name} {day}, {year}", f"{day} {short} {year}", f"{short} {day}, {year}"])
    elif language == "de":
        text = rng.choice([f"{day}. {MONTHS['de'][month - 1]} {year}", f"{day}.{month}.{year}", f"{day:02}.{month:02}.{year}"])
    else:
        text = f"{day} {'de ' if language == 'es' else ''}{MONTHS[language][month - 1]} {'de ' if language == 'es' else ''}{year}"
    return text, dated(year, month, day)


def located(gold, cited, label="page"):
    return dict(gold, custom={"locator": cited.replace("–", "-"), "label": label}) if cited else gold


def span(rng, top=400):
    first = rng.randint(2, top)
    return rng.choice([str(first), str(first), f"{first}–{first + rng.randint(1, 20)}"])


def letter(rng, pool):
    """One writes to another; the letter lies in an archive, stands in a book, or is only named."""
    language = rng.choice(["en", "en", "en", "de", "fr"])
    one, other = pool.person(rng), pool.person(rng)
    when, issued = date(rng, language)
    gold = {"type": "personal_communication", "author": [one], "recipient": [other], "issued": issued}
    lead = f"{said(one)} {dict(en='to', de='an', fr='à')[language]} {said(other)}, {when}"
    form = rng.randrange(5)
    if form == 0:
        return lead, gold, language
    if form == 1:
        editor, title, year, cited = pool.person(rng), pool.title(rng), rng.randint(1900, 2010), span(rng)
        gold = located(dict(gold, **{"container-title": title, "editor": [editor]}), cited)
        if language == "de":
            return f"{lead}, in: {title}, hg. von {said(editor)}, Leipzig {year}, S. {cited}", dict(gold, **{"publisher-place": "Leipzig"}), language
        word = "p. " if language == "fr" else ""
        role = "éd." if language == "fr" else "ed."
        return f"{lead}, {'dans' if language == 'fr' else 'in'} {title}, {role} {said(editor)} ({year}), {word}{cited}", gold, language
    papers, box, folder = f"{one['family']} Papers", rng.randint(1, 90), rng.randint(1, 40)
    if language != "en":
        _, holder, mark = rng.choice([row for row in FOREIGN if row[0] == language])
        mark = mark.format(a=rng.randint(2, 300), b=rng.randint(10, 9000))
        return f"{lead}, {holder}, {mark}", dict(gold, archive=holder, archive_location=mark), language
    holder = rng.choice(HOLDERS)
    mark = rng.choice([f"{papers}, Box {box}, Folder {folder}", f"box {box}, folder {folder}, {papers}", f"{papers}, box {box}", f"MSS {box}", f"{papers}"])
    return f"{lead}, {mark}, {holder}", dict(gold, archive=holder, archive_location=mark), language


def archival(rng, pool):
    """A paper in an archive, by its title or its mark alone."""
    if rng.random() < .45:
        language, holder, mark = rng.choice(FOREIGN)
        mark = mark.format(a=rng.randint(2, 300), b=rng.randint(10, 9000))
        gold = {"type": "manuscript", "archive": holder, "archive_location": mark}
        cited = str(rng.randint(1, 300)) if rng.random() < .4 else None
        word = dict(de="Bl.", fr="f.", es="f.", it="c.")[language]
        when, issued = date(rng, language) if rng.random() < .4 else ("", None)
        if issued:
            gold["issued"] = issued
        return f"{holder}, {mark}" + (f", {word} {cited}" if cited else "") + (f", {when}" if when else ""), located(gold, cited, "folio"), language
    when, issued = date(rng)
    title = pool.title(rng) if rng.random() < .75 else None
    gold = {"type": "manuscript", "title": title, "issued": issued}
    shown = [f"“{title},” ", f"{title}, "][rng.randrange(2)] if title else ""
    if rng.random() < .5:
        holder, mark = rng.choice(["The National Archives", "TNA", "National Archives", "Public Record Office", "PRO"]), rng.choice(FILES).format(a=rng.randint(1, 900), b=rng.randint(10, 99999))
        gold.update(archive=holder, archive_location=mark)
        order = rng.randrange(3)
        if order == 0:
            return f"{shown}{when}, {holder}, {mark}", gold, "en"
        if order == 1 and not title:
            return f"{holder}, {mark}, {when}", gold, "en"
        return f"{shown}{when}, {mark}, {holder}", gold, "en"
    holder, name = rng.choice(HOLDERS), said(pool.person(rng))
    box, folder = rng.randint(1, 90), rng.randint(1, 40)
    mark = rng.choice([f"Box {box}, Folder {folder}, {name} Papers", f"folder {folder}, box {box}, {name} Papers", f"{name} Papers, box {box}", f"RG {box}, entry {folder}", f"Record Group {box}", f"MS {box}", f"{name} Collection", f"Add. MS {box * 311}"])
    gold.update(archive=holder, archive_location=mark)
    return (f"{shown}{when}, {mark}, {holder}" if rng.random() < .7 or not title else f"{shown}{mark}, {holder}"), gold if rng.random() < 2 else gold, "en"


def recording(rng, pool):
    """A record, by its performer: whole, or a track of it."""
    band = {"literal": rng.choice(BANDS)} if rng.random() < .4 else pool.person(rng)
    who = band.get("literal") or said(band)
    title, medium, label, year = pool.title(rng), rng.choice(MEDIA), rng.choice(LABELS), rng.randint(1952, 2014)
    gold = {"type": "song", "author": [band], "title": title, "publisher": label, "issued": dated(year), "medium": medium}
    form = rng.randrange(6)
    if form == 0:
        return f"{who}, {title}, {medium} ({label}, {year})", gold, "en"
    if form == 1:
        album = pool.title(rng)
        return f"{who}, “{title},” {rng.choice(['on ', 'from ', ''])}{album}, {medium} ({label}, {year})", dict(gold, **{"container-title": album}), "en"
    if form == 2:
        del gold["medium"]
        return f"{who}, {title} ({label}, {year})", gold, "en"
    if form == 3:
        return f"{who}, {title}, {label}, {year}, {medium}", gold, "en"
    if form == 4:
        album = pool.title(rng)
        del gold["medium"]
        return f"{who}, “{title},” {album} ({label}, {year})", dict(gold, **{"container-title": album}), "en"
    return f"{who}, {title}, {label}, {medium}, {year}", gold, "en"


def site(rng, pool):
    """A site by its name, or by nothing but its address."""
    name = rng.choice(SITES)
    path = rng.choice(["", "/", "/about", "/map", "/index.html", f"/{rng.randint(2009, 2016)}/{rng.randint(1, 12):02}"])
    url = f"{rng.choice(['http://', 'https://', 'http://www.'])}{name.lower().replace('the ', '').replace(' ', '')}.{rng.choice(['org', 'net', 'com', 'edu'])}{path}"
    gold = {"type": "webpage", "container-title": name, "URL": url}
    form = rng.randrange(5)
    if form == 0:
        return f"{name} ({url})", gold, "en"
    if form == 1:
        when, accessed = date(rng, "en", (2008, 2020))
        return f"{name}, {url} (accessed {when})", dict(gold, accessed=accessed), "en"
    if form == 2:
        title = pool.title(rng)
        return f"“{title},” {name}, {url}", dict(gold, title=title), "en"
    if form == 3:
        return url, {"type": "webpage", "URL": url}, "en"
    return f"{name}, {url}", gold, "en"


def american(rng, pool):
    """An article as American law reviews cite it."""
    author, title, journal, year = pool.person(rng), pool.title(rng), rng.choice(REVIEWS), rng.randint(1950, 2018)
    volume, page = str(rng.randint(20, 130)), rng.randint(1, 2100)
    cited = f"{page + rng.randint(1, 40)}" if rng.random() < .6 else None
    if cited and rng.random() < .3:
        cited += f"–{int(cited) % 100 + 3:02}" if int(cited) % 100 < 96 else ""
    gold = {"type": "article-journal", "author": [author], "title": title, "volume": volume, "container-title": journal, "page": str(page), "issued": dated(year)}
    note = rng.choice(["", "", "", "Note, ", "Comment, "])
    return f"{said(author)}, {note}{title}, {volume} {journal} {page}{f', {cited}' if cited else ''} ({year})", located(gold, cited), "en"


def american_book(rng, pool):
    """A book as American law reviews cite it: the page behind the title."""
    author, title, year, cited = pool.person(rng), pool.title(rng), rng.randint(1930, 2018), span(rng)
    gold = {"type": "book", "author": [author], "title": title, "issued": dated(year)}
    if rng.random() < .25:
        edition = rng.choice(["2d ed.", "3d ed.", "4th ed.", "rev. ed."])
        return f"{said(author)}, {title} {cited} ({edition} {year})", located(dict(gold, edition=edition), cited), "en"
    return f"{said(author)}, {title} {cited} ({year})", located(gold, cited), "en"


def british(rng, pool):
    """An article as British law journals cite it."""
    people = [initialled(pool.person(rng)) if rng.random() < .7 else pool.person(rng) for _ in range(rng.choice([1, 1, 1, 2]))]
    names, title, journal, year, page = " and ".join(said(p) for p in people), pool.title(rng), rng.choice(JOURNALS), rng.randint(1960, 2015), rng.randint(1, 900)
    cited = span(rng) if rng.random() < .5 else None
    if cited:
        cited = f"{page + rng.randint(1, 30)}"
    gold = {"type": "article-journal", "author": people, "title": title, "container-title": journal, "page": str(page), "issued": dated(year)}
    tail = rng.choice([f", {cited}", f", at {cited}", f" at {cited}", f", {cited}"]) if cited else ""
    if rng.random() < .15:
        return f"{names}, ‘{title}’ [{year}] {journal} {page}{tail}", located(gold, cited), "en"
    volume = str(rng.randint(1, 140))
    issue = str(rng.randint(1, 6)) if rng.random() < .15 else None
    gold = dict(gold, volume=volume, **({"issue": issue} if issue else {}))
    return f"{names}, ‘{title}’ ({year}) {volume}{f'({issue})' if issue else ''} {journal} {page}{tail}", located(gold, cited), "en"


def british_book(rng, pool):
    author, title, year = initialled(pool.person(rng)) if rng.random() < .7 else pool.person(rng), pool.title(rng), rng.randint(1950, 2015)
    gold = {"type": "book", "author": [author], "title": title, "issued": dated(year)}
    form = rng.randrange(5)
    if form == 0:
        ordinal = rng.choice(["2nd ed.", "3rd ed.", "4th ed.", "5th edn"])
        cited = span(rng)
        return f"{said(author)}, {title} ({ordinal}, {year}) {cited}", located(dict(gold, edition=ordinal), cited), "en"
    if form == 1:
        number = str(rng.randint(1, 12))
        return f"{said(author)}, {title} ({year}) {rng.choice(['ch.', 'chap.', 'ch'])} {number}", located(gold, number, "chapter"), "en"
    if form == 2:
        publisher = rng.choice(["OUP", "Hart Publishing", "CUP", "Clarendon Press", "Butterworths", "Sweet & Maxwell"])
        cited = span(rng)
        return f"{said(author)}, {title} ({publisher} {year}) {cited}", located(dict(gold, publisher=publisher), cited), "en"
    if form == 3:
        cited = span(rng)
        return f"{said(author)}, {title} ({year}), {rng.choice(['especially', 'esp.', 'at', 'pp.'])} {cited}", located(gold, cited), "en"
    editor = dict(gold)
    editor["editor"] = editor.pop("author")
    return f"{said(author)} (ed.), {title} ({year})", editor, "en"


def section(rng):
    return rng.choice([str(rng.randint(1, 160)), str(rng.randint(1, 160)), f"{rng.randint(1, 60)}({rng.randint(1, 9)})", f"{rng.randint(1, 40)}({rng.randint(1, 5)})({rng.choice('abcd')})", f"{rng.randint(1, 60)}{rng.choice('AB')}"])


def act(rng, pool):
    """A statute with the section cited."""
    title, year, number = rng.choice(ACTS), rng.randint(1820, 2015), section(rng)
    gold = {"type": "legislation", "title": title, "issued": dated(year)}
    land = rng.choice([None, None, "N.S.W.", "Cth", "N.Z.", "Ont."])
    place = f" ({land})" if land else ""
    if land:
        gold["publisher-place"] = land
    joint = rng.choice([", s ", ", s. ", " s ", " s. ", ", s.", ", section "])
    if rng.random() < .2:
        low = rng.randint(1, 60)
        number = f"{low}–{low + rng.randint(1, 9)}"
        joint = rng.choice([", ss ", ", ss. "])
    gold["custom"] = {"locator": number, "label": "section"}
    return f"{title} {year}{place}{joint}{number}", gold, "en"


def code(rng, pool):
    """A section of an American code."""
    number = rng.choice([str(rng.randint(100, 9999)), f"{rng.randint(100, 2999)}({rng.choice('abc')})", f"{rng.randint(100, 2999)}({rng.choice('abc')})({rng.randint(1, 5)})", f"{rng.randint(10, 999)}.{rng.randint(1, 99)}", f"{rng.randint(2000, 2999)}-{rng.randint(1, 30)}"])
    year = rng.randint(1976, 2018) if rng.random() < .7 else None
    gold = {"type": "legislation", "section": number}
    if year:
        gold["issued"] = dated(year)
    sign = rng.choice(["§ ", "§ ", "§", "§§ "])
    if rng.random() < .7:
        volume, name = rng.choice(CODES)
        return f"{volume} {name} {sign}{number}{f' ({year})' if year else ''}", dict(gold, volume=volume, **{"container-title": name}), "en"
    name = rng.choice(STATES[:3] + STATES[4:8])
    return f"{name} {sign}{number}{f' ({year})' if year else ''}", dict(gold, **{"container-title": name}), "en"


def register(rng, pool):
    title, volume, page = pool.title(rng), str(rng.randint(20, 85)), f"{rng.randint(1, 79)},{rng.randint(1, 999):03}"
    when, issued = date(rng, "en", (1975, 2019))
    return f"{title}, {volume} Fed. Reg. {page} ({when})", {"title": title, "volume": volume, "container-title": "Fed. Reg.", "page": page, "issued": issued}, "en"


def public_law(rng, pool):
    title, year = rng.choice(ACTS), rng.randint(1934, 2015)
    number = f"{rng.randint(73, 114)}-{rng.randint(1, 700)}"
    if rng.random() < .5:
        bill = rng.choice(["H.R.", "S."]) + f" {rng.randint(2, 6000)}"
        return f"{title}, {bill}, {rng.randint(95, 114)}th Cong. ({year})", {"type": "bill", "title": title, "number": bill, "issued": dated(year)}, "en"
    return f"{title} of {year}, Pub. L. No. {number}", {"type": "legislation", "title": title, "number": number, "issued": dated(year)}, "en"


def command(rng, pool):
    """A paper laid before Parliament."""
    body, title, year = rng.choice(BODIES), pool.title(rng), rng.randint(1957, 2010)
    number = f"{rng.choice(['Cm', 'Cm.', 'Cmnd', 'Cmnd.', 'Cmd.', 'Cmd'])} {rng.randint(100, 9800)}"
    cited = f"{rng.randint(1, 12)}.{rng.randint(1, 60)}" if rng.random() < .5 else str(rng.randint(2, 300))
    gold = located({"type": "report", "author": [{"literal": body}], "title": title, "number": number, "issued": dated(year)}, cited, "paragraph")
    inside = rng.choice([f"{number}, {year}", f"{year}; {number}", f"{year}, {number}"])
    return f"{body}, {title} ({inside}){rng.choice([',', ''])} {rng.choice(['para.', 'para', 'paras'])} {cited}", gold, "en"


def debate(rng, pool):
    when, issued = date(rng, "en", (1860, 2012))
    volume, column = str(rng.randint(1, 700)), span(rng, 1500)
    if rng.random() < .6:
        house = rng.choice(["HC Deb", "HL Deb", "H.C. Deb.", "H.L. Deb."])
        return f"{house} {when}, vol {volume}, {rng.choice(['col', 'cols', 'col.'])} {column}", located({"container-title": house, "issued": issued, "volume": volume}, column, "column"), "en"
    house = rng.choice(["H.C. Debs.", "H.L. Debs.", "Parl. Deb.", "HC Debs"])
    return f"{volume} {house}, {rng.choice(['col.', 'cols.'])} {column} ({when})", located({"container-title": house, "issued": issued, "volume": volume}, column, "column"), "en"


def court_abroad(rng, parties):
    """Cases by their neutral number, of Strasbourg and Luxembourg, of German courts."""
    one, other = rng.sample(parties, 2)
    title, year = f"{one} v {other}", rng.randint(1975, 2018)
    gold = {"type": "legal_case", "title": title, "issued": dated(year)}
    form = rng.randrange(6)
    if form == 0:
        court, number = rng.choice(["UKSC", "UKHL", "EWCA Civ", "EWHC", "HCA", "SCC", "IESC", "CSIH"]), str(rng.randint(1, 400))
        cited = str(rng.randint(2, 160)) if rng.random() < .6 else None
        return f"{title} [{year}] {court} {number}" + (f", [{cited}]" if cited else ""), located(dict(gold, number=number, authority=court), cited, "paragraph"), "en"
    if form == 1:
        volume, page, cited = str(rng.randint(1, 60)), str(rng.randint(1, 900)), str(rng.randint(10, 160))
        return f"{one} v United Kingdom ({year}) {volume} EHRR {page}, para {cited}", located(dict(gold, title=f"{one} v United Kingdom", volume=volume, page=page, **{"container-title": "EHRR"}), cited, "paragraph"), "en"
    if form == 2:
        number, (when, issued) = f"{rng.randint(1000, 79999)}/{rng.randint(10, 99)}", date(rng, "en", (1978, 2015))
        return f"{one} v France App no {number} (ECtHR, {when})", dict(gold, title=f"{one} v France", number=number, authority="ECtHR", issued=issued), "en"
    if form == 3:
        collection, volume, page = rng.choice(["BVerfGE", "BGHZ", "BGHSt", "BVerwGE", "RGZ"]), str(rng.randint(1, 120)), rng.randint(1, 390)
        cited = str(page + rng.randint(1, 25))
        gold = {"type": "legal_case", "container-title": collection, "volume": volume, "page": str(page)}
        shape = rng.choice([f"{collection} {volume}, {page} ({cited})", f"{collection} {volume}, {page}, {cited}", f"{collection} {volume}, S. {page} ({cited})"])
        return shape, located(gold, cited), "de"
    if form == 4:
        court, journal, page = rng.choice(["BGH", "BVerfG", "BAG", "OLG Köln", "BVerwG", "LG Hamburg"]), rng.choice(GERMAN[:4]), str(rng.randint(20, 3900))
        return f"{court}, {journal} {year}, {rng.choice(['', 'S. '])}{page}", {"type": "legal_case", "authority": court, "container-title": journal, "issued": dated(year), "page": page}, "de"
    volume, page = str(rng.randint(1, 3)), str(rng.randint(100, 999))
    series = rng.choice(["WLR", "All ER", "FLR", "Lloyd’s Rep", "Cr App R", "BCLC"])
    return f"{title} [{year}] {volume} {series} {page}", dict(gold, volume=volume, page=page, **{"container-title": series}), "en"


def german_article(rng, pool):
    """An article by its journal's letters and its year."""
    author, journal, year, page = pool.person(rng), rng.choice(GERMAN), rng.randint(1950, 2012), str(rng.randint(1, 900))
    gold = {"type": "article-journal", "author": [author], "container-title": journal, "issued": dated(year), "page": page}
    if rng.random() < .35:
        return f"{said(author)}, {journal} {year}, {rng.choice(['', 'S. '])}{page}", gold, "de"
    title = pool.title(rng)
    cited = str(int(page) + rng.randint(1, 12)) if rng.random() < .4 else None
    return f"{said(author)}, {title}, {rng.choice(['in: ', '', 'in: '])}{journal} {year}, {rng.choice(['', 'S. '])}{page}" + (f" ({cited})" if cited else ""), located(dict(gold, title=title), cited), "de"


def by_year(rng, pool):
    """An author with the year of a work that stands in no note."""
    language = rng.choice(["en", "en", "de", "de", "fr"])
    people = [{"family": pool.person(rng)["family"]} for _ in range(rng.choice([1, 1, 1, 2, 3]))]
    year, cited = rng.randint(1950, 2019), span(rng)
    joint = rng.choice(dict(en=[" and ", " & "], de=["/", " und "], fr=[" et "])[language])
    names = people[0]["family"] if len(people) == 1 else f"{people[0]['family']}{joint}{people[1]['family']}" if len(people) == 2 else f"{people[0]['family']}, {people[1]['family']}{joint.replace('/', ' und ')}{people[2]['family']}"
    gold = {"author": people, "issued": dated(year)}
    if rng.random() < .2:
        return rng.choice([f"{names} {year}", f"{names} ({year})"]), gold, language
    word = dict(en=rng.choice(["", "", "p. "]), de="S. ", fr="p. ")[language]
    if language == "en" and "–" in cited and word:
        word = "pp. "
    return rng.choice([f"{names} {year}, {word}{cited}", f"{names} ({year}), {word}{cited}", f"{names} {year}: {cited}", f"{names} ({year}: {cited})", f"{names}, {year}, {word}{cited}"]), located(gold, cited), language


def paper(rng, pool):
    """A newspaper of a day, with nothing else."""
    language = rng.choice(["en", "en", "en", "de", "fr", "es", "it"])
    name = rng.choice(PAPERS[language])
    when, issued = date(rng, language, (1870, 2012))
    gold = {"type": "article-newspaper", "container-title": name, "issued": issued}
    author = pool.person(rng) if rng.random() < .3 else None
    lead = ""
    if author:
        title = pool.title(rng)
        gold.update(author=[author], title=title)
        lead = f"{said(author)}, " + rng.choice({"en": [f"‘{title}’, ", f"“{title},” ", f"‘{title}’ "], "de": [f"{title}, in: ", f"„{title}“, in: "], "fr": [f"« {title} », "], "es": [f"«{title}», ", f"“{title}”, "], "it": [f"{title}, in «", f"{title}, "]}[language])
        if lead.endswith("«"):
            return f"{lead}{name}», {when}", gold, language
    if rng.random() < .4:
        page = str(rng.randint(1, 40))
        word = dict(en=rng.choice(["p. ", "p. ", ""]), de="S. ", fr="p. ", es="p. ", it="p. ")[language]
        return f"{lead}{name}, {when}, {word}{page}", dict(gold, page=page), language
    return f"{lead}{name}{rng.choice([', ', ', ', ' '])}{when}", gold, language


def nations(rng, pool):
    when, issued = date(rng, "en", (1950, 2018))
    body, title = rng.choice(["UN General Assembly", "UN Security Council", "UN Human Rights Council", "International Law Commission"]), pool.title(rng)
    number = rng.choice([f"A/RES/{rng.randint(40, 72)}/{rng.randint(1, 250)}", f"S/{rng.randint(1990, 2018)}/{rng.randint(1, 999)}", f"A/HRC/{rng.randint(1, 38)}/{rng.randint(1, 60)}", f"E/CN.4/{rng.randint(1980, 2005)}/{rng.randint(1, 99)}"])
    gold = {"author": [{"literal": body}], "title": title, "number": number, "issued": issued}
    if rng.random() < .5:
        cited = str(rng.randint(2, 140))
        return f"{body}, {title}, {rng.choice(['UN Doc. ', 'UN Doc ', 'U.N. Doc. ', ''])}{number} ({when}), para. {cited}", located(gold, cited, "paragraph"), "en"
    return f"{body}, ‘{title}’, {when}, {rng.choice(['UN Doc. ', 'UN Doc ', ''])}{number}", gold, "en"


def treaty(rng, pool):
    title, (when, issued) = rng.choice(["Convention on Border Rivers", "Treaty of Friendship and Commerce", "Convention on the Rights of Pilots", "Agreement on Herring Fisheries", "Protocol on Coastal Lights"]), date(rng, "en", (1900, 2010))
    volume, page = str(rng.randint(1, 2500)), str(rng.randint(1, 500))
    series = rng.choice(["UNTS", "U.N.T.S.", "L.N.T.S.", "U.S.T."])
    gold = {"type": "treaty", "title": title, "issued": issued, "volume": volume, "container-title": series, "page": page}
    if rng.random() < .4:
        cited = str(rng.randint(1, 60))
        return f"{title}, {when}, {volume} {series} {page}, art. {cited}", located(gold, cited, "article-locator"), "en"
    return f"{title}, {when}, {volume} {series} {page}", gold, "en"


def placed(rng, pool):
    """A book or a chapter with its place in America, "pp." and editors before the book."""
    author, title, place, press, year, cited = pool.person(rng), pool.title(rng), rng.choice(PLACES), rng.choice(PRESSES), rng.randint(1925, 2012), span(rng)
    gold = {"type": "book", "author": [author], "title": title, "publisher-place": place, "publisher": press, "issued": dated(year)}
    word = "pp." if "–" in cited else "p."
    form = rng.randrange(4)
    if form == 0:
        original = rng.randint(1850, year - 3)
        return f"{said(author)}, {title} ({place}: {press}, [{original}] {year}), {word} {cited}", located(dict(gold, **{"original-date": dated(original)}), cited), "en"
    if form == 1:
        return f"{said(author)}, {title} ({place}: {press}, {year}), {word} {cited}", located(gold, cited), "en"
    if form == 2:
        number = str(rng.randint(1, 20))
        return f"{said(author)}, {title} ({place}: {press}, {year}), chap. {number}", located(gold, number, "chapter"), "en"
    editors, book = [pool.person(rng), pool.person(rng)], pool.title(rng)
    gold = {"type": "chapter", "author": [author], "title": title, "editor": editors, "container-title": book, "publisher-place": place, "publisher": press, "issued": dated(year), "page": cited}
    lead = rng.choice(["", "in "])
    return f"{said(author)}, “{title},” {lead}{said(editors[0])} and {said(editors[1])}, eds., {book} ({place}: {press}, {year}), {word} {cited}", gold, "en"


def southern(rng, pool):
    """Books, articles and chapters as Spanish and Italian notes print them."""
    language = rng.choice(["es", "es", "it", "it", "pt"])
    author, title, year, cited = pool.person(rng), pool.title(rng), rng.randint(1950, 2015), span(rng)
    word = "pp." if "–" in cited else "p."
    place, press = rng.choice([("Madrid", "Alianza"), ("Barcelona", "Crítica"), ("México", "FCE"), ("Buenos Aires", "Siglo XXI")] if language == "es" else [("Lisboa", "Presença"), ("São Paulo", "Companhia das Letras"), ("Rio de Janeiro", "Zahar"), ("Coimbra", "Almedina")] if language == "pt" else [("Milano", "Feltrinelli"), ("Bologna", "il Mulino"), ("Torino", "Einaudi"), ("Roma-Bari", "Laterza")])
    gold = {"author": [author], "title": title, "issued": dated(year)}
    form = rng.randrange(4)
    if form == 0:
        return f"{said(author)}, {title}, {place}, {press}, {year}, {word} {cited}", located(dict(gold, type="book", publisher=press, **{"publisher-place": place}), cited), language
    if form == 1:
        return f"{said(author)}, {title}, {place} {year}, {word} {cited}", located(dict(gold, type="book", **{"publisher-place": place}), cited), language
    if form == 2:
        editor, book = pool.person(rng), pool.title(rng)
        gold = dict(gold, type="chapter", editor=[editor], page=cited, publisher=press, **{"container-title": book, "publisher-place": place})
        if language == "pt":
            return f"{said(author)}, “{title}”, {rng.choice(['in', 'em'])} {said(editor)} {rng.choice(['(org.)', '(ed.)'])}, {book}, {place}, {press}, {year}, {word} {cited}", gold, language
        if language == "es":
            return f"{said(author)}, {rng.choice(['“%s”', '«%s»']) % title}, en {said(editor)} {rng.choice(['(ed.)', '(coord.)', '(dir.)'])}, {book}, {place}, {press}, {year}, {word} {cited}", gold, language
        return f"{said(author)}, {title}, in {book}, a cura di {said(editor)}, {place}, {press}, {year}, {word} {cited}", gold, language
    volume, journal = str(rng.randint(2, 90)), rng.choice(["Hispania", "Revista de Indias", "Historia Social"] if language == "es" else ["Análise Social", "Revista Brasileira de História", "Ler História"] if language == "pt" else ["Quaderni storici", "Studi storici", "Rivista storica italiana"])
    gold = dict(gold, type="article-journal", volume=volume, page=cited, **{"container-title": journal})
    if language in ("es", "pt"):
        return f"{said(author)}, {rng.choice(['“%s”', '«%s»']) % title}, {journal}, {rng.choice(['vol. ', ''])}{volume} ({year}), {word} {cited}", gold, language
    return f"{said(author)}, {title}, in «{journal}», {volume} ({year}), {word} {cited}", gold, language


KINDS = [(letter, 60), (archival, 90), (recording, 45), (site, 45), (american, 60), (american_book, 30), (british, 80), (british_book, 50), (act, 50), (code, 40), (register, 14), (public_law, 24), (command, 24), (debate, 24), (german_article, 40),
         (by_year, 70), (paper, 60), (nations, 20), (treaty, 14), (placed, 50), (southern, 70)]


def notes(rng, records, parties):
    """Returns notes of all kinds, each with its gold and its language."""
    pool = Pool(records)
    made = [kind(rng, pool) for kind, count in KINDS for _ in range(count)]
    return made + [court_abroad(rng, parties) for _ in range(60)]
