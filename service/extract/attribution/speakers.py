"""Who is named as the source of what a sentence tells, and the words beside it: where, to whom and when it was said."""

from collections.abc import Sequence
from itertools import pairwise

from service.extract.attribution.report_days import DAYS_TOLD, is_undated, past_day
from service.extract.changes import CHANGES, change_of
from service.extract.numbers.number_words import NUMBER_WORDS
from service.extract.vocabulary import word_set

SAYING = word_set("said says say")
#: Verbs that put a figure's source first or last; "that", a colon or the end of the clause must stand beside them.
STATING = SAYING | word_set(
    "noted notes note admitted admits admit announced announces announce confirmed confirms confirm revealed reveals"
    " reveal reported reports report acknowledged acknowledges conceded concedes stressed stresses stress insisted"
    " insists insist added adds pointed points warned warns warn argued argues argue claimed claims claim complained"
    " declared disclosed discloses observed observes emphasised emphasized highlighted explained explains wrote writes"
    " told tells tell posted tweeted learned learnt understands found finds find boasted remarked recalled stated"
    " states maintained maintains established calculated calculates showed shows show indicated indicates indicate"
    " suggested suggests suggest"
)
#: Those that cannot be a noun, which are all that may stand at the end of what they tell.
_CLOSING = STATING - word_set(
    "note notes report reports stress stresses claim claims points pointed find finds posted state states learned"
    " established maintained observed calculated added adds announce announces wrote tell tells"
)
_SHOWING = word_set("showed shows show indicated indicates indicate suggested suggests suggest")
_FINDING = _SHOWING | word_set("found finds find revealed reveals reveal confirmed confirms confirm")
_DATA = word_set(
    "figures data statistics numbers report reports survey release records documents study analysis research estimates"
    " bulletin review findings update dataset stats paper publication"
)
_PRINTED = word_set("published released issued out unveiled")
_TELLING = word_set("told tells tell")
FORECASTERS = word_set("analysts economists forecasters investors traders experts strategists pundits")
_FACTIVE = word_set(
    "noted notes note pointed points confirmed confirms acknowledged found reported recalled observed established"
)
"""Verbs of which what is told has happened, whoever it was that says so."""
_DOUBTING = word_set("likely possible possibly plausible probable probably unlikely cards chance perhaps maybe ahead")
_UNSURE = _DOUBTING | word_set(
    "risk risks reasonable needed enough appropriate next would could should might will 'll can expect expects"
    " expected expecting expectation expectations forecast forecasts forecasted predict predicts predicted prediction"
    " predictions see sees seen saw believe believes think thinks thought anticipate anticipated estimate estimates"
    " consensus hope hoped fear feared central case scenario assume assumed soon ahead projected projection"
    " potential wanted wants called calling pencilled penciled"
)
"""Words of which none may stand in what a forecaster is said to have stated, lest it be a forecast."""
_MAY_BEHIND = word_set("be have not well soon yet also now still reach hit come go stay remain")
_BY_FORECAST = word_set("than as with")  # "more than expected", "in line with forecasts"
_PAST = word_set(
    "was were had has have stood hit reached came rose fell grew shrank sank slid lost cut went held stayed remained"
    " averaged ran saw brought took made did got became began ended crossed arrived died paid cost earned sought sold"
    " crept put lent overtook bought spent built sent drew left leapt swung swelled dealt broke beat met lay told gave"
    " grown risen fallen"
    " is are stands stand remains"
)
_NO_NAME = (frozenset(CHANGES) - {"cut", "cuts", "growth"}) | word_set(
    "that who which and but or if when while as because whereas although though was were is are has had have been be"
    " will would could should may might must does do did not never n't nobody no than only some about around nearly"
    " ; ? ! “ ” [ ] : – — . these there compared since until against"
)
_HELPING = word_set("has have had can also later further")  # "the Guardian can reveal", "she later added"
_NO_SPEAKER = _NO_NAME - _HELPING
_POINTING = word_set("it they he she we")
_ASKED = NUMBER_WORDS | word_set(
    "half third thirds fifth fifths tenth most many majority minority few several respondents voters households people"
    " consumers shoppers workers firms businesses employers women men parents tenants those motorists drivers"
)
"""Words for those of whom shares are counted, or who tell what they feel: "a third said inflation was a worry"."""
_NEVER_FIRST = word_set(
    "in on at of for among by with from to across during over under amid despite after unlike excluding including like"
    " as between within inside outside both all each every any another"
)
_DETERMINERS = word_set("the a an its their his her this that in on at to for of by")
_OBJECTLESS = word_set("a an no how what whether if to not so of for with about , ; . ! ? ( ) than up down")
_DATING = word_set("in on")
_PLACED = DAYS_TOLD | word_set("to in on at during late earlier last this for via through then")
_ENDS = frozenset([".", "!", "?", ",", ";", ")", "–", "—", "”", '"', "’"])
_NAMED = 14  # tokens of "Grant Fitzner, chief economist at the Office for National Statistics"
_OBJECT = 7  # tokens of "the House of Commons Treasury committee"
_WHEN = 11  # tokens of "in a statement to the London Stock Exchange on Wednesday"
_DEMONSTRATIVE = word_set("was is had has would brought meant made followed took left came marked")


def told_from(words: Sequence[str], first: int, *, dated: bool = False) -> int:
    """Where what somebody says begins, behind "The ONS said on Thursday that"; ``first`` where nobody is named.

    Args:
        words: of the sentence.
        first: where the name of the speaker would begin.
        dated: whether the day has been told, so that "in 2022" behind the verb is of what is told.
    """
    for verb in range(first + 1, min(first + _NAMED + 1, len(words))):
        word = words[verb]
        if word in STATING and is_name(words, first, verb):
            begins = _clause_from(words, first, verb, dated=dated)
            if begins and is_fact(words[first : verb + 1], words[begins:]):
                return begins
        if word in _NO_SPEAKER:
            break
    return first


def _clause_from(words: Sequence[str], first: int, verb: int, *, dated: bool) -> int:
    """Where the clause begins that ``verb`` tells; 0 where none does."""
    word, at = words[verb], verb + 1
    data = not _DATA.isdisjoint(words[first:verb])
    if word in _SHOWING and not data:
        return 0
    if word in ("pointed", "points"):
        if words[at : at + 1] != ("out",):
            return 0
        at += 1
    if word in _TELLING:
        at = _past_object(words, at)
        if not at:
            return 0
    for that in range(at, min(at + _WHEN + 1, len(words) - 1)):
        if words[that] in ("that", ":"):
            placed = that == at or (words[at] in _PLACED and _is_plain(words, at, that))
            if placed:
                return that + (words[that] == ":" or not _is_subject(words, that))
            break
        if words[that] in _NO_NAME:
            break
    past = past_day(words, at)
    dated = dated or past > at
    if word in SAYING or word in _TELLING or (data and word in _FINDING):
        free = past < len(words) and words[past] not in _OBJECTLESS and (dated or words[past] not in _DATING)
        return past if free else 0
    return 0


def _is_subject(words: Sequence[str], that: int) -> bool:
    """Whether "that" is what is spoken of: "said that was the highest since May", "said that compares with 3%"."""
    behind = words[that + 1]
    if behind in ("compared", "compares"):
        return "," not in words[that:]  # "said that compared with May, prices rose"
    return behind in _DEMONSTRATIVE


def _past_object(words: Sequence[str], at: int) -> int:
    """Behind those who are told: "MPs", "the BBC's Today programme"; 0 where none are named."""
    for past in range(at + 1, min(at + _OBJECT + 1, len(words))):
        if words[past] in ("that", ":") or words[past] in _PLACED or words[past] in _ENDS:
            return past if is_name(words, at, past) else 0
    return 0


def is_fact(speaker: Sequence[str], told: Sequence[str]) -> bool:
    """Whether what is told are facts: a forecaster's words must leave no doubt of it."""
    if FORECASTERS.isdisjoint(speaker) or not _FACTIVE.isdisjoint(speaker):
        return True
    own = told[: told.index(",")] if "," in told else told
    doubts = any(
        (word in _UNSURE and own[max(0, at - 1)] not in _BY_FORECAST) or (word == "may" and _supposes(own[at + 1 :]))
        for at, word in enumerate(own)
    )
    early = ("before", "the") in pairwise(told)  # "had risen to 3.3%, they said, a day before the figures came out"
    return not (doubts or early) and _DOUBTING.isdisjoint(told) and any(_is_past(word) for word in told)


def _supposes(behind: Sequence[str]) -> bool:
    """Whether "may" is no month but a verb before these words."""
    return behind[:1] != () and (behind[0] in _MAY_BEHIND or change_of(behind[0], "verb") is not None)


def _is_past(word: str) -> bool:
    return word in _PAST or word.endswith("ed")


def is_name(words: Sequence[str], first: int, past: int) -> bool:
    """Whether words can name who speaks: no figure, no verb and no conjunction is among them.

    "The report, published on Thursday," and "Grant Fitzner, chief economist at the ONS," do; "the BBC has", too.
    """
    last = past
    while last > first + 1 and words[last - 1] in _HELPING:
        last -= 1
    named = words[first:last]
    if named[-1:] == (",",) and "," in named[:-1]:
        named = named[:-1]
    return (
        0 < len(named) <= _NAMED
        and named[-1] not in (",", "-")
        and not (len(named) == 1 and named[0] in _DETERMINERS)
        and named[-1] not in _DETERMINERS
        and named[0] not in _NEVER_FIRST
        and _POINTING.isdisjoint(named[1:])
        and _ASKED.isdisjoint(named)
        and _is_plain(words, first, last)
    )


def _is_plain(words: Sequence[str], first: int, past: int) -> bool:
    """Whether words hold no figure, verb or conjunction, and no time but a day of the last week."""
    return _NO_NAME.isdisjoint(words[first:past]) and is_undated(words, first, past)


def ended_at(words: Sequence[str], first: int) -> int:
    """Where "the ONS said on Thursday", "ministers told MPs", "said Grant Fitzner" from ``first`` on ends; else 0.

    It ends at a mark, or with the sentence.
    """
    if first >= len(words) or words[first] in _CLOSING - _TELLING:
        return _inverted(words, first)
    if "put" in words[first : first + _NAMED] or "puts" in words[first : first + _NAMED]:
        put = next(at for at in range(first, len(words)) if words[at] in ("put", "puts"))
        return _end(words, put + 2) if words[put + 1 : put + 2] == ("it",) and is_name(words, first, put) else 0
    for verb in range(first + 1, min(first + _NAMED + 1, len(words))):
        word = words[verb]
        if word == ",":
            break  # the name of who speaks last goes on behind no comma
        if word in _CLOSING and is_name(words, first, verb):
            data = not _DATA.isdisjoint(words[first:verb])
            at = verb + 1
            if word in _TELLING:
                at = _past_object(words, at)
                if not at:
                    continue
            past = _end(words, at)
            if (word not in _SHOWING or data) and past and (past == at or (words[at] in _PLACED)):
                return past
        if word in _NO_SPEAKER:
            break
    return 0


def _inverted(words: Sequence[str], verb: int) -> int:
    """The end of "said Grant Fitzner, chief economist at the ONS, on Wednesday"."""
    past = _end(words, verb + 1)
    if not past or past == verb + 1 or words[verb + 1] in _PLACED | {"that"}:
        return 0
    if past < len(words) and words[past] == ",":
        last = _end(words, past + 1, across=True)
        if last and last >= len(words) - 1:
            return last
    return past


def _end(words: Sequence[str], at: int, *, across: bool = False) -> int:
    """The place of the mark, or the end of the sentence, up to which nothing but names and days stands; else 0."""
    for past in range(at, min(at + _NAMED + 1, len(words) + 1)):
        if past < len(words) and words[past] == ")" and "(" in words[at:past]:
            continue  # "according to the Office for National Statistics (ONS) on Wednesday"
        if past == len(words) or (words[past] in _ENDS and not (across and words[past] == ",")):
            return past if _is_plain(words, at, past) else 0
    return 0


def past_print(words: Sequence[str], at: int) -> int:
    """Where "in figures released by the ONS on Thursday" that begins at ``at`` ends; else 0."""
    end = _end(words, at + 1) if words[at : at + 1] == ("in",) else 0
    own = words[at:end]
    return end if not _DATA.isdisjoint(own) and not _PRINTED.isdisjoint(own) else 0


def past_source(words: Sequence[str], at: int) -> int:
    """Where "according to figures released by the ONS on Thursday" that begins at ``at`` ends; else 0."""
    if words[at : at + 2] != ("according", "to"):
        return 0
    return _end(words, at + 2)
