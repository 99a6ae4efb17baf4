"""What a sentence opens by comparing with: "Compared with 2022, when there were 45,774, arrivals were down 36%"."""

from collections.abc import Sequence
from itertools import takewhile

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_COMPARING = (
    ("compared", "with"), ("compared", "to"), ("set", "against"), ("measured", "against"), ("relative", "to"),
    ("against",), ("set", "beside"), ("set", "alongside"), ("put", "beside"), ("put", "alongside"), ("beside",),
    ("alongside",), ("next", "to"), ("measured", "from"), ("counted", "from"), ("taken", "from"), ("reckoned", "from"),
)  # fmt: skip
_JOINING = frozenset([(";",), (",", "and"), (",", "but"), (";", "and"), (";", "but"), (";", "yet")])
_LEADING = frozenset(["but", "and", "yet", "still", ","])
_TELLING = frozenset(["when", "which", "'s", "’s"])
_WITHIN, _ARTICLES = frozenset(["in", "during"]), frozenset(["the", "a", "an"])
_TIMES = frozenset("year month quarter week day weekend season summer winter spring autumn".split())
_FURTHER = frozenset(["that", "which", "when", "in", "with"])  # "a year that ended with"
_TOLD_OF = (("it",), ("they",), ("that",))
_ENDING = frozenset([";", ":", "(", "when", "which"])
_NAMING = frozenset("the a figure total tally count number level of and but last year 's ’s".split())
_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.SHIFT])


def compare_with_opening(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds what is told behind such an opening to now, and its changes to the time that they are compared with.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    _compare_with_figure(items, drafts, bindings)
    opened = not (_TELLING | _TIMES).isdisjoint(items.said)
    for at in items.dates if opened else ():
        opening = _opening(items, at)
        if opening is not None:
            _compare_with(at, *opening, drafts, bindings)


def _compare_with(at: int, period: Period, comma: int, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind in LEVELS and at < draft.anchor < comma:
            binding.is_base = True
        elif binding.period is period and draft.kind in CHANGE_KINDS and draft.anchor > comma:
            binding.period, binding.base, binding.inherited = None, binding.base or period, False
        elif binding.period is period and draft.kind in LEVELS and draft.anchor > comma:
            binding.period, binding.inherited = None, False


def _compare_with_figure(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Compared with the 10,448 seen a year earlier, this year's 14,812 is 42% higher": on the days of the 10,448."""
    if len(drafts) < len(("10,448", "14,812", "42%")) or drafts[0].kind not in LEVELS or bindings[0].period is None:
        return
    lead = tuple(word for word in items.words[: drafts[0].anchor] if word not in _NAMING)
    level, change = drafts[1], drafts[2]
    if lead not in _COMPARING or level.kind not in LEVELS or change.kind not in CHANGE_KINDS:
        return
    comma = next((at for at in range(drafts[0].anchor, level.anchor) if items.words[at] == ","), None)
    told = comma is not None and bindings[2].base is None and not bindings[1].is_base
    if told and not any(items.words[at] in _ENDING for at in range(level.anchor, change.anchor)):
        bindings[2].base = bindings[0].period


def opens_another(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """ "It is 46% up; compared with 2023, when 5,946 had come, it is 86% up": of the change in a clause of its own.

    Args:
        items: the sentence.
        index: where the period stands.
        period: what the clause opens by comparing with.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if _is_since(items, index):
        return _moved_since(items, index, period, drafts, bindings)
    if not _opens_clause(items.words[:index], first=False):
        return False
    changed = next((n for n, one in enumerate(drafts) if one.anchor > index and one.kind in CHANGE_KINDS), None)
    if changed is not None:
        bindings[changed].base = period
    return changed is not None


def _is_since(items: Row, index: int) -> bool:
    """ "; since 1990 they have", ", but from 1990 they have": whether a clause opens with when a move began."""
    lead, behind = items.words[:index], items.words[index + 1 : index + 2]
    led = lead[-1:] == ("since",) or (lead[-1:] == ("from",) and behind in _TOLD_OF)
    return led and (lead[-2:-1] in _JOINING or lead[-3:-1] in _JOINING)


def _moved_since(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """ "It rose by 5% in 2021; since 1990 it has fallen by 48%": of the next change, if no level comes first."""
    right = next((n for n, one in enumerate(drafts) if one.anchor > index), None)
    if right is None or drafts[right].kind not in CHANGE_KINDS or drafts[right].rank is not None:
        return False
    between = items[index + 1 : drafts[right].anchor]
    if any(item.word in _ENDING or item.period is not None for item in between) or bindings[right].base is not None:
        return False
    bindings[right].base = replace(begun(period), preposition="since")
    return True


def _opens_clause(lead: Sequence[str], *, first: bool) -> bool:
    """Whether words compare what a clause tells with what stands behind them: of a sentence's first, or of another."""
    opening = next((one for one in _COMPARING if (*lead[-len(one) :],) == one), ())
    ahead = (*lead[: -len(opening)],) if opening else None
    if ahead is None:
        return False
    starts = first and (not ahead or (len(ahead) == 1 and ahead[0] in _LEADING))
    return starts or ahead[-1:] in _JOINING or ahead[-2:] in _JOINING


def _opening(items: Row, at: int) -> tuple[Period, int] | None:
    """The time that a clause opens by comparing with, and the comma behind what is told of it."""
    words, period = items.words, items[at].period
    if period is None or period.role not in _ROLES or not _opens_clause(words[:at], first=True):
        return None
    told = _past_apposed(words, at)
    if told != at + 1 and words[told : told + 1] == (",",) and not _tells(words[told + 1 : told + 3]):
        return period, told  # "compared with 2022, a record year that ended with 45,755, it is down 21%"
    when = told + (words[told : told + 1] == (",",))
    if not _tells(words[when : when + 2]):
        return None
    figure = next((n for n in items.figures if n > when), len(items))
    comma = next((n for n in range(figure, len(items)) if words[n] == ","), None)
    return None if comma is None else (period, comma)


def _tells(words: Sequence[str]) -> bool:
    """ "When there were", "which saw", "in which": whether words begin to tell of the time before them."""
    return words[:1] != () and (words[0] in _TELLING or (words[0] in _WITHIN and words[1:] == ("which",)))


def _past_apposed(words: Sequence[str], at: int) -> int:
    """ "2022, the record year, in which": the place behind what a time is called beside its name, or behind that."""
    behind = words[at + 1 : at + 3]
    if behind[:1] != (",",) or behind[1:] == () or behind[1] not in _ARTICLES:
        return at + 1
    end = next((n for n in range(at + 2, len(words)) if words[n] == ","), at + 1)
    called = [*takewhile(str.isalpha, words[at + 3 : end])]
    noun = next((n for n, word in enumerate(called) if word in _TIMES), None)
    if noun is None:
        return at + 1
    return end if not called[noun + 1 :] or called[noun + 1] in _FURTHER else at + 1
