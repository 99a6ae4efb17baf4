"""The figure whose period one behind it has: the one before it, or, where it follows from another, that one."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bases.asides_of_then import is_dated_aside
from service.claims.bind.bases.others_named import is_against_owned
from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS, RESULTS, points_back
from service.claims.bind.sharing.asides_closed import closes_aside
from service.claims.bind.sharing.boats_of_the_first import told_of_first
from service.claims.bind.sharing.boats_unnamed import carries
from service.claims.bind.sharing.comparators_inserted import from_the_head, is_inserted
from service.claims.bind.sharing.led_away import leads_away
from service.claims.bind.sharing.of_the_last import period_ahead_of_colon
from service.claims.bind.sharing.statements_of_now import has_not_been, is_fresh
from service.claims.bind.sharing.tenses_left import leaves_what_had_been
from service.claims.bind.sharing.which_of_two_levels import is_behind_mark, is_of_base, is_set_beside
from service.claims.kind import Draft, is_former, is_predicate
from service.model.claims import Mood
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Form
from service.model.windows import Grain
from service.records import replace

_PARTING = frozenset([",", ";", ":", "but", "while", "whereas"])
_BACK = frozenset(["after", "following", "having", "followed", "follows"])
_HAVING = frozenset(["having"])
_SETTING = frozenset([";", "while", "whereas"])
_PASSING = frozenset(["after", "following", "despite"])
_ASIDE = _PASSING | {"with", "when", "as", "while", "amid"}
_LED_TO = ((",", "up"), (",", "down"))
_CAME_AS = frozenset((verb, "as") for verb in ("came", "comes", "coming"))
_IN_THE_REST = (("in", "the", "rest"), ("in", "the", "remainder"))
_LIKENING = frozenset(["as", "than"])
_AND_BY = ("and", "by")  # "shrank by 36,625, having stood at 165,411 in September, and by a fifth over the year"
_LENGTHS = frozenset(["days", "weeks", "months", "quarters", "years"])
_TWO = 2
_OPENING = 3  # items of "back in May"
_IN_BRACKETS = 6  # items of "(first quarter: 4,441"
_RESULTS = RESULTS | {"so"}


def take_from_before(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> None:
    """A figure without a period has that of the one before it, or, where it follows from another, of that."""
    if _is_average_of_listed(items, drafts, n):
        bindings[n].peak = True
        return
    past = _before_aside(items, drafts, bindings, n)
    past = _before_result(items, drafts, n) if past is None else past
    beside = _neighbour(items, drafts, bindings, n) if past is None else past
    before, base = bindings[beside], bindings[n - 1].period
    if bindings[n].period is not None:
        return
    if base is not None and is_of_base(items, drafts, n):
        same = all(one.period is None or one.period.grain is base.grain for one in bindings[: n - 1])
        bindings[n].period = base if same else replace(base, rule="vague", window=None)  # the same days of 2023
        return
    carried = before.is_base and past is None and carries(items, drafts[n].anchor)
    if carried and told_of_first(items, drafts, bindings, n):
        return
    if carried:
        bindings[n].period, bindings[n].is_base = before.period, True  # "since May, when 19 came in two boats"
        return
    if bindings[n].is_base or before.is_base or before.period is None or is_fresh(items, drafts[n].anchor):
        return
    if is_set_beside(items, drafts, bindings, n) or is_behind_mark(drafts, bindings, n):
        return
    if drafts[n].kind in LEVELS and closes_aside(items, drafts[n - 1].anchor, drafts[n].anchor):
        return
    former = beside == n - 1 and past is None and _is_former(items, drafts[beside])
    if former and not carries(items, drafts[n].anchor):
        return
    if past is None and leaves_what_had_been(items, drafts[beside].anchor, drafts[n].anchor):
        return
    on_the_way = _is_on_the_way(items, drafts[n].anchor) or leads_away(items, drafts, bindings, n)
    if _is_foreseen(items, drafts, n) or on_the_way or _stands_apart(items, drafts, n):
        return  # "expects inflation to top 10% later this year, has put its rate up to 1%"
    had = past is None and _had_been(items[drafts[n - 1].last + 1 : drafts[n].anchor])
    if had and not _is_aside_of_opening(items, before.period):
        return  # "cut to 5% today, after a year in which it had been held at 5.25%"
    if drafts[n].rank is not None and points_back(before.period) and has_not_been(items, drafts[n].anchor):
        return  # "A year ago it was 1.9%, and it has not been so high since 2012"
    led_to = items.words[drafts[n - 1].last + 1 : drafts[n].anchor] in _LED_TO  # "the week before brought 237, up 45"
    if drafts[n].kind in CHANGE_KINDS and points_back(before.period) and not led_to:
        # "Up 40.5% the month before, slowed to a gain of 26.7%", "10.6% a year before and 1.7 points under Britain's"
        moved = drafts[beside].kind not in LEVELS or is_against_owned(items, drafts[n])
        bindings[n].base = bindings[n].base or (None if moved else before.period)
        return
    own = period_ahead_of_colon(items, drafts, n) if before.period.role is PeriodRole.TO_DATE else None
    bindings[n].period, bindings[n].inherited = own or before.period, True


def _is_average_of_listed(items: Row, drafts: Sequence[Draft], n: int) -> bool:
    """ "$83.76 in July, $85.40 in June and $107.14 in May, or $92.10 on average": of all that were listed."""
    if "average" not in items.said or n < _TWO:
        return False
    levels = all(one.kind in LEVELS for one in drafts[n - _TWO : n + 1])
    told = items.words[drafts[n].anchor + 1 : drafts[n].anchor + 3] == ("on", "average")
    return levels and told and items.words[drafts[n].anchor - 1] in ("or", ",", "–", "—")


def _is_pace_beside_day(items: Row, draft: Draft, period: Period | None) -> bool:
    """ "28,267 since July after 341 on Thursday, in six boats: about 109 a day": no number a day is of one day."""
    quantity = items[draft.anchor].quantity
    return quantity is not None and quantity.per == "day" and period is not None and period.grain is Grain.DAY


def _is_on_the_way(items: Row, anchor: int) -> bool:
    """ "Passing 9.4% in June on its way to 11.1%": that came later, and when is not said."""
    return items.words[max(0, anchor - 2) : anchor] == ("way", "to")


def _is_foreseen(items: Row, drafts: Sequence[Draft], n: int) -> bool:
    """Whether the figure before is a forecast and this one is none."""
    told = items[drafts[n].anchor].mood is Mood.ASSERTED
    return told and items[drafts[n - 1].anchor].mood is Mood.FORECAST and drafts[n].kind in LEVELS


def _stands_apart(items: Row, drafts: Sequence[Draft], n: int) -> bool:
    """ "The peak of March 2023, and it came as 36,273 were in hotels": when the news came out; "29,298 in the rest".

    So does a clause beside a year: "606,000 came last year, as the backlog climbed above 172,000".
    """
    came = any(pair in _CAME_AS for pair in pairwise(items.words[drafts[n - 1].last + 1 : drafts[n].anchor]))
    if came or items.words[drafts[n].last + 1 : drafts[n].last + 4] in _IN_THE_REST:
        return True
    first, past = drafts[n - 1].last + 1, drafts[n].anchor
    periods = (items[at].period for at in items.dates if first <= at < past)
    year = any(one is not None and one.grain is Grain.YEAR for one in periods)
    opens = next((at for at in range(first, past) if items.words[at : at + 2] == (",", "as")), None)
    return year and opens is not None and any(is_predicate(item) for item in items[opens + 2 : past])


def _had_been(between: Sequence[Item]) -> bool:
    """Whether "had" between two figures tells of what went before the first; not "801 had landed in 14 boats"."""
    at = next((at for at, item in enumerate(between) if item.word == "had"), None)
    return at is not None and (at > 0 or any(item.word == "," for item in between))


def _is_aside_of_opening(items: Row, period: Period) -> bool:
    """ "In May, with oil above $100, inflation had touched 4.2%": what opens a sentence is of all past an aside."""
    opens = next((at for at in range(min(_OPENING, len(items))) if items[at].period is period), None)
    return opens is not None and items.words[opens + 1 : opens + 2] == (",",) and items.words[opens + 2] in _ASIDE


def _before_aside(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> int | None:
    """The figure that a clause behind a semicolon goes on from, past what went before that figure; else None.

    "It was 3.3% in 2024, after 6.8% in 2023 and 7.9% in 2022; in Germany 2.3%": the last one is of 2024, too. What
    follows "2.3% in August, having peaked at 3.5% in May, while" is of August.
    """
    between = items.words[drafts[n - 1].last + 1 : drafts[n].anchor]
    if ";" not in between and (_HAVING.isdisjoint(items.said) or _SETTING.isdisjoint(between)):
        return None
    told = range(n - 1, -1, -1) if ";" in between else range(n - 1, n - 2, -1)
    back = next((m for m in told if _went_before(items, drafts, bindings, m)), None)
    if not back:
        return None
    joined = items.words[drafts[back].last + 1 : drafts[n - 1].last + 1]
    return back - 1 if _PARTING.isdisjoint(joined) else None


def _went_before(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], m: int) -> bool:
    """Whether a figure is of what went before the one ahead of it: "after 6.8%", "having peaked at 3.5%"."""
    if looks_back(items, drafts[m].anchor) or bindings[m].is_base:
        return True
    return m > 0 and not _HAVING.isdisjoint(items.words[drafts[m - 1].last + 1 : drafts[m].anchor])


def _before_result(items: Row, drafts: Sequence[Draft], n: int) -> int | None:
    """The figure that a result is told of, past what went before that figure; else None.

    "It rises to £1,723 in October, after a fall of £117 in April, leaving it £32 lower than a year before": of October.
    """
    if _RESULTS.isdisjoint(items.said) or _BACK.isdisjoint(items.said):
        return None
    between = items.words[drafts[n - 1].last + 1 : drafts[n].anchor]
    if not any(_leads_on(between[at : at + 4]) for at in range(len(between))):
        return None
    told = drafts[n - 1].anchor
    opens = next((back for back in range(told - 1, 0, -1) if items.words[back] in _BACK or items.words[back] == ";"), 0)
    if items.words[opens] not in _BACK:
        return None
    return next((m for m in range(n - 1, -1, -1) if drafts[m].anchor < opens), None)


def _leads_on(words: Sequence[str]) -> bool:
    """Whether a result of what was told begins: ", leaving", ", which leaves", "and left", ", so that it has"."""
    words = [word for word in words if word != "that"]
    if "and" in words[:2] and not RESULTS.isdisjoint(words[words.index("and") + 1 : words.index("and") + 2]):
        return True  # "Growth of 0.3% followed 0.7% in the first quarter and left it 1.4% up"
    if words[:1] == [","]:
        words = words[1:]
        if words[:1] and words[0] in RESULTS:
            return True
    if words[:1] == ["so"]:
        return words[2:3] in (["has"], ["have"])
    return words[:1] == ["which"] and words[1:2] != [] and words[1] in RESULTS


def _neighbour(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> int:
    """The draft before, those in brackets passed over: "7,443 (first quarter: 4,441), down 44%"."""
    m = _resumed(items, drafts, n)
    while m > 0 and _is_pace_beside_day(items, drafts[n], bindings[m].period):
        m -= 1
    while m > 0 and (_is_passed(items, drafts, bindings, n, m) or _is_set_beside(items, drafts, n, m)):
        m -= 1
    while m > 0 and _bracketed(items, drafts[m].anchor):
        if any(item.word == "(" for item in items[drafts[m].anchor : drafts[n].anchor]):
            break
        m -= 1
    return m


def _resumed(items: Row, drafts: Sequence[Draft], n: int) -> int:
    """ "Rose by 13%, after a rise of 25% in 2024 and a fall of 36% in 2023, to 41,472": the move that led there."""
    resumes = (",", "by" if drafts[n].kind in CHANGE_KINDS else "to")
    joined = drafts[n].kind in CHANGE_KINDS and items.words[max(0, drafts[n].anchor - 2) : drafts[n].anchor] == _AND_BY
    if not joined and items.words[max(0, drafts[n].anchor - 2) : drafts[n].anchor] != resumes:
        return n - 1
    for m in range(n - 1, 0, -1):
        between = items.words[drafts[m - 1].last + 1 : drafts[m].anchor]
        opens = any(one == "," and other in _PASSING | _HAVING for one, other in pairwise(between))
        first = m - 1 - (m > 1 and _is_length(items, drafts[m - 1]))
        if opens and drafts[first].kind in CHANGE_KINDS:
            return first
        if not _LIKENING.isdisjoint(between):  # "by 0.25 points, half as much as June's half point, to 5.25%"
            sized = m - 1 if _is_sized(items, drafts[m - 1]) else m
            apart = "," in items.words[drafts[sized - 1].last + 1 : drafts[sized].anchor]
            if sized and apart and drafts[sized - 1].kind in CHANGE_KINDS:
                return sized - 1
    return n - 1


def _is_length(items: Row, draft: Draft) -> bool:
    """ "In three months"."""
    quantity = items[draft.anchor].quantity
    return quantity is not None and quantity.unit in _LENGTHS


def _is_sized(items: Row, draft: Draft) -> bool:
    """ ", half as much as", ", twice as much as"."""
    quantity = items[draft.anchor].quantity
    sizes = quantity is not None and quantity.form in (Form.FRACTION, Form.MULTIPLE)
    return sizes and items.words[draft.anchor - 1 : draft.anchor] == (",",)


def _is_passed(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int, m: int) -> bool:
    """ "41,472, up from 36,816 and the second highest on record": the superlative goes on about what is told first.

    So does a second change: "up 5% from 2020's 406.3 million but still 5.3% below 2019".
    """
    if (drafts[n].rank is None and drafts[n].kind not in CHANGE_KINDS) or drafts[m].kind not in LEVELS:
        return False
    owned = m > 0 and drafts[m - 1].kind in CHANGE_KINDS and bindings[m - 1].base is bindings[m].period is not None
    inserted = is_inserted(items, drafts, bindings, n, m)
    if not bindings[m].is_base and not owned and not inserted:
        return False
    joint = [item.word for item in items[drafts[m].last + 1 : drafts[n].anchor] if item.period is None]
    while joint[:1] in ([")"], [","], ["in"], ["of"], [""]):
        joint.pop(0)
    goes_on = joint[:1] == ["and"] or (drafts[n].rank is None and joint[:1] in (["but"], ["though"], ["yet"]))
    if goes_on and inserted:
        from_the_head(bindings[n])
    return goes_on


def _is_set_beside(items: Row, drafts: Sequence[Draft], n: int, m: int) -> bool:
    """ "84.6%, less than in January (85.3%) or February (85.0%) and 5.4 points less …": what is told beside a base."""
    at = drafts[m].anchor - 2
    if drafts[n].kind not in CHANGE_KINDS or at < 1 or items.words[at + 1] != "(" or items[at].period is None:
        return False
    lead = items.words[drafts[m - 1].last + 1 : at]
    return "than" in lead or ("or" in lead and _is_set_beside(items, drafts, n, m - 1))


def _bracketed(items: Row, anchor: int) -> bool:
    """Whether brackets that close behind a figure name a period of its own."""
    if is_dated_aside(items, anchor):
        return True
    if items.words[anchor + 1 : anchor + 2] != (")",):
        return False
    for at in range(anchor - 1, max(-1, anchor - _IN_BRACKETS), -1):
        if items[at].word == "(":
            return any(item.period is not None for item in items[at:anchor])
    return False


def looks_back(items: Sequence[Item], anchor: int, behind: int = -1) -> bool:
    """Whether a figure is of what went before: "after 0.6% in April".

    Args:
        items: the sentence.
        anchor: the figure.
        behind: where what it is set apart from ends: "after 335 in six boats the day before" is of one day, but "the
            second highest after the peak of 45,755" is not of that of the peak.
    """
    first = anchor - 3 if behind < 0 else behind + 1
    return any(item.word in ("after", "following", "follows") for item in items[max(0, first) : anchor])


def _is_former(items: Row, draft: Draft) -> bool:
    """Whether a figure, or the change that it is the size of, went before: "against a rise of 0.2% in February"."""
    if looks_back(items, draft.anchor):
        return True
    return draft.kind in CHANGE_KINDS and draft.change is not None and is_former(items, draft.anchor)
