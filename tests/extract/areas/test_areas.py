"""Areas by the names that news gives them; nothing else that looks like one."""

import runpy
from pathlib import Path

import pytest

from service.claims.subject.areas.home import HOME
from service.extract.areas.areas import find_areas
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize


def areas(text: str) -> list[str]:
    mentions = [mention for sentence in split_sentences(text, tokenize(text)) for mention in find_areas(sentence)]
    return [f"{mention.span.of(text)}={mention.area}" for mention in mentions]


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
        ("prices in Nigeria, Côte d’Ivoire and the Czech Republic",
         ["Nigeria=NG", "Côte d’Ivoire=CI", "Czech Republic=CZ"]),
        ("Iraqis, Afghans and Greeks beside a Thai", ["Iraqis=IQ", "Afghans=AF", "Greeks=GR", "Thai=TH"]),
        ("from Guinea-Bissau to Papua New Guinea", ["Guinea-Bissau=GW", "Papua New Guinea=PG"]),
        ("growth in Jordan and Georgia, not in Chad", ["Jordan=JO", "Georgia=GE", "Chad=TD"]),
        ("St Lucia, Saint Lucia, Bosnia, Burma; Holland’s neighbours",
         ["St Lucia=LC", "Saint Lucia=LC", "Bosnia=BA", "Burma=MM"]),
        ("the Republic of Ireland and the Irish", ["Republic of Ireland=IE", "Irish=IE"]),
        ("Britons, Scots and the Welsh", ["Britons=GB", "Scots=GB-SCT", "Welsh=GB-WLS"]),
        ("South Sudan, North Korea, Hong Kong", ["South Sudan=SS", "North Korea=KP", "Hong Kong=HK"]),
        ("jobs in California, Virginia and New Jersey", ["California=US-CA", "Virginia=US-VA", "New Jersey=US-NJ"]),
        ("the UAE and Saudi Arabia", ["UAE=AE", "Saudi Arabia=SA"]),
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
        "Jordan Pickford said that Chad and Georgia agreed",
        "according to Chad Brown, of Jordan Holdings",
        "Crossings of the English Channel and of the Irish Sea",
        "Latin America, New England, Jersey City, the Prince of Wales, a Kansas City banker",
        "Virginia Bottomley, West Texas crude and the University of Michigan",
        "polish the brass, with a guinea pig at hand",
        "",
    ],
)
def test_silent(text: str) -> None:
    assert areas(text) == []


def test_home_is_where_the_language_is() -> None:
    assert (HOME["en-GB"], HOME["en-US"]) == ("GB", "US")


def test_the_table_is_what_its_script_writes() -> None:
    root = Path(__file__).parents[3]
    module = runpy.run_path(str(root / "scripts/area_names/__main__.py"))["module"]
    assert (root / "service/extract/areas/area_names.py").read_text("utf-8") == module(), (
        "run python scripts/area_names"
    )
