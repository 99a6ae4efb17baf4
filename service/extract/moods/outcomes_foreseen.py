"""What an expected move would lead to: "we expect the Bank to cut twice in 2026, taking Bank Rate down to 3.25%"."""

from service.model.mentions import Row

TAKING = frozenset(
    "taking leaving bringing pushing lifting sending putting dragging pulling driving raising reducing lowering".split()
)
_FORESEEING = frozenset(
    "expect expects predict predicts forecast forecasts foresee foresees project projects anticipate anticipates likely"
    " could may might".split()
)
OUTCOME = 9  # items of "taking the cost of borrowing down to"
_PAST = frozenset("had was were did yesterday".split())


def is_outcome_foreseen(items: Row, index: int) -> bool:
    """Whether a figure is that to which a participle leads from a move that is only expected, without a figure.

    Args:
        items: the sentence.
        index: the figure.
    """
    if TAKING.isdisjoint(items.said) or _FORESEEING.isdisjoint(items.said):
        return False
    at = next((n for n in range(index - 1, max(1, index - OUTCOME), -1) if items.words[n] in TAKING), 0)
    if not at or items.words[at - 1] != "," or any(at < n < index for n in items.figures):
        return False
    cue = next((n for n in range(at - 1, -1, -1) if items.words[n] in _FORESEEING), None)
    if cue is None or any(cue < n < at for n in items.figures):
        return False
    return _PAST.isdisjoint(items.words[max(0, cue - 2) : cue])
