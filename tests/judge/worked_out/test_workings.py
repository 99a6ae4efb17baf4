"""The ways to work a figure out, and what is seen of them."""

from datetime import date

import pytest

from service.claims.assemble import assemble
from service.extract.analyse import analyse
from service.extract.measures.measures import MeasureIndex
from service.ground.readings import Grounder
from service.judge.bench import Bench
from service.judge.worked_out.options import beside
from service.judge.worked_out.points import ALONE, ANY, Scales, signs_of, table
from service.judge.worked_out.seen import Seen, seen_in
from service.judge.worked_out.signs import signs_of_figure
from service.judge.worked_out.workings import Working, workings
from service.model.report import Label
from service.read import read
from tests.tables import checked, real_store

DAY = date(2025, 6, 4)


def seen(text: str) -> list[Seen]:
    """The figures of a text."""
    store = real_store()
    document = read(text, published=DAY)
    claims = assemble(list(analyse(document, MeasureIndex(store), store.events())), store, document.language)
    grounder = Grounder(store, DAY, DAY)
    return seen_in(Bench(store, DAY, DAY).judge([grounder.ground(claim) for claim in claims]))


def found(text: str, figure: str) -> list[tuple[str, tuple[str, ...], str]]:
    """The workings of a figure: their names, the figures that they take, and what they give to two places."""
    told = seen(text)
    one = next(each for each in told if quote(each) == figure)
    return [(way.name, tuple(map(quote, way.parts)), f"{way.given:.2f}") for way in workings(one, beside(one, told))]


def quote(one: Seen) -> str:
    return one.span.of(one.claim.block.text)


@pytest.mark.parametrize(
    ("text", "figure", "working"),
    [
        ("Of 5,600 trains 1,904 ran late, 34%.", "34%", ("share", ("1,904", "5,600 trains"), "34.00")),
        ("Sales were £412m against £375m, up 9.9%.", "9.9%", ("change", ("£412m", "£375m"), "9.87")),
        ("He owns 29.9%, she 11.4%, so 41.3% in all.", "41.3%", ("sum of shares", ("29.9%", "11.4%"), "41.30")),
        ("Some 31% are retired, 40% work and 29% do neither.", "29%", ("rest of all", ("31%", "40%"), "29.00")),
        ("It was 45%, seven points up from 38%.", "seven points", ("points", ("45%", "38%"), "7.00")),
        ("The plant made 90 vans, twice the 45 of May.", "twice", ("times", ("90 vans", "45"), "2.00")),
        (
            "It had 168 nurses; 134 left, 20 retired and 14 remain.",
            "14",
            ("rest", ("168 nurses", "134", "20"), "14.00"),
        ),
        (
            "They drew 58,500 over nine nights, 6,500 a night.",
            "6,500 a night",
            ("average", ("58,500", "nine nights"), "6500.00"),
        ),
        ("The 144 eggs cost £25 each, £3,600.", "£3,600", ("product", ("£25", "144 eggs"), "3600.00")),
        ("The bill of £111 a year is £9.25 a month.", "£9.25 a month", ("pace", ("£111 a year",), "9.25")),
        ("Of 940 jobs 40% went, 376.", "376", ("part", ("940 jobs", "40%"), "376.00")),
        ("The 376 who left were 40% of the 940.", "940", ("whole", ("376", "40%"), "940.00")),
    ],
)
def test_a_figure_may_be_worked_out(text: str, figure: str, working: tuple[str, tuple[str, ...], str]) -> None:
    assert working in found(text, figure)


def test_signs_are_of_words_and_not_of_figures() -> None:
    """Other figures, as far apart, in the same words, have the same signs."""
    one, other = (
        _signs(seen(f"Of {whole} trains {part} ran late, {share}."))
        for whole, part, share in (("6,000", "1,980", "33%"), ("6,900", "2,277", "33%"))
    )
    assert one == other


def _signs(told: list[Seen]) -> list[str]:
    return signs_of(_share(told), told[-1], 0, told)


def _share(told: list[Seen]) -> Working:
    return next(way for way in workings(told[-1], beside(told[-1], told)) if way.name == "share")


def test_the_odds_are_the_points_of_all_signs_over_those_of_standing_alone() -> None:
    told = seen("Of 6,000 trains 1,980 ran late, 33%.")
    alone = sum(table()[ALONE].get(sign, 0) for sign in [ANY, *signs_of_figure(told[-1])])
    share = sum(table()["share"].get(sign, 0) for sign in _signs(told))
    assert Scales(told).odds(_share(told), told[-1], 0) == share - alone


@pytest.mark.parametrize(
    ("text", "quoted", "label"),
    [
        (
            "Residents reported 9,840 potholes. Contractors patched 7,380 of them, or three in four, for £553,500,"
            " i.e. £750 a hole.",
            "£750",
            Label.CONTRADICTED,
        ),
        (
            "Residents reported 9,840 potholes. Contractors patched 7,380 of them, or three in four, for £553,500."
            " A driver got £750 for a wheel.",
            "£750",
            Label.UNVERIFIABLE,
        ),
        (
            "Saturday's crowd of 38,600 and Sunday's of 41,200 took the weekend's total to 97,800.",
            "97,800",
            Label.CONTRADICTED,
        ),
        (
            "Saturday's crowd of 38,600 and Sunday's of 41,200 ate some 97,800.",
            "97,800",
            Label.UNVERIFIABLE,
        ),
    ],
)
def test_what_no_rule_reads(text: str, quoted: str, label: Label) -> None:
    findings = checked(text, real_store(), DAY).findings
    assert [one.verdict for one in findings if one.quote == quoted] == [label]
