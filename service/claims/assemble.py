"""From what the sentences mention to the article's claims, in order of the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from service.claims.binding import Binding, bind, cutoff_of, day_reported
from service.claims.compared import months_compared
from service.claims.kind import Draft
from service.claims.recognise import recognise
from service.claims.relations import relate
from service.claims.scene import Scene
from service.claims.subjects import Discourse, candidates_for, home_of, named_in, topics_of
from service.claims.worded import WORDED, completed
from service.model.claims import Claim, Mood
from service.model.mentions import Analysis, Item
from service.model.periods import Period
from service.model.quantities import Direction, Quantity
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
        row: Sequence[Claim] = [
            _claim(draft, binding, analysis, discourse, cutoff) for draft, binding in _bound(analysis.items, drafts)
        ]
        row = completed(relate(row, analysis.items, before), analysis.items, before, series)
        claims.extend(row)
        if row:
            before = Scene(row, analysis.items)
    return tuple(claims)


def _bound(items: Sequence[Item], drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Binding]]:
    """The drafts with their bindings; what reads its periods itself takes no part in binding, nor do its bases."""
    alone = [draft.kind in WORDED or draft.period is not None for draft in drafts]
    plain = [draft for draft, is_alone in zip(drafts, alone, strict=True) if not is_alone]
    taken = {at for draft in drafts if (at := draft.slot("base")) is not None}
    left = [replace(item, period=None) if at in taken else item for at, item in enumerate(items)]
    bindings = iter(bind(left, plain))
    for draft, is_alone in zip(drafts, alone, strict=True):
        yield draft, Binding() if is_alone else next(bindings)


def _claim(draft: Draft, binding: Binding, analysis: Analysis, discourse: Discourse, cutoff: Period | None) -> Claim:
    item = analysis.items[draft.anchor]
    quantity = item.quantity if draft.streak is None else None
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
        period=draft.period or binding.period,
        base=draft.base or binding.base,
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
        streak=draft.streak,
        mark=_mark(draft, analysis),
    )


def _mark(draft: Draft, analysis: Analysis) -> Quantity | None:
    at = draft.slot("whole") if draft.kind == "share" else draft.slot("mark")
    return None if at is None else analysis.items[at].quantity


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
