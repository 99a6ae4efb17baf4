"""Areas by the names that news gives them; nothing else that looks like one."""

import pytest

from service.extract.areas import HOME, find_areas
from service.extract.tokens import tokenize


def areas(text: str) -> list[str]:
    return [f"{mention.span.of(text)}={mention.area}" for mention in find_areas(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices in the UK, France and Germany rose.", ["UK=GB", "France=FR", "Germany=DE"]),
        ("British and American rates fell.", ["British=GB", "American=US"]),
        ("Inflation in the United Kingdom", ["United Kingdom=GB"]),
        ("Figures for England and Wales, not England alone.", ["England and Wales=GB-EAW", "England=GB-ENG"]),
        ("Wales, Scottish hills, Northern Ireland", ["Wales=GB-WLS", "Scottish=GB-SCT", "Northern Ireland=GB-NIR"]),
        ("the U.S. and the U.K.", ["U.S.=US", "U.K.=GB"]),
        ("US jobs grew and the USA cheered", ["US=US", "USA=US"]),
        ("the eurozone, the euro area and the European Union", ["eurozone=EA", "euro area=EA", "European Union=EU"]),
        ("worldwide sales and the global economy", ["worldwide=WORLD", "global=WORLD"]),
        ("Britain's output and Japan’s", ["Britain=GB", "Japan=JP"]),
        ("South Korea grew, South Africa shrank.", ["South Korea=KR", "South Africa=ZA"]),
        ("Türkiye raised rates.", ["Türkiye=TR"]),
        ("Chinese output in US dollars, says the World Bank", ["Chinese=CN"]),
    ],
)  # fmt: skip
def test_named(text: str, expected: list[str]) -> None:
    assert areas(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They told us that it rose.",  # the pronoun
        "a china cup and a turkey",  # the thing, in lower case
        "The Korean war film",  # neither Korea alone
        "Georgia on my mind",
        "British Gas and the world cup",
        "",
    ],
)
def test_silent(text: str) -> None:
    assert areas(text) == []


def test_home_is_where_the_language_is() -> None:
    assert (HOME["en-GB"], HOME["en-US"]) == ("GB", "US")
