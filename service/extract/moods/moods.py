"""Whether a figure is asserted, or forecast, aimed at, imagined, denied, or an earlier estimate quoted as such."""

from collections.abc import Sequence

from service.extract.moods.aims_of_banks import WORKED_FOR, is_aim_of_bank
from service.extract.moods.asides_of_forecasts import BOUNDARIES, EXPECTING
from service.extract.moods.bounds_not_passed import came_no_sooner, is_undone, never_was, was_not_until
from service.extract.moods.chances import CHANCES, LIKELY, is_chance, is_likely_move, is_of_chance
from service.extract.moods.changes_due import UNTIL, is_due
from service.extract.moods.conditions import CLAIM, IMAGINED, is_case, is_conditional, is_put_to_the_test
from service.extract.moods.earlier_estimates import OF_EARLIER, is_earlier_estimate
from service.extract.moods.estimates_set_against import ESTIMATING, is_estimate_set_against
from service.extract.moods.expected_behind import (
    ASKED,
    DEMANDED,
    PROMISED,
    RECKONED,
    aimed_after,
    expected_after,
    promised_after,
    required_after,
)
from service.extract.moods.facts_told_apart import told_from
from service.extract.moods.feared import CUES_OF_FEAR, is_feared
from service.extract.moods.forecasts import (
    AFTER,
    FORECAST,
    HEADING,
    MODALS,
    OUTLOOKS,
    PRICING,
    READY,
    SHORT,
    SUPPOSING,
    could_follow,
    cue_after,
    cue_before,
    is_life_expected,
    is_standard,
    labelled,
    up_from_forecast,
)
from service.extract.moods.forecasts_replaced import alternative, behind_forecast, replacement
from service.extract.moods.forecasts_told_around import PROPOSING, foreseen_after, headed_to, is_proposed
from service.extract.moods.heights_foreseen import is_height_foreseen
from service.extract.moods.lists_of_forecasts import is_under_heading
from service.extract.moods.minds_set_on import MINDS_SET, is_minds_set_on
from service.extract.moods.moves_argued_for import MOOTING, is_mooted
from service.extract.moods.none_that_did import none_did
from service.extract.moods.outcomes_foreseen import OUTCOME, TAKING, is_outcome_foreseen
from service.extract.moods.projected import PROJECTING, is_projected
from service.extract.moods.terms_of_rules import CHOOSING, is_awaited, is_term_of_rule
from service.model.claims import Mood
from service.model.mentions import Item, Row
from service.model.periods import PeriodRole
from service.model.rebutted import REBUTTING, is_rebutted
from service.model.undecided import UNDECIDED, is_undecided
from service.model.windows import Grain

_ANNOUNCING = frozenset(["will", "would", "shall", "'ll"])
_ASKING = frozenset(
    "is are was were has have had do does did can could will would should why how what when who where which".split()
)
_LEADING_ON = frozenset(["so", "but", "and", "then", "yet"])
_PARTING = frozenset([",", ";", "–", "—", ":"])
CUES = (
    FORECAST | SHORT | SUPPOSING | PRICING | MODALS | AFTER | PROPOSING | MOOTING | READY | HEADING | OUTLOOKS
    | UNTIL | IMAGINED | (RECKONED - EXPECTING) | OF_EARLIER | CHANCES | LIKELY | CHOOSING | UNDECIDED | CUES_OF_FEAR
    | MINDS_SET | REBUTTING | DEMANDED | ASKED | PROMISED | PROJECTING | ESTIMATING | WORKED_FOR
    | {"no", "none", "not", "never", "n't", "seen", "mind", "minds", "?", CLAIM}
)  # fmt: skip
"""Words one of which a sentence must hold for any of its figures not to be asserted."""
_UNREAL = "would have"
_IS, _TO = frozenset(["is", "are"]), frozenset(["to"])
_MOVING = frozenset(
    "grow rise fall drop increase decrease shrink reach climb slow ease average contract expand".split()
)
_TO_BE_READ = (("have", "read"), ("have", "said"))
_PRINTED = frozenset(["figure", "number", "that", "this"])
_COMING = frozenset(["will", "'ll"])
_WAS = frozenset(["was", "were", "stood", "came", "fell", "rose", "dropped", "climbed"])
_HAVING = frozenset(["point", "boast", "cite", "remember", "recall"])  # "the bank could point to unemployment of 4.3%"
_BOUGHT = frozenset(["had", "bought", "found", "rented"])  # "a barrel could be had for $68"
_BOUNDING = frozenset(["more", "less", "fewer"])
_OWNED = 7  # items of "'s annual rate of inflation of"
_LINKS = TAKING | {"before"}
_KNOWING = frozenset("knew known guess guessed imagined realised realized suspected".split())
_FEW = frozenset("few nobody hardly scarcely who none one".split())
_TOLD_IT = 2  # items of "earlier that"
_UNFORESEEN = 7  # items of "few could have guessed that it"
_SHARED = 4  # items of "unemployment to"


def is_to_come(items: Row) -> bool:
    """Whether a sentence says what is to be: "GDP is to grow by 1.25% this year".

    Args:
        items: the sentence.
    """
    ahead = (at for at in items.places(_TO) if at and at + 1 < len(items))
    return any(items.words[at - 1] in _IS and items.words[at + 1] in _MOVING for at in ahead)


def mood_of(items: Row, index: int) -> Mood:
    """The mood of the quantity at ``index``; cues act inside its clause and stop at another quantity."""
    if (items[-1].word == "?" and not _asked_behind(items, index)) or is_put_to_the_test(items):
        return Mood.HYPOTHETICAL
    if is_earlier_estimate(items, index):
        return Mood.EARLIER
    if (
        labelled(items, index)
        or is_under_heading(items, index)
        or is_standard(items, index)
        or cue_after(items, index)
        or cue_before(items, index)
        or up_from_forecast(items, index)
        or is_term_of_rule(items, index)
        or is_awaited(items, index)
        or is_aim_of_bank(items, index)
        or is_height_foreseen(items, index)
        or is_feared(items, index)
        or is_minds_set_on(items, index)
    ):
        return Mood.FORECAST
    if any(
        told(items, index) for told in (expected_after, aimed_after, promised_after, required_after, foreseen_after)
    ):
        return Mood.FORECAST
    if headed_to(items, index) or is_due(items, index):
        return Mood.ANNOUNCED
    told = (
        _led_from(items, index)
        or replacement(items, index)
        or alternative(items, index)
        or behind_forecast(items, index)
    )
    if told and (mood := mood_of(items, told)) in (Mood.FORECAST, Mood.ANNOUNCED):
        return mood
    if _owned_by_past(items, index):
        return Mood.DENIED if came_no_sooner(items, index) else Mood.ASSERTED
    modal = _modal_before(items, index)
    if modal == _UNREAL or (modal == "would" and is_conditional(items, index)):
        return Mood.HYPOTHETICAL
    if modal:
        return Mood.ANNOUNCED if modal in _ANNOUNCING else Mood.FORECAST
    if items and items[0].word in IMAGINED and not _in_which_is(items, index):
        return Mood.HYPOTHETICAL
    if (
        is_proposed(items, index)
        or could_follow(items, index)
        or is_mooted(items, index)
        or is_chance(items, index)
        or is_projected(items, index)
        or is_estimate_set_against(items, index)
        or is_of_chance(items, index)
        or is_likely_move(items, index)
        or is_outcome_foreseen(items, index)
        or (is_undecided(items, index) and not told_from(items, index))
    ):
        return Mood.FORECAST
    led = items[index - 1].word in ("to", "of") if index else False
    if led and ([*items.words[index + 1 : index + 3]] == ["would", "have"] or is_case(items, index)):
        return Mood.HYPOTHETICAL  # "a rise to 0.75% would have been the biggest since 1997"
    if index and items[index - 1].word == "not" and not (index > 1 and items[index - 2].word in ("or", "if", "why")):
        return Mood.DENIED
    if (
        is_rebutted(items, index)
        or items.words[max(0, index - 2) : index] == ("not", ",")  # "up 25% and not, as the brewer claimed, 20%"
        or is_undone(items, index)
        or was_not_until(items, index)
        or came_no_sooner(items, index)
        or never_was(items, index)
        or none_did(items, index)
    ):
        return Mood.DENIED
    return Mood.ASSERTED


def _asked_behind(items: Sequence[Item], index: int) -> bool:
    """ "Inflation hit 11.1% in October, so is it worse here?": asked is only what follows what is stated."""
    if items[0].word in _ASKING:
        return False
    for at in range(index + 1, len(items) - 1):
        if items[at].word not in _PARTING:
            continue
        joint = at + 1
        while items[joint].word in _LEADING_ON and joint < len(items) - 1:
            joint += 1
        if items[joint].word in _ASKING:
            return True
    return False


def _modal_before(items: Row, index: int) -> str:
    for at in range(index - 1, -1, -1):
        item = items[at]
        if item.word == "and" and _without_verb(items[at + 1 : index]):
            continue  # "could push inflation up to 3% and unemployment to 4.5%"
        if item.word == "than" and at == index - 1 and items[at - 1].word in _BOUNDING:
            continue  # "homes with meters would face more than £200 a month"
        if item.word in BOUNDARIES or item.word in (",", "and", "but", "which", "that", "after", "than"):
            return ""
        if item.word in MODALS and not (item.word == "may" and at == index - 1):
            if item.word == "would" and items[at + 1].word == "have":
                return _UNREAL  # "four members would have gone to 0.75%"
            if item.word == "should" and _is_so_set(items, at):
                return ""
            if item.word == "would" and _is_told_of_past(items, at):
                return ""
            if item.word in _COMING and not _WAS.isdisjoint(other.word for other in items[at + 2 : index]):
                return ""  # "the rate that will set next April's benefits was 1.7%"
            able = item.word == "could" and items[at + 1].word == "be" and items[at + 2].word in _BOUGHT
            able = able or is_life_expected(items, at + 1)
            return "" if able or items[at + 1].word in _HAVING else item.word
        if item.word == "to" and at and items[at - 1].word in ("is", "are") and items[at + 1].word.isalpha():
            return "will"  # "pensions are to rise by 4.1%"
    return ""


def _is_told_of_past(items: Sequence[Item], at: int) -> bool:
    """ "A year earlier that would be 3.2%", "few knew that it would be 4.8%": what has come about."""
    if items[at + 1].word != "be" or at < _TOLD_IT or items[at - 1].word not in ("that", "it", "they"):
        return False
    then = items[at - 2].period
    if then is not None:
        return then.role is PeriodRole.SHIFT and then.shift_months < 0
    lead = [item.word for item in items[max(0, at - _UNFORESEEN) : at - 1] if item.word != "that"]
    return lead[-1] in _KNOWING and not _FEW.isdisjoint(lead)


def _led_from(items: Row, index: int) -> int:
    """ "They expect two more cuts, taking Bank Rate to 3.75%", "from 4.25% to 3.75%": of what it is the outcome."""
    if _LINKS.isdisjoint(items.said):
        return 0
    led = range(index - 1, max(1, index - OUTCOME), -1)
    at = next((n for n in led if items.words[n] in TAKING or items.words[n - 1] == "before"), 0)
    joined = items.words[at - 1] == ("," if items.words[at] in TAKING else "before") and items.words[at].endswith("ing")
    between = [n for n in items.figures if at < n < index]
    if not at or not joined or any(items.words[n - 1] != "from" or items.words[n + 1] != "to" for n in between):
        return 0
    return max((n for n in items.figures if n < at), default=0)


def _is_so_set(items: Row, at: int) -> bool:
    """ "Ofgem raised the limit so that the typical bill should be £1,277", "should now be": as it is set.

    And as it is: "that should have read 3.8%".
    """
    put_right = items.words[at + 1 : at + 3] in _TO_BE_READ or (
        items.words[at - 1] in _PRINTED and items.words[at + 1 : at + 3] == ("have", "been")
    )
    if items[at + 1].word == "now" or put_right:
        return True
    set_so = next((n for n in range(at - 1, 0, -1) if (items[n - 1].word, items[n].word) == ("so", "that")), 0)
    return any(change.part == "verb" for item in items[:set_so] for change in item.changes)


def _owned_by_past(items: Sequence[Item], index: int) -> bool:
    """ "Pensions will rise by September's inflation rate of 2.1%": what a month named owns has been, whatever will be.

    No figure of the future is told so without a word of forecast, which has been looked for.
    """
    for at in range(index - 1, max(0, index - _OWNED), -1):
        word, before = items[at].word, items[at - 1]
        if word == "'s" and before.period is not None:
            return before.period.grain in (Grain.MONTH, Grain.QUARTER) and items[index - 1].word in ("of", "'s")
        if items[at].quantity is not None or word in MODALS or word in (",", "and", "but", *BOUNDARIES):
            return False
    return False


def _in_which_is(items: Sequence[Item], index: int) -> bool:
    """ "If they honour it, pensions go up by 2.1%, which is 0.4 points less than the 2.5% …": told as a fact."""
    for at in range(index - 1, 1, -1):
        word = items[at].word
        if word in MODALS or word in ("and", "but", "if", "unless", *BOUNDARIES):
            return False
        if word in ("is", "was") and items[at - 1].word == "which":
            return True
    return False


def _without_verb(between: Sequence[Item]) -> bool:
    """Whether a second thing shares the verb of the first: its name and "to" alone."""
    shared = 1 < len(between) <= _SHARED and between[-1].word in ("to", "by", "at")
    return shared and not any(item.changes for item in between)
