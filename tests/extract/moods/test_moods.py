"""Whether a figure is asserted; the figure meant is ‹marked›."""

import re

import pytest

from service.extract.items import items_of
from service.extract.moods.moods import mood_of
from service.extract.quantities.quantities import find_quantities
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.claims import Mood

MARK = re.compile("‹([^›]*)›")
ASSERTED, FORECAST, ANNOUNCED = Mood.ASSERTED, Mood.FORECAST, Mood.ANNOUNCED
HYPOTHETICAL, DENIED, EARLIER = Mood.HYPOTHETICAL, Mood.DENIED, Mood.EARLIER


def mood(marked: str) -> Mood:
    start = marked.index("‹")
    text = MARK.sub(r"\1", marked)
    (sentence,) = split_sentences(text, tokenize(text))
    items = items_of(sentence, find_quantities(sentence, text, ()), ())
    (index,) = [at for at, item in enumerate(items) if item.quantity is not None and item.start == start]
    return mood_of(items, index)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Sales rose by ‹4%›.", ASSERTED),
        ("Sales rose by ‹4%›, which shoppers liked.", ASSERTED),
        ("The bakery sold ‹310 pies›; its rival plans to sell 400.", ASSERTED),
        ("Analysts expect ‹3.5%› growth.", FORECAST),
        ("Economists had pencilled in a rise of ‹0.3%›.", FORECAST),
        ("Growth is projected at ‹2.1%›.", FORECAST),
        ("Wall Street had looked for ‹3.3%›.", FORECAST),
        ("Traders were betting on a fall to ‹3.1%›.", FORECAST),
        ("The City had been braced for inflation to climb to ‹3.6%›.", FORECAST),
        ("It came to 3.4%, short of the ‹3.5%› that investors had been counting on.", FORECAST),
        ("The share of people looking for work fell to ‹3.6%›.", ASSERTED),
        ("The council hopes to plant ‹9,000 trees›.", FORECAST),
        ("It stands above the Bank's ‹2%› target.", FORECAST),
        ("The ‹40,000› limit was kept.", FORECAST),
        ("Sales rose by ‹4%›, more than the 3% expected.", ASSERTED),
        ("Growth of ‹2.4%› was better than expected.", ASSERTED),
        ("Profit could reach ‹£3m›.", FORECAST),
        ("A child born that year could expect to live ‹0.6 years› longer than one born in 2023.", ASSERTED),
        ("A girl can expect to live ‹87.1 years›.", ASSERTED),
        ("The town is expected to live in debt of ‹£3m›.", FORECAST),
        ("Borrowers could expect to pay ‹£120› more a month.", FORECAST),
        ("Rents may rise by ‹5%›.", FORECAST),
        ("The fee will rise to ‹£14›.", ANNOUNCED),
        ("The fee would be ‹£14›.", ANNOUNCED),
        ("Joblessness is seen at ‹4.5%› in December.", FORECAST),
        ("Half of them were seen within ‹four hours›.", ASSERTED),
        ("Households expect 3.6%, up from ‹3.2%› in May.", FORECAST),
        ("Sales rose 3.4% in May, in line with forecasts, after ‹3.5%› in April.", ASSERTED),
        ("Tariffs could push prices up by 3% and rents to ‹£900›.", FORECAST),
        ("Tariffs could hurt and rents rose to ‹£900›.", ASSERTED),
        ("If ‹300 people› came, the hall was full.", HYPOTHETICAL),
        ("Did prices rise by ‹4%›?", HYPOTHETICAL),
        ("It was not ‹17,000› but 18,004.", DENIED),
        ("It was not 17,000 but ‹18,004›.", ASSERTED),
        ("The rise was ‹3%›, not 5%.", ASSERTED),
        ("The rise was above the ‹3%› initially reported.", EARLIER),
        ("It was lower than the previous estimate of ‹3%›.", EARLIER),
        ("The ‹606,000› published in spring has been revised.", EARLIER),
    ],
)
def test_moods(marked: str, expected: Mood) -> None:
    assert mood(marked) is expected


@pytest.mark.parametrize(
    "marked",
    [
        "Economists were wrong-footed as rents dropped to ‹£900›.",
        "In a blow to the mayor's plans, sales were ‹3.2%› down in May.",
        "Five members backed a hold, and so the bank kept its rate at ‹4%›.",
        "After five members voted for a cut, the rate was lowered from 4.25% to ‹4%›.",
        "After five members voted for a cut, the rate was lowered from ‹4.25%› to 4%.",
        "A majority wanted cheaper loans, and the rate went down to ‹4%› on Thursday.",
        "Joblessness fell in May, when analysts had expected no change, to ‹8.6%›.",
        "The rate, expected by many to rise, was ‹3.2%›.",
        "Ministers hope for more homes, though builders finished ‹900› last year.",
        "A barrel could be had for ‹$68› a year ago.",
    ],
)
def test_what_is_told_in_a_clause_of_its_own(marked: str) -> None:
    assert mood(marked) is ASSERTED


@pytest.mark.parametrize(
    "marked",
    [
        "Economists expect rents fell to ‹£900› in May.",
        "The consensus, according to an agency, was ‹3.4%› for May.",
        "The target, which was set in 2003, is ‹2%›.",
        "The aim, as it was put in spring, was ‹2.5%›.",
        "Four members backed a cut, and they wanted a rate of ‹3.5%›.",
        "The office expects growth to slow, as it did in May, to ‹2.5%›.",
        "The plan, which the mayor announced as sales rose, was ‹900 homes› a year.",
        "Sales undershot the ‹£4m› that some had feared.",
        "It was lower than the ‹3.5%› which many had been expecting.",
    ],
)
def test_what_is_foreseen_though_a_verb_tells_it(marked: str) -> None:
    assert mood(marked) is FORECAST


def test_a_cue_stops_at_another_figure() -> None:
    assert mood("Economists had expected 3% but prices rose by ‹4%›.") is ASSERTED
    assert mood("Economists had expected ‹3%› but prices rose by 4%.") is FORECAST
