"""What lies between two figures that stand apart: "The old record was 58,900, so the margin is 2,400"."""

from service.claims.relate.cues import GAPS, MOVES
from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, is_plain, of_one_sort, rows_before
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import value_of
from service.claims.scene import NO_COUNTS, alike, unit_of
from service.model.quantities import PERCENT, POINTS

_BEING = (["is"], ["was"], ["of"], ["comes", "to"], ["came", "to"], ["being"])
_FORMER = frozenset("earlier previous old former last before best record then second runner-up rival nearest".split())
_DIFFERENCES = frozenset(["difference", "gap", "gulf"])  # and no "majority", which is over others
_BETWEEN = (["between", "them"], ["between", "the", "two"], ["between", "the", "pair"])
_AHEAD = (["clear", "of"], ["ahead", "of"], ["behind"], ["adrift", "of"], ["above"], ["below"])
_PAST = frozenset("after from with but and having".split())
_HAVING = (
    *(["on"], ["with"], ["which", "has"], ["which", "have"]),
    *(["who", having] for having in ("have", "had", "got", "polled", "took", "won", "received")),
)
_WINNING = frozenset("win won wins winning beat beating beats victory".split())
_WON = 4  # words of "to win the seat by"
_NAMED = 5  # words of a rival's name
_OVER = frozenset("since in over from within during on between among".split())
_OWNER = 2  # words of "the Greens"
_SAVING = ([",", "saving"], [",", "a", "saving", "of"], [",", "which", "saves"], [",", "so", "saving"])
_LEAVING = frozenset("leaves left puts makes leaving putting making".split())
_THEM = frozenset(["it", "them", "him", "her", "us"])
_MORE = frozenset("worse better short more less fewer dearer cheaper higher lower above below".split())
_LISTING = frozenset(["and", "plus", ",", ";"])
_UPWARD = frozenset(["upward", "upwards"])
_STRAYED = frozenset("strayed stray strays drifted moved wandered away is was are".split())
_AIMS = frozenset("target goal aim limit ceiling norm threshold".split())
_ASTERN = frozenset(["behind", "ahead", "adrift", "apart", "clear"])
_LOWER, _HIGHER = frozenset(["lower", "below", "behind"]), frozenset(["higher", "above", "ahead"])


def margin(sight: Sight) -> Meant | None:
    """ "It drew 61,300. The old record was 58,900, so the margin is 2,400": of the one level of each sentence."""
    told = next((words for words in _BEING if sight.lead[-len(words) :] == words), None)
    named = told is not None and not GAPS.isdisjoint(sight.lead[-len(told) - 1 : -len(told)])
    if not named or not ends(sight.after) or unit_of(sight.claim) in NO_COUNTS or sight.lead[:1] not in ([","], [";"]):
        return None
    here, there = sight.ahead(), sight.last()
    pair = (*there, *here)
    fits = len(here) == len(there) == 1 and of_one_sort(*pair) and of_one_sort(sight.claim, here[0])
    return apart(pair) if fits and not _FORMER.isdisjoint(before_of(here[0])) else None


def difference_told(sight: Sight) -> Meant | None:
    """ "The cheapest flat is £895. The allowance is £725. The difference is £170": of the only two told last.

    "They were offered 5.5%; they had asked for 8%. The gap of 2.5 points is …", "the gap between the two is".
    """
    (article, noun), being = [*sight.lead[:2], "", ""][:2], sight.lead[2:]
    being = next((being[len(words) :] for words in _BETWEEN if being[: len(words)] == words), being)
    ended = ends(sight.after) or (being == ["of"] and sight.after[:1] == ["is"])
    if article != "the" or noun not in _DIFFERENCES or being not in _BEING or not ended:
        return None
    pair, claim = sight.two_told(), sight.claim
    if len(pair) != len(("one", "other")) or not of_one_sort(*pair):
        return None
    if unit_of(claim) == POINTS:
        return ("point_change", apart(pair)[1]) if {*map(unit_of, pair)} == {PERCENT} else None
    fits = unit_of(claim) not in NO_COUNTS and all(of_one_sort(claim, one) for one in pair)
    return apart(pair) if fits else None


def gap_between(sight: Sight) -> Meant | None:
    """ "The gap between men's pay (£38,400) and women's (£34,600) is £3,800": of the only two before it."""
    ahead = sight.ahead()
    told = next((words for words in _BEING if sight.lead[-len(words) :] == words), None)
    if told is None or len(ahead) != len(("one", "other")) or not ends(sight.after) or unit_of(sight.claim) == PERCENT:
        return None
    words = before_of(ahead[0])
    named = "between" in words and not GAPS.isdisjoint(words[: words.index("between")])
    closed = [word for word in sight.lead[: -len(told)] if word != ")"] == []
    joined = "and" in ahead[0].sentence.between(ahead[0].span.end, ahead[1].span.start)
    rates = unit_of(sight.claim) == POINTS and {unit_of(one) for one in ahead} == {PERCENT}
    fits = rates or (unit_of(sight.claim) not in NO_COUNTS and all(of_one_sort(sight.claim, one) for one in ahead))
    if not (named and closed and joined and fits and of_one_sort(*ahead)):
        return None
    return ("point_change" if rates else "difference"), apart(ahead)[1]


def saved(sight: Sight) -> Meant | None:
    """ "It will cut the journey from 74 minutes to 51, saving 23 minutes": the two ends right before it."""
    pair, ahead = sight.before[-2:], sight.ahead(loosely=True)
    if len(pair) != len(("from", "to")) or pair != ahead[-2:] or sight.lead not in _SAVING or not ends(sight.after):
        return None
    base, now = pair
    joined = base.sentence.between(base.span.end, now.span.start)[-1:] == ["to"] and before_of(base)[-1:] == ["from"]
    same = alike(base, now) and (unit_of(sight.claim) in (unit_of(base), "")) and unit_of(base) not in NO_COUNTS
    return apart(pair) if joined and same and value_of(now) < value_of(base) else None


def revised(sight: Sight) -> Meant | None:
    """ "Raised its estimate to 745,000, from 606,000 – an upward revision of 139,000": the two ends right before it."""
    pair = sight.ahead()[-2:]
    if sight.lead[-2:] != ["revision", "of"] or len(pair) != len(("now", "base")) or pair != [*sight.before[-2:]]:
        return None
    now, base = pair if pair[1].is_base else pair[::-1]
    up, down = not _UPWARD.isdisjoint(sight.lead), "downward" in sight.lead
    same = base.is_base and not now.is_base and of_one_sort(now, base) and of_one_sort(sight.claim, base)
    if not same or not ends(sight.after) or not (up or down) or unit_of(sight.claim) in NO_COUNTS:
        return None
    return apart((now, base)) if (value_of(now) > value_of(base)) is up else None


def away_from(sight: Sight) -> Meant | None:
    """ "At 4.6%, up from 4.4%, it has strayed a point from the 3.5% target": of the first, and the aim."""
    aim, claim = sight.following(), sight.claim
    led = sight.after[:1] == ["from"] and len(sight.after) <= _OWNER
    if aim is None or not led or unit_of(claim) != POINTS or _STRAYED.isdisjoint(sight.lead[-2:]):
        return None
    if ";" in sight.lead:
        return None  # "at 4.6%, turnover at Ford is up; York's rate has moved 2 points from the 3.5% target"
    ahead = [one for one in sight.ahead() if unit_of(one) == PERCENT and not one.is_base]
    named = not _AIMS.isdisjoint(aim.sentence.behind(aim.span.end)[:1]) and unit_of(aim) == PERCENT
    return ("point_change", apart((ahead[0], aim))[1]) if ahead and named else None


def clear_of(sight: Sight) -> Meant | None:
    """ "City have 61 points, four clear of Rovers on 57": the points before it, and those that the rival has."""
    base, words, before = sight.following(), sight.after, sight.before[-1:]
    side = next((led for led in _AHEAD if words[: len(led)] == led), None)
    if words[:1] == ["over"] and sight.lead[-1:] == ["by"] and not _WINNING.isdisjoint(sight.lead[-_WON:]):
        return _won_by(sight)
    if side is None or base is None or not before or before[0].sentence is not sight.claim.sentence:
        return None
    having = next((led for led in _HAVING if words[-len(led) :] == led), None)
    past = base.sentence.behind(base.span.end)
    rival = words[len(side) : -len(having)] if having is not None and (ends(past) or past[0] in _PAST) else []
    if not 0 < len([word for word in rival if word != ","]) <= _NAMED or "and" in rival or sight.lead[-1:] != [","]:
        return None
    now, units = before[0], {unit_of(before[0]), unit_of(sight.claim), unit_of(base)}
    told = now.direction is None and now.quantity is not None and now.quantity.high is None and not now.inputs
    return apart((now, base)) if told and POINTS in units and units <= {"", POINTS} and len(sight.lead) == 1 else None


def _won_by(sight: Sight) -> Meant | None:
    """ "She got 1,260, or half, to win by 210 over Mr Price, who got 1,050": the votes of both."""
    base, ahead = sight.following(), [one for one in sight.ahead() if unit_of(one) not in NO_COUNTS]
    having = sight.after[-2:] in _HAVING and "with" not in sight.after
    if base is None or len(ahead) != 1 or not having or len(sight.after) > 2 * _NAMED:
        return None
    return apart((ahead[0], base)) if of_one_sort(ahead[0], base) and unit_of(sight.claim) not in NO_COUNTS else None


def explained(sight: Sight) -> Meant | None:
    """ "Shoppers are £14 better off: a basket that cost £96 there is £82 here": the only two behind the colon."""
    claim, words = sight.claim, sight.after
    colon = words.index(":") if ":" in words else _NAMED
    own = [one for one in sight.behind if one.sentence is claim.sentence]
    pair = [one for one in own if of_one_sort(claim, one)]
    if (
        colon >= _NAMED
        or _MORE.isdisjoint(words[:colon])
        or len(own) != len(pair)
        or len(pair) != len(("one", "other"))
    ):
        return None
    between = pair[0].sentence.between(pair[0].span.end, pair[1].span.start)
    plain = all(is_plain(one, loosely=True) for one in pair) and unit_of(claim) not in NO_COUNTS
    if not plain or not of_one_sort(*pair) or not _LISTING.isdisjoint(between):
        return None
    return apart(pair) if sum(map(value_of, pair)) != value_of(claim) else None


def leaving_them(sight: Sight) -> Meant | None:
    """ "Girls passed 71.2%, boys 65.4%, leaving them 5.8 points behind": the only two figures before it."""
    claim, pair = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    led = sight.lead[-2:-1] != [] and sight.lead[-2] in _LEAVING and sight.lead[-1] in _THEM
    if (
        not led
        or len(pair) != len(("one", "other"))
        or _ASTERN.isdisjoint(sight.after[:1])
        or not ends(sight.after[1:])
    ):
        return None
    plain = all(one.direction is None and one.quantity is not None and one.quantity.high is None for one in pair)
    units = {*map(unit_of, pair)}
    if not plain or POINTS not in (unit_of(claim), *units):
        return None
    if units == {PERCENT}:
        return "point_change", apart(pair)[1]
    return apart(pair) if units <= {"", POINTS} else None


def of_named(sight: Sight) -> Meant | None:
    """ "Labour are on 34%, down from 41%. … Labour's loss of seven points": of the two rates of its own sentence."""
    lead, owner = sight.lead, sight.claim.sentence.words[:_OWNER]
    told = lead[-1:] == ["of"] and not MOVES.isdisjoint(lead[-2:-1])
    name = [word for word in owner if word != "the"][:1]
    owned = "'s" in lead or "’s" in lead or any(word[-1:] in ("'", "’") for word in lead)
    told = told and _OVER.isdisjoint(sight.after[:_OWNER])  # "since January", "in a month"
    if unit_of(sight.claim) != POINTS or not told or not owned or len(lead) > _NAMED:
        return None
    for row in rows_before(sight):
        rates = [one for one in row if unit_of(one) == PERCENT and is_plain(one)]
        opening = [word for word in row[0].sentence.words[:_OWNER] if word != "the"][:1]
        if row[0].sentence is not sight.claim.sentence and opening == name and len(rates) == len(("now", "then")):
            return ("point_change", apart(rates)[1]) if then_of(rates) is not None else None
    return None


def leaves_it(sight: Sight) -> Meant | None:
    """ "Our rate is 4.25%. The ECB's is 2%, which leaves it 2.25 points lower": the only rate of each sentence."""
    led = sight.lead[-2:]
    if led[:1] == [] or led[0] not in _LEAVING or {*led[1:]}.isdisjoint(_THEM) or not ends(sight.after[1:]):
        return None
    lower, higher = not _LOWER.isdisjoint(sight.after[:1]), not _HIGHER.isdisjoint(sight.after[:1])
    here, there = sight.ahead(), sight.last()
    rates = unit_of(sight.claim) == POINTS
    if rates:
        here, there = ([one for one in row if unit_of(one) == PERCENT] for row in (here, there))
    if not (lower or higher) or len(here) != 1 or len(there) != 1 or not of_one_sort(*here, *there):
        return None
    fits = unit_of(here[0]) == PERCENT if rates else of_one_sort(sight.claim, here[0])
    if not fits or (value_of(here[0]) < value_of(there[0])) is not lower:
        return None
    kind, inputs = apart((*here, *there))
    return ("point_change" if rates else kind), inputs
