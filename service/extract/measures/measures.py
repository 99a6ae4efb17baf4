"""Words that name what some series measures.

The phrases that a text's words can make up are asked of the shelf, as the words turn up, and kept (``phrase_trie.py``):
a text fetches its own phrases only.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise
from operator import attrgetter

from service.extract.measures.core_words import canonical
from service.extract.measures.phrase_trie import Occurrence, PhraseTrie, occurrences_of
from service.extract.measures.retail_words import without_places_to_eat
from service.extract.measures.what_they_pay import PAYING, payers
from service.model.mentions import MeasureMention
from service.model.shelf import Phrase, Shelf
from service.model.spans import Span
from service.model.tokens import Token
from service.model.words import fold, names_core
from service.records import replace

_NO_WORDS = frozenset(["-", "'s", "'", "’", "‑", "–", *'"“”„«»‘'])
"""What stands inside a name without being of it, quotation marks among them: “core” inflation, workers' pay."""
_SPELLS = frozenset(
    "on over in per the a month monthly year annual yearly annualised annualized m y o mom yoy alone basis basi rate"
    " /".split()
)
_LEADING = frozenset(["on", "over", "in", "from", "by", "for"])
_BASES = _SPELLS | frozenset("than from before earlier ago bigger larger in same quarter period".split())
_LED_BY = frozenset(["than", "from", "before"])
_NATIONS = frozenset("us u.s u.s. american uk u.k u.k. british eurozone european german french chinese indian".split())
_OWNING = frozenset(["the", "a", "an", "in", "to", "with", "by", "than", "and"])
_PEOPLES = frozenset(
    "people national citizen man men woman women child children passenger tourist company firm".split()
)
_PUT = frozenset("estimate estimates reading readings print gauge gauges snapshot".split())
_start, _lower = attrgetter("start"), attrgetter("lower")
_MOVES = frozenset([(verb,) for verb in "rose fell were are stood stay stayed have".split()])
_AMERICA = ("united", "state")
_KEPT = 50_000
"""Words and pairs whose phrases are kept; a process that has met more of them begins afresh."""


class MeasureIndex:
    """The phrases of a catalogue, ready to be found in text.

    Attributes:
        shelf: the catalogue.
    """

    def __init__(self, shelf: Shelf) -> None:
        """Finds the phrases of ``shelf``."""
        self.shelf = shelf
        self._trie = PhraseTrie()

    def named(self, tokens: Sequence[Token], aside: Sequence[Span] = ()) -> "Named":
        """What a row of tokens names, to be asked for sentence by sentence.

        Args:
            tokens: the row.
            aside: places whose words name nothing by themselves.
        """
        words = list(map(_lower, tokens))
        if not _NO_WORDS.isdisjoint(words):
            tokens = [token for token, word in zip(tokens, words, strict=True) if word not in _NO_WORDS]
            words = list(map(_lower, tokens))
        tokens, places = canonical(tokens, words)
        folded = list(map(fold, map(_lower, tokens) if places else words))
        starts = self._trie_of(set(folded)).starts_of(folded)
        found = list(occurrences_of(starts, tokens, folded))
        if not _NATIONS.isdisjoint(words):
            found = sorted([*found, *self._across_nations(tokens, folded)], key=_start)
        if "they" in words or ("more" in words and not PAYING.isdisjoint(words)):
            found = sorted([*found, *self._of_those_who_pay(tokens, folded)], key=_start)
        for place in places:  # "excluding food and energy" names neither of the two
            found = [
                one for one in found if not place.contains(Span(one.start, one.end)) or names_core(one.phrase.words)
            ]
        for name, place in without_places_to_eat(tokens, words):
            found = [one for one in found if not place.contains(Span(one.start, one.end)) or one.phrase.context]
            found = sorted([*found, *self._of_name(name)], key=_start)
        for place in aside:
            found = [one for one in found if one.start < place.start or place.end < one.end]
        if not _PUT.isdisjoint(words):  # "the first estimate of GDP shows" tells no share "of GDP"
            put = {two.start for one, two in pairwise(tokens) if one.lower in _PUT and two.lower == "of"}
            found = [one for one in found if one.start not in put]
        if "rate" in words:
            one_rate = {token.start for token in tokens if token.lower == "rate"}
            found = [one for one in found if one.start not in one_rate or not _moves(one.phrase)]
        if "opening" in words:  # "the opening quarter" tells of no openings
            first = {token.start for token in tokens if token.lower == "opening"}
            found = [one for one in found if one.start not in first]
        named = Named(list(self._without_parts(found)))
        if "us" in words and any(token.text == "US" for token in tokens):
            named.licensed |= self._licensed_by(_AMERICA)  # in small letters "us" is no country, and so no context
        return named

    def _without_parts(self, found: Sequence["Occurrence"]) -> "Iterator[Occurrence]":
        """The occurrences; the "energy price" of "energy price cap", which is of another topic, rules out nothing.

        Nor does a word rule out what a phrase that it is part of names outright: "petrol at American pumps".
        """
        whole = [one for one in found if one.phrase.strong and len(one.phrase.words) > 1]
        for one in found:
            around = [w for w in whole if w.start <= one.start and one.end <= w.end] if one.phrase.forbids else []
            longer = [w for w in around if w.end - w.start > one.end - one.start]
            if not longer:
                yield one
                continue
            named = {name for w in longer for name in w.phrase.strong}
            topics = {self.shelf.family(name).topic for name in named}
            kept = tuple(
                name for name in one.phrase.forbids if name not in named and self.shelf.family(name).topic in topics
            )
            yield one if kept == one.phrase.forbids else replace(one, phrase=replace(one.phrase, forbids=kept))

    def _across_nations(self, tokens: Sequence[Token], folded: Sequence[str]) -> "Iterator[Occurrence]":
        """ "New claims for US jobless benefits", "the level of British unemployment": phrases that go round a nation.

        What is said of the people of a nation is of them alone: "the number of British people crossing".
        """
        inside = [
            at
            for at in range(1, len(folded) - 1)
            if tokens[at].lower in _NATIONS
            and (tokens[at].lower != "us" or tokens[at].text == "US")
            and folded[at - 1] not in _OWNING
            and folded[at + 1] not in _PEOPLES
        ]
        if not inside:
            return
        kept = [at for at in range(len(folded)) if at not in inside]
        rest = [folded[at] for at in kept]
        gone = [tokens[at].start for at in inside]
        trie = self._trie_of(set(rest))
        gaps = [at - n for n, at in enumerate(inside)]  # where each is gone from
        near = sorted({n for gap in gaps for n in range(max(0, gap - trie.longest + 1), gap)})
        for one in occurrences_of(trie.starts_of(rest), [tokens[at] for at in kept], rest, near):
            if any(one.start < start < one.end for start in gone):
                yield one

    def _of_those_who_pay(self, tokens: Sequence[Token], folded: Sequence[str]) -> "Iterator[Occurrence]":
        """ "For tenants: what they pay went up", "tenants were paying more": as if it were said of "tenants pay"."""
        for who, at in payers(folded):
            yield from self._of_name([tokens[who], replace(tokens[at], lower="pay")])

    def _of_name(self, tokens: Sequence[Token]) -> "Iterator[Occurrence]":
        """What some tokens that stand apart name together."""
        words = [fold(token.lower) for token in tokens]
        return occurrences_of(self._trie_of(set(words)).starts_of(words), tokens, words, [0])

    def _licensed_by(self, phrase: tuple[str, ...]) -> frozenset[str]:
        """The families of which a phrase is a context."""
        starts = self._trie_of(set(phrase)).starts_of(phrase)
        places = [Token(at, at + 1, word, word) for at, word in enumerate(phrase)]
        return Named(list(occurrences_of(starts, places, phrase))).licensed

    def _trie_of(self, words: set[str]) -> "PhraseTrie":
        trie = self._trie if len(self._trie.known) < _KEPT else PhraseTrie()
        crowded = words & self.shelf.crowded()
        if crowded:
            words = words | {f"{word} {other}" for word in crowded for other in words}
        unknown = words - trie.known
        if unknown:
            for phrase in self.shelf.phrases(sorted(unknown)):
                trie.add(phrase)
            trie.known |= unknown  # last, so that another thread asks twice rather than too little
        self._trie = trie
        return trie


class Named:
    """The phrases that occur in a row of tokens.

    Attributes:
        licensed: the families whose context words occur anywhere in it.
    """

    __slots__ = ("_forbidding", "_occurrences", "_starts", "licensed")

    def __init__(self, occurrences: Sequence[Occurrence]) -> None:
        """Takes the occurrences in order of start."""
        self._occurrences = occurrences
        self._forbidding = [found for found in occurrences if found.phrase.forbids]
        self._starts = [found.start for found in occurrences]
        self.licensed = frozenset(chain.from_iterable([found.phrase.context for found in occurrences]))

    def mentions(self, span: Span) -> tuple[MeasureMention, ...]:
        """The measures named in a part: at each place the longest phrase, none overlapping, outright ones first."""
        best: dict[int, Occurrence] = {}
        first, past = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        for found in self._occurrences[first:past]:
            if found.end <= span.end and (found.phrase.strong or found.phrase.weak):
                rival = best.get(found.start)
                if rival is None or found.end > rival.end or _rank(found) > _rank(rival):
                    best[found.start] = found
        mentions: list[MeasureMention] = []
        free = span.start
        outright = [found for found in best.values() if found.phrase.strong]
        for start, found in best.items():
            named = found.phrase.strong or not (_is_cut(found, outright) or _is_only_length(found, best))
            if start >= free and named:
                phrase, free = found.phrase, found.end
                mentions.append(MeasureMention(Span(start, free), phrase.strong, phrase.weak, phrase.words))
        return tuple(mentions)

    def forbidden(self, span: Span, figures: Sequence[Span] = (), *, sort: str = "") -> frozenset[str]:
        """The families that some words of a part rule out.

        Args:
            span: the part.
            figures: fractions in words, which rule nothing out: "a quarter" of something is no quarter of a year.
            sort: where only words of one sort count: "spell" for those that tell nothing but over how long something
                changed ("on the month"), "base" for those that tell since when ("than a year earlier"), "kin" for those
                that name a measure held ("shelter"), "other" for the rest.
        """
        first = bisect_left(self._forbidding, span.start, key=_start)
        past = bisect_left(self._forbidding, span.end, first, key=_start)
        told = [found for found in self._forbidding[first:past] if found.end <= span.end]
        if figures:
            told = [f for f in told if not any(one.start <= f.start and f.end <= one.end for one in figures)]
        if sort:
            told = [found for found in told if _sort_of(found.phrase) == sort]
        return frozenset(chain.from_iterable([found.phrase.forbids for found in told]))


def _is_cut(weak: Occurrence, outright: Sequence[Occurrence]) -> bool:
    """ "Were stopped by French police": what is named outright is not cut by words that end in it.

    "The core CPI reading" is of core prices.
    """
    return weak.phrase.words[0] != "core" and any(weak.start < one.start < weak.end < one.end for one in outright)


def _is_only_length(weak: Occurrence, starts: Collection[int]) -> bool:
    """ "The 6.5% year-over-year core CPI reading": over how long what is named right behind it changed."""
    led = weak.phrase.words[0] in _LEADING  # "on the month prices rose 0.3%"
    return weak.end + 1 in starts and not led and _SPELLS.issuperset(weak.phrase.words)


def _sort_of(phrase: Phrase) -> str:
    if _SPELLS.issuperset(phrase.words):
        return "spell"
    if _BASES.issuperset(phrase.words) and not _LED_BY.isdisjoint(phrase.words):
        return "base"
    return "kin" if phrase.strong or phrase.weak else "other"


def _moves(phrase: Phrase) -> bool:
    """Whether a phrase is of rates that move ("rates fell"): "the rate fell" is said of whatever was spoken of."""
    return phrase.words[0] == "rate" and phrase.words[1:2] in _MOVES


def _rank(found: Occurrence) -> tuple[int, int, list[bool], tuple[str, ...]]:
    """Of the phrases that begin at one place the longest counts; of equals the one that leaves least to wildcards."""
    words = found.phrase.words
    whole = [not word.endswith("*") for word in words]
    return found.end, sum(map(len, words)) - whole.count(False), whole, words
