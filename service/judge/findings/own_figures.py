"""What the text's own figures say of a claim, in a sentence: "“£56m” and “£48m” give 16.7%, so “17%” holds"."""

from service.judge.findings.figures_in_words import in_words
from service.judge.fit.figure import IN_POINTS
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Computation
from service.model.quantities import Direction, Hedge
from service.model.report import Label

_HEDGES = {
    Hedge.ABOUT: "about ",
    Hedge.MORE_THAN: "more than ",
    Hedge.AT_LEAST: "at least ",
    Hedge.LESS_THAN: "less than ",
    Hedge.AT_MOST: "at most ",
    Hedge.NEARLY: "nearly ",
    Hedge.JUST_OVER: "just over ",
}
_CHANGES = frozenset(["percent_change", "difference", "point_change"])


def from_own_figures(verdict: Verdict) -> str:
    """The sentence on a claim that only the text's own figures decide."""
    claim, article = verdict.grounded.claim, verdict.article
    assert article is not None
    words = claim.span.of(claim.block.text)
    if article.computation.holds is not None and not article.computation.inputs:
        return f"“{words}” cannot be: {article.computation.finding}."
    figures = " and ".join(f"“{figure.quoted}”" for figure in article.computation.inputs)
    if article.computation.holds is not None:
        return f"The text's own figures {figures} {_borne_out(article.computation, words)}."
    if article.of_way:
        return the_way(article.computation, as_said=article.fit.label is Label.SUPPORTED)
    assert claim.quantity is not None and article.computation.value is not None
    value = in_words(article.computation.value, claim.quantity)
    ending = {
        Label.SUPPORTED: f"so “{said_of(claim)}” holds",
        Label.IMPRECISE: f"so “{said_of(claim)}” fits only by a stretch",
    }.get(verdict.label, f"“{said_of(claim)}” does not match{_turned(verdict)}")
    explained = verdict.label is Label.CONTRADICTED or article.fit.note == IN_POINTS
    noted = f"; {article.fit.note}" if explained and article.fit.note else ""
    told = f"figures {figures}" if figures else f"dates, {article.computation.formula},"
    return f"The text's own {told} give {value}, {ending}{noted}."


def _turned(verdict: Verdict) -> str:
    """What is wrong with a change of the right size: "0.7 points less", where it was more."""
    claim, article = verdict.grounded.claim, verdict.article
    assert article is not None
    value = article.computation.value
    if claim.direction is None or claim.quantity is None or value is None or not article.fit.reverses:
        return ""
    goes = (claim.direction is Direction.UP) is (value > 0) and claim.kind != "multiple"  # beyond a bound, not back
    return ", as it went the other way" if claim.kind in _CHANGES and not goes else ""


def the_way(computation: Computation, *, as_said: bool) -> str:
    """ "41,472, lower than the 36,816": both figures may be right, the word between them is not."""
    now, base = computation.inputs
    side = "as high as" if now.value == base.value else "above" if now.value > base.value else "below"
    go = "go as its words say" if as_said else "do not go as its words say"
    return f"The text's own figures {go}: “{now.text}” is {side} “{base.text}”."


def _borne_out(computation: Computation, words: str) -> str:
    if computation.holds:
        return f"bear out “{words}”"
    return f"do not bear out “{words}”: the first is {computation.finding}"


def said_of(claim: Claim) -> str:
    """The figure as the text has it, with its hedge."""
    assert claim.quantity is not None
    return f"{_HEDGES.get(claim.quantity.hedge, '')}{claim.quantity.span.of(claim.block.text)}"
