"""Which area an article means where it names none: by words that are at home in one country, else by its language."""

from collections import Counter
from collections.abc import Iterable, Sequence

from service.claims.subject.areas.area_roles import is_compared, moves_its_own, opens_next_clause, set_against_from
from service.claims.subject.areas.rates_of_three_months import is_of_three_months
from service.model.document import Block
from service.model.mentions import BY_KIND, NATIONALLY, Analysis, AreaMention
from service.model.shelf import Shelf
from service.model.spans import Span

#: The area that an article means when it names none, by language.
HOME: dict[str, str] = {"en-GB": "GB", "en-US": "US"}
ELSEWHERE = "-"
"""The home of an article that is at home in a country of which no words tell the name."""

#: Words of American and of European news, and of other countries', that news from Britain has no use for.
_CUES = {
    word: area
    for area, words in (
        (
            "US",
            "gasoline annualized fomc labor washington biden bessent powell treasuries congress senate"
            " eia bls bea jolts nonfarm hispanics hispanic latinos paycheck paychecks homebuilder homebuilders"
            " nonsupervisory nonmanagers nonmanagerial",
        ),
        ("EA", "lagarde frankfurt bundesbank"),
        (
            ELSEWHERE,
            "tokyo beijing ottawa canberra sydney delhi mumbai boj rba rbnz statscan seoul moscow ankara pretoria",
        ),
    )
    for word in words.split()
}
_PHRASES = {
    ("product", "accounts"): "US",
    ("commerce", "department"): "US",
    ("economic", "analysis"): "US",
    ("labor", "statistics"): "US",
    ("census", "bureau"): "US",
    ("information", "administration"): "US",
    ("reserve", "bank"): ELSEWHERE,
    ("repo", "rate"): ELSEWHERE,
    ("cash", "rate"): ELSEWHERE,
    ("inflation", "target", "range"): ELSEWHERE,
    ("target", "band"): ELSEWHERE,
    ("the", "abs"): ELSEWHERE,
    ("abs", "data"): ELSEWHERE,
    ("abs", "figures"): ELSEWHERE,
    ("the", "cso"): ELSEWHERE,
    ("stats", "nz"): ELSEWHERE,
    ("stats", "sa"): ELSEWHERE,
    ("statistics", "canada"): ELSEWHERE,
    ("energy", "department"): "US",
    ("a", "gallon"): "US",
    ("per", "gallon"): "US",
    ("the", "fed"): "US",
    ("white", "house"): "US",
    ("jobs", "report"): "US",
    ("african", "americans"): "US",
    ("black", "americans"): "US",
    ("asian", "americans"): "US",
    ("professional", "and", "business", "services"): "US",
    ("employment", "report"): "US",
    ("government", "shutdown"): "US",
    ("gas", "station"): "US",
    ("gas", "stations"): "US",
    ("regular", "gas"): "US",
    ("help", "wanted"): "US",
    ("border", "patrol"): "US",
    ("mexican", "border"): "US",
    ("federal", "funds"): "US",
    ("cost", "of", "shelter"): "US",
    ("shelter", "index"): "US",
    ("shelter", "costs"): "US",
    ("shelter", "prices"): "US",
    ("shelter", "inflation"): "US",
    ("shelter", "at"): "US",
}
_LOOSE = (("employers", "added"), ("payrolls",), ("payroll",))
"""American words that British news has some use for."""
_LOOSELY_BRITISH = (
    ("regular", "pay"),
    ("regular", "earnings"),
    ("claimant", "count"),
    ("council", "tax"),
    ("universal", "credit"),
    ("jobseeker", "s", "allowance"),
)
"""What makes those British."""
#: Words that tell of Britain where no name does.
BRITISH = frozenset(["£", "pounds", "pence", "sterling", "reeves", "ofgem", "hmrc", "nhs", "chancellor", "mpc"])

_ONLY_BRITISH = BRITISH - {"mpc"}  # there are monetary policy committees from Accra to Delhi

_APART = {**dict.fromkeys(map(ord, ".,;:!?()[]–—-'’“”\""), " "), ord("£"): " £ "}
"""What stands between words, and what stands by itself before a figure."""
_ENDINGS = (".", "!", "?", ":", ";")  # of a sentence that is no headline
STATE = "US-"
"""How the codes of American states begin."""
_PUMPS = frozenset(["gas", "gasoline", "gallon"])
_OFTEN = 2  # times that a state is named in an article on it
_NATION = NATIONALLY.union("nation nation's national country country's federal fed".split())
_MONTH = 3  # letters of its short name
_COUNTRY = 2  # letters of its code
_OWNING = frozenset(["'s", "’s", ""])
_IN = frozenset(["in", "of"])
_CONTRASTING = frozenset(["while", "whereas", "whilst", ";"])
_LEAD = 3  # items of "than in the"
_LED_IN = frozenset(["in", "the", "for", "of"])
_WAS = frozenset("was is were are averaged stood came rose fell".split())
_OWNED_BY = frozenset(["'s", "’s", "'"])


def home_of(analyses: Sequence[Analysis], shelf: Shelf, language: str) -> tuple[str, bool]:
    """The area that the article means where a sentence names none, and whether no more than its language says so.

    It is the one named most, itself or by a measure of one area only, up to the first measure that several areas have;
    where none is named by then, words that are at home in one country decide, then the language. They decide, too,
    where only measures of more than one country tell: "rents are what stands between the Fed and its goal", or where
    they and the language are of one country and a measure of another. A headline that names none is of the area that
    its article opens with, held or not: "Inflation slows to 4.1%", above "Prices in Ireland rose by 4.1 per cent".
    One on a single state is of that: "The cheapest gas that Michigan has had", and nowhere the country's.
    """
    rivals = shelf.rivals() - {"WORLD", "EU"}
    if only := _by_state(analyses) or _by_headline(analyses, rivals):
        return only, False
    counts: Counter[str] = Counter()
    named = False
    for analysis in analyses:
        told_of = [m for m in analysis.areas if m.area in rivals and not _is_set_against(m, analysis)]
        told_of = [m for m in told_of if not moves_its_own(m, analysis.items)]
        others = [m.span for m in told_of if m.area != HOME.get(language) and opens_next_clause(m.span, analysis)]
        told_of = [m for m in told_of if m.span not in others]
        areas = [m.area for m in told_of if not (is_contrasted(m.span, analysis) or owns_another(m.span, analysis))]
        named = named or bool(areas)
        counts.update(areas)
        measured = False
        for mention in analysis.measures:
            if any(one.end <= mention.span.start for one in others):
                continue  # "; Britain's Bank Rate"
            own = frozenset[str]().union(*(shelf.areas_of(shelf.family(f).concept) for f in mention.strong))
            measured = measured or len(own) > 1
            counts.update(own & rivals if len(own) == 1 else ())
        if measured:
            break
    told = max(counts, key=counts.__getitem__) if counts else _by_opening(analyses)
    if told and not named and len(counts) == 1 and HOME.get(language) == (spoken := _by_words(analyses)):
        told = spoken
    elif not told or (len(counts) > 1 and not named):
        told = _by_words(analyses) or told or _by_measures(analyses, shelf, rivals)
    return told or HOME.get(language, "GB"), not told


def is_contrasted(area: Span, analysis: Analysis) -> bool:
    """ "It rose to 3.6%, whereas in the euro area it was 2%": an area told of behind the figure of another."""
    items = analysis.items
    opens = max((at for at in items.places(_CONTRASTING) if items[at].start < area.start), default=0)
    lead = {item.word for item in items[opens + 1 :] if item.start < area.start}
    if items.words[opens] == ";" and not ((lead and lead <= _LED_IN) or _is_elliptic(area, analysis)):
        return False  # "62.4% in September; US unemployment was", of one country
    return opens > 0 and any(at < opens for at in items.figures)


def _is_elliptic(area: Span, analysis: Analysis) -> bool:
    """ "9.1%; in the same year Germany's averaged 6.9%": what it owns was told of another before."""
    behind = [item.word for item in analysis.items if item.start >= area.end][:2]
    return len(behind) > 1 and behind[0] in _OWNED_BY and behind[1] in _WAS


def owns_another(area: Span, analysis: Analysis) -> bool:
    """ "It rose to 7.9%, far above the euro area's 5.5% and the 3.0% in America": an area with a figure of its own."""
    items = analysis.items
    first = next((at for at in items.figures), None)
    if first is None or items[first].start > area.start:
        return False
    before = max((at for at in items.figures if items[at].start < area.start), default=first)
    behind = next((at for at in items.figures if items[at].start > area.end), None)
    led = {item.word for item in items[before + 1 :] if item.start < area.start}
    ahead = before != first and bool(led) and led <= _LED_IN  # with none: "…, Spanish figures show"
    owned = behind is not None and {item.word for item in items[:behind] if item.start >= area.end} <= _OWNED_BY
    return ahead or owned


def _is_set_against(mention: AreaMention, analysis: Analysis) -> bool:
    """ "It averaged 4.0%, against 3.6% in America", "2.0%, lower than in the euro area": the other is at home."""
    if set_against_from(mention, analysis) >= 0:
        return True
    lead = [item.word for item in analysis.items if item.start < mention.span.start][-_LEAD:]
    return "than" in lead and _LED_IN.issuperset(lead[lead.index("than") + 1 :]) and is_compared(mention, analysis)


def _by_state(analyses: Sequence[Analysis]) -> str:
    """The American state whose petrol an article is on: it opens with it, and names no other area and no nation."""
    if all(_PUMPS.isdisjoint(one.sentence.words) for one in analyses):
        return ""
    named = [mention.area for one in analyses for mention in one.areas if mention.area != BY_KIND]
    if len(named) < _OFTEN or len({*named}) > 1 or not named[0].startswith(STATE):
        return ""
    opens = any(one.areas for one in analyses[:2])
    return named[0] if opens and all(_NATION.isdisjoint(one.sentence.words) for one in analyses) else ""


def _by_headline(analyses: Sequence[Analysis], rivals: frozenset[str]) -> str:
    """ "CANADA FEB CPI: QUICK TAKE": the country of which nothing is held, where a headline owns what is told to it."""
    headline = _headline(analyses)
    named = {mention.area for one in headline for mention in one.areas}
    if len(named) != 1:
        return ""
    owner = next((one.area for one in headline[0].areas if _is_owner(one.span, headline[0], _MONTH)), "")
    return owner if len(owner) == _COUNTRY and owner not in rivals else ""


def _by_opening(analyses: Sequence[Analysis]) -> str:
    """ "Prices in Ireland rose by 4.1 per cent", "Spain's inflation fell": the area that opens below a headline.

    A headline that names one means it, too: "Canadian jobless rate stops rising", above "Unemployment in Canada …".
    """
    headline = _headline(analyses)
    if not headline:
        return ""
    below = analyses[1:2]
    named = {mention.area for one in (*headline, *below) for mention in one.areas}
    if len(named) != 1 or len(*named) != _COUNTRY:
        return ""
    owned = any(_is_owner(mention.span, one) for one in (*headline, *below) for mention in one.areas)
    return named.pop() if owned else ""


def _headline(analyses: Sequence[Analysis]) -> Sequence[Analysis]:
    """The first block, where it is one sentence that no mark ends; nothing elsewhere."""
    first = [one for one in analyses if one.block is analyses[0].block]
    return () if len(first) != 1 or first[0].block.text.rstrip().endswith(_ENDINGS) else first


def _is_owner(area: Span, analysis: Analysis, apart: int = 0) -> bool:
    """Whether a measure is named right behind an area, or right before it: "Spain's inflation", "prices in Spain".

    Args:
        area: where the area is named.
        analysis: its sentence.
        apart: letters of a word that may stand between the two, such as a month's short name in a headline.
    """
    text = analysis.block.text
    for measure in analysis.measures:
        behind = text[area.end : measure.span.start].strip().lower()
        behind = "" if len(behind) <= apart else behind
        ahead = text[measure.span.end : area.start].strip().lower()
        if (measure.span.start > area.end and behind in _OWNING) or (area.start > measure.span.end and ahead in _IN):
            return True
    return False


def _by_measures(analyses: Sequence[Analysis], shelf: Shelf, rivals: frozenset[str]) -> str:
    """ "The jobless rate was 4.1%. With involuntary part-time workers it was 7.5%": what one country alone measures so.

    Where the article names no area at all, nor uses a word of Britain's.
    """
    if any(one.areas or not BRITISH.isdisjoint(one.sentence.words) for one in analyses):
        return ""
    strong = {shelf.family(family).concept for one in analyses for mention in one.measures for family in mention.strong}
    own = {area for concept in strong if len(areas := shelf.areas_of(concept)) == 1 for area in areas & rivals}
    return own.pop() if len(own) == 1 else ""


def _by_words(analyses: Iterable[Analysis]) -> str:
    """The area at home with the words of an article; empty where none tells, or some are British."""
    found: set[str] = set()
    block: Block | None = None
    loosely = spared = committee = False
    for analysis in analyses:
        if any(mention.area.startswith("GB") for mention in analysis.areas):
            return ""
        spared = spared or is_of_three_months(analysis)
        if analysis.block is block:
            continue
        block = analysis.block
        words = block.text.lower().translate(_APART).split()  # "…, the jobs report showed" is no part of what is told
        if not BRITISH.isdisjoint(words):
            if not _ONLY_BRITISH.isdisjoint(words):
                return ""
            committee = True
        found.update(_CUES[word] for word in words if word in _CUES)
        found.update(area for phrase, area in _PHRASES.items() if _occurs(phrase, words))
        loosely = loosely or any(_occurs(phrase, words) for phrase in _LOOSE)
        spared = spared or any(_occurs(phrase, words) for phrase in _LOOSELY_BRITISH)
    if loosely and not spared:
        found.add("US")
    if committee and ELSEWHERE not in found:
        return ""
    return found.pop() if len(found) == 1 else ELSEWHERE if found else ""


def _occurs(phrase: Sequence[str], words: Sequence[str]) -> bool:
    return phrase[0] in words and any(
        (*words[at : at + len(phrase)],) == phrase for at, word in enumerate(words) if word == phrase[0]
    )
