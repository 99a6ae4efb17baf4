"""Which way the verb of a sentence says that a measure went, where its level stands behind in the same sentence.

"UK inflation eased in August, with the CPI rate at 6.7% against 6.8% in July"; but prices may fall while inflation
rises, and pressure on the Bank may ease while both do.
"""

from collections.abc import Sequence

from service.extract.areas.areas import find_areas
from service.extract.changes import change_of
from service.judge.changes.beside_the_move import without_amount, without_surprise
from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.series import Series
from service.model.spans import Span
from service.model.tokens import Sentence, Token
from service.model.windows import Window
from service.model.words import fold, fold_phrase
from service.store.interface import Vintage

_STEPPED = frozenset(
    "crept edged went ticked inched came moved nudged sped picked shot turned crawled creeps edges goes ticks inches"
    " comes moves nudges speeds picks shoots turns crawls creeping edging going ticking inching coming moving creep"
    " edge go tick inch come move nudge pick turn crawl".split()
)
#: "Lost steam", "gathered pace".
_GAINED = {
    **dict.fromkeys("gained gains gaining gathered gathers gathering".split(), Direction.UP),
    **dict.fromkeys("lost loses losing".split(), Direction.DOWN),
}
_PACE = frozenset("pace speed steam momentum".split())
_UP, _DOWN = frozenset(["up", "higher"]), frozenset(["down", "lower"])
_NOUNS = frozenset("gain gains rise rises increase increases fall falls drop drops".split())
_LIGHT = frozenset("the a an 's ’s its annual overall official -".split())
_HELPING = frozenset("has have also again then still further continued to was were is are being now in on".split())
_MEASURES = frozenset(["measure", "gauge", "yardstick"])
_RATES = frozenset(["inflation", "growth", "rate"])
_FIGURES = frozenset(["price", "rate", "figure", "number", "total", "count", "level"])  # "the Brent oil price"
#: What a verb says of other days than those of the level behind it: "fell over the year, with the rate at 4.0%".
_LENGTHS = frozenset(
    "year years month months quarter quarters week weeks decade over spring summer autumn winter".split()
)
#: What begins another clause, or takes back what was said.
_APART = frozenset(
    "but while whereas although though despite before after until since not never by to from than if when as because"
    " or who which that ; :".split()
)
AFTER_VERB = frozenset(
    "up down back higher lower again further a bit little shade touch notch pace speed steam momentum".split()
)
"""Words that may follow a verb and belong to it."""
_SAYING = frozenset("said says reported reports show shows showed confirmed announced".split())
_REACH = 12  # words from the verb to the level
_NOUN_REACH = 16  # words from a noun of change to the level
_JOINING = frozenset(["and", "but", "then", "yet"])
#: What denies a move, tells of one that is over, or of what was thought to come.
_DENYING = frozenset(
    "no not never n't without despite instead forecast forecasts expected expectations expecting predicted feared fears"
    " hopes hoped prospect if unless until after before since would could may might should will following".split()
)
#: What stands between what fell and where it fell to.
_LEADING = frozenset(", : in at to with the its a rate figure number of just only from last this month week".split())
_TO = frozenset("to hit hitting reach reaching at just only ,".split())
_POINTING = frozenset("it the rate figure number this that was is were are stood stands now at came , in".split())


def verb_told(claim: Claim, vintage: Vintage, window: Window) -> Direction | None:
    """Which way the verb ahead of a level says that its measure went; None where none is said of it.

    Of the newest figure that is the verb of the sentence before, where that tells of the move and of no figure.

    Args:
        claim: the level.
        vintage: what it is of, as known on the day.
        window: the days that it is of.
    """
    series, last = vintage.series, vintage.last()
    if claim.quantity is None or claim.direction is not None:
        return None
    ahead = without_surprise([one for one in claim.sentence.tokens if one.end <= claim.quantity.span.start])
    words = [one.lower for one in ahead]
    moves = [at for at in range(len(words)) if step_told(words, at) is not None or change_of(words[at], "noun")]
    moves = [at for at in moves if words[at] not in _NOUNS or not _is_of(ahead[: at + 1], claim, series)]
    named = name_of(claim, series).lower().split()  # "the rate of consumer price growth came to 3.1%"
    moves = [at for at in moves if words[at] not in named or step_told(words, at) is not None]
    if moves:  # "Job gains slowed to 64,000": what is measured is called gains
        return _of_clause(ahead, moves, claim, series)
    if last is None or not is_newest(window, last.window) or any(word[:1].isdecimal() for word in words):
        return None
    from service.judge.changes.verb_before import verb_before  # noqa: PLC0415  (seldom asked)

    return verb_before(claim, series, window)


def _of_clause(ahead: Sequence[Token], moves: Sequence[int], claim: Claim, series: Series) -> Direction | None:
    """What the last verb ahead of a level says, or the noun: "has tumbled in a year but fell in May", "the fall in"."""
    words = [one.lower for one in ahead]
    at = moves[-1]
    noun = change_of(words[at], "noun")
    if noun is not None and words[at + 1 : at + 2] == ["in"] and _is_noun_of(ahead, at, claim, series):
        return noun.direction
    between, way = _beside(claim, ahead[at + 1 :]), step_told(words, at)
    if way is None or len(between) > _REACH or not _is_one_clause(between, words[at]):
        return None
    first = moves[0]
    if _is_of(ahead[:at], claim, series):
        return way
    joined = next((n for n in range(at - 1, first, -1) if words[n] in _JOINING), 0)
    goes_on = joined and all(word in _HELPING or word.endswith("ly") for word in words[joined + 1 : at])
    return way if goes_on and _DENYING.isdisjoint(words) and _is_of(ahead[:first], claim, series) else None


def _is_noun_of(ahead: Sequence[Token], at: int, claim: Claim, series: Series) -> bool:
    """ "The week brought a fall in deaths registered in England, to 10,550": whether what fell is the measure."""
    words = [one.lower for one in ahead]
    if not _DENYING.isdisjoint(words[:at]) or len(words) - at > _NOUN_REACH:
        return False
    for end in range(len(ahead), at + 2, -1):
        if _is_of(ahead[at + 2 : end], claim, series):
            rest = _beside(claim, ahead[end:])
            return _LEADING.issuperset(word for word in rest if not word.endswith("ly"))
    return False


def is_newest(window: Window, last: Window) -> bool:
    """Whether days are the last ones told of, or whole months of days of which no such others are over yet.

    Args:
        window: the days.
        last: those of the newest figure held.
    """
    whole = window.whole_months is not None and last.days < window.days
    return last.start <= window.start or (whole and (last.end - window.end).days < window.days)


def left_from(claim: Claim, series: Series) -> Direction | None:
    """Which way a measure is said to have gone from a level: "headline inflation accelerated from 2.4% in December".

    Args:
        claim: the level.
        series: what it is of.
    """
    if claim.quantity is None:
        return None
    ahead = [one for one in claim.sentence.tokens if one.end <= claim.quantity.span.start]
    words = [one.lower for one in ahead]
    at = next((n for n in range(len(words)) if step_told(words, n) is not None), None)
    if at is None or words[-1] != "from" or not AFTER_VERB.issuperset(_plain(words[at + 1 : -1])):
        return None
    rest = _beside(claim, [one for one in claim.sentence.tokens if one.start >= claim.quantity.span.end])
    if "to" in rest or "had" in words or any(word[:1].isdecimal() for word in rest):
        return None
    return step_told(words, at) if _is_of(ahead[:at], claim, series) else None


def _plain(words: Sequence[str]) -> list[str]:
    return [word for word in words if not word.endswith("ly")]


def step_told(words: Sequence[str], at: int) -> Direction | None:
    """Which way a verb says that something went: "eased", "ticked up"; None where it is no such verb.

    Args:
        words: of the sentence.
        at: the place of the verb.
    """
    if words[at] in _GAINED and words[at + 1 : at + 2] != [] and words[at + 1] in _PACE:
        return _GAINED[words[at]]
    if words[at] in _STEPPED:
        behind = words[at + 1 : at + 2]
        if not behind or behind[0] not in _UP | _DOWN:
            return None
        return Direction.UP if behind[0] in _UP else Direction.DOWN
    change = change_of(words[at], "verb")
    return None if change is None else change.direction


def _beside(claim: Claim, tokens: Sequence[Token]) -> Sequence[str]:
    """The words of a clause beside those of the days that a level is of."""
    own = None if claim.period is None else claim.period.span
    return [one.lower for one in tokens if own is None or not own.start <= one.start < own.end]


def _is_one_clause(between: Sequence[str], verb: str) -> bool:
    own = between[1:] if verb in _STEPPED or between[:1] in (["up"], ["down"]) else between
    if own[-1:] == [":"]:  # "slows again, the ONS said: 6.8%"
        own = own[:-1]
        own = own[: own.index(",")] if own[-1:] != [] and own[-1] in _SAYING and "," in own else own
    elif ":" in own and _POINTING.issuperset(own[own.index(":") + 1 :]):  # "has eased: it is 6.7%, against 6.8%"
        own = own[: own.index(":")]
    own = without_amount(own)
    while own and own[-1] in _TO:  # "fell by more than expected, to 3.1% from 2.9%"
        own = own[:-1]
    apart = (_APART | _LENGTHS).isdisjoint(own) and not any(word.isdecimal() for word in own)  # "in 2025, to 3.4%"
    return apart and all(change_of(word) is None for word in own)


def _is_of(subject: Sequence[Token], claim: Claim, series: Series) -> bool:
    spans = [] if claim.period is None else [claim.period.span]
    return is_measure(subject, claim.sentence, series, spans, name_of(claim, series))


def name_of(claim: Claim, series: Series) -> str:
    """The words by which the text names what a level is of, where it is read by them.

    Args:
        claim: the level.
        series: what it is of.
    """
    named = claim.candidates[:1]
    return named[0].words if named and named[0].series_id == series.id else ""


def is_measure(
    subject: Sequence[Token], sentence: Sentence, series: Series, days: Sequence[Span] = (), name: str = ""
) -> bool:
    """Whether words of a sentence name a measure and nothing beside it but areas and days.

    Args:
        subject: the words.
        sentence: which they are of.
        series: the measure.
        days: where periods are named in it.
        name: what the text calls it.
    """
    spans = [*days, *(one.span for one in find_areas(sentence))]
    named = [one.lower for one in subject if not any(span.start <= one.start < span.end for span in spans)]
    while named and (named[-1] in _HELPING or named[-1].endswith("ly")):
        named.pop()
    named = [word for word in named if word not in _LIGHT]
    if len(named) < len(subject) and named[:1] in (["in"], ["for"]):
        named = named[1:]  # "In January RPI inflation slipped"
    if named[:1] in (["on"], ["by"]) and not _MEASURES.isdisjoint(named):
        named = [word for word in named[1:] if word not in _MEASURES]  # "on the CPI measure the rate edged up"
    told = tuple(fold(word) for word in (named[2:] if named[:2] == ["number", "of"] else named))
    phrases = series.phrases
    if phrases is None or (series.growth_over is not None and _RATES.isdisjoint(named)):
        return False
    whole = [fold_phrase(phrase) for phrase in (*phrases.strong, *phrases.weak, name) if phrase]
    known = [tuple(word for word in phrase if word not in _LIGHT) for phrase in whole]  # "A&E attendances"
    return told in known or (told[-1:] != () and told[-1] in _FIGURES and told[:-1] in known)
