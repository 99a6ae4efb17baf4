"""Numerals: digits, number words, and the two mixed ("3.2 million", "2½", "two and a half thousand")."""

from decimal import Decimal

from service.extract.numbers.line import Line
from service.extract.numbers.number_words import NUMBER_WORDS, read_spelled
from service.extract.numbers.numeral import DASHES, LARGEST, SCALES, SUFFIXES, Numeral, scaled_by
from service.extract.vocabulary import word_set
from service.records import replace

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
"""Numerator and denominator of the fraction characters."""
PLACES = {2: 1, 4: 2, 5: 1, 8: 3, 10: 1}
"""Decimals that write a fraction exactly, by its denominator."""

_LONGEST = 40  # digits; longer runs are keys and noise, and would strain the decimal context
_GROUPS = 5  # of three digits; a longer run of them is a table
_CONTINENTAL = word_set("de fr es it nl pt pl sv da nb nn no fi cs sk sl hr hu ro el tr ru uk bg lt lv et is")
_METRES = word_set(
    "tall high deep wide long away above below sprint race final freestyle hurdles relay butterfly backstroke dash"
)
_FEET = word_set("ft feet foot yards yds yd in inches")
_DIMENSIONS = word_set("height length width depth heights lengths")
_DIMENSION_REACH = 5  # tokens of "height of the 37m", back from its "m"
_ADDED = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "eighth": 8}
_ADDED_MANY = {"quarters": 4, "thirds": 3, "fifths": 5, "eighths": 8}
_HOW_MANY = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 16, 32))


def is_digits(word: str) -> bool:
    """Whether the word is a numeral in digits ("25,244", ".5"), not a code that ends in one ("G7")."""
    return word[-1:].isdecimal() and not word[0].isalpha()


def read_numeral(line: Line, index: int, *, joins_and: bool = True, money: bool = False) -> Numeral | None:
    """The numeral that begins at ``index``, if one does.

    Args:
        line: the sentence.
        index: the token to begin at.
        joins_and: whether "and" may join parts of one number ("two hundred and six"); not after "between".
        money: whether a currency sign stands before it, so that a lone letter scales it ("£5 m").

    Returns:
        The longest numeral, or None. Runs of more than 40 characters and numbers with a leading zero are none.
    """
    word = line.words[index]
    if word in NUMBER_WORDS or word in ("a", "an"):
        numeral = read_spelled(line, index, joins_and=joins_and)
    elif is_digits(word):
        numeral = _digits(line, index)
    else:
        return None
    if numeral is None:
        return None
    if not numeral.pointed:
        numeral = _with_fraction(line, numeral, joins_and=joins_and)
    numeral = _with_scale(line, numeral, money=money)
    if numeral.power >= 3 and joins_and and not numeral.pointed:
        numeral = _with_fraction_of_scale(line, numeral)
    return numeral if numeral.value < LARGEST else None


def read_slash(line: Line, index: int) -> tuple[int, int, int] | None:
    """``3/4`` where it stands alone: numerator, denominator, index past it. "9/11", "24/7" and "2023/24" are none."""
    words = line.words
    if not (words[index + 1] in ("/", "⁄") and line.glued(index) and line.glued(index + 1)):
        return None
    if line.glued(index - 1) and (words[index - 1] not in ("-", "−", "(") or line.glued(index - 2)):
        return None
    above, below = words[index], words[index + 2]
    if not (above.isdecimal() and below.isdecimal() and len(above) <= 2 and len(below) <= 2):
        return None
    numerator, denominator = int(above), int(below)
    dated = line.glued(index + 2) and words[index + 3] in ("/", ".", "-") and words[index + 4][:1].isdecimal()
    fits = 0 < numerator < denominator and denominator in _DENOMINATORS and not dated
    return (numerator, denominator, index + 3) if fits else None


_COMPARING = word_set("more less fewer higher lower above below up down over under dearer cheaper larger smaller")
_COMPARED = word_set("than on the its their his her what where from last")


def _digits(line: Line, index: int) -> Numeral | None:
    words = line.words
    written, past = words[index], index + 1
    if len(written) > _LONGEST:
        return None
    continental = line.language[:2] in _CONTINENTAL
    if continental and words[past] == "," and line.glued(index) and line.glued(past) and words[past + 1].isdecimal():
        written, past = f"{written},{words[past + 1]}", past + 2
        if len(written) > _LONGEST:
            return None
    elif written.isdecimal() and len(written) <= 3:
        written, past = _spaced(line, index)
    plain = written.isdecimal()
    if plain and len(written) > 1 and int(written[0]) == 0:
        return None
    normal = written if plain else _normal(written, continental=continental)
    if normal is None:
        return None
    places = len(normal.partition(".")[2])
    return Numeral(past, Decimal(normal), places, places > 0, plain=plain and past == index + 1)


def _spaced(line: Line, index: int) -> tuple[str, int]:
    """Digits grouped by spaces: "1 234 567", and "40 000" only with zeros, since two numbers may stand side by side."""
    words, tokens = line.words, line.tokens
    past = index + 1
    while len(words[past]) == 3 and words[past].isdecimal() and tokens[past].start == tokens[past - 1].end + 1:
        past += 1
        if past - index > _GROUPS:
            return words[index], index + 1
    joined = past - index > 2 or (past - index == 2 and words[past - 1] == "000")
    return ("".join(words[index:past]), past) if joined and words[index][0] != "0" else (words[index], index + 1)


def _normal(written: str, *, continental: bool) -> str | None:
    """Digits without grouping marks and with a point for the decimals; None where the marks do not make a number."""
    for space in "\u00a0\u2009\u202f":
        written = written.replace(space, "")
    if "\u066c" in written or "\u066b" in written:  # Arabic marks mean the same everywhere
        return written.replace("\u066c", "").replace("\u066b", ".")
    group, point = (".", ",") if continental else (",", ".")
    whole, _, part = written.partition(point)
    groups = whole.split(group)
    if continental and len(groups) == 2 and len(groups[1]) != 3 and not part:
        return written  # "3.5" in a German text is still three and a half
    if point in part or group in part or (continental and any(len(piece) != 3 for piece in groups[1:])):
        return None
    return "".join(groups) + (f".{part}" if part else "")


def _with_fraction(line: Line, numeral: Numeral, *, joins_and: bool) -> Numeral:
    """Add a fraction that follows a whole number: "2½", "2 1/4", "two and a half", "two-and-a-half"."""
    words, here = line.words, numeral.past
    added: tuple[int, int, int] | None = None
    if words[here] in VULGAR and numeral.power < 3:
        added = (*VULGAR[words[here]], here + 1)
    elif numeral.plain and not line.glued(here - 1):
        added = read_slash(line, here)
    if added is None and joins_and and numeral.power < 3:
        added = _and_a_half(line, here)
    if added is None:
        return numeral
    value = numeral.value + Decimal(added[0]) / added[1]
    return Numeral(added[2], value, PLACES.get(added[1], 1), True, spelled=numeral.spelled)


def _with_fraction_of_scale(line: Line, numeral: Numeral) -> Numeral:
    """``a million and a half``."""
    added = _and_a_half(line, numeral.past)
    if added is None or line.words[added[2]] in SCALES:
        return numeral
    value = numeral.value + scaled_by(Decimal(added[0]) / added[1], numeral.power)
    return replace(numeral, past=added[2], value=value, places=PLACES.get(added[1], 1) - numeral.power, pointed=True)


def _and_a_half(line: Line, index: int) -> tuple[int, int, int] | None:
    """``and a half``, ``-and-a-half``, ``and three quarters``: numerator, denominator, index past it."""
    words, here = line.words, index
    here += words[here] in DASHES
    if words[here] != "and":
        return None
    here += 1 + (words[here + 1] in DASHES)
    many = _HOW_MANY.get(words[here])
    here += 1 + (words[here + 1] in DASHES)
    denominator = (_ADDED if many == 1 else _ADDED_MANY).get(words[here])
    if many is None or denominator is None or words[here + 1] == "of":
        return None
    if words[here + 1] in _COMPARING and words[here + 2] in _COMPARED:
        return None  # "up 8% on May's $113 and two thirds more than the $73 of last year"
    return many, denominator, here + 1


def _with_scale(line: Line, numeral: Numeral, *, money: bool) -> Numeral:
    """Apply the scale word or letter that follows; a dozen too."""
    past, value, places, scaled, total = numeral.past, numeral.value, numeral.places, numeral.scaled, 0
    while past < len(line.tokens) and value < LARGEST:
        word = line.words[past]
        glued = line.glued(past - 1)
        if word in DASHES and glued and line.glued(past) and line.words[past + 1] in SCALES:
            past += 1
            continue
        suffix = (glued or money) and not scaled and word in SUFFIXES and not numeral.spelled
        if suffix and word in ("m", "mm") and not money and (word == "mm" or _is_length(line, past)):
            break
        if not suffix and (word not in SCALES or (numeral.spelled and scaled and word == "hundred")):
            break
        power = SUFFIXES[word]
        value, places, past, scaled, total = scaled_by(value, power), places - power, past + 1, True, total + power
    if past == numeral.past:
        dozen = line.words[past] in ("dozen", "dozens") and not scaled
        return replace(numeral, past=past + 1, value=value * 12, scaled=True) if dozen else numeral
    return Numeral(past, value, places, numeral.pointed, spelled=numeral.spelled, scaled=True, power=total)


def _is_length(line: Line, index: int) -> bool:
    """Whether the "m" at ``index`` is metres: "37m tall", "37m (121ft)", "121ft (37m)", "height of the 37m mast"."""
    words = line.words
    if words[index + 1] in _METRES or (words[index + 1] == "(" and words[index + 3] in _FEET):
        return True
    if words[index - 2] == "(" and words[index - 3] in _FEET:
        return True
    ahead = words[max(0, index - _DIMENSION_REACH) : max(0, index - 1)]
    return "of" in ahead and not _DIMENSIONS.isdisjoint(ahead[: ahead.index("of")])
