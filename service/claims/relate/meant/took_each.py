"""What each of so many took, of all that was taken: "sales came to £253m. Each of its 46 shops took £5.5m on average".

The words call it an average, and its verb goes with the name of the whole: shops take sales, clubs get a grant. So is
what is made or carried "by each of its 46 trams". The whole is the one amount of that name that stands in sight.
"""

from collections.abc import Mapping, Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

_TAKINGS = frozenset("sales revenue revenues takings turnover".split())
_GRANTS = frozenset("grant grants fund pot prize money pool payout compensation bonus bonuses settlement".split())
_BILLS = frozenset("bill bills cost costs".split())
_OF_VERBS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys("took takes take sold sells generated rang".split(), _TAKINGS),
    **dict.fromkeys("received receives got gets receive get".split(), _GRANTS),
    **dict.fromkeys("cost costs".split(), _BILLS),
}
_OWN = frozenset("the its their his her our these those all of every".split())
_ON_AVERAGE = ["on", "average"]
_AN_AVERAGE = (["an", "average", "of"], ["an", "average"], ["on", "average"])
_GOING_ON = frozenset("last this and but while for over against compared up down from which".split())
_LED = 4  # words of "each of its own"
_NAMED = 5  # words of "sales for the year came to"
_SIGHT, _BEHIND = 8, 2  # figures before it, and words of "prize fund"


def took_each(sight: Sight) -> Meant | None:
    """The one amount of the name that goes with the verb, and those that each took their part."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) not in CURRENCIES or claim.direction is not None or not own:
        return None
    told = _each_of(sight, own) or _which(sight, own) or _the_average(sight)
    if told is None:
        return None
    count, names = told
    if unit_of(count) in APART | NO_COUNTS | CURRENCIES or not is_plain(count):
        return None
    sums = [one for one in sight.before[-_SIGHT:] if one is not count and _is_called(one, names)]
    sums = [one for one in sums if agree(one, claim) and not one.is_base and is_plain(one)]
    if len(sums) != 1 or value_of(sums[0]) <= value_of(count) or _is_parted(sums[0], sight.before):
        return None
    return "average", (figure_of(sums[0]), figure_of(count))


def _each_of(sight: Sight, own: Sequence[Claim]) -> tuple[Claim, frozenset[str]] | None:
    """ "Each of its 46 stores took £5.5m on average", "sales were £253m, so each of its 46 stores took £5.5m"."""
    names, count = _named_by(sight), own[-1]
    ahead = before_of(count) if len(own) == 1 else count.sentence.between(own[-2].span.end, count.span.start)
    led = ahead[-_LED:]
    each = "each" in led and _OWN.issuperset(led[led.index("each") + 1 :]) and noun_of(count) != ""
    opening = [word for word in ahead[: len(ahead) - len(led)] if word not in ("on", "average", ",")]
    so = len(own) > 1 and ahead[:2] == [",", "so"] and ends(sight.after)
    if so and len(sight.lead) == 1:
        names = _OF_VERBS.get(sight.lead[0])
    fits = names is not None and each and (so or (len(own) == 1 and opening == []))
    return (count, names) if fits and names is not None else None


def _which(sight: Sight, own: Sequence[Claim]) -> tuple[Claim, frozenset[str]] | None:
    """ "The chain has 46 stores, which took £5.5m on average"."""
    lead, after = sight.lead, sight.after
    told = lead[:2] == [",", "which"] and after[: len(_ON_AVERAGE)] == _ON_AVERAGE and ends(after[len(_ON_AVERAGE) :])
    names = _OF_VERBS.get(lead[2]) if told and len(lead) == len((",", "which", "took")) else None
    return None if names is None or noun_of(own[-1]) == "" else (own[-1], names)


def _the_average(sight: Sight) -> tuple[Claim, frozenset[str]] | None:
    """ "With 46 stores and sales of £253m, the average store took £5.5m"."""
    words = sight.lead[-_LED:]
    if words[:2] != ["the", "average"] or len(words) != _LED or not ends(sight.after):
        return None
    counts = [one for one in sight.before[-_SIGHT:] if noun_of(one) in (f"{words[2]}s", f"{words[2]}es")]
    names = _OF_VERBS.get(words[3])
    return (counts[0], names) if len(counts) == 1 and names is not None else None


def _is_parted(whole: Claim, row: Sequence[Claim]) -> bool:
    """ "Turnover reached £72m, of which £12m came from hotels": whether a part of it is told beside it."""
    beside = [one for one in row if one is not whole and one.sentence is whole.sentence and is_plain(one)]
    return any(unit_of(one) == unit_of(whole) and not one.is_base for one in beside)


def _named_by(sight: Sight) -> frozenset[str] | None:
    """What a whole is called of which each has an average part by the verb before it."""
    lead, after = sight.lead, sight.after
    first = [*sight.claim.sentence.words[: len(_ON_AVERAGE)]] == _ON_AVERAGE and ends(after)
    behind = first or (after[: len(_ON_AVERAGE)] == _ON_AVERAGE and ends(after[len(_ON_AVERAGE) :]))
    ahead = next((words for words in _AN_AVERAGE if lead[-len(words) :] == words), None)
    verb = lead if behind else lead[: -len(ahead)] if ahead is not None and ends(after) else []
    return _OF_VERBS.get(verb[0]) if len(verb) == 1 else None


def _is_called(one: Claim, names: frozenset[str]) -> bool:
    """ "Sales came to £253m", "a fund of £4.5m", "a £4.5m fund"."""
    behind: Sequence[str] = one.sentence.behind(one.span.end)
    ahead = before_of(one)[-_NAMED:]
    mark = max((at for at, word in enumerate(ahead) if word in (",", ";", "–", "(")), default=-1)
    if behind[:1] != [] and behind[0].isalpha() and behind[0] not in _GOING_ON and names.isdisjoint(behind[:_BEHIND]):
        return False  # "sales of £253m online"
    return not names.isdisjoint((*ahead[mark + 1 :], *behind[:_BEHIND]))
