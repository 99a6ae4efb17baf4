"""Which words of a sentence tell who says it and when; what is left is what it tells."""

from datetime import date

import pytest

from service.extract.attribution.attributed import parted
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize

PUBLISHED = date(2025, 10, 2)

TOLD = {
    "The Office for National Statistics (ONS) said inflation was 3%.": "inflation was 3 % .",
    "The report, published on Thursday, found that compared with May, it fell.": "compared with May , it fell .",
    "The agency said on October 2 that inflation was 3%.": "inflation was 3 % .",
    "On Tuesday the ONS said in May inflation was 3%.": "in May inflation was 3 % .",
    "As the chancellor put it, inflation was 3%.": "inflation was 3 % .",
    "It has emerged that inflation was 3%.": "inflation was 3 % .",
    "LONDON, Oct 2 (Reuters) - UK inflation was 3%.": "UK inflation was 3 % .",
    "DOVER, England, Oct 2 - Some 300 people came.": "Some 300 people came .",
    "And yet, as winter set in, prices fell by 3%.": "as winter set in , prices fell by 3 % .",
    "In a blow to the chancellor, inflation was 3%.": "inflation was 3 % .",
    "Despite pledges to the contrary, 300 people came.": "300 people came .",
    "But compared with May, it fell by 3%.": "compared with May , it fell by 3 % .",
    "Analysts noted that the cap goes up to £1,800.": "the cap goes up to £ 1,800 .",
    "NEW YORK — Inflation was 3%.": "Inflation was 3 % .",
    "Updated 10.30am: Inflation was 3%.": "Inflation was 3 % .",
    "Economists said it dropped to 3% in May.": "it dropped to 3 % in May .",
    "“It fell to 3%,” said Jane Smith, chief economist at the agency.": "It fell to 3 % .",
    "Inflation, the ONS said on Wednesday, fell to 3%.": "Inflation fell to 3 % .",
    "It hit 3%, the ONS said, up from 2%.": "It hit 3 % , up from 2 % .",
    "It hit 3%, in figures released on Thursday.": "It hit 3 % .",
    "It hit 3%, the ministry said in its monthly bulletin.": "It hit 3 % .",
    "It hit 3% (see chart).": "It hit 3 % .",
    "Inflation hit 3% in May - ONS": "Inflation hit 3 % in May",
    "The ONS said last month that it was 3%.": "it was 3 % .",
}
WHOLE = (
    "A third said inflation was a worry.",
    "Some 18% of voters said they backed it.",
    "Girls scored 74 and boys 68, a difference of eight points.",
    "The data showed a fall of 3% in May.",
    "Economists said inflation may fall to 3%.",
    "Economists said a rate of 4% was likely.",
    "Analysts expect inflation of 3%.",
    "GDP — 0.3% up on May.",
    "It was the highest this year, 63 a boat.",
    "In a month, 300 people came.",
    "Despite 3% inflation, sales rose.",
    "In London the ONS said rents rose by 5%.",
)


@pytest.mark.parametrize(("text", "told"), TOLD.items(), ids=list(TOLD))
def test_told(text: str, told: str) -> None:
    sentence = split_sentences(text, tokenize(text))[0]
    assert " ".join(token.text for token in parted(sentence, PUBLISHED).sentence.tokens) == told


@pytest.mark.parametrize("text", WHOLE)
def test_whole(text: str) -> None:
    sentence = split_sentences(text, tokenize(text))[0]
    assert parted(sentence, PUBLISHED).report is None


def test_long_ago() -> None:
    text = "The ONS said in May that it was 3%."
    assert parted(split_sentences(text, tokenize(text))[0], PUBLISHED).long_ago


def test_foreseen() -> None:
    text = "Inflation of 2% by April, economists said."
    assert parted(split_sentences(text, tokenize(text))[0], PUBLISHED).foreseen
