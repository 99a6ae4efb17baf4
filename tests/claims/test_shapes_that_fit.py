"""Only shapes whose words a sentence holds are tried on its figures: the same one must match as if all were tried."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service.claims import no_change, recognise
from service.extract.items import items_of
from service.extract.quantities.quantities import find_quantities
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.document import Block, BlockKind
from service.model.mentions import Analysis

PIECES = st.sampled_from(
    "4% 0.3 points 120 boats £5m twice 12 days rose fell a rise of by to from more fewer than up down average each"
    " without with no for on which margin took off saw were reached passed short or ( ) , same unchanged held"
    " change at".split()
)
quickly = settings(deadline=None, derandomize=True, max_examples=300)


def sentences(text):
    block = Block("b1", BlockKind.PARAGRAPH, text, 0)
    for sentence in split_sentences(text, tokenize(text)):
        yield Analysis(block, sentence, items_of(sentence, find_quantities(sentence, text), ()))


@quickly
@given(st.lists(PIECES, min_size=2, max_size=14).map(" ".join))
def test_the_first_shape_that_fits_is_the_first_of_all(text):
    for analysis in sentences(text):
        met = recognise._met(analysis.items)
        for at, item in enumerate(analysis.items):
            if item.quantity is not None:
                every = next(shape for _, shape in recognise._SHAPES if shape.match(analysis.items, at))
                fitting = recognise._fitting(item.quantity, met)
                assert next(shape for _, shape in fitting if shape.match(analysis.items, at)) is every


@quickly
@given(st.lists(PIECES, min_size=2, max_size=14).map(" ".join))
def test_without_a_cue_nothing_is_said_to_be_unchanged(text):
    for analysis in sentences(text):
        if no_change._CUES.isdisjoint(item.word for item in analysis.items):
            ways = (no_change._the_same, no_change._unchanged, no_change._held)
            assert [draft for way in ways for draft in way(analysis.items)] == []
