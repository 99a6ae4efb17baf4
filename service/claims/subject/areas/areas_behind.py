"""The area right behind a figure, which is the figure's own: "… against 68.6 million in France"."""

from service.claims.kind import Draft
from service.claims.subject.areas.area_roles import is_compared
from service.model.mentions import NATIONALLY, Analysis, AreaMention

_APART = frozenset(",;:0123456789")  # between a figure and an area: another clause, another period
_FOLLOWING = frozenset("in and at by than last on as were are who live lived but while to".split())
_FROM = "from"
_BESIDE = 3  # words between a figure and the area right behind it: "people in the"


def beside_figure(draft: Draft, analysis: Analysis) -> list[str]:
    """ "… against 68.6 million in France": the area right behind the figure is the figure's own."""
    figure = analysis.items[draft.anchor]
    end = analysis.items[_end_of_move(draft, analysis)].end
    for mention in analysis.areas:
        if figure.quantity is not None and figure.start < mention.span.start < end:
            return [mention.area]  # "340 million Americans"
        if mention.span.of(analysis.block.text).lower() in NATIONALLY and mention.span.start - end == 1:
            return [mention.area]  # "compared with 4.3 percent nationally"
        if is_compared(mention, analysis):
            continue  # "five times that of Britain"
        between = analysis.block.text[end : mention.span.start].split()
        lead = between[-2] if between[-1:] == ["the"] and len(between) > 1 else between[-1] if between else ""
        if mention.span.start >= end and (
            (len(between) <= _BESIDE and lead in ("in", "for", "of", "across")) or _is_of_people(mention, end, analysis)
        ):
            apart = "and" in between or not _APART.isdisjoint("".join(between))
            return [] if apart else [mention.area]
    return []


def _end_of_move(draft: Draft, analysis: Analysis) -> int:
    """Where the level stands that a move "from 5.9% to 2.3% in Germany" led to, for both are of one area."""
    items, at = analysis.items, draft.anchor
    led = next((n for n in items.figures if n > at), at)
    words = items.words[at + 1 : led]
    return (
        led
        if _FROM in items.words[max(0, at - 2) : at]
        and words[-1:] == ("to",)
        and "," not in words
        and len(words) <= _BESIDE
        else at
    )


def _is_of_people(mention: AreaMention, end: int, analysis: Analysis) -> bool:
    """ "1.41 billion Chinese and 1.45 billion Indians"."""
    text = analysis.block.text
    behind = text[mention.span.end :].split(None, 1)[:1]
    following = not behind or not behind[0].isalnum() or behind[0] in _FOLLOWING
    return text[end : mention.span.start].isspace() and following
