"""The area that a figure is of: the one named beside it, the one spoken of, or the one where the article is at home."""

from collections.abc import Callable, Collection

from service.claims.kind import Draft
from service.claims.subject.areas.area_roles import (
    area_before,
    had_abroad,
    has_figure,
    is_compared,
    moves_its_own,
    named_before,
    opens_next_clause,
    set_against_from,
)
from service.claims.subject.areas.areas_behind import beside_figure
from service.claims.subject.areas.by_reader import by_nation, by_owner, by_reader
from service.claims.subject.areas.counterparts import is_part_elsewhere
from service.claims.subject.areas.here_and_there import here_or_there
from service.claims.subject.areas.home import ELSEWHERE, STATE, is_contrasted, owns_another
from service.claims.subject.carried.discourse import Discourse, remember
from service.claims.subject.carried.implied import IMPLIED
from service.claims.subject.counted.sizes import of_its_size
from service.claims.subject.light_words import names
from service.model.claims import OUTRIGHT, Candidate
from service.model.mentions import NATIONALLY, Analysis, AreaMention
from service.model.series import Nature, Series
from service.records import replace

#: Two countries whose statistics go by the same words.
_ABROAD = (("US", "GB"), ("GB", "US"))
#: What is measured at a place, not on the way to it.
OF_A_PLACE = frozenset([Nature.RATE, Nature.STOCK, Nature.INDEX, Nature.STEP])
_EVERYWHERE = "WORLD"
_PRONOUNS = frozenset(["it", "its", "they", "their"])
_SHOWN = frozenset(["its", "there", "it", "their"])
_OPENING = 4  # items at the head of a sentence in which a pronoun stands for its subject
_NEXT = frozenset(["and", "while", "but", "whereas", ";"])
_THE_NATION = NATIONALLY | {"national", "nation", "country"}


def of_area(
    leading: Candidate,
    concepts: Collection[str],
    inside: Callable[[str | None], tuple[Candidate, ...]],
    draft: Draft,
    analysis: Analysis,
    discourse: Discourse,
) -> tuple[Candidate, ...]:
    """Keep the candidates of the area that the text means; a concept held for one area only keeps it.

    Args:
        leading: the first candidate.
        concepts: those of all candidates.
        inside: gives the candidates of an area; for None, all of them.
        draft: the figure.
        analysis: its sentence.
        discourse: what went before; what is learnt of the area is added.
    """
    position = analysis.items[draft.anchor].start
    first = discourse.shelf.series(leading.series_id)
    held = discourse.shelf.areas_of(first.concept)
    before = _areas_before(draft, analysis)
    after = [] if before else [m.area for m in analysis.areas if _may_own(m, draft.anchor, analysis)]
    stated = beside_figure(draft, analysis) or before[-1:] or after[:1]
    read = by_reader(analysis, position, discourse.reader) or by_nation(analysis, draft.anchor, discourse)
    read = read or by_owner(analysis, draft.anchor)
    if read := read or here_or_there(analysis, draft.anchor, first.concept, discourse):
        stated = [read]
    if not stated and first.nature in OF_A_PLACE and _is_shown(draft, analysis, discourse):
        stated = [discourse.shown]
    subject = "" if stated else _pointed_at(first.topic, analysis, discourse)
    area = stated[0] if stated else subject or discourse.area_of_topic.get(first.topic) or discourse.area_unnamed
    wanted = inside(area)
    if wanted and not stated and len(held) > 1 and first.topic not in discourse.area_of_topic:
        sized = of_its_size(wanted, inside(None), analysis.items[draft.anchor].quantity, draft, discourse.shelf)
        if sized and sized != wanted:
            wanted, area = sized, discourse.shelf.series(sized[0].series_id).area
            discourse.area_of_topic[first.topic] = area
    spoken = discourse.told.get(first.concept, ())
    if wanted and not stated and len(spoken) > 1 and first.topic in discourse.area_of_topic:
        from service.claims.subject.areas.counterparts import counterparts  # noqa: PLC0415  (seldom needed)

        rows = [
            *wanted,
            *(_of(leading, one) for place in spoken for one in counterparts(first, place, discourse.shelf)),
        ]
        wanted = of_its_size(wanted, rows, analysis.items[draft.anchor].quantity, draft, discourse.shelf)
    there = () if wanted else _there(leading, concepts, area, position, analysis, discourse)
    told_so = (
        stated or subject or discourse.area_of_topic.get(first.topic) == area
    )  # "Scottish output stood still. GDP"
    told_so = told_so or (area == discourse.home and area.startswith(STATE))  # in an article on Michigan's gas
    around = () if wanted or there or told_so or "-" not in area else inside(area.split("-")[0])
    if around:  # "In England tenants pay £1,422. Inflation was 3.2%": no part of the country has a rate of its own
        return tuple(replace(c, weight=min(c.weight, IMPLIED)) for c in around)
    if not wanted and stated:
        _keep(area, leading, inside(STATE[:-1]) if area.startswith(STATE) else (), analysis, discourse)
    if not wanted and not there and len(held) == 1:
        own = next(iter(held))
        # "Italy had 30,000", "France had far more claims: 31,000"
        elsewhere = bool(before) and (leading.carried or had_abroad(own, draft, analysis))
        told = beside_figure(draft, analysis) if first.nature in OF_A_PLACE else []  # "5.3 million in Scotland"
        if first.nature in OF_A_PLACE and own != _EVERYWHERE:
            named = [*_since_last_figure(draft, analysis), *before[-1:]]
            told = told or [one for one in named if one[:2] != own[:2] or one.startswith(f"{own}-")]
        abroad = _is_abroad(held, leading, discourse) or _is_of_others(own, leading, first, discourse)
        abroad = abroad or is_part_elsewhere(own, first, discourse)
        return () if elsewhere or told or abroad else inside(own)
    wanted = wanted or there
    passing = discourse.area.startswith(STATE) and _is_the_nation(area, analysis)
    # Remembered even where no series is held for it: what follows is about it too.
    if stated and len(held) > 1 and not passing:
        if discourse.led.get(first.topic, (None, ""))[0] is not analysis.sentence:
            discourse.led[first.topic] = (analysis.sentence, area)
        discourse.area_of_topic[first.topic] = area
        discourse.area = area
    return wanted


def _keep(
    area: str, leading: Candidate, whole: tuple[Candidate, ...], analysis: Analysis, discourse: Discourse
) -> None:
    """Remember an area for which nothing is held; of a state, what the whole country has of the same measure too."""
    discourse.area_of_topic[discourse.shelf.series(leading.series_id).topic] = area
    if leading.weight >= OUTRIGHT:  # what follows Japan's core rate is Japan's too, but not a weekly bill in Fresno
        discourse.area = area
    if whole:
        remember(whole, analysis, discourse)  # "Vermont's jobless rate was 1.8 percent. The national rate was 3.5"


def _is_the_nation(area: str, analysis: Analysis) -> bool:
    """ "Ohio's prices rose 2.6 percent, against 2.9 percent nationally. Its jobless rate": Ohio's, as before."""
    text = analysis.block.text
    return any(one.area == area and one.span.of(text).lower() in _THE_NATION for one in analysis.areas)


def _may_own(mention: AreaMention, anchor: int, analysis: Analysis) -> bool:
    """Whether an area behind a figure may be the figure's: not in "averaged 4.0%, against 3.6% in America"."""
    behind = mention.span.start > analysis.items[anchor].start and not is_compared(mention, analysis)
    parted = is_contrasted(mention.span, analysis) or owns_another(mention.span, analysis)
    parted = parted or moves_its_own(mention, analysis.items) or opens_next_clause(mention.span, analysis)
    owned = set_against_from(mention, analysis) <= anchor and not has_figure(mention, analysis.items)
    return behind and not parted and owned


def _there(
    leading: Candidate,
    concepts: Collection[str],
    area: str,
    position: int,
    analysis: Analysis,
    discourse: Discourse,
) -> tuple[Candidate, ...]:
    """ "The population of Britain was 69 million, and that of France 68 million": the same measure of another area."""
    shelf = discourse.shelf
    found = {series.id for concept in concepts for series in shelf.of_concept(concept, area)}
    return tuple(
        replace(leading, series_id=series_id, reason=f"{leading.reason}, for {area}")
        for series_id in sorted(found)
        if shelf.family_of(series_id) not in analysis.forbidden_at(position)
    )


def _pointed_at(topic: str, analysis: Analysis, discourse: Discourse) -> str:
    """ "Prices in India rose 5%, against 2.9% in America. The year before they had risen 5.6%": those in India."""
    opening = analysis.items.words[:_OPENING]
    return discourse.led[topic][1] if topic in discourse.led and not _PRONOUNS.isdisjoint(opening) else ""


def _is_shown(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """ "Start with Ghana. In December 2022 its inflation rate was 54.1%": of the area that was only named."""
    if not discourse.shown:
        return False
    items = analysis.items
    at = next((n for n in range(draft.anchor) if items.words[n] in _SHOWN), draft.anchor)
    return at < draft.anchor and not any(names(item, analysis) for item in items[:at])


def _of(leading: Candidate, series: Series) -> Candidate:
    """The same measure of another area that the text has spoken of."""
    return replace(leading, series_id=series.id, reason=f"{leading.reason}, for {series.area} by its size")


def _areas_before(draft: Draft, analysis: Analysis) -> list[str]:
    """The areas named before a figure, the one it is of last; "it" takes the sentence back to the first one."""
    if not analysis.areas:
        return []
    position = analysis.items[draft.anchor].start
    named = named_before(draft, analysis)
    if len(named) > 1:
        last = named[-1].span.end
        parted = any(item.word == ";" and named[0].span.end <= item.start < last for item in analysis.items)
        pronoun = next((at for at, i in enumerate(analysis.items) if i.word == "it" and last <= i.start < position), 0)
        if pronoun and not parted and not _is_where(named[-1], analysis, pronoun):
            return [named[0].area]
    own = area_before(draft, analysis)
    return [own] if own else []


def _is_where(last: AreaMention, analysis: Analysis, pronoun: int) -> bool:
    """ "… while in Germany it is 10.1%, and in Britain, where it is 10.7%": of the area right before."""
    items = analysis.items
    if items.words[pronoun - 1] in ("where", "there"):
        return True
    lead = analysis.block.text[: last.span.start].split()[-2:]
    beside = items[pronoun - 1].start < last.span.end
    return beside and "in" in [word.lower() for word in lead] and not is_compared(last, analysis)


def _since_last_figure(draft: Draft, analysis: Analysis) -> list[str]:
    """ "Core inflation was 5.9% in the US, and the euro zone recorded 8.6%": the areas named before a second figure."""
    items = analysis.items
    before = next((at for at in reversed(items.figures) if at < draft.anchor), None)
    if before is None or _NEXT.isdisjoint(items.words[before + 1 : draft.anchor]):
        return []
    joint = next(at for at in range(before + 1, draft.anchor) if items.words[at] in _NEXT)
    low, high = items[joint].start, items[draft.anchor].start
    return [mention.area for mention in analysis.areas if low < mention.span.start < high]


def _is_abroad(held: frozenset[str], leading: Candidate, discourse: Discourse) -> bool:
    """Whether the paragraph is about Britain and the article never speaks of America, or the other way round.

    A weak word ("rent") means what is at home in the rest of the article, or, where that names neither, in its
    language. So does one for what a thing spoken of counts as well: behind "asylum seekers", "the 92,000 initial
    claims" are none for benefits.
    """
    for one, other in _ABROAD:
        if held == {one} and one not in discourse.areas:
            spoken = [discourse.shelf.series(c.series_id) for c in discourse.carried]
            topic = discourse.shelf.series(leading.series_id).topic
            counted = leading.words.rpartition(" ")[2]
            others = [own.concept for own in spoken if own.topic != topic and counted in own.phrases.nouns]
            at_home = discourse.home == other and any(discourse.shelf.areas_of(name) == {other} for name in others)
            loose = at_home or leading.weight < OUTRIGHT or " " not in leading.words
            return other in (discourse.areas if loose else discourse.near) or (loose and discourse.home == other)
    return False


def _is_of_others(own: str, leading: Candidate, first: Series, discourse: Discourse) -> bool:
    """Whether weak words ("the monthly rise") would be of an area that the article never names, but for another.

    So would any words be in an article on a country of which nothing is held: "hourly wages" in one on Canada's jobs,
    and the country's figures in one on a single state of it: "around $2.55", in one on Michigan's gas.
    """
    if own not in discourse.areas and discourse.home.startswith(STATE) and own in STATE:
        return True
    if own == _EVERYWHERE or first.nature not in (Nature.RATE, Nature.INDEX):
        return False  # "French police stopped 270 people"
    if discourse.home == ELSEWHERE and discourse.area[:2] not in ("", own[:2]):
        return True  # the core rate of Japan, where the U.S. dollar is named besides
    if own in discourse.areas:
        return False
    if not discourse.guessed and discourse.home.isupper() and discourse.home not in discourse.shelf.rivals():
        return True
    if leading.weight >= OUTRIGHT:
        return False
    spoken = discourse.area_of_topic.get(first.topic, "")
    return spoken[:2] not in ("", own[:2])
