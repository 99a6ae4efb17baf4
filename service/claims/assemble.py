"""From what the sentences mention to the article's claims, in order of the text."""

from collections.abc import Mapping, Sequence

from service.claims.binding import Binding, bind, cutoff_of, day_reported
from service.claims.compared import months_compared
from service.claims.kind import Draft
from service.claims.recognise import recognise
from service.claims.relations import relate
from service.claims.scene import Scene
from service.claims.subjects import Discourse, candidates_for, home_of, named_in, topics_of
from service.model.claims import Claim, Mood
from service.model.mentions import Analysis
from service.model.periods import Period
from service.model.quantities import Direction
from service.model.series import Series
from service.model.spans import Span
from service.model.windows import Grain


def assemble(analyses: Sequence[Analysis], series: Mapping[str, Series], language: str) -> tuple[Claim, ...]:
    """The claims of an article: each with its candidates, periods and the article's own figures that it rests on."""
    discourse = Discourse(
        series, topics_of(analyses, series), named_in(analyses, series), home_of(analyses, series, language)
    )
    claims: list[Claim] = []
    before = Scene((), ())
    cutoff: Period | None = None
    for analysis in analyses:
        cutoff = cutoff_of(analysis.items) or day_reported(analysis.items) or cutoff
        drafts = recognise(analysis)
        bindings = bind(analysis.items, drafts)
        row: Sequence[Claim] = [
            _claim(draft, binding, analysis, discourse, cutoff) for draft, binding in zip(drafts, bindings, strict=True)
        ]
        row = relate(row, analysis.items, before)
        claims.extend(row)
        if row:
            before = Scene(row, analysis.items)
    return tuple(claims)


def _claim(draft: Draft, binding: Binding, analysis: Analysis, discourse: Discourse, cutoff: Period | None) -> Claim:
    item = analysis.items[draft.anchor]
    quantity = item.quantity
    direction = draft.change.direction if draft.change is not None else None
    if direction is None and quantity is not None and quantity.negative and draft.kind != "level":
        direction = Direction.DOWN
    return Claim(
        kind=draft.kind,
        block=analysis.block,
        sentence=analysis.sentence,
        span=draft.span,
        quantity=quantity,
        shape=draft.shape,
        direction=direction,
        mood=item.mood if quantity is not None else _mood_of_words(analysis),
        in_quotation=_quoted(draft.span, analysis),
        candidates=candidates_for(draft, analysis, discourse),
        period=binding.period,
        base=binding.base,
        rank=draft.rank,
        current=any(
            item.word in ("now", "currently") for item in analysis.items[max(0, draft.anchor - 4) : draft.anchor]
        ),
        past_perfect=any(item.word == "had" for item in analysis.items[: draft.anchor]),
        falls=_falls(draft, analysis),
        over=months_compared(analysis.items, draft.anchor),
        compares=draft.change is not None and draft.change.part == "more" and not _up_or_down(draft, analysis),
        is_base=binding.is_base,
        cutoff=cutoff,
        peak=binding.peak and (binding.period is None or binding.period.grain is not Grain.DAY),
    )


def _up_or_down(draft: Draft, analysis: Analysis) -> bool:
    """ "up 3%" is a change like "rose 3%"."""
    return draft.change_at is not None and analysis.items[draft.change_at].word in ("up", "down")


def _falls(draft: Draft, analysis: Analysis) -> bool:
    before = (change for item in analysis.items[: draft.anchor] for change in item.changes)
    return any(change.direction is Direction.DOWN and change.part != "more" for change in before)


def _mood_of_words(analysis: Analysis) -> Mood:
    asked = bool(analysis.items) and analysis.items[-1].word == "?"
    return Mood.HYPOTHETICAL if asked else Mood.ASSERTED


def _quoted(span: Span, analysis: Analysis) -> bool:
    return any(quoted.contains(span) for quoted in analysis.sentence.quoted)
