"""From what the sentences mention to the article's claims, in order of the text."""

from collections.abc import Sequence

from service.claims.bind.placing.totals_at_end import with_totals_at_end
from service.claims.bind.sharing.framing_sentences import Frame, frame_left
from service.claims.bind.words_around import Tone
from service.claims.complete.changes.headline import headed
from service.claims.complete.changes.reached import as_reached
from service.claims.complete.changes.under_headline import under_headline
from service.claims.complete.days.counted_from_next import counted_from_next
from service.claims.complete.days.days_told_behind import foretold
from service.claims.complete.days.days_totals_run_to import cutoff_told
from service.claims.complete.rates.annual_rates import at_annual_rate
from service.claims.complete.together import Here, together
from service.claims.from_draft import bound, claim_of
from service.claims.moved_in_words import moved_in_words
from service.claims.recognise import recognise
from service.claims.scene import Scene
from service.claims.subject.areas.area_roles import compares_areas
from service.claims.subject.areas.home import HOME, home_of
from service.claims.subject.carried.discourse import Discourse, at_home_in, named_in, topics_of
from service.claims.subject.carried.named_next import Opening
from service.claims.subject.carried.topics import raise_topic
from service.claims.subject.subjects import fits
from service.model.claims import Claim
from service.model.mentions import Analysis, Row
from service.model.periods import Period
from service.model.shelf import Shelf

_IN_SIGHT = 4  # sentences before one of which the figures may still be pointed to


def assemble(
    analyses: Sequence[Analysis], shelf: Shelf, language: str, at_home: tuple[str, bool] | None = None
) -> tuple[Claim, ...]:
    """The claims of an article: each with its candidates, periods and the article's own figures that it rests on.

    Args:
        analyses: its sentences, in the order of the text.
        shelf: the series that there are.
        language: the article's.
        at_home: the area that it means where it names none, and whether that is but a guess; by default, what these
            sentences tell of it.
    """
    home, guessed = at_home or home_of(analyses, shelf, language)
    near = _areas_by_block(analyses)
    discourse = Discourse(
        shelf,
        topics_of(analyses, shelf),
        named_in(analyses, shelf),
        home,
        HOME.get(language, home),
        frozenset[str]().union(*near.values()),
        guessed=guessed,
        at_home=frozenset() if guessed else at_home_in(home, analyses, shelf),
    )
    claims: list[Claim] = []
    moved: list[tuple[int, Claim]] = []  # moves without a figure, which no other sentence goes on from
    before = Scene((), Row(()))
    cutoff: Period | None = None
    frame: Frame | None = None
    opening = Opening(fits(shelf))
    for at, told in enumerate(analyses):
        analysis = with_totals_at_end(told, shelf)
        discourse.near = near[analysis.block.id]
        cutoff = cutoff_told(analysis.items, cutoff, analysis.said)
        drafts = recognise(analysis)
        discourse.compares = (compares_areas(analysis), discourse.compares[0])
        if not drafts:
            worded = moved_in_words(analysis, discourse)
            if worded is not None:
                moved.append((len(claims), worded))
            frame = frame_left(analysis.items, (), frame)
            raise_topic(analysis, discourse)
            discourse.pass_by(analysis)
            continue
        tone = Tone(analysis)
        row: Sequence[Claim] = [
            at_annual_rate(claim_of(draft, binding, analysis, tone, discourse, cutoff), shelf)
            for draft, binding in bound(analysis)
        ]
        discourse.pass_by(analysis)
        here = Here(analysis, analyses[at - 1] if at else None, drafts, before, claims, frame, shelf)
        row = together(row, here)
        frame = frame_left(analysis.items, row, frame)
        scene = Scene(row, analysis.items)
        earlier, row = counted_from_next(foretold(headed(opening.named_by(row, claims), scene), scene), row)
        claims = [*earlier, *(as_reached(claim) for claim in row)]
        opening.keep(claims, drafts, analysis)
        before = _behind(scene, before) if row else before
    found = list(under_headline(claims, analyses))
    for at, worded in reversed(moved):
        found.insert(at, worded)
    return tuple(found)


def _behind(scene: Scene, before: Scene) -> Scene:
    """The figures of a sentence, with those of the one before it in sight."""
    scene.before = before
    _forget(before)
    return scene


def _forget(scene: Scene) -> None:
    """Lets go of what a reader no longer has in sight."""
    for _ in range(_IN_SIGHT - 2):
        if scene.before is None:
            return
        scene = scene.before
    scene.before = None


def _areas_by_block(analyses: Sequence[Analysis]) -> dict[str, frozenset[str]]:
    named: dict[str, set[str]] = {}
    for analysis in analyses:
        named.setdefault(analysis.block.id, set()).update(mention.area for mention in analysis.areas)
    return {block: frozenset(areas) for block, areas in named.items()}
