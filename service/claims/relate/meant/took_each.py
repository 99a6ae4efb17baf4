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
_LED = 4  # words of "each of its own"
_NAMED = 5  # words of "sales for the year came to"
_SIGHT, _BEHIND = 8, 2  # figures before it, and words of "prize fund"


def took_each(sight: Sight) -> Meant | None:
    """The one amount of the name that goes with the verb, and those that each took their part."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    names = _named_by(sight)
    if names is None or len(own) != len(("those",)) or unit_of(claim) not in CURRENCIES or claim.direction is not None:
        return None
    count, ahead = own[0], before_of(own[0])
    led = ahead[-_LED:]
    opening = [word for word in ahead[: len(ahead) - len(led)] if word not in ("on", "average", ",")]
    each = "each" in led and _OWN.issuperset(led[led.index("each") + 1 :]) and opening == []
    if not each or not noun_of(count) or unit_of(count) in APART | NO_COUNTS | CURRENCIES or not is_plain(count):
        return None
    told = [one for one in sight.before[-_SIGHT:] if one is not count and _is_called(one, names)]
    told = [one for one in told if agree(one, claim) and not one.is_base and is_plain(one)]
    if len(told) != 1 or value_of(told[0]) <= value_of(count) or _is_parted(told[0], sight.before):
        return None
    return "average", (figure_of(told[0]), figure_of(count))


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
    return not names.isdisjoint((*ahead[mark + 1 :], *behind[:_BEHIND]))
