"""Looks that spare a longer one: what they pass over must hold nothing that the longer one finds."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from service.extract.items import items_of
from service.extract.moods import moods
from service.extract.numbers.line import Line
from service.extract.periods import find
from service.extract.periods.calendar.single_units import longest, rules_for
from service.extract.periods.line import Line as PeriodLine
from service.extract.quantities import quantities
from service.extract.quantities.quantities import find_quantities
from service.extract.text import tokens
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.model.claims import Mood

AT_LENGTH = re.compile(tokens._TOKEN.pattern.partition("|")[2])
"""The tokenizer's pattern without the alternative that is tried first."""
WORDS = st.sampled_from(
    "a an the one half third quarter dozen 25,244 2.2 ½ 7 22nd 1990s fy2024 2024 June - % in of out per cent two"
    " hundred million percentage point double doubled since last this year said expected will if not revised"
    " published from estimate first reported target boats rose by and , . “ ” ’s".split()
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
quickly = settings(deadline=None, derandomize=True, max_examples=300)


@quickly
@given(st.text(alphabet="abZ s9.,’'\n½é-£$U", max_size=30))
def test_a_plain_word_is_the_token_that_it_would_be_anyway(text):
    assert [(t.start, t.end, t.text) for t in tokenize(text)] == [(*m.span(), m[0]) for m in AT_LENGTH.finditer(text)]


@quickly
@given(SENTENCES)
def test_where_no_figure_is_looked_for_none_begins(text):
    for sentence in split_sentences(text, tokenize(text)):
        if find_quantities(sentence, text):
            continue
        line = Line.of(sentence, (), "en-GB")
        skipped = [at for at in range(len(line.tokens)) if line.words[at] and not quantities._opens(line, at)]
        assert [quantities._read(line, at, 0)[0] for at in skipped] == [None] * len(skipped)


@quickly
@given(SENTENCES)
def test_where_no_period_is_looked_for_none_begins(text):
    for sentence in split_sentences(text, tokenize(text)):
        if find.find_periods(sentence, text, date(2024, 10, 2)):
            continue
        line = PeriodLine(sentence, date(2024, 10, 2), None, (), "en-GB")
        found = [longest(line, at, rules_for(line.low[at], find._BY_WORD, find._IN_DIGITS)) for at in range(line.size)]
        assert found == [None] * line.size


@quickly
@given(SENTENCES)
def test_without_a_cue_every_figure_is_asserted(text):
    for sentence in split_sentences(text, tokenize(text)):
        items = items_of(sentence, find_quantities(sentence, text), ())
        if moods.CUES.isdisjoint(item.word for item in items):
            found = [moods.mood_of(items, at) for at, item in enumerate(items) if item.quantity is not None]
            assert set(found) <= {Mood.ASSERTED}
