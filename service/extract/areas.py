"""Areas: countries, nations and unions by the names and adjectives that news uses."""

from collections.abc import Sequence

from service.model.mentions import AreaMention
from service.model.spans import Span
from service.model.tokens import Token

_NAMES = """
GB|uk|u.k.|united kingdom|britain|british|great britain|briton|britons
GB|office for national statistics|ons|bank of england|ofgem|whitehall|westminster
GB-ENG|england|english
GB-EAW|england and wales
GB-WLS|wales|welsh
GB-SCT|scotland|scottish
GB-NIR|northern ireland
US|us|u.s.|usa|united states|america|american|americans
US|bureau of labor statistics|labor department|federal reserve|commerce department|wall street
EA|eurostat|european central bank|ecb|eurozone|euro zone|euro area|single currency bloc
EU|eu|european union|e.u.
WORLD|world|global|globally|worldwide
FR|france|french
DE|germany|german|germans
CN|china|chinese
IN|india|indian
JP|japan|japanese
IT|italy|italian
ES|spain|spanish
IE|ireland|irish
NL|netherlands|dutch
CA|canada|canadian
AU|australia|australian
BR|brazil|brazilian
RU|russia|russian
TR|turkey|turkish|türkiye
ZA|south africa|south african
KR|south korea|south korean
CH|switzerland|swiss
SE|sweden|swedish
NO|norway|norwegian
DK|denmark|danish
PL|poland|polish
PT|portugal|portuguese
GR|greece|greek
AT|austria|austrian
BE|belgium|belgian
FI|finland|finnish
MX|mexico|mexican
AR|argentina|argentine
UA|ukraine|ukrainian
NG|nigeria|nigerian
PK|pakistan|pakistani
ID|indonesia|indonesian
NZ|new zealand
-|us dollar|us dollars|u.s. dollar|u.s. dollars|world bank|world cup|world war|world series|world service
-|world health organization|world health organisation|world trade organization|world trade organisation
-|british airways|british gas|british steel|british american tobacco|british columbia|new south wales|new england
-|american airlines|american express|bank of america|royal dutch shell|scottish widows|scottish power
"""

_NONE = "-"  # names that hold the name of an area and mean no area

#: Which areas lie inside which: a figure for England is no figure for the United Kingdom, but "in the UK" may lead to
#: it.
PARTS: dict[str, tuple[str, ...]] = {
    "GB": ("GB-ENG", "GB-EAW", "GB-WLS", "GB-SCT", "GB-NIR"),
    "GB-EAW": ("GB-ENG", "GB-WLS"),
}

#: The area that an article means when it names none, by language.
HOME: dict[str, str] = {"en-GB": "GB", "en-US": "US"}


def _compile() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in _NAMES.split("\n"):
        code, *names = line.split("|")
        for name in names:
            words = tuple(name.split())
            table.setdefault(words[0], []).append((words, code))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}


_BY_FIRST_WORD = _compile()


def find_areas(tokens: Sequence[Token]) -> tuple[AreaMention, ...]:
    """The areas named by a row of tokens, longest names first; "us" counts only in capitals."""
    words = [token for token in tokens if token.text != "-"]
    found: list[AreaMention] = []
    index = 0
    while index < len(words):
        match = _match(words, index)
        if match is None:
            index += 1
            continue
        length, area = match
        if area != _NONE:
            found.append(AreaMention(Span(words[index].start, words[index + length - 1].end), area))
        index += length
    return tuple(found)


def _match(words: Sequence[Token], index: int) -> tuple[int, str] | None:
    token = words[index]
    for names, area in _BY_FIRST_WORD.get(token.lower, ()):
        if not token.text[:1].isupper() and area not in ("WORLD", "EA", _NONE):
            continue
        if token.lower == "us" and token.text != "US":
            continue
        if tuple(word.lower for word in words[index : index + len(names)]) == names:
            return len(names), area
    return None
