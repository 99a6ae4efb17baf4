"""What is left of those told, and how many come and go: "which helps 310 families said 120 had left, leaving 190"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.cues import CLOSING
from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.totals.opened_and_closed import OPENING
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES

_STAYING = frozenset(["there", "here", "behind"])
_LEAVING = frozenset("left rehomed sold gone moved closed cancelled released resold evacuated departed quit".split())
_ADDING = frozenset("more another extra further additional plus others new joined added arrived".split())
_TOLD = frozenset("was were had has have is are been".split())
_SAID = 12  # words from a part to "leaving"
_IN = frozenset("arrived came moved joined immigrated settled entered in hired recruited started enrolled".split())
_OUT = frozenset("left departed emigrated moved went quit resigned out retired".split())
_GONE = ("went", "the", "other", "way")
_NET = frozenset("net balance surplus grew grown grow rose shrank shrunk fell gained lost gain loss added".split())
_NETTED = frozenset("gain loss increase rise addition change movement figure total inflow outflow balance".split())
_CONCLUDING = frozenset("that this so thus hence therefore makes making gives giving means leaving leaves".split())
_OTHERWISE = frozenset("compares compared with against than from after since last previous earlier had".split())
_NEAR = 6  # words of "net migration was thus put at"
_BALANCES = frozenset(["balance", "surplus"])
_FLOWS = frozenset("migration immigration arrivals inflow inflows additions recruitment".split())
"""What is a difference of two numbers itself, where it is called net."""
_MOVED = frozenset("grew grown rose risen shrank fell up down".split())
_BORN = frozenset("population births deaths born died".split())
"""What else a number of people grows or shrinks by."""
_OVER_OTHERS = frozenset([("than", "left"), ("than", "departed"), ("than", "emigrated")])
_MOVING = 8  # words of "moved here for the long term and"
_LEAVING_IT = frozenset(["leaving", "ending", "leaves", "finishing", "now", "net"])
_LIGHT = frozenset(
    "leaving ending leaves finishing now net it them the year so that which with has had have and is was".split()
)
_START = frozenset(["began", "started", "start", "beginning"])
_NET_OF = frozenset(["down", "up", "fewer", "more"])
_OF_THE_TIME = (
    (),
    ("it",),
    ("with",),
    ("the", "year"),
    ("the", "season"),
    ("of", "the", "year"),
    ("of", "the", "season"),
)
"""What may stand behind the start of what was opened and closed: not "with which it started in 2020"."""
_FILLING = frozenset(["another", "only", "just", "a", "some", "about", "more"])
_MARKED = 4  # words of ": some"
_PAIR = len(("came", "went"))
_AROUND = 8  # words before a net figure that call it one
_NO_PEOPLE = APART | NO_COUNTS | CURRENCIES


def left_of_them(sight: Sight) -> Meant | None:
    """ "A kennels that has 260 dogs said 85 had been rehomed, leaving 175": of the first count and the only like it."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    told = [one for one in own if is_plain(one, loosely=True) and unit_of(one) not in _NO_PEOPLE]
    if sight.lead[-2:] != [",", "leaving"] or len(told) != len(own) or not told or not noun_of(told[0]):
        return None
    names = ("", noun_of(told[0]))
    parts = [one for one in told[1:] if noun_of(one) in names]
    if len(parts) != 1 or noun_of(claim) not in names or value_of(parts[0]) >= value_of(told[0]):
        return None
    if any(one.sentence is claim.sentence for one in sight.behind):
        return None  # "leaving 250 on the road and 20 in the depot"
    behind = parts[0].sentence.between(parts[0].span.end, claim.span.start)
    between = parts[0].sentence.between(told[0].span.end, parts[0].span.start)
    gone = not _TOLD.isdisjoint(behind[:2]) and len(behind) <= _SAID and not _LEAVING.isdisjoint(behind)
    gone = gone and parts[0].period is None  # not "85 were let last month, leaving 40 still empty"
    after = ends(sight.after) or sight.after[0] in _STAYING
    if not gone or not after or not _ADDING.isdisjoint([*behind, *between[-2:]]):
        return None
    return "total", (figure_of(told[0]), figure_of(parts[0], -1))


def came_less_went(sight: Sight) -> Meant | None:
    """ "Net membership grew by 628: 1,207 people joined and 579 left": a net figure, of the two told right behind."""
    claim, (came, went) = sight.claim, (*sight.behind[:_PAIR], None, None)[:_PAIR]
    if came is None or went is None or came.sentence is not went.sentence or not _is_net(claim):
        return None
    here = came.sentence is claim.sentence
    told = _came_and_went(claim, came, went) and (not here or _opens_list(sight.after))
    return apart((came, went)) if told and (here or _are_of_one_time(claim, came)) else None


def net_of_those(sight: Sight) -> Meant | None:
    """ "Some 1,207 people joined and 579 left. That makes a net gain of 628": of the two told right before it."""
    claim, (came, went) = sight.claim, (None, None, *sight.before)[-_PAIR:]
    if came is None or went is None or came.sentence is not went.sentence or not _is_called_net(claim):
        return None
    lead = claim.sentence.before(claim.span.start)
    if went.sentence is claim.sentence:
        lead = claim.sentence.between(went.span.end, claim.span.start)
    concluded = (not _CONCLUDING.isdisjoint(lead) or ":" in lead[:2]) and _OTHERWISE.isdisjoint(lead)
    concluded = concluded and ends(sight.after)  # not "a net gain of 2,140 since 2020"
    return apart((came, went)) if concluded and _came_and_went(claim, came, went) else None


def _is_called_net(one: Claim) -> bool:
    """ "A net gain of", "net migration of"."""
    before = before_of(one)[-_NEAR:]
    return any(first == "net" and then in _FLOWS | _NETTED for first, then in pairwise(before))


def _came_and_went(net: Claim, came: Claim, went: Claim) -> bool:
    """ "1,207 people joined and 579 left": whether so many came, and so many of the same went."""
    if not (_is_count(came) and _is_count(went) and agree(net, came) and agree(came, went)):
        return False
    between = came.sentence.between(came.span.end, went.span.start)
    told = between[-1:] == ["and"] and len(between) <= _MOVING and not _IN.isdisjoint(between)
    plain = _BORN.isdisjoint([*net.sentence.words, *came.sentence.words])
    return told and plain and _is_gone(went.sentence.behind(went.span.end))


def net_of_both(sight: Sight) -> Meant | None:
    """ "It opened nine shops and closed 24, leaving it 15 down on the 655 it had": of the two right before it."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    pair = own[-_PAIR:]
    led = not _LEAVING_IT.isdisjoint(sight.lead) and _LIGHT.issuperset(_behind_comma(sight.lead))
    if len(pair) != _PAIR or len(own) != _PAIR or not led or _NET_OF.isdisjoint(sight.after[:1]):
        return None
    verbs = [next((word for word in reversed(before_of(one)) if word not in _FILLING), "") for one in pair]
    moved = {verb in OPENING for verb in verbs} == {True, False} and {verb in CLOSING for verb in verbs} == {
        True,
        False,
    }
    alike = all(_is_count_moved(one) and agree(one, claim) for one in pair)
    whole = sight.after[1:3] in (["on", "the"], ["than", "the"]) and _is_from_start(sight.claim)
    return apart(pair) if moved and alike and (whole or ends(sight.after[1:])) else None


def _is_from_start(claim: Claim) -> bool:
    words = claim.sentence.words
    at = next((n for n in range(len(words) - 1, 0, -1) if words[n] in _START), None)
    return at is not None and tuple(word for word in words[at + 1 :] if word.isalnum()) in _OF_THE_TIME


def _behind_comma(words: Sequence[str]) -> Sequence[str]:
    mark = max((at for at, word in enumerate(words) if word == ","), default=-1)
    return words[mark + 1 :]


def _is_count_moved(one: Claim) -> bool:
    quantity = one.quantity
    return quantity is not None and quantity.high is None and unit_of(one) not in _NO_PEOPLE


def _opens_list(words: Sequence[str]) -> bool:
    """Whether a mark stands behind the net figure, and little behind that: "last year: about"."""
    mark = next((at for at, word in enumerate(words) if word in (":", ";", "–", "—", ",")), len(words))
    return mark < len(words) and len(words) - mark <= _MARKED


def _is_gone(words: Sequence[str]) -> bool:
    """ "… left.", "… moved out", "… went the other way": no "left their jobs"."""
    if tuple(words[: len(_GONE)]) == _GONE:
        return True
    led = [word for word in words[:2] if word in _OUT or word == "it"]
    return words[:1] != [] and words[0] in _OUT and ends(words[len(led) :])


def _is_count(one: Claim) -> bool:
    return is_plain(one, loosely=True) and unit_of(one) not in _NO_PEOPLE


def _are_of_one_time(net: Claim, came: Claim) -> bool:
    """Not "it grew by 340 in the decade. Last year 520 joined and 310 left"."""
    if came.period is None or came.period.role is PeriodRole.SAME:
        return True
    return net.period is not None and net.period.window == came.period.window is not None


def _is_net(one: Claim) -> bool:
    """Whether words call a figure a net one: "net migration was", "grew by", "more people came than left"."""
    behind = one.sentence.behind(one.span.end)
    before = before_of(one)[-_AROUND:]
    flows = not _BALANCES.isdisjoint(before) or any(pair[0] == "net" and pair[1] in _FLOWS for pair in pairwise(before))
    if flows and not _MOVED.isdisjoint(before):
        return False  # "net migration rose by 200: 1,207 arrived and 579 left"
    called = not _NET.isdisjoint([*before, *behind[:1]])
    return called or ("than" in behind and any(pair in _OVER_OTHERS for pair in pairwise(behind)))
