"""Text into words, numerals and marks.

One precompiled pattern, one pass. A numeral never swallows its neighbour: "25,244" is one numeral, "25, 244" and
"22,24" are two each, and what hangs on to a number ("1.9bn", "10am", "115km") is a token of its own. Three things are
kept whole because their parts would be misread: web addresses, runs with two points (versions, dates, "1.234.567"),
and codes that begin with a letter ("Q2", "M20").
"""

import re

from service.model.tokens import Token

# Letters are word characters that are neither digits nor the underscore; combining marks of the commoner scripts are
# listed, since `re` knows no Unicode categories. Joiners and soft hyphens belong to the word they are in.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u0900-\u0903\u093a-\u094f\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe20-\ufe2f"
)
_LETTER = r"[^\W\d_¼-¾⅓-⅞]"
_REST = rf"[\w{_MARKS}]"
_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,\n])"  # most tokens, found before any other way is tried; none of those would find more
    r"|(?:https?://|www\.)\S+"
    r"|(?=\d)(?:"  # all that begins with a digit
    r"\d+(?:,\d{3})*(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w)"
    r"|\d{2,4}s(?!\w)"
    r"|\d{1,2}+(?:,\d{2}(?!\d))++,\d{3}(?!\d)(?:\.\d+)?"  # 12,34,567
    r"|\d{1,3}+(?:,\d{3})++(?!\d)(?:\.\d+)?"  # 25,244
    r"|\d{1,3}+(?:\u066c\d{3})++(?!\d)(?:\u066b\d+)?"  # the same with Arabic marks
    r"|\d{1,3}+(?:[\u00a0\u2009\u202f]\d{3})++(?!\d)(?:[.,]\d+)?"  # 25 244 with spaces that do not break
    r"|\d{1,3}+(?:\.\d{3})++,\d+"  # 1.234,5 as written on the Continent
    r"|\d+(?:\.\d+)*+)"
    r"|(?<![\w.])\.\d+"
    r"|(?:USD|EUR|GBP|AUD|CAD|NZD|HKD|SGD|CHF|JPY|CNY|INR|SEK|NOK|DKK|RM)(?=\d)"
    r"|US\$(?=\d)"  # one sign, and no country
    r"|(?<=\$)(?:US|AU|NZ|HK|[ACS])(?=\d)"  # $US5 as written in Australia
    r"|PS(?=\d{1,3}(?:,\d{3}|(?:\.\d+)?(?:m|bn|tn)\b))"  # a pound sign that some wires turn into letters
    rf"|(?:(?<!\w)|(?<=\d)){_LETTER}(?:\.{_LETTER})++(?!\w)\.?"  # U.S., a.m.
    r"|(?<=\w)['’][sS](?!\w)"
    rf"|{_LETTER}(?:{_REST}++|['’](?![sS](?!\w))(?={_LETTER}))*+"
    r"|\S"
)

_PLAINER = {"’": "'", "\u00ad": "", "\u2010": "-", "\u2011": "-"}
"""Marks that typesetters put for others: apostrophes, hyphens that do not break a line or may."""
_AS_PLAIN = str.maketrans(_PLAINER)
_PERCENT = frozenset(["percent", "pc", "pct"])
_PER_CENT = ["per", "cent"]


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens, in order; only white space lies between them.

    Args:
        text: any text; nothing in it raises.

    Returns:
        The tokens. ``lower`` has straight apostrophes, no soft hyphens and plain ones only, "$" for "US$", and "%" for
        "per cent" behind a numeral, which is one token there; ``text`` is as written.
    """
    found = list(_TOKEN.finditer(text))
    written = [match[0] for match in found]
    lower = list(map(str.lower, written))
    if any(mark in text for mark in _PLAINER):
        lower = [word if word.isascii() else word.translate(_AS_PLAIN) for word in lower]
    if "US$" in text:
        lower = ["$" if word == "us$" else word for word in lower]
    tokens = list(map(Token, map(re.Match.start, found), map(re.Match.end, found), written, lower))
    if "cent" in lower or not _PERCENT.isdisjoint(lower):
        _put_signs(text, tokens)
    return tuple(tokens)


def _put_signs(text: str, tokens: list[Token]) -> None:
    """Put "%" for "per cent", "percent" and "pc" behind numerals, so that each is read as the sign is."""
    lower = [token.lower for token in tokens]
    for at in reversed(range(1, len(tokens))):
        past = at + (2 if lower[at : at + 2] == _PER_CENT else lower[at] in _PERCENT)
        if past > at and lower[at - 1][0].isdecimal():
            start, end = tokens[at].start, tokens[past - 1].end
            tokens[at:past] = [Token(start, end, text[start:end], "%")]
