"""Who answered what: the one table that every survey file here is made of. Everybody is invented."""
import datetime

# Id, unit, the six answers in the order of ITEMS (a dot is none); ! where the survey was given up half-way.
ANSWERS = """
3 U1 454 54 5 | 4 U1 343 43 4 | 5 U1 55. 55 5 | 8 U1 232 34 3 | 9 U1 444 44 . | 10 U1 545 53 4
11 U1 4.3 .. . ! | 12 U1 334 45 4 | 13 U2 221 32 2 | 14 U2 323 23 3 | 15 U2 112 21 1 | 16 U2 433 33 3
17 U2 3.2 .2 2 | 18 U2 222 31 2 | 19 U2 ... .. . ! | 20 U3 545 55 5 | 22 U3 434 44 5 | 23 U3 354 53 4
24 U3 445 45 4 | 25 U3 533 34 3 | 26 U3 ... .. . | 27 U3 454 55 5 | 30 U4 121 12 1 | 31 U4 555 55 5
"""
REMARKS = {
    3: 'Het "plan" is goed; nu nog doen', 5: "Eerste regel\nTweede regel, met komma\n\nEn de vierde",
    8: "Crème brûlée voor Ünal, ça va; 5 €", 10: "=SUM(A1:A9)", 12: "  spaties ervoor\ten een tab", 13: "-",
    15: "<b>vet</b> & zo – ‘echt’", 17: "@iedereen: +1", 20: '""', 22: "Top 👍 gedaan", 25: "N/A",
    30: "anonymous"}
UNITS = {"U1": ("Winkel Noord", "Store North"), "U2": ("Kantoor Zürich", "Zürich office"),
         "U3": ("Magazijn, laden & lossen", "Warehouse, docks & vans"), "U4": ("Directie", "Board")}
SCALE = (("Helemaal mee oneens", "Strongly disagree"), ("Mee oneens", "Disagree"), ("Neutraal", "Neutral"),
         ("Mee eens", "Agree"), ("Helemaal mee eens", "Strongly agree"))
ITEMS = ("trust_SQ001", "trust_SQ002", "trust_SQ003", "fun_SQ001", "fun_SQ002", "proud")
LANGUAGES = ("nl", "en")
# By code: LimeSurvey's type, its page, whether it is mandatory and has "other"; its texts; those of its parts.
QUESTIONS = {
    "unit": ("L", 71, "Y", "Y", ("In welke eenheid werkt u?", "Which unit do you work in?"), {}),
    "trust": ("F", 71, "N", "N", ("Hoe ervaart u het vertrouwen in uw team?", "How do you see trust in your team?"), {
        "SQ001": ("Mijn collega's komen hun beloften na", "My colleagues keep their promises"),
        "SQ002": ("Ik durf fouten toe te geven", "I dare to admit mistakes"),
        "SQ003": ("De leiding is eerlijk, ook bij slecht nieuws", "Our leaders are honest, in bad news too")}),
    "fun": ("F", 72, "N", "N", ("En het plezier in uw werk?", "And the pleasure in your work?"), {
        "SQ001": ("Ik ga met plezier naar mijn werk", "I like going to work"),
        "SQ002": ("We lachen samen – vaak", "We laugh together – often")}),
    "proud": ("L", 72, "N", "N", ("Ik ben er trots op hier te werken", "I’m proud to work here"), {}),
    "pace": ("1", 72, "N", "N", ("Het tempo", "The pace"), {"SQ001": ("Nu en straks", "Now and later")}),
    "remark": ("T", 72, "N", "N", ("Wat wilt u nog kwijt?", "What else would you like to tell?"), {}),
    "photo": ("|", 72, "N", "N", ("Foto & bijlage", "Photo & attachment"), {})}
PAGES = {71: ("Over u", "About you"), 72: ("Uw werk", "Your work")}


class Person:
    def __init__(self, text):
        parts = text.split()
        self.id, self.unit, self.is_complete = int(parts[0]), parts[1], parts[-1] != "!"
        self.answers = {item: None if digit == "." else int(digit)
                        for item, digit in zip(ITEMS, "".join(parts[2:5]))}
        self.remark = REMARKS.get(self.id, "")
        self.started = datetime.datetime(2026, 3, 2, 9, 3, 11) + datetime.timedelta(minutes=17 * self.id)
        self.ended = self.started + datetime.timedelta(seconds=300 + self.id)


PEOPLE = [Person(text) for text in ANSWERS.replace("\n", "|").split("|") if text.strip()]
COMPLETE = [person for person in PEOPLE if person.is_complete]


def statements(language):
    """The texts of the items, as a program shows them that knows no questions with parts."""
    texts = []
    for item in ITEMS:
        code, _, part = item.partition("_")
        own, parts = QUESTIONS[code][4:]
        texts.append((parts[part] if part else own)[language])
    return texts


def spoken(answers, language):
    """How an answer of 1 to 5 is written: as a LimeSurvey code, a digit, a label, or digit and label."""
    label = [texts[language] for texts in SCALE]
    forms = {"A1": lambda n: f"A{n}", "1": str, "5 - label": lambda n: f"{n} - {label[n - 1]}",
             "label": lambda n: label[n - 1]}
    return lambda n: "" if n is None else forms[answers](n)
