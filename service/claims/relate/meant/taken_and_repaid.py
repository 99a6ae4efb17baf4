"""What was taken, and what of it is back or still owed: "stole £486,000 … has paid back £97,200 and owes £388,800".

What was taken may be told some sentences before, in the same paragraph, by a verb of taking; of several amounts it is
what they add up to. Between the two no sentence may stand that could tell of anybody else paying, or of less being
owed: only such as tell of the one who took it, and of no amount.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.meant.sight import Meant, Sight, apart, ends, is_plain, rows_before
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import agree, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_TAKING = frozenset(
    "stole stolen took taken siphoned embezzled diverted pocketed defrauded swindled moved transferred skimmed stealing"
    " taking siphoning embezzling".split()
)
_STEALING = frozenset(
    "stole stolen stealing siphoned embezzled pocketed defrauded swindled skimmed siphoning embezzling embezzlement"
    " theft thefts thief thieves fraud frauds fraudster swindle trial jailed convicted guilty".split()
)
"""One of which the paragraph has to have for a share of what was taken: a council that took fines stole nothing."""
_ASIDE = frozenset(
    "lives lived worked lasted gambled gambling jailed admitted pleaded denied aged sacked dismissed resigned"
    " moved married retired joined thefts".split()
)
"""One of which a sentence has to have to stand between what was taken and what is back."""
_OTHERS = frozenset(
    "insurer insurers insurance insured underwriters compensation compensated settlement settled waived wrote written"
    " write-off cut reduced lowered forgave forgiven sold sale seized confiscated confiscation auction brother sister"
    " mother father parents husband wife son daughter partner accomplice accomplices each both same others fines loan"
    " loans".split()
)
_SETTLING = _OTHERS | frozenset(
    "family friend friends bank banks award awarded off judge court order ordered pay pays paid paying payment payout"
    " repay repaid back returned recovered refunded found third quarter part most much some all rest it them that"
    " bill debt sum amount money loss losses total".split()
)
"""Words of somebody else who pays, and of what is owed or was paid."""
_BESIDE = _OTHERS | frozenset("once after when with bank banks".split())
"""The like in the sentence of what is back: "and, once the bank had refunded some, still owes"."""
_SEVERAL = frozenset("they their thieves gang couple pair two three".split())
_ALONE = frozenset(["he", "she"])
_BEING = frozenset("is are was were remains remain".split())
_STILL = frozenset(["still", "yet", "now"])
_OWED = frozenset("owing owed outstanding missing unpaid unrepaid unaccounted unrecovered".split())
_OWES = frozenset(["owes", "owe"])
_LEAVING = frozenset(["leaving", "leaves", "left"])
_POCKET = ["out", "of", "pocket"]
_VICTIM = 5  # words of "leaving the family firm still"
_BACK = frozenset("repaid returned recovered back refunded paid handed got".split())
_BESIDES = frozenset("interest fees costs year month week more another further loan separate".split())
_LINKS = frozenset(
    ", ( – — or of it that which this is was were are be been being has have had about just only some nearly"
    " almost roughly so far".split()
)
_TAKEN = (
    *(["of", "what", who, verb] for who in ("she", "he", "they") for verb in ("took", "stole")),
    *(["of", "what", being, verb] for being in ("was", "were") for verb in ("taken", "stolen")),
)
_OF_IT = (["of", "it"], ["of", "that"], ["of", "the", "money"], ["of", "the", "sum"], ["of", "the", "total"])
_ONE = len(("taken",))
_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def still_owed(sight: Sight) -> Meant | None:
    """What was taken, and what its own sentence says was paid back."""
    claim = sight.claim
    if unit_of(claim) not in CURRENCIES or _BACK.isdisjoint(claim.sentence.words) or not _is_owed(sight):
        return None
    here = [one for one in sight.ahead() if agree(one, claim)]
    whole = taken_before(sight)
    if len(here) != _ONE or whole is None or value_of(whole) <= value_of(here[0]):
        return None
    if here[0].period is not None or not _BESIDES.isdisjoint(claim.sentence.words):
        return None  # "paid back £99,000 this year, and £250,000 is still owed": the rest was paid before
    return apart((here[0], whole))


def share_repaid(sight: Sight) -> Meant | None:
    """ "Only £85,000 has been recovered, about 7%", "she repaid £99,000, 24% of what she took": of what was taken."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) != PERCENT or len(own) != _ONE or unit_of(own[0]) not in CURRENCIES or not is_plain(own[0]):
        return None
    words = sight.claim.sentence.words
    told = next((sight.after[len(of) :] for of in (*_TAKEN, *_OF_IT) if sight.after[: len(of)] == of), sight.after)
    linked = (_LINKS | _BACK).issuperset(sight.lead) and sight.lead != [] and ends(told)
    if not linked or _BACK.isdisjoint(words) or not _BESIDES.isdisjoint(words):
        return None
    whole = None if _STEALING.isdisjoint(_words(claim.block.text)) else taken_before(sight)
    told_more = whole is None or value_of(whole) <= value_of(own[0])
    return None if whole is None or told_more else ("share", (figure_of(own[0]), figure_of(whole)))


def taken_before(sight: Sight) -> Claim | None:
    """What was taken by the only sentence before that tells of it; None where another amount was told since.

    "He stole £400,000. Police found £100,000 in a shed. He has repaid £25,000, a quarter of it": of that.
    """
    taken: Claim | None = None
    for row in rows_before(sight):
        words = row[0].sentence.words
        sums = [one for one in row if unit_of(one) in CURRENCIES and is_plain(one) and one.kind != "average"]
        if row[0].sentence is sight.claim.sentence or not sums:
            continue
        whole = _all_of(sums)
        if not _TAKING.isdisjoint(words) and _BACK.isdisjoint(words):
            if taken is not None or whole is None:
                return None  # "He had taken £50,000 from a school before": of both, or of one
            taken = whole
        elif taken is None or not _BACK.isdisjoint(words):
            return None
    return None if taken is None or not _stands_alone(sight, taken) else taken


def _stands_alone(sight: Sight, taken: Claim) -> bool:
    """Whether nobody else is told to have paid, and nothing to be owed no more: "A judge cut the bill by a third"."""
    own, text = sight.claim.sentence, sight.claim.block.text
    if taken.block is not sight.claim.block:
        return False
    if not _OTHERS.isdisjoint(_words(text[: taken.sentence.span.end])) or not _BESIDE.isdisjoint(own.words):
        return False
    if any(taken.sentence.span.end <= one.span.start < own.span.start and _is_amount(one) for one in sight.before):
        return False
    if not _SEVERAL.isdisjoint(taken.sentence.words) and not _ALONE.isdisjoint(own.words):
        return False  # "They stole £486,000. He has paid back £97,200 and still owes £145,800"
    between = _SENTENCES.split(text[taken.sentence.span.end : own.span.start].strip())
    told = [_words(one) for one in between if one]
    return all(_is_aside(words) and _SETTLING.isdisjoint(words) for words in told)


def _is_aside(words: Sequence[str]) -> bool:
    """ "He lives in Hove", "the cash went on horses"."""
    return not _ASIDE.isdisjoint(words) or ("went", "on") in pairwise(words)


def _is_amount(one: Claim) -> bool:
    return unit_of(one) == PERCENT or unit_of(one) in CURRENCIES or (one.quantity is not None and not unit_of(one))


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text.lower())


def _all_of(sums: Sequence[Claim]) -> Claim | None:
    """The one amount of some, or that which the others add up to: "£612,000 …, £338,000 … and £240,000, £1.19m"."""
    if len(sums) == _ONE:
        return sums[0]
    for one in sums:
        others = [other for other in sums if other is not one]
        if one.inputs and all(any(quotes(other, figure) for figure in one.inputs) for other in others):
            return one
    return None


def _is_owed(sight: Sight) -> bool:
    """ "£388,800 is still owing", "still owes £388,800", "leaving the firm £244,800 out of pocket"."""
    after = [word for word in sight.after if word not in _STILL]
    lead = [word for word in sight.lead if word not in _STILL]
    if lead[-1:] != [] and lead[-1] in _OWES:
        return ends(after)
    if not _LEAVING.isdisjoint(lead[-_VICTIM:]):
        left = lead[max(at for at, word in enumerate(lead) if word in _LEAVING) :]
        pocket = after[: len(_POCKET)] == _POCKET and ends(after[len(_POCKET) :])
        missing = not _OWED.isdisjoint(after[:1]) and ends(after[1:])
        return "," not in left and (pocket or missing)
    told = after[:1] != [] and after[0] in _BEING and after[1:2] != [] and after[1] in _OWED
    return told and ends(after[2:])
