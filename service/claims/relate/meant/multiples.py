"""How many times as much, how far ahead, and what became of what there was, told of figures a sentence away."""

from collections.abc import Sequence

from service.claims.relate.changes.level_pairs import is_of_other_days, is_of_owner
from service.claims.relate.cues import MOVED
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import says_when, then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, is_rate, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Form
from service.numeric.conversions import MEASURED

_YEAR = 365
_THEM = (["of", "them"], ["of", "these"])
_FOR, _OWNED = frozenset(["for", "per", "on"]), 2  # words of "for asylum seekers"
_PRONOUNS = frozenset(["it", "they", "she", "he", "we", "there"])
_THE = (["the"], ["its"], ["their"], ["his"], ["her"])
_COMPARED = (["compared", "with"], ["compared", "to"], ["against"], ["up", "from"], ["rather", "than"])
_SET_OFF = ([","], [",", "or"], ["or"], ["("])
_MUCH = frozenset(["much", "many", "high", "big", "large", "long"])
_WHICH_IS = (
    [",", "which", "is"],
    [",", "which", "was"],
    [",", "that", "is"],
    [",", "which", "would", "be"],
    [",", "or"],
)
_THAT_IS = tuple([word, being] for word in ("that", "this", "which") for being in ("is", "was", "makes", "'s", "’s"))
_STOPS = frozenset([",", ";", ":", "and", "but", "more", "than", "when", "where"])
_ENDS_FROM = frozenset([":", ",", "–", "—"])
_SHOWING = frozenset("show shows showed reveal reveals say says said".split())
_TIMED = 4  # words of "in the same month"
_BRIEF = 6  # words of "the daily average of"
_PACES_OF = (["pace", "of"], ["rate", "of"], ["speed", "of"])
_POINTING = frozenset(["that", "this", "which"])
_THEN = frozenset("last previous before earlier ago".split())
_MEANING = frozenset(["means", "meaning", "so"])
_PRICES = frozenset("price prices cost costs bill bills rent rents fee fees fare fares pay wages".split())
_BEING = (["is"], ["are"])
_AGAIN = frozenset(["it", "they", "that", "the"])
_MORE = frozenset("higher lower up down more fewer".split())
_TURNS = frozenset([";", ":", "but", "while"])
_CONTRASTS = frozenset(["but", "while", "and", "than", "as"])
_OF_SOME = frozenset("of for among real terms".split())
_SIZED = 10  # times that one count is of another that it may be told beside
_UNLIKE = 5  # times that one is of another with which it is not compared


def as_many_times(sight: Sight) -> Meant | None:
    """ "2,430 came, two and a half times the daily average of 1,620": the figure right before, and the next."""
    base, words, now = sight.following(), sight.after, sight.before[-1:]
    if (
        unit_of(sight.claim) != MULTIPLE
        or base is None
        or not now
        or sight.before[-1].sentence is not sight.claim.sentence
    ):
        return None
    if sight.lead not in _SET_OFF and _past_period(now[0], sight) not in ([","], ["in", ","], ["on", ","]):
        return None  # but "5,200 in May, twice the average of 2,600"
    grown = now[0].kind == "percent_change" and unit_of(base) == unit_of(now[0]) == PERCENT
    ahead = now if grown else sight.ahead(loosely=True)  # "up by 6% in a year, twice the 3% of the year before"
    told = (words[-1:] == ["of"] and len(words) <= _BRIEF and _STOPS.isdisjoint(words)) or words in _THE
    same = now == ahead[-1:] and of_one_sort(now[0], base) and not now[0].is_base
    return ("multiple", (figure_of(now[0]), figure_of(base))) if told and same else None


def as_fast_as_then(sight: Sight) -> Meant | None:
    """ "GDP rose 0.3%, less than half the pace of the first quarter, when it rose 0.7%": the moves before and behind.

    So is "half as fast as in the first quarter, when it grew by 0.7%".
    """
    words, now, then = sight.after, sight.before[-1:], sight.behind[:1]
    if "when" not in words or not (words[1:3] in _PACES_OF or (words[:1] == ["as"] and words[2:3] == ["as"])):
        return None
    quantity = sight.claim.quantity
    if quantity is None or quantity.form is not Form.FRACTION or not now or not then or sight.lead[-1:] != [","]:
        return None
    pair = (now[0], then[0])
    if any(one.kind != "percent_change" or one.sentence is not sight.claim.sentence for one in pair):
        return None
    alike = now[0].direction is then[0].direction and _TURNS.isdisjoint(words)
    return ("share", (figure_of(now[0]), figure_of(then[0]))) if alike else None


def _past_period(now: Claim, sight: Sight) -> list[str]:
    """The words from a level to what is said of it, without those of its days."""
    period, past = now.period, sight.claim.span.start
    if period is None or not now.span.end <= period.span.start < past:
        return sight.lead
    ahead = now.sentence.between(now.span.end, period.span.start)
    return [*ahead, *sight.lead[len(sight.lead) - len(now.sentence.between(period.span.end, past)) :]]


def as_much(sight: Sight) -> Meant | None:
    """ "His old deal was £14,400 a year and the new one is for £52,000, which is 3.6 times as much": the only two.

    So are those of the sentences before: "He earns £4.8m. A clerk gets £32,000. That is 150 times as much".
    """
    words, ahead = sight.after, sight.ahead(loosely=True)
    told = words[:1] == ["as"] and {*words[1:2]} <= _MUCH and len(words) > 1 and ends(words[2:])
    ahead = (
        ahead if sight.lead in (*_WHICH_IS, [","]) else sight.two_told() if not ahead and sight.lead in _THAT_IS else []
    )
    if unit_of(sight.claim) != MULTIPLE or not told or not ahead:
        return None
    if len(ahead) == 1 and unit_of(ahead[0]) not in APART | CURRENCIES:
        return _as_many(sight, ahead[0])
    pair = [one for one in ahead if unit_of(one) == unit_of(ahead[-1])]
    if sight.lead == [","] or unit_of(ahead[-1]) not in CURRENCIES | MEASURED or len(pair) != len(("one", "other")):
        return None
    low, high = sorted(pair, key=value_of)
    return "multiple", (figure_of(high), figure_of(low))


def _as_many(sight: Sight, now: Claim) -> Meant | None:
    """ "It carried 273,000 cars. Foot passengers numbered 409,500, twice as many": of the only count of that size."""
    told = [one for one in sight.last() if unit_of(one) not in APART | CURRENCIES and not one.is_base]
    near = [one for one in told if value_of(one) < _SIZED * value_of(now) and value_of(now) < _SIZED * value_of(one)]
    alone = len(near) == 1 and not now.is_base and near[0].block is now.block
    return ("multiple", (figure_of(now), figure_of(near[0]))) if alone and value_of(near[0]) < value_of(now) else None


def multiplied(sight: Sight) -> Meant | None:
    """ "Complaints have trebled in two years. It had 2,640 of them, compared with 880": the two levels told next.

    They are meant where they are of the same things, and lie as far apart in time, or no days are told.
    """
    claim, quantity = sight.claim, sight.claim.quantity
    beside = [one for one in (*sight.before, *sight.behind) if one.sentence is claim.sentence]
    kind = "percent_change" if claim.kind == "percent_change" and claim.direction is not None else "multiple"
    told = quantity is not None and (quantity.form is Form.MULTIPLE or kind == "percent_change")
    if not told or any(unit_of(one) not in APART - NO_COUNTS for one in beside):
        return None
    later = [one for one in sight.behind if one.sentence is not claim.sentence]
    levels = [one for one in later if one.sentence is later[0].sentence and unit_of(one) not in APART]
    if len(levels) != len(("now", "base")) or not all(map(is_plain, levels)):
        return None
    now, base = levels
    if now.is_base or not base.is_base or not of_one_sort(now, base) or not _is_of_same(now, claim):
        return None
    apart, years = _years_between(now, base), _years_told(sight, beside)
    fits = 0 < apart == years if apart is not None else ends(sight.after)
    return (kind, (figure_of(now), figure_of(base))) if fits else None


def behind_colon(sight: Sight) -> Meant | None:
    """ "Sales have trebled since the review: 96 a week now, 32 before": the only two levels behind the colon."""
    claim, quantity, after = sight.claim, sight.claim.quantity, sight.after
    rest = [one for one in sight.behind if one.sentence is claim.sentence]
    colon = next((n for n, one in enumerate(rest) if _is_past_colon(claim, one)), len(rest))
    pair = [one for one in rest[colon:] if unit_of(one) not in APART]
    if after[:1] not in ([":"], ["since"]) and not _is_in_years(claim, pair):
        return None  # "trebled in May: 96 this week, 88 last week"
    if ":" in after and after[-1:] == ["from"] and after[-2:] != [":", "from"]:
        return None  # "output trebled: it cut its staff from 1,900 to 1,000"
    if is_of_owner(after):
        return None
    if quantity is None or quantity.form is not Form.MULTIPLE or len(pair) != len(("now", "then")):
        return None
    priced = not _PRICES.isdisjoint(before_of(claim))
    fits = all(is_plain(one, loosely=True) for one in pair) and of_one_sort(*pair)
    if not fits or (priced and unit_of(pair[0]) not in CURRENCIES) or not _CONTRASTS.isdisjoint(after):
        return None
    base = then_of(pair)
    now = pair[1] if base is pair[0] else pair[0]
    kind = "percent_change" if claim.kind == "percent_change" and claim.direction is not None else "multiple"
    fits = base is not None and not is_of_other_days(claim, base)
    if fits and base is not None and after[:1] not in ([":"], ["since"]):
        fits = _years_between(now, base) in (None, _years_told(sight, rest))
    return (kind, (figure_of(now), figure_of(base))) if fits and base is not None else None


def compared_behind(sight: Sight) -> Meant | None:
    """ "Four times as many applied as in 2015, 960 compared with 240": the two that close its sentence."""
    own = sight.claim.sentence
    pair = [one for one in sight.behind if one.sentence is own and unit_of(one) not in APART]
    many = sight.after[:1] == ["as"] and {*sight.after[1:2]} <= _MUCH
    opens = sight.lead in ([], ["some"], ["about"]) and unit_of(sight.claim) == MULTIPLE
    if not many or not opens or len(pair) != len(("now", "base")) or not _is_closed(pair[1]):
        return None
    now, base = pair
    middle = own.between(sight.claim.span.end, now.span.start)
    if middle[-1:] not in ([","], [":"], ["–"]) or not (ends(own.behind(base.span.end)) or "in" not in middle):
        return None  # "twice as many as in 2019, 480 compared with 300 the year before"
    joined = own.between(now.span.end, base.span.start) in _COMPARED and of_one_sort(now, base)
    joined = joined and (
        not noun_of(now) or noun_of(now) in sight.after
    )  # "as many women …, 900 men compared with 800"
    return ("multiple", (figure_of(now), figure_of(base))) if joined and all(map(is_plain, pair)) else None


def _is_closed(base: Claim) -> bool:
    """Whether nothing is said behind a level but when it was: "compared with 320 in 2022"."""
    behind = base.sentence.behind(base.span.end)
    past = next((at for at, word in enumerate(behind) if not word.isalnum()), len(behind))
    return ends(behind) or (past <= _TIMED and says_when(behind[:past]) and ends(behind[past:]))


def _is_past_colon(claim: Claim, one: Claim) -> bool:
    return ":" in claim.sentence.between(claim.span.end, one.span.start)


def multiplied_from(sight: Sight) -> Meant | None:
    """ "It nearly halved in nine years: from 1,900 in 2010 to 1,000 today": the two ends behind a colon or comma."""
    quantity, own = sight.claim.quantity, sight.claim.sentence
    if quantity is None or quantity.form is not Form.MULTIPLE:
        return None
    levels = [one for one in sight.behind if one.sentence is own and unit_of(one) not in APART][:2]
    if len(levels) != len(("from", "to")) or not all(map(is_plain, levels)):
        return None
    base, now = levels
    led = own.between(sight.claim.span.end, base.span.start)
    told = led[-1:] == ["from"] and {*led[-2:-1]} <= _ENDS_FROM and _STOPS.isdisjoint(led[:-2])
    reached = own.between(base.span.end, now.span.start)[-1:] == ["to"]
    fits = told and reached and base.is_base and not now.is_base and of_one_sort(now, base)
    return ("multiple", (figure_of(now), figure_of(base))) if fits else None


def _is_in_years(claim: Claim, pair: Sequence[Claim]) -> bool:
    """ "Has trebled in four years, accounts show: £61m then, £122m now"."""
    words = claim.sentence.between(claim.span.end, pair[0].span.start) if pair else []
    timed = words[:1] in (["in"], ["over"]) and words[2:3] in (["years"], ["year"], ["decades"], ["decade"])
    return timed and words[-1:] == [":"] and (words[3:4] == [":"] or not _SHOWING.isdisjoint(words[3:]))


def _is_of_same(now: Claim, claim: Claim) -> bool:
    """Whether a level is of what the sentence before is about: "2,640 of them", "it had 2,640", "there 129 people"."""
    ahead, noun = before_of(now), noun_of(now)
    bare = not noun and unit_of(now) not in CURRENCIES and {*ahead[:1]} <= _PRONOUNS
    named = noun != "" and noun in claim.sentence.words and not _is_of_their_own(claim.sentence.words, noun)
    there = "there" in ahead[1:] and (claim.kind != "percent_change" or not noun)  # "there were 29,585 in hotels"
    return now.sentence.behind(now.span.end)[:2] in _THEM or bare or named or there


def _is_of_their_own(words: Sequence[str], noun: str) -> bool:
    """ "Hotel bills for asylum seekers have fallen": of the bills, and not of how many there are."""
    at = words.index(noun)
    return not _FOR.isdisjoint(words[max(0, at - _OWNED) : at])


def ahead_by(sight: Sight) -> Meant | None:
    """ "One is on 41%, up from 38%, the other on 23%. That puts it 18 points ahead": the only two rates told last."""
    leads = sight.after[:1] == ["ahead"] or sight.lead[-2:] == ["lead", "of"]
    if unit_of(sight.claim) != POINTS or not leads or sight.claim.sentence.words[0] not in _POINTING or sight.ahead():
        return None
    pair = [one for one in sight.last() if not one.is_base]
    if len(pair) != len(("one", "other")) or any(unit_of(one) != PERCENT for one in pair):
        return None
    return "point_change", tuple(map(figure_of, sorted(pair, key=value_of, reverse=True)))


def since_then(sight: Sight) -> Meant | None:
    """ "It drew 6,200 on average. Last season's average was 4,960, which means gates were up by a quarter"."""
    claim, ahead = sight.claim, sight.ahead()
    concluded = not _MEANING.isdisjoint(sight.lead) or sight.lead[:1] in ([";"], [":"])
    if claim.kind != "percent_change" or len(ahead) != 1 or not concluded or unit_of(ahead[0]) in NO_COUNTS:
        return None
    led = not MOVED.isdisjoint(sight.lead[-2:-1]) and sight.lead[-1:] == ["by"] and ends(sight.after)
    named = sight.lead[-1:] in _BEING and _is_named_again(sight.lead[1:-1], ahead[0], sight.last(loosely=True))
    led = led or (named and {*sight.after[:1]} <= _MORE and ends(sight.after[1:]))
    dated = ahead[0].is_base or not _THEN.isdisjoint(before_of(ahead[0])) or "had" in before_of(ahead[0])
    if not led or not dated or not _OF_SOME.isdisjoint(sight.lead):
        return None
    told = [one for one in sight.last(loosely=True) if of_one_sort(one, ahead[0]) and not one.is_base]
    told = [one for one in told if not is_rate(one) and before_of(one)[-2:-1] != ["of"]] or told  # "of its 33,000"
    told = [one for one in told if (unit_of(one) in CURRENCIES) is (unit_of(ahead[0]) in CURRENCIES)]
    now = [one for one in told if one.kind == "average"] if "average" in before_of(ahead[0]) else told
    near = len(now) == 1 and max(map(value_of, (*now, *ahead))) <= _UNLIKE * min(map(value_of, (*now, *ahead)))
    return ("percent_change", (figure_of(now[0]), figure_of(ahead[0]))) if near else None


def _is_named_again(words: Sequence[str], base: Claim, now: Sequence[Claim]) -> bool:
    """ "It had sold 27,500 tickets …; ticket sales are up": whether a subject is what the levels were told of."""
    told = {*base.sentence.before(base.span.start), *(word for one in now for word in one.sentence.words)}
    told |= {"sales"} if "sold" in told else set()
    return bool(words) and all(word in _AGAIN or word in told for word in words)


def _years_told(sight: Sight, beside: Sequence[Claim]) -> int:
    """ "In two years", "in a year"; 0 where none are told."""
    told = [one for one in beside if unit_of(one) == "years"]
    if len(told) == 1:
        return int(value_of(told[0]))
    words = sight.claim.sentence.behind(sight.claim.span.end)[:3]
    return int(words in (["in", "a", "year"], ["in", "one", "year"], ["over", "a", "year"]))


def _years_between(now: Claim, base: Claim) -> int | None:
    """How many years lie between the days of two levels; None where they are not told."""
    days = [None if one.period is None else one.period.window for one in (now, base)]
    return None if days[0] is None or days[1] is None else round((days[0].start - days[1].start).days / _YEAR)
