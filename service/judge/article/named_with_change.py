"""What a change is said of: of what its two levels are, or of another thing: "145 beds are taken, so 7 fewer are free".

Whatever a change names must be told of each of its levels, or of one that "it" or "they" goes on about: of "Italy sends
705 now, and Spain is up by 241" neither is what the other has become, nor is it known what has become of Spain.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, takewhile

from service.claims.relate.meant.when_it_was import leads_to_then
from service.claims.scene import noun_of, unit_of
from service.extract.changes import change_of
from service.judge.article.of_a_third_time import may_go_on
from service.judge.article.subject_told import is_first_estimate
from service.judge.article.word_of_way import Way, way_told
from service.model.claims import Claim
from service.model.quantities import PERCENT

_JOINING = frozenset(["and", "or", "but", "than", "on", "from", "to"])
#: What says nothing of what a change, or a level, is of.
_IDLE = frozenset(
    "when a an the of by in it its they them their that this these those which who so or and but is are was were be"
    " been being has have had means meaning makes making made to then now today thus therefore hence all there we"
    " our he she his her things change about around some just only nearly almost over than on from at year years"
    " month months week weeks time season one go each gone put went another before earlier ago previously last two"
    " three four five six seven eight nine ten twelve period span half today's what comes came amounts works out per"
    " cent percent percentage points point well still already as with once previous formerly originally having used"
    " currently".split()
)
#: What any level may be called.
_GENERAL = frozenset("figure figures number numbers total price prices cost bill fare rate share level count".split())
#: What a level may be called, where nothing beside it is called otherwise.
_MEASURES = frozenset("sales turnover revenue takings membership attendance roll rolls traffic wait journey".split())
_KNOWN = _IDLE | _GENERAL | _MEASURES
_CALLED = (_GENERAL | _MEASURES) - {"figure", "figures", "number", "numbers", "total", "level", "count"}
_THINGS = (["it"], ["that"], ["this"])
_ARTICLES = frozenset(["the", "a", "an", "its", "their", "his", "her"])
_PLACING = frozenset(["in", "at", "on", "for", "among", "of"])
_GOING_ON = frozenset("it they he she that this there which who we".split())
_MARKS = frozenset([",", ";", ":", "(", "–", "—", "and", "but", "or", "while", "whereas", "against", "compared"])
#: What a level is the less of, the better its subject stands: "it trailed by 45 points. It trails by 38 now".
_SHORT_OF = frozenset(
    "behind beneath adrift deficit deficits hole holes gap gaps loss losses lost lose loses debt debts owes"
    " owed owe trail trails trailed trailing overspent overspends overspend minus negative arrears shortfall"
    " overdraft overdrawn discount".split()
)
_BELOW = frozenset(["below", "under", "short"])
#: What those who are for something give it.
_BACKING = frozenset(["support", "backing"])
_WANTING = frozenset("for favour favoured favor favored back backed support supported".split())
_WISHING = frozenset(["want", "wanted"])
_KEEPING = frozenset("kept keep retained saved built open stay reopened extended introduced".split())
_AGAINST = frozenset(
    "against not n't never no oppose opposed opposing scrapped closed abolished rejected reject scrapping closing"
    " ending dropping dropped banning banned abolishing cutting leaving removing lifting stopping halting axing"
    " repealing selling".split()
)
_FOR = 7  # words of "want the old cinema kept"
_STEM = 4  # letters by which a word is known again
_LEAD, _NEAR = 7, 4  # words before and behind a level that tell what it is short of


def names_another(change: Claim, pair: Sequence[Claim]) -> bool:
    """ "There are 145 beds taken, so 7 fewer are free", "failures rose, so passes fell": of another thing.

    Args:
        change: the change.
        pair: the two levels.
    """
    way = way_told(change)
    ordered = sorted(pair, key=lambda one: one.span.start)
    return way is not None and (
        not names_nothing_new(change, way, ordered, loosely=way.compares) or may_go_on(change, way, ordered)
    )


def names_something_new(change: Claim, pair: Sequence[Claim]) -> bool:
    """ "The choir has 640 members, from 520. The band has grown by 32%": whether a word names what neither tells of.

    Args:
        change: the change.
        pair: the two levels.
    """
    way = way_told(change)
    if way is None:
        return False
    told, said = _told_of(change, pair), _said(change, way, sorted(pair, key=lambda one: one.span.start))
    return any(word not in _KNOWN and change_of(word) is None and _stem(word) not in told for word in said)


def names_nothing_new(change: Claim, way: Way, pair: Sequence[Claim], *, loosely: bool = False) -> bool:
    """Whether a change is said of what its levels are: not "38 beds were taken, and 45 are, so 7 fewer beds are free".

    Args:
        change: the change.
        way: the word that says which way it goes.
        pair: the two levels.
        loosely: whether what names nothing may compare two things.
    """
    if any(map(_falls_short, pair)):
        return False
    if way.behind[:1] == ["to"] or (way.behind[:1] and way.behind[0] in ("off", "on") and way.behind[1:2] in _THINGS):
        return True  # "the crop was up by 1,290 to 9,750", "better data have taken 166 off it"
    named = [word for word in _said(change, way, pair) if change_of(word) is None]
    backed = not _BACKING.isdisjoint(named) and _are_of_those_for_it(pair)
    named = [word for word in named if not (backed and word in _BACKING)]
    if not backed and not _BACKING.isdisjoint(named) and any(_is_of_others(one, change) for one in pair):
        return False  # "56% were against it. Support is down seven points"
    told = _told_of(change, pair)
    if not all(word in _KNOWN or _stem(word) in told for word in named):
        return False
    if not _count_one_thing((change, *pair)) or _is_called_otherwise(named, pair) or _is_elsewhere(named, pair):
        return False
    return backed or _are_of(pair, {*_naming(named)}, compared=loosely)


def _told_of(change: Claim, pair: Sequence[Claim]) -> set[str]:
    """How the words begin that are told with either level."""
    return {_stem(word) for one in pair for word in _beside(one, change)} | {noun_of(one)[:_STEM] for one in pair}


def _are_of_those_for_it(pair: Sequence[Claim]) -> bool:
    """Whether both are, or one is and the other is what "it" was: "56% were for it … since 2022, when it was 49%"."""
    told = [_is_of_those_for_it(one) for one in pair]
    return any(told) and all(so or "it" in _clause(one) for so, one in zip(told, pair, strict=True))


def _is_of_others(one: Claim, change: Claim) -> bool:
    return one.sentence is not change.sentence and _BACKING.isdisjoint(one.sentence.words)


def _is_of_those_for_it(one: Claim) -> bool:
    """ "56% want it kept", "61% were for keeping it": whether so many are for something, and not against it."""
    said = [*takewhile(_is_no_figure, one.sentence.behind(one.span.end))][:_FOR]
    told = not _WANTING.isdisjoint(said) or ({*said[:2]} & _WISHING and not _KEEPING.isdisjoint(said))
    return unit_of(one) == PERCENT and bool(told) and _AGAINST.isdisjoint(said)


def _said(change: Claim, way: Way, pair: Sequence[Claim]) -> Iterator[str]:
    """The words that a change is told with, past the level before it, without those of the days of its levels."""
    held = {word for one in pair if one.period for word in one.period.span.of(one.block.text).lower().split()}
    ends = [one.span.end for one in pair if one.block is not change.block or one.span.start < change.span.start]
    if ends:
        here = [one.span.end for one in pair if one.sentence is change.sentence and one.span.end in ends]
        past = len(change.sentence.before(max(here))) if here else 0
        yield from (word for word in way.ahead[past:] if word[:1].isalpha() and word not in held)
    if way.behind[:1] == ["since"]:
        return  # "since a like survey in 2022": when it was
    behind = takewhile(lambda word: word[:1].isalpha() and word not in _JOINING, way.behind)
    yield from (word for word in behind if word not in held)


def _beside(one: Claim, change: Claim) -> list[str]:
    """The words of a level's sentence up to the next figure: of "45% at home and 55% in the office" no office.

    What leads to a change is told of that, and not of the level behind it: "junior membership is down by 70 since 2022,
    when it was 490".
    """
    ends = _goes_through if one.sentence is change.sentence else _is_no_figure
    if one.sentence is change.sentence and leads_to_then(one.sentence.between(change.span.end, one.span.start)):
        between = one.sentence.between(change.span.end, one.span.start)
        return [*between, *takewhile(ends, one.sentence.behind(one.span.end))]
    return [*one.sentence.before(one.span.start), *takewhile(ends, one.sentence.behind(one.span.end))]


def _count_one_thing(figures: Sequence[Claim]) -> bool:
    """Whether no two figures are said to count different things: not "412 vans, and 135 more lorries"."""
    return len({noun_of(one)[:_STEM] for one in figures} - {""}) <= 1


def _is_called_otherwise(named: Sequence[str], pair: Sequence[Claim]) -> bool:
    """ "The mortgage rate was 5.2%. It is 4.5% now, so prices have risen": of no rate."""
    said = _CALLED & {*named}
    called = {*chain.from_iterable(map(_clause, pair))} & _CALLED
    return bool(said) and bool(called) and {*map(_stem, said)}.isdisjoint(map(_stem, called))


def _is_elsewhere(named: Sequence[str], pair: Sequence[Claim]) -> bool:
    """ "Rents in Hull were £640. In Leeds they are £832 now, and in Hull they are down": of Hull alone."""
    said = pairwise(word for word in named if word not in _ARTICLES)
    led = (word for before, word in said if before in _PLACING and not (before == "for" and word.endswith("ing")))
    places = {*_naming(led)}  # but "for keeping it"
    return bool(places) and not all(places <= {*_naming(_clause(one))} for one in pair)


def _are_of(pair: Sequence[Claim], named: set[str], *, compared: bool) -> bool:
    """Whether both levels are told of what a change names, or where it names nothing, a move has one subject."""
    clauses = [_clause(one) for one in pair]
    if not compared and _are_told_apart(*clauses):
        return False
    subjects = [{*_naming(words)} | ({noun_of(one)[:_STEM]} - {""}) for words, one in zip(clauses, pair, strict=True)]
    going_on = [not words or not _GOING_ON.isdisjoint(words) for words in clauses]
    going_on = [so or is_first_estimate(one) for so, one in zip(going_on, pair, strict=True)]
    if not named:
        return compared or any(going_on) or not all(subjects) or not subjects[0].isdisjoint(subjects[1])
    return all(on or not own or not own.isdisjoint(named) for on, own in zip(going_on, subjects, strict=True))


def _are_told_apart(first: Sequence[str], last: Sequence[str]) -> bool:
    """ "Core inflation eased to 2.4%. Food inflation came to 2.7%, 0.3 points less": than it was, and not than core."""
    ahead = {_stem(word): before for before, word in pairwise(first) if [*_naming([before, word])][1:]}
    others = ((_stem(word), before) for before, word in pairwise(last) if [*_naming([before, word])][1:])
    return any(_stem(ahead[word]) != _stem(before) for word, before in others if word in ahead)


def _clause(one: Claim) -> list[str]:
    """The words that lead to a level in its clause, or where they name nothing those that follow."""
    before = one.sentence.before(one.span.start)[::-1]
    ahead = [*takewhile(_goes_through, before)][::-1]
    if _tells_of_something(ahead):
        return ahead
    further = [*takewhile(lambda word: word not in _MARKS, before)][::-1]  # "core inflation eased from 2.5% to 2.4%"
    if _tells_of_something(further):
        return further
    own = [] if one.period is None else one.period.span.of(one.block.text).lower().split()
    return [*ahead, *(word for word in takewhile(_goes_through, one.sentence.behind(one.span.end)) if word not in own)]


def _tells_of_something(words: Sequence[str]) -> bool:
    return not _GOING_ON.isdisjoint(words) or any(True for _ in _naming(words))


def _goes_through(word: str) -> bool:
    return word not in _MARKS and _is_no_figure(word)


def _is_no_figure(word: str) -> bool:
    return not word[:1].isdigit()


def _naming(words: Iterable[str]) -> Iterator[str]:
    """How the words begin that name a thing."""
    known = _IDLE | _GENERAL
    return (_stem(word) for word in words if word[:1].isalpha() and word not in known and change_of(word) is None)


def _stem(word: str) -> str:
    """How a word begins; what is put together is no other word that begins so: "e-books"."""
    return word[:_STEM] if word.isalpha() else word


def _falls_short(one: Claim) -> bool:
    """ "The club was 45 points behind last year", "it made a loss of £20m", "38 metres below its brim"."""
    ahead = [*takewhile(_goes_through, reversed(one.sentence.before(one.span.start)))][:_LEAD]
    behind = [*takewhile(_goes_through, one.sentence.behind(one.span.end))][:_NEAR]
    return not _SHORT_OF.isdisjoint((*ahead, *behind)) or not _BELOW.isdisjoint(behind)
