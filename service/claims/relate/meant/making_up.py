"""A part told by its number, and what it makes up of all: "Women, of whom there were 10,086, made up 41% of the field".

The part is the last number before the share, of the same subject; the whole is the only larger number of the sentence,
or else of the nearest before it that tells any, and the words behind the share point to all of it.
"""

from collections.abc import Sequence

from service.claims.relate.cues import BEING_PART
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_measured_from, is_plain, rows_before
from service.claims.relate.meant.told_last import goes_on_about
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, agree, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT
from service.numeric.conversions import MEASURED

_LIGHT = frozenset("just only some about nearly almost roughly now thus so therefore together in all well over".split())
_NEW = frozenset("; : but while whereas although though when because as if than".split())
_ALL = frozenset("total whole lot overall sum tally".split())
_FIELDS = frozenset("field workforce fleet stock roll membership intake".split())
_MEASURES = APART | CURRENCIES | frozenset(MEASURED)
_WHOM = frozenset(["whom", "which"])
_POINTING = frozenset(["them", "these", "those", "that", "it"])
_OF_ALL = (["of", "the"], ["of", "all", "the"], ["of", "all"], ["of", "its"], ["of", "their"])
_THEY = (["they"], ["these"])
_BY_LENGTH = sorted(_OF_ALL, key=len, reverse=True)
_OF_TOTAL = 4  # words of "of the total"
_DATING = frozenset("last this that year month season week summer winter stolen reported in all 's".split())
_LONG = 14  # words from the number to the share
_OPENING = 8  # words of "there were", "the town has"
_SOME = frozenset("most many some few half third quarter several majority minority dozens hundreds thousands".split())
_CROSSED = frozenset(["of", "among", "between"])
_STEM = 5  # letters by which "the membership" is known of members


def made_up(sight: Sight) -> Meant | None:
    """The number before a share, and all that it is said to make up a share of."""
    claim = sight.claim
    if unit_of(claim) != PERCENT or claim.direction is not None or not _is_led(sight):
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    if not own:
        return _of_them(sight)
    part = own[-1]
    with_whole = _with_whole(own)
    if with_whole is not None:
        part, whole = with_whole
        return ("share", (figure_of(part), figure_of(whole))) if _points_to(whole, part, sight.after) else None
    if not _may_be_part(part) or before_of(part)[-1:] == ["from"]:
        return None
    found = _whole_of(sight, own[:-1], part)
    return None if found is None else ("share", (figure_of(part), figure_of(found)))


def _of_them(sight: Sight) -> Meant | None:
    """ "It has 640 patients. Some 224 are smokers. They make up 35% of the roll": of the only one told last."""
    last = sight.last(loosely=True)
    if (
        len(last) != 1
        or sight.lead[:1] not in _THEY
        or not _may_be_part(last[0])
        or last[0].block is not sight.claim.block
    ):
        return None
    found = _whole_of(sight, [], last[0])
    return None if found is None else ("share", (figure_of(last[0]), figure_of(found)))


def _is_led(sight: Sight) -> bool:
    """ "Women, who made up", "on the start line, made up", "and accounted for": of whom the number before it was."""
    lead = sight.lead
    verb = next((verb for verb in BEING_PART if [*lead[-len(verb) :]] == [*verb]), None)
    if verb is None or len(lead) > _LONG or not _NEW.isdisjoint(lead):
        return False
    rest = [word for word in lead[: -len(verb)] if word not in _LIGHT]
    if "and" in rest:
        return rest[-1] == "and"  # not "240 flats, and tenants made up"
    return True


def _may_be_part(one: Claim) -> bool:
    return is_plain(one, loosely=True) and unit_of(one) not in APART | CURRENCIES and not one.inputs


def _with_whole(own: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """ "With 517 of the 940 homes, flats make up 55% of the stock"."""
    if len(own) != len(("part", "whole")):
        return None
    part, whole = own
    between = part.sentence.between(part.span.end, whole.span.start)
    told = between in _OF_ALL and before_of(part)[-1:] == ["with"] and all(map(_may_be_part, own))
    return (part, whole) if told and value_of(part) < value_of(whole) else None


def _whole_of(sight: Sight, own: Sequence[Claim], part: Claim) -> Claim | None:
    """The only larger number, in its own sentence or in the nearest before it that tells any."""
    earlier = [row for row in rows_before(sight) if row[0].sentence is not part.sentence]
    for row in (own, *earlier):
        told = [one for one in row if _may_be_part(one) and one.block is part.block]
        told = [one for one in told if not one.is_base and not is_measured_from(sight, one)]
        told = [one for one in told if value_of(one) > value_of(part)]
        then = then_of(told) if len(told) == len(("now", "then")) else None
        told = [one for one in told if one is not then]  # "4,310 were stolen in 2025 and 2,960 in 2019"
        if told:
            whole = max(told, key=value_of)
            opened = before_of(whole)[:1] == ["of"]  # "of 24,600 runners 23,370 got home and 1,230 did not"
            fits = (len(told) == 1 or opened) and _points_to(whole, part, sight.after)
            apart = whole.sentence is not part.sentence
            return whole if fits and (not apart or _is_all(whole, part, row, sight.after)) else None
        if row and any(map(_may_be_part, row)) and row is not own:
            return None
    return None


def _is_all(whole: Claim, part: Claim, row: Sequence[Claim], after: Sequence[str]) -> bool:
    """ "There were 24,600 runners": told first in its sentence, of which no parts follow."""
    words, behind = before_of(whole), whole.sentence.behind(whole.span.end)
    counts = [one for one in row if _may_be_part(one) and value_of(one) >= value_of(whole)]
    others = [one for one in row if one is not whole and _may_be_part(one)]
    pointed = {*after[1:2]} <= _POINTING
    if part.sentence.words[0] in _CROSSED or ";" in before_of(part):
        return False  # "of the ticket holders, foreigners, at 21,000, …", "subscribers pay £5; students, at 21,000, …"
    if not goes_on_about(whole, part) and (pointed or not _is_next(whole, part)):
        return False
    if not _ALL.isdisjoint(after[1:_OF_TOTAL]):
        return False  # "it has 1,240 homes. Its juniors, at 310, make up 40% of the total"
    parted = behind[:1] in (["of"], ["("]) or (pointed and not _SOME.isdisjoint((*words, *behind)))
    named = noun_of(whole) != "" and unit_of(whole) not in CURRENCIES
    brief = len(words) <= _OPENING or words[:1] == ["of"] or words[-1:] in (["has"], ["had"], ["of"])
    return named and len(counts) == 1 and brief and not parted and _all_of_now(whole, others)


def _is_next(whole: Claim, part: Claim) -> bool:
    """Whether no sentence stands between: not "It has 640 branches. It will close a third. Rural ones make up …"."""
    return not whole.block.text[whole.sentence.span.end : part.sentence.span.start].strip()


def _all_of_now(whole: Claim, others: Sequence[Claim]) -> bool:
    """ "4,310 were stolen in 2025 and 2,960 in 2019", "23,370 got home and the other 1,230 did not"."""
    return all(one.span.start > whole.span.start and not _CROSSED & {*before_of(one)[-1:]} for one in others)


def _points_to(whole: Claim, part: Claim, after: Sequence[str]) -> bool:
    """ "Of them", "of the total", "of the field", "of all the vehicles stolen last year"."""
    alike = agree(whole, part)
    if not alike and not _MEASURES.isdisjoint((unit_of(whole), unit_of(part))):
        return False
    if after[:1] == ["of"] and {*after[1:2]} <= _POINTING and after[1:2]:
        return alike and ends(after[2:])
    if ends(after):
        led = part.sentence.between(whole.span.end, part.span.start) if whole.sentence is part.sentence else []
        return not _WHOM.isdisjoint(led)
    named = next((words for words in _BY_LENGTH if after[: len(words)] == words), None)
    if named is None or len(after) <= len(named):
        return False
    past = after[len(named) :]
    noun = noun_of(whole)
    called = past[0] in _FIELDS or (alike and past[0] in _ALL) or (noun != "" and past[0][:_STEM] == noun[:_STEM])
    told = past[1:]
    while told and (told[0] in _DATING or told[0].isdigit() or told[0] == ""):
        told = told[1:]
    return called and ends(told)
