"""Whatever is sent: no exception, offsets that point at the quote, and the same bytes each time."""

import json
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from service.model.offsets import OFFSET_UNITS
from service.model.report import Report
from service.pipeline import check, extract, trace
from service.read import read
from tests.tables import real_store

FIXED = settings(max_examples=150, deadline=None, derandomize=True, database=None)
PUBLISHED = date(2024, 10, 2)
DAYS = st.sampled_from(
    [None, PUBLISHED, date(2024, 2, 29), date(2018, 1, 1), date(2026, 8, 1), date(1066, 10, 14), date.min, date.max]
)
#: Pieces of news, with what is likely to trip a reader of numbers.
WORDS = (
    "small boats|UK inflation|the energy price cap|Bank Rate|unemployment|payrolls|carbon dioxide|migration|migrants"
    "|rose|fell|was|stood at|doubled|halved|passed|topped|more than|nearly|about|between|and|but|the highest|a record"
    "|lowest|since|for|of|to|from|by|than|compared with|so far this year|this time last year|a year earlier|in May"
    "|in the same period of 2022|in 2023|in 1066|in 9999|in the year to June|on 22 August 2022|as of Monday|yesterday"
    "|since records began|in the three months to May|over the past decade|in 900 months|for the month since 2020"
    "|in the first half|next year|25,244|4,192 people|2%|£75m|a third|one in five|0|0%|0 people|0 times|-2.1%|−0.3|110%"
    "|1.2bn|3.5|½|٣٤|²|1e9|2023/24|0.000|99999999999999999999999999|1/0|percentage points|per cent|basis points|points"
    "|fold|times|%|£|$|'s|(|)|,|;|—|.|?|“|”|\r\n|\n|\n\n|\x00|\u200f|é|👩‍🚀|\ud83d|&amp;|<b>|# |* |> "
)
PIECES = st.sampled_from([*WORDS.split("|"), "|"])
NEWS = st.lists(PIECES, max_size=25).map(" ".join)
DIGITS = st.text(alphabet="0123456789.,-–/%£$€ ()\n", max_size=120)
FORMATS = st.sampled_from(["plain", "markdown", "html"])


def report_on(text: str, published: date | None = PUBLISHED, format_name: str = "plain") -> Report:
    return check(read(text, format=format_name, published=published), real_store())


@FIXED
@given(st.one_of(st.text(max_size=200), DIGITS, NEWS), DAYS, FORMATS)
@example("", None, "plain")
@example("9" * 5_000 + " people", PUBLISHED, "plain")
@example("0." + "0" * 5_000 + "1%", PUBLISHED, "plain")
@example("UK inflation rose " + "1,234 " * 400, PUBLISHED, "plain")
@example("UK inflation was 3% on 31 December 9999.", PUBLISHED, "plain")
@example("The energy price cap stands at £1,568.", None, "plain")
@example("\ud83d 4,192 \udc00 people", PUBLISHED, "html")
@example("In " + "Aa-" * 60 + "Aa, inflation was 3.0%.", PUBLISHED, "plain")  # what may cost more than its length
@example("Gold is at £1" + "a" * 3_000 + ", up 26%.", PUBLISHED, "plain")
@example("25,244<sup>" + " \n" * 3_000 + "x</sup> people", PUBLISHED, "html")
@example("What was it?" + "\n" * 3_000 + " It was 3%", PUBLISHED, "plain")
@example("A third" + " " * 3_000 + "of them came", PUBLISHED, "plain")
def test_nothing_raises_and_every_offset_holds(text: str, published: date | None, format_name: str) -> None:
    report = report_on(text, published, format_name)
    sent = report.text  # as sent, but for lone surrogates, which become U+FFFD
    assert len(sent) == len(text)
    for unit in OFFSET_UNITS:
        plain = report.to_dict(unit)
        json.dumps(plain, allow_nan=False).encode()
        for claim in claims_of(plain):
            assert cut(sent, unit, claim["offset"], claim["length"]) == claim["quote"]


@FIXED
@given(NEWS, DAYS)
def test_the_other_ways_in_do_not_raise(text: str, published: date | None) -> None:
    document = read(text, published=published)
    found = extract(document, real_store())
    assert all(claim.span.of(claim.block.text) for claim in found.claims)
    assert all(isinstance(line, str) for line in trace(document, real_store()))


@FIXED
@given(NEWS)
def test_same_text_same_bytes(text: str) -> None:
    assert bytes_of(report_on(text)) == bytes_of(report_on(text))


def bytes_of(report: Report) -> bytes:
    return json.dumps(report.to_dict(), ensure_ascii=False).encode()


def claims_of(plain: dict[str, object]) -> list[dict[str, object]]:
    claims = plain["claims"]
    assert isinstance(claims, list)
    return claims


def cut(text: str, unit: str, offset: object, length: object) -> str:
    """The piece of a text that an offset and a length mark when they count ``unit``."""
    assert isinstance(offset, int)
    assert isinstance(length, int)
    if unit == "codepoint":
        return text[offset : offset + length]
    encoding, width = ("utf-16-le", 2) if unit == "utf16" else ("utf-8", 1)
    return text.encode(encoding)[offset * width : (offset + length) * width].decode(encoding)


ENDING = "people crossed the Channel 🚤 in small boats, 36% fewer than in 2022"
STORIES = {
    "plain": f"👩‍🚀 Zoë counted.\r\n\r\nIn 2023,\u00a029,437 {ENDING}.\r\n",
    "combining": f"Cafe\u0301s in Ku\u0308ln 🎪: in 2023, 29,437 {ENDING}.",
    "markdown": f"# 🚤 Crossings\r\n\r\nIn *2023*, **29,437** {ENDING} &amp; so on.",
    "html": f"<h1>🚤 Caf&eacute;</h1><p>In&nbsp;2023, <b>29,437</b>&#32;{ENDING} &#x1F30A;&ndash;</p>",
}


@pytest.mark.parametrize("unit", OFFSET_UNITS)
@pytest.mark.parametrize("story", sorted(STORIES))
def test_quotes_are_found_by_their_offsets(story: str, unit: str) -> None:
    text = STORIES[story]
    plain = report_on(text, format_name="plain" if story == "combining" else story).to_dict(unit)
    claims = claims_of(plain)
    assert [claim["verdict"] for claim in claims] == ["supported", "supported"]
    for claim, figure in zip(claims, ("29,437", "36%"), strict=True):
        quote = cut(text, unit, claim["offset"], claim["length"])
        assert quote == claim["quote"]
        assert figure in quote
        sentence = claim["sentence"]
        assert isinstance(sentence, dict)
        assert figure in cut(text, unit, sentence["offset"], sentence["length"])


CUT_SHORT = (
    "August was the busiest month",
    "From 10.7% to about 5.3% by the end",
    "In August, the Labor Department reported, as",
    "Small boats: at the top, in March 2022, there were 8,000, so more than a",
    "34,530 asylum seekers were living in hotels at the end of March, down by nearly a quarter since",
    "Nearly 20,000 people crossed the Channel in the first six months of 2025, a record for the first half of a",
)
"""Headlines and what a form sends while somebody types: without a full stop, or in the middle of a phrase."""


@pytest.mark.parametrize("text", [*CUT_SHORT, "Its rate stays at 5.25%"])
def test_text_cut_short_is_no_error(text: str) -> None:
    words = text.split()
    for past in range(1, len(words) + 1):
        report_on(" ".join(words[:past]))
        report_on(" ".join(words[past - 1 :]))
