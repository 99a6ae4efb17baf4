"""What holds for periods in any text: no exception, spans in order, nothing that hangs on where a sentence stands."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from service.extract.periods import find_periods
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import Window

# Words that the rules know, so that most draws are near-expressions rather than noise.
WORDS = (
    "the a in on of to by since until from between and as so far this last next past same previous first second final"
    " year years month months week quarter half day decade weekend today yesterday Tuesday Sunday Wed May March Sept"
    " September December 2024 2023 2019 1990s 12 31 30 29 7th 22nd three two ago earlier before later time period point"
    " stage ending ended end start date Q3 H1 fiscal FY2023 summer winter record ever records began Brexit election"
    " early late mid will 's - – / , . ( ) % people 2023/24 2024-09-22 31/02/2024 Feb 0 999"
)
SENTENCES = st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join)
DATES = st.none() | st.dates()
DETERMINED = settings(deadline=None, derandomize=True, max_examples=400)


def periods(text: str, published: date | None, previous: Window | None = None) -> list[Period]:
    found: list[Period] = []
    for sentence in split_sentences(text, tokenize(text)):
        found += find_periods(sentence, text, published, previous=previous)
    return found


@DETERMINED
@given(SENTENCES | st.text(max_size=80), DATES, DATES)
def test_any_text_on_any_day(text: str, published: date | None, before: date | None) -> None:
    found = periods(text, published, Window.day(before) if before else None)
    end = 0
    for period in found:
        assert end <= period.span.start < period.span.end <= len(text)
        end = period.span.end
        assert period.window is None or period.window.start <= period.window.end
        assert period.window not in period.others
        assert period.window is None or not period.needs_date
        if period.role in (PeriodRole.SHIFT, PeriodRole.HISTORY):
            assert period.window is None


@DETERMINED
@given(SENTENCES, DATES)
def test_moving_a_sentence_moves_its_spans_and_nothing_else(text: str, published: date | None) -> None:
    moved = "\u00a0\n" * 3
    there = periods(moved + text, published)
    here = [
        replace(period, span=Span(period.span.start + len(moved), period.span.end + len(moved)))
        for period in periods(text, published)
    ]
    assert there == here


@DETERMINED
@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31)))
def test_what_has_happened_is_read_to_the_past(published: date) -> None:
    for text in (
        "It fell in September.",
        "It fell on Tuesday.",
        "It fell in Q2.",
        "It fell in the three months to June.",
    ):
        (period,) = periods(text, published)
        assert period.window is not None
        assert period.window.start <= published
        assert all(other.start <= published for other in period.others)


@DETERMINED
@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31)))
def test_a_running_period_ends_on_the_day_of_publication(published: date) -> None:
    for text in (
        "So far this year it fell.",
        "It fell since January.",
        "It fell this month.",
        "The year to date is worse.",
    ):
        (period,) = periods(text, published)
        assert period.role is PeriodRole.TO_DATE
        assert period.window is not None
        assert period.window.end == published
