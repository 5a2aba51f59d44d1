"""Word lists that companies and people are invented from.

Syllables have a fixed length per position, so two different triples never
spell the same root. None of them can spell "test" or "demo".
"""

# ruff: noqa: SIM905  (a word list reads better as words)
from __future__ import annotations

ROOT_1 = (
    "vel bri nor kas lum tor mar fen gal hol jas kel lor mir nav oll per qui ras sol "
    "tal ulv var wes yor zan bel cor dra elm fal gry har ist jun kra lin mon nel orb"
).split()
ROOT_2 = (
    "qo ta vi lu ra ne so mi da ke pu zi fo ga he ju wo xa ya be co du fe gi ho ka la "
    "mu ni po ri sa to ve wa zo al en ir or"
).split()
ROOT_3 = (
    "rin dax lux ven tis mar gon bel por sen vik nor zel cor fan hal jin kos lem mat "
    "nis pol qar rus tan umb vos wyn yas zar bor cis dun ell fyr gal hem ino jul kel "
    "lio mer nax ovi pra ril"
).split()
FIRST_NAMES = (
    "Ada Bram Chiara Dorian Elif Farid Greta Hugo Ines Jonas Keiko Liam Mara Nils "
    "Olga Pavel Quentin Rosa Samir Tilda Ugo Vera Wim Xenia Yara Zeno Alba Boris "
    "Clara Dana Emil Freya Gianni Hana Ivo Jana Karim Lena Milo Nora Otis Petra "
    "Rafael Sanna Teo Una Viktor Willa Yusuf Zora"
).split()
LAST_NAMES = (
    "Abend Brook Castell Dahlin Ekwall Fontane Garrick Halloran Ilves Jansma Kessler "
    "Lindqvist Marchetti Nakata Okafor Pellerin Quist Rademaker Salgado Tanaka Ulrich "
    "Vasquez Westerby Ximenes Yamada Zeller Ashdown Bellamy Corrigan Duvall Engstrom "
    "Farrow Gallagher Hartwell Isaksen Jorgensen Kovacs Lombardi Moreau Novak Ostrow "
    "Prescott Ridley Sorensen Thackeray Underhill Voss Whitlock Yates Zamora"
).split()
# The buying committee: the first titles are those of the first contacts.
TITLES = (
    "Head of Procurement|Operations Analyst|Chief Financial Officer|IT Administrator|"
    "Planning Analyst|Chief Operating Officer|Director of Engineering|Project Manager"
).split("|")
TICKET_SUBJECTS = (
    "Export stops half way|Cannot sign in|Report shows old numbers|Slow dashboard|"
    "Question about roles|Import rejects a file|Invoice address|Feature request"
).split("|")
TASK_SUBJECTS = "Call: check-in|Email: follow-up|Call: renewal|Email: proposal".split(
    "|"
)
EVENT_SUBJECTS = "Quarterly review|Product walk-through|Renewal meeting|Workshop".split(
    "|"
)
COMPETITORS = "Norvantage|Plimsoll Suite|Quaystone|Tessellate One".split("|")
LOSS_REASONS = "Price|No decision|Competitor|Missing feature|Timing".split("|")
