"""Numbers that count nothing: names, scores, addresses, list marks and telephone numbers."""

from service.extract.numbers.line import Line
from service.extract.numbers.numeral import Numeral
from service.extract.units.units import CODES, SIGNS
from service.extract.vocabulary import word_set

# Proper names that end in a number, by the word before it; the capital is required.
_PROPER = word_set(
    "channel windows article section formula radio number no boeing airbus covid storm level tier grade year",
    "stage phase step chapter title rule group war apollo pier gate room flight platform page volume part series",
    "season episode schedule regulation clause resolution amendment proposition plan class terminal route highway",
    "interstate junction day week game ward unit type model iphone ipad galaxy playstation xbox nikkei ftse cac",
    "dax fortune russell nasdaq stoxx asx mi catch euro cop bowl force squadron category zone area district pole",
    "position lot run opus act scene psalm chatgpt gpt android ios python java version appendix annex table",
    "figure chart box exhibit question note bbc itv bravo falcon soyuz starship ariane voyager mig leopard",
    "challenger typhoon cinema studio estate band seed world top final p500 poor's p sp topix sensex nifty kospi",
    "csi smi aex ibex omx mib sdax mdax tecdax bus line lane track court hole heat kepler spitfire form directive",
    "code event project operation expo agenda vision target protocol brigade division battalion regiment corps",
    "fleet precinct local psg mach big planet hiv fortnite pixel oneplus mk",
)
# The same in small letters: parts of a text, places in a list, marks on a scale.
_PLAIN = word_set(
    "page pages p pp chapter table figure fig chart footnote section paragraph item question note step part",
    "episode series season round stage phase level tier grade category type class group junction platform gate",
    "terminal flight route room apartment flat bus channel lane lot version number numbers article verse column",
    "line exhibit day week year game option door act scene appendix annex nr nrs nos aisle row model clause rule",
)
#: What tells which one is meant, so that the number behind it is none of its name: "in the first week 310 came".
_ORDERING = word_set("'s first second third fourth fifth last next final previous same opening this that every each")
#: "Within a year 45 of them had one": how long it took, and then how many, but for "after a year 7 class".
_STRETCHES, _WITHIN = word_set("day week year"), word_set("within after in over inside for")
_SCHOOLED = word_set("pupil pupils class classes group groups student students child children teacher")
_MODELS = frozenset(("dreamliner", "max", "jumbo", "pro", "ultra", "plus", "mini"))
_JETS = word_set("707 717 727 737 747 757 767 777 787")
_PLANS = word_set("plan programme program guide checklist manifesto agenda strategy turn scale proposal list pledge")
_SMALL_CAPITAL = frozenset(("iphone", "ipad", "ios", "covid"))
_DIALLED = word_set(
    "call calls called dial dialled dialling ring phone text tel telephone fax ext extension freephone",
)
_STREETS = frozenset(
    [
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "lane",
        "square",
        "boulevard",
        "drive",
        "close",
        "court",
        "terrace",
        "crescent",
        "gardens",
        "place",
        "row",
        "way",
        "hill",
    ]
)
_ONE_BEFORE = word_set(
    "no this that which the any every each another square day year only number not",
)
_DIFFERING = word_set("above below over under higher lower more less off up down ahead behind beyond short")
#: What so many of may be that "number" so many: "the women number 225", "those who ride now number 160".
_NUMBERING = word_set("men women people who they we those staff police cattle sheep now today still alone")
_NO_PLURALS = ("'s", "’s", "ss", "us", "is")
_DASHES = frozenset("-–—‐‑−")
_BEFORE_DASH = frozenset(("(", "“", "‘", '"', "'", "minus", "negative", "sub", "near", "now", *SIGNS))
"""What may touch a dash before a number that still is one: "minus-5", "sub-£300,000", "$-50bn"."""
_DOMAINS = frozenset(["org", "com", "net", "gov", "co"])
_DOMAINS_TOLD = frozenset(f".{name}" for name in _DOMAINS)
_OPENING = frozenset((".", ":", "!", "?", "“", '"', "‘", "'"))


def is_name(line: Line, index: int, numeral: Numeral, *, counted: bool) -> bool:
    """Whether the numeral at ``index`` is part of a name, an address, a list mark, a score or a telephone number.

    Args:
        line: the sentence.
        index: the numeral's first token.
        numeral: the numeral as read.
        counted: whether a unit, or a noun that is often counted, follows it.
    """
    if _stuck_left(line, index) or _stuck_right(line, numeral.past):
        return True
    if numeral.spelled:
        return _spelled_name(line, index, numeral, counted=counted)
    if line.words[index - 1] in ("'", "’") and line.glued(index - 1) and len(line.words[index]) == 2 and not counted:
        return True  # ’24
    return (
        _list_mark(line, index, numeral)
        or _numbered(line, index, numeral, counted=counted)
        or _telephone(line, index, numeral)
        or _address(line, numeral)
    )


def one_stands_alone(line: Line, index: int) -> bool:
    """Whether "one" at ``index`` is the pronoun or the determiner ("no one", "one of the", "one day")."""
    if line.words[index] != "one":
        return False
    return line.words[index - 1] in _ONE_BEFORE or _is_some_time(line, index)


def _is_some_time(line: Line, index: int) -> bool:
    """ "Having at one point stood at 11.1%": a time, and not by how much, as in "at one point above it"."""
    told = line.words[index - 1] == "at" and line.words[index + 1] in ("point", "stage")
    return told and line.words[index + 2] not in _DIFFERING


def _stuck_left(line: Line, index: int) -> bool:
    """Whether something that makes it no number touches it from the left: ``COVID-19``, ``9:30``, ``22,24``, ``#5``."""
    if not line.glued(index - 1):
        return False
    before = line.words[index - 1]
    if before == "-" and line.words[index - 2] == "covid":
        return True
    if before == "—" and line.words[index - 2].isalpha():
        return False  # "when they took office—3% in January"
    if before in _DASHES or before == "+":
        return line.glued(index - 2) and line.words[index - 2] not in _BEFORE_DASH
    if before == "=" and line.words[index - 2] == "y":
        return False  # a yen sign
    if before == "." and line.glued(index - 2) and line.tokens[index - 2].text.isupper():
        return True  # "ID.3"
    if before in (",", ".", ":"):
        return line.words[index - 2][-1:].isdecimal() and line.glued(index - 2)
    if before in ("/", "@", "_", "#", "^", "=", "*", "&", "\\"):
        return True
    if line.words[index - 2] == "$" and line.glued(index - 2):
        return False  # "$US5"
    return before[-1:].isalnum() and before not in CODES and not line.words[index][0].isalpha()


def _stuck_right(line: Line, past: int) -> bool:
    """Whether something touches it from the right that makes it part of a longer run: ``9:30``, ``22,24``, ``5/8``."""
    if not line.glued(past - 1):
        return False
    after, far = line.words[past], line.words[past + 1]
    if after in ("/", ":", ",") and line.glued(past):
        return far[-1:].isdecimal() or (after == "/" and far[:1].isdecimal())
    if after in ("^", "=", "_", "@", "*", "\\"):
        return True
    if after in _DASHES and line.glued(past) and far[:1].isdecimal() and far[-1:] == "s":
        return True  # "18-24s"
    site = far.lower() in _DOMAINS or after.lower() in _DOMAINS_TOLD  # "350.org"
    return after[:1] == "." and (far[:1].isdecimal() or site) and (line.glued(past) or after != ".")


def _spelled_name(line: Line, index: int, numeral: Numeral, *, counted: bool) -> bool:
    """``Formula One``, ``Six Nations``, ``World War Two``: a capital inside a sentence, beside another capital."""
    if not line.capital(index) or index == 0 or numeral.scaled or line.words[index - 1] in _OPENING:
        return False
    before = index - 2 if line.words[index - 1] == "of" else index - 1
    if counted:
        return line.capital(before) and line.words[before] in _PROPER
    return line.capital(before) or line.capital(numeral.past)


def _list_mark(line: Line, index: int, numeral: Numeral) -> bool:
    """``1.`` or ``2)`` at the start of a line, and citations in square brackets."""
    if not numeral.plain:
        return False
    after = line.words[numeral.past]
    if line.words[index - 1] == "[" and after in ("]", ","):
        return True
    opening = index == 0 or (index == 1 and line.words[0] in ("(", "•", "*", "-", "–", "#"))
    return opening and after in (".", ")") and line.glued(numeral.past - 1) and numeral.past + 1 < len(line.tokens)


def _numbered(line: Line, index: int, numeral: Numeral, *, counted: bool) -> bool:
    """``Channel 4``, ``No 10``, ``page 4``, ``U-21``."""
    if numeral.scaled:
        return False
    here = index - 1
    if (line.words[here] == "." and line.words[here - 1] in ("no", "nos", "p", "fig", "vol", "nr")) or (
        line.words[here] in _DASHES - {"—"} and line.glued(here) and line.glued(here - 1)
    ):
        here -= 1
    if line.words[here] == "of" and line.words[here - 1] == "group" and line.capital(here - 1):
        return True
    head = line.words[here]
    if here < 0 or not head or line.words[index] != line.tokens[index].text.lower():
        return False
    after = line.words[numeral.past]
    if after in ("%", "per", "percent", "pc", "bn") or "," in line.words[index]:
        return False
    if head in _PROPER and (line.capital(here) or head in _SMALL_CAPITAL):
        return True
    if (not counted and _model(line, numeral)) or _plan(line, numeral):
        return True
    if (head == "no" and here == index - 2) or (head == "watch" and line.words[here - 1] == "apple"):
        return True
    if head == "number" and _counts(line, here, numeral.past):
        return False
    if head in _STRETCHES and line.words[here - 1] == "a" and line.words[here - 2] in _WITHIN:
        return line.words[numeral.past] in _SCHOOLED
    return (
        head in _PLAIN
        and (numeral.plain or head == "version")
        and line.words[here - 1] not in _ORDERING
        and numeral.value < 3000
    )


def _counts(line: Line, here: int, past: int) -> bool:
    """ "The first-timers number 380", "those who ride number 160": the verb, and not "the rooms number 12 and 14"."""
    who = line.words[here - 1]
    several = who in _NUMBERING or (len(who) > 2 and who.endswith("s") and not who.endswith(_NO_PLURALS))
    listed = line.words[past] in ("and", "or", "to", "-", "–") and line.words[past + 1][:1].isdecimal()
    return here > 0 and (several or line.words[here - 2] == "who") and not listed


def _plan(line: Line, numeral: Numeral) -> bool:
    """``12-point plan``: a plan of so many points."""
    return line.matches(numeral.past, ("-", "point")) and line.words[numeral.past + 2] in _PLANS


def _model(line: Line, numeral: Numeral) -> bool:
    """``787 Dreamliner``, ``737 Max jets``, ``11 Pro``, ``a 747``."""
    if numeral.plain and line.capital(numeral.past) and line.words[numeral.past] in _MODELS:
        return True
    return line.words[numeral.past - 2] in ("a", "an") and line.words[numeral.past - 1] in _JETS


def _telephone(line: Line, index: int, numeral: Numeral) -> bool:
    before = line.words[index - 1]
    if (
        before in _DIALLED
        and (numeral.plain and numeral.value < 10**6)
        and line.words[numeral.past] in ("", ".", ",", "or", "for", "to")
    ):
        return True
    also = before in ("or", "and") and line.words[index - 3] in _DIALLED and numeral.plain
    if also and line.words[index - 2].isdecimal():
        return True
    if before == "+" and numeral.plain and line.words[numeral.past].isdecimal():
        return True
    if not numeral.plain or not before[-1:].isdecimal():
        return False
    first = index - 1  # "020 7946 0958": every group after one with a leading zero
    while line.words[first - 1][-1:].isdecimal() and index - first < 6:
        first -= 1
    return (line.words[first][0] == "0" and len(line.words[first]) > 1) or line.words[first - 1] == "+"


def _address(line: Line, numeral: Numeral) -> bool:
    """``10 Downing Street``."""
    if not line.capital(numeral.past):
        return False
    after = line.words[numeral.past]
    if (after in ("ave", "avenue") and line.capital(numeral.past)) or after == "rue":
        return True
    if after == "zip" and numeral.plain and numeral.value >= 10_000:
        return True
    return any(line.words[numeral.past + step] in _STREETS and line.capital(numeral.past + step) for step in (1, 2))


def is_vague(line: Line, index: int) -> bool:
    """Whether the number word at ``index`` stands behind "a few", "several" or "per", and so is no figure.

    But "64 cooks, one for every 15 guests" tells how many there are to each.
    """
    before = line.words[index - 1]
    if before in ("per", "several", "few", "many"):
        return True
    if before != "every" or line.words[index - 2] not in ("for", "in", "of", "out", ""):
        return False
    return line.words[index - 3 : index - 1] != ["one", "for"] or line.words[index - 4] != ","
