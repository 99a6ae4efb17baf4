"""Units of measurement and of money as they are read; the tables of money here, those of measurement beside it.

The canonical names are those of ``Quantity.unit``: percent, points, multiple, ISO 4217 codes and plurals (days, miles).
"""

from service.extract.numbers.line import Line
from service.extract.numbers.numeral import DASHES, SCALES
from service.extract.units.units_of_measurement import (
    ALSO_NAMES,
    BASIS,
    CASED,
    MASSES,
    PHRASES,
    TONNES,
    TOUCHING,
    WORDS,
)
from service.extract.vocabulary import word_set
from service.model.quantities import PERCENT, POINTS
from service.records import dataclass

SIGNS = {
    "£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH",
    "₪": "ILS", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₿": "BTC", "₡": "CRC", "₾": "GEL", "₭": "LAK",
    "元": "CNY", "円": "JPY",
}  # fmt: skip
"""Currency signs; a dollar sign takes the dollar of the text's language where that is a country with one."""
_HOME_DOLLAR = {"en-AU": "AUD", "en-CA": "CAD", "en-NZ": "NZD", "en-SG": "SGD", "en-HK": "HKD", "fr-CA": "CAD"}
_DOLLARS = {
    "us": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "cad": "CAD", "a": "AUD", "au": "AUD", "aud": "AUD",
    "hk": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD", "nt": "TWD", "r": "BRL", "mex": "MXN",
    "mxn": "MXN", "u.s": "USD", "u.s.": "USD",
}  # fmt: skip
CODES = word_set(
    "usd eur gbp aud cad nzd hkd sgd chf jpy cny inr sek nok dkk pln czk huf try zar brl mxn krw ils rub uah btc",
    "rmb myr rm ps",
)
"""Currency codes, in lower case."""
_ALSO_WORDS = frozenset(("try", "rub", "cad", "pln", "uah", "rm", "ps"))  # as codes in capitals only
_MONEY = {
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "quid": "GBP", "dollar": "USD", "dollars": "USD",
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "INR",
    "rupees": "INR", "franc": "FRF", "francs": "FRF", "krona": "SEK", "kronor": "SEK", "kroner": "NOK",
    "rand": "ZAR", "lira": "TRY", "liras": "TRY", "rouble": "RUB", "roubles": "RUB", "rubles": "RUB",
    "peso": "MXN", "pesos": "MXN", "zloty": "PLN", "zlotys": "PLN", "hryvnia": "UAH", "shekels": "ILS",
    "bitcoin": "BTC", "bitcoins": "BTC", "guilders": "NLG", "markka": "FIM", "peseta": "ESP",
    "pesetas": "ESP", "reais": "BRL",
}  # fmt: skip
_ORIGINS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "hong-kong": "HKD",
    "singapore": "SGD", "swiss": "CHF", "chinese": "CNY", "japanese": "JPY", "turkish": "TRY", "dutch": "NLG",
    "finnish": "FIM", "indian": "INR", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "british": "GBP",
}  # fmt: skip
_MILLIONS = {f"m{code}": code.upper() for code in ("eur", "usd", "gbp", "sek", "nok", "dkk", "chf", "aud")}
"""As companies write them: "120 MEUR"."""
_USING = frozenset("countries nations states members economies zone area bloc".split())
"""What uses the euro, or is where it is used."""
_CROWNS = {"danish": "DKK", "norwegian": "NOK", "swedish": "SEK", "czech": "CZK", "icelandic": "ISK"}
_MINOR = {"pence": "GBP", "penny": "GBP", "cents": "USD", "cent": "USD", "¢": "USD", "sen": "MYR"}
_SIGNING = CODES | _DOLLARS.keys() | SIGNS.keys() | {"=", "-", "−"}  # what may stand before an amount
_ABROAD = frozenset(("us", "u.s", "u.s.", "usd"))
"""What may follow a dollar amount: "$75 US"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement or of money, or a noun that is counted, as read.

    Attributes:
        past: index just past its last token.
        name: the canonical name; of a noun its class.
        shift: how many powers of ten it lies below the unit named: 2 for cents, pence and basis points, less than zero
            where a scale word follows it ("75 USD million").
        noun: the counted noun as written, in lower case; empty for units proper.
        known: whether it is in a table, and so certainly what is counted.
    """

    past: int
    name: str
    shift: int = 0
    noun: str = ""
    known: bool = True


def measure_named(word: str) -> str:
    """The canonical name of the unit of measurement that a word (in lower case) is; empty where it is none."""
    return WORDS.get(word, "")


def read_sign(line: Line, index: int) -> tuple[int, str] | None:
    """The currency sign or code that ends just before ``index``: where it begins, and the currency.

    ``US$``, ``HK$``, ``C$`` and ``$US`` are one sign; ``US $`` too, where the sign stands apart from its number.
    """
    word = line.words[index - 1]
    if index < 1 or word not in _SIGNING:
        return None
    if _is_code(line, index - 1):
        return index - 1, _code(word)
    if word in _DOLLARS and line.words[index - 2] == "$" and line.glued(index - 2) and line.glued(index - 1):
        return index - 2, _DOLLARS[word]  # $US5
    if word == "=" and line.words[index - 2] == "y" and line.glued(index - 2) and line.glued(index - 1):
        return index - 2, "JPY"  # Y=5, a yen sign that some wires turn into letters
    if word in ("-", "−") and line.words[index - 2] in SIGNS and line.glued(index - 1) and line.glued(index - 2):
        return read_sign(line, index - 1)  # "$-50bn"
    if word not in SIGNS:
        return None
    before = line.words[index - 2] if index > 1 else ""
    if word == "$" and before in _DOLLARS:
        spread = not line.glued(index - 1) and before not in ("a", "s", "r")
        upper = line.tokens[index - 2].text.isupper() and (len(before) > 1 or before in ("c", "s"))
        if line.glued(index - 2) or spread or upper:
            return index - 2, _DOLLARS[before]
    home = word == "$" and line.tokens[index - 1].text == "$"
    code = _HOME_DOLLAR.get(line.language, "USD") if home else SIGNS[word]
    if before in CODES and line.glued(index - 2):
        return index - 2, _code(before)
    return index - 1, code


def sign_width(line: Line, index: int) -> int:
    """How many tokens the currency sign or code that begins at ``index`` has; 0 where none does."""
    word, after = line.words[index], line.words[index + 1]
    if word in SIGNS:
        return 1 + (word == "$" and after in _DOLLARS and line.glued(index) and line.glued(index + 1))
    if after == "$" and word in _DOLLARS:
        return 2
    return 1 if word in CODES and after[-1:].isdecimal() and _is_code(line, index) else 0


def read_abroad(line: Line, index: int, code: str) -> Unit:
    """The unit of an amount with the dollar sign ``code`` that ends before ``index``, "US" behind it included."""
    named = code == "USD" and line.words[index] in _ABROAD and line.tokens[index].text.isupper()
    return Unit(index + named, code)


def read_unit(line: Line, index: int) -> Unit | None:
    """The unit of measurement or money that begins at ``index``, a hyphen before it allowed ("12-cent", "403-day")."""
    words = line.words
    if words[index] in DASHES and line.glued(index - 1) and line.glued(index):
        unit = read_unit(line, index + 1) if words[index + 1] not in DASHES else None
        return None if unit is None or (unit.name == PERCENT and words[index + 1] == "%") else unit
    word = words[index]
    for phrase, name, shift in PHRASES.get(word, ()):
        if line.matches(index, phrase):
            return Unit(index + len(phrase), name, shift)
    symbol = CASED.get(line.tokens[index].text) if word else None
    if symbol is not None and (line.glued(index - 1) or symbol not in ALSO_NAMES):
        return Unit(index + 1, symbol)
    if word in WORDS:
        return Unit(index + 1, WORDS[word])
    if word in MASSES:
        return Unit(index + 1, "tonnes", MASSES[word])
    if word in ("mt", "gt") and (scale := _tonnes(line, index)):
        return Unit(index + 1, "tonnes", scale)
    if word in BASIS:
        return Unit(index + 1, POINTS, BASIS[word])
    if word == "m" and line.tokens[index].text == "m":
        return Unit(index + 1, "metres")
    if word == "p" and line.tokens[index].text == "p":
        return Unit(index + 1, "GBP", 2)
    if word in TOUCHING and line.glued(index - 1) and (word in ("c", "f")) == line.tokens[index].text.isupper():
        return Unit(index + 1, TOUCHING[word])
    return _money(line, index)


def _tonnes(line: Line, index: int) -> int:
    after = line.tokens[index + 1].text if index + 1 < len(line.tokens) else ""
    named = after[:1].isupper() and not after.startswith("CO")
    return 0 if named else TONNES.get(line.tokens[index].text, 0)


def _money(line: Line, index: int) -> Unit | None:
    word = line.words[index]
    if word in _MINOR:
        return Unit(index + 1, _MINOR[word], 2)
    if word in _MONEY:
        if word == "euro" and not _USING.isdisjoint(line.words[index + 1 : index + 3]):
            return None  # "the 20 euro countries", "the 20 euro-zone members"
        code = _MONEY[word]
        home = _HOME_DOLLAR.get(line.language) if code == "USD" else None
        return Unit(index + 1, home or code)
    if word in SIGNS:
        return None if _belongs_ahead(line, index) else Unit(index + 1, SIGNS[word])
    if _is_code(line, index) and word != "ps":
        if _belongs_ahead(line, index):
            return None
        scale = SCALES.get(line.words[index + 1], 0)  # "75 USD million"
        return Unit(index + 1 + (scale > 0), _code(word), -scale)
    if word in _MILLIONS and line.tokens[index].text.isupper():
        return Unit(index + 1, _MILLIONS[word], -6)
    if word in _ORIGINS and line.words[index + 1] in _MONEY:
        return Unit(index + 2, _ORIGINS[word])
    if word in _CROWNS and line.words[index + 1] in ("crowns", "crown", "krone", "kroner", "kronor", "krona"):
        return Unit(index + 2, _CROWNS[word])
    if word == "new" and line.matches(index, ("new", "zealand", "dollars")):
        return Unit(index + 3, "NZD")
    return None


def _is_code(line: Line, index: int) -> bool:
    word = line.words[index]
    return word in CODES and (word not in _ALSO_WORDS or line.tokens[index].text.isupper())


def _belongs_ahead(line: Line, index: int) -> bool:
    """Whether a sign or code touches the number behind it and not the one before: "1 $10 note"."""
    return line.glued(index) and line.words[index + 1][-1:].isdecimal() and not line.glued(index - 1)


def _code(word: str) -> str:
    return {"rmb": "CNY", "rm": "MYR", "ps": "GBP"}.get(word) or word.upper()
