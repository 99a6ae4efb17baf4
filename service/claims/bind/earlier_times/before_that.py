"""Values told of the time before what was told last: "Before that it was 4.5%", "since August, before which it …".

What "that" points to is a period beside it, or the period that the text was about; the value is the one before.
"""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, LEVELS, Binding, give
from service.claims.bind.changes.span_ends import before
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT, POINTS
from service.model.windows import Grain
from service.records import replace

TIME_BEFORE = "time-before"
"""The rule of a period that is told as the one before another; nothing is compared with it."""
UNTIL = frozenset(["before", "until", "till"])
"""Words that lead in what a time that they name put an end to."""
_BEFORE = UNTIL | {"to"}
_POINTING = frozenset(["that", "then", "this", "now"])
_ALONE = frozenset(["previously", "beforehand", "formerly"])
_OPENERS = frozenset([",", ";", ":", "and", "but", "having", "(", "—", "–"])
_REACH = 9  # items of "before that it had for a long time stood at"
_AFTER = frozenset(["after", "following"])
_STAYING = frozenset(["at", "of"])
_FOLLOWING = frozenset(["follows", "followed"])
_COMING = frozenset(["came", "comes", "coming"])
_BY = frozenset(["by", "of", "up", "down"])
_SPELLS = frozenset("day days week weeks fortnight month months hours".split())
_ACTS = frozenset("decision announcement meeting vote move cut hike change rise increase".split())
_TO_ACT = len(("before", "the", "decision", "and"))
_MOVE_REACH = 4  # items of "after a surprise Christmas"
_LEAD_REACH = 8  # words of ", which follows a much smaller rise of"
_CLOSING = frozenset([",", ".", ";", ")", "and", "but", "while", "whereas", "—", "–"])
_DATED = 5  # items from a figure to the days behind it
_BEGINNING = frozenset(["began", "started"])
_ALL_OF_IT = frozenset("any all of it this that them these those the moves cuts rises increases".split())
_BEGAN = 8  # items of "before any of the cuts began"
_HAVING = _AFTER | {"having"}
_MANY = frozenset(["months", "years", "meetings", "weeks", "year"])
_CUES = _ALONE | {"before", "until", "till", "to"}


def tells_value_before(items: Row, anchor: int) -> bool:
    """Whether a figure is that of the time before: "Before that it had stood at 4.5%", "(previously 5%)".

    Args:
        items: the sentence.
        anchor: item index of the figure; a period or another figure between sets it apart.
    """
    if opens_after(items, anchor) or _has_stayed(items, anchor):
        return True
    if _CUES.isdisjoint(items.said):
        return False
    if _closes_before(items, anchor):
        return True
    for at in range(anchor - 1, max(-1, anchor - _REACH), -1):
        if items[at].quantity is not None or items[at].period is not None or items[at].word == ";":
            return False
        opens = at == 0 or items[at - 1].word in _OPENERS
        if items[at].word in _ALONE and opens:
            return True
        if items[at].word == "before" and items.words[at + 1 : at + 3] == ("it", "came"):
            return opens
        if items[at].word in _BEFORE and items[at + 1].word in _POINTING:
            return opens or items[at - 1].word in ("prior", "up")
        if items[at].word == ",":
            return False
    return False


def _has_stayed(items: Row, anchor: int) -> bool:
    """ "Bank Rate is 5%, having spent many months at 5.25%", "after many months at 5.25%": until what was told."""
    if items.words[anchor - 1] != "at" or _HAVING.isdisjoint(items.said):
        return False
    for at in range(anchor - 2, max(0, anchor - _REACH), -1):
        quantity = items[at].quantity
        if items.words[at] in _CLOSING or (quantity is not None and quantity.unit == PERCENT):
            return False
        if items.words[at] in _HAVING:
            long = _MANY.isdisjoint(items.words[at + 1 : anchor]) is False
            return long and items.words[at - 1] in _OPENERS and any(n < at for n in items.figures)
    return False


def _closes_before(items: Row, anchor: int) -> bool:
    """ "It had stood at 4.5% until then": the words that point back stand behind the figure, and end its clause.

    So does "rates stood at 1.75% before the decision".
    """
    behind = (*items.words[anchor + 1 : anchor + 5], ".")
    if len(behind) > _TO_ACT and behind[:2] == ("before", "the"):
        return behind[2] in _ACTS and behind[3] in _CLOSING
    return behind[0] in UNTIL and behind[1] in _POINTING and behind[2] in _CLOSING


def opens_after(items: Row, anchor: int) -> bool:
    """ "After 14 rises in a row and a year on hold at 5.25%, Bank Rate has been cut to 5%": what it was until then."""
    if items[0].word not in _AFTER:
        return False
    stays = items.words[anchor - 1] in _STAYING and items.words[anchor + 1 : anchor + 2] == (",",)
    opening = items.words[1:anchor]
    return stays and "," not in opening and not any(word.endswith("ing") for word in opening)


def is_of_some_time(items: Row, anchor: int) -> bool:
    """ "After two months at 3.4%, inflation rose to 3.6% in June and 3.8% in July": of which days is not known."""
    if not opens_after(items, anchor):
        return False
    periods = (items[at].period for at in items.dates if at > anchor)
    dated = any(period is not None and period.grain is not Grain.DAY for period in periods)
    return dated or sum(at > anchor for at in items.figures) > 1


def follows_move(items: Row, draft: Draft) -> bool:
    """ "Rose to 3% in January after a Christmas dip to 2.5%": what it was before the move told, on no days named."""
    at = draft.change_at
    if at is None or _AFTER.isdisjoint(items.said) or items.words[draft.anchor - 1] != "to":
        return False
    lead = items.words[max(0, at - _MOVE_REACH) : at]
    after = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in _AFTER), None)
    if after is None or not all(word.isalpha() for word in lead[after:]):
        return False
    first = at - len(lead) + after
    if items.words[first - 1] in _SPELLS:
        return False  # "0.3%, a week after Bank Rate was cut to 4%": of a day told so, and no value before
    dated = any(items[n].period is not None for n in range(first, min(len(items), draft.anchor + _DATED)))
    return not dated and not any(items[n].quantity is not None for n in range(first, draft.anchor))


def follows_change(items: Row, draft: Draft) -> bool:
    """ "Did not change, after a rise of 1.3%": how far it had moved before the days told, on no days named."""
    at = draft.change_at
    if at is None or draft.kind not in CHANGE_KINDS:
        return False
    past = max(at, draft.anchor, draft.last) + 1
    led = items.words[past : past + 1] == ("from",) or items.words[past : past + 2] == (",", "from")
    if led and is_move_before(items.words[: draft.anchor]):
        return True  # "that follows a fall of 47% from 5,170 in June"
    if _AFTER.isdisjoint(items.said):
        return False
    first = min(at, draft.anchor)
    lead = items.words[max(0, first - _MOVE_REACH) : first]
    after = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in _AFTER), None)
    if after is None or not all(word.isalpha() for word in lead[after:]):
        return False
    told = items.words[past : past + 1]
    dated = any(item.period is not None for item in items[first - len(lead) + after : past + _DATED])
    return not dated and (not told or told[0] in _CLOSING)


def is_move_before(words: Sequence[str]) -> bool:
    """Whether the words before a change say that what was told came after it: "that follows a rise of".

    Args:
        words: those right before the change; "following" and "after" alone may open what led to the figure told.
    """
    near = [word for word in words[-_LEAD_REACH:] if word != ","]  # "follows a sharper rise, of"
    for at in range(len(near) - 1, -1, -1):
        if near[at] in _FOLLOWING:
            return near[at + 1 : at + 2] != ["by"]
        if near[at] == "after":
            return at > 0 and near[at - 1] in _COMING
        if not near[at].isalpha():
            return False
    return False


def leads_to_level(items: Row, draft: Draft) -> bool:
    """ "It was £1,717 in October, following a rise of £149": perhaps the move that led to the level."""
    if draft.kind not in CHANGE_KINDS or _AFTER.isdisjoint(items.said):
        return False
    first = min(draft.anchor, draft.anchor if draft.change_at is None else draft.change_at)
    lead = items.words[max(0, first - _MOVE_REACH) : first]
    told = max((at for at in items.figures if at < draft.anchor), default=None)
    if told is None or told >= first or _AFTER.isdisjoint(lead):
        return False
    quantity = items[told].quantity
    moved = quantity is None or quantity.unit == POINTS or items.words[told - 1] in _BY
    return not moved and not any(
        change.part == "noun" for item in items[told + 1 : told + 2] for change in item.changes
    )


def starts_move_before(items: Row, anchor: int) -> bool:
    """ "That follows a rise of 25% from 29,437": what a move began with that was over before the days told."""
    if (_FOLLOWING | _COMING).isdisjoint(items.said) or items.words[anchor - 1] != "from":
        return False
    change = next((at for at in reversed(items.figures) if at < anchor), 0)
    dated = any(item.period is not None for item in items[change : anchor + _DATED])
    return not dated and is_move_before(items.words[:change])


def before_it_began(items: Row, anchor: int) -> bool:
    """ "To 1%, from 0.1% before any of this began": where several moves began, on no day that is named."""
    behind = items.words[anchor + 1 : anchor + _BEGAN]
    if behind[:1] != ("before",):
        return False
    began = next((at for at, word in enumerate(behind) if word in _BEGINNING), 0)
    return began > 1 and _ALL_OF_IT.issuperset(behind[1:began])


def tell_before(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Since last August, before which it stood at 4.5%": the level is that of the time before the period.

    So it is in "before the first cut in August rates stood at 5.25%".
    """
    lead = [word for word in items.words[index + 1 : index + 4] if word != ","][:2]
    if lead not in (["before", "which"], ["until", "which"]) and not _opens_before_move(items, index):
        return
    right = next((n for n, draft in enumerate(drafts) if draft.anchor > index), None)
    if right is None or drafts[right].kind not in LEVELS or drafts[right].anchor - index > _REACH:
        return
    if any(item.period is not None for item in items[index + 1 : drafts[right].last + _DATED]):
        return
    told = begun(period)
    if told.role is PeriodRole.SHIFT and told.window is None:
        return  # "before the run of rises began, nine months ago, it was 0.1%"
    give(bindings[right], replace(before(told) or told, rule=TIME_BEFORE), ADJACENT)
    bindings[right].is_base = True


def _opens_before_move(items: Row, index: int) -> bool:
    """ "Before the first of those cuts, in August, rates stood at 5.25%": a move that opens the clause."""
    if items.words[index + 1 : index + 2] == ("'s",) and index + 2 < len(items) and items[index + 2].changes:
        return index == 1 and items.words[0] == "before"  # "Before December's rise it had been 3.2%"
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if items[at].quantity is not None or items[at].period is not None or items[at].word == ";":
            return False
        if items[at].word in UNTIL:
            opens = at == 0 or items[at - 1].word in _OPENERS
            return opens and any(item.changes for item in items[at:index]) and items.words[index + 1] != "to"
    return False
