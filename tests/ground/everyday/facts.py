"""Facts that several natures share: a figure of some days, and the way from one figure to another."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from service.ground.figures.evidence import Missing, figure
from service.model.windows import Window
from service.records import dataclass
from service.store.interface import Vintage

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
DAYS = tuple(
    day
    for year in range(2019, 2027)
    for month, of_month in ((1, 9), (2, 25), (3, 28), (4, 29), (6, 3), (7, 24), (8, 28), (9, 25), (10, 30), (12, 4))
    if (day := date(year, month, of_month)) < date(2026, 9, 20)
)
RISEN = {
    "rose": ("rose", "climbed", "increased", "went up"), "risen": ("risen", "climbed", "increased", "gone up"),
    "rises": ("rises", "climbs", "goes up", "jumps"), "rise": ("rise", "increase"), "rising": ("rising", "climbing"),
    "up": ("up",), "higher": ("higher",), "above": ("above",), "raised": ("raised", "put up", "increased"),
}  # fmt: skip
FALLEN = {
    "rose": ("fell", "dropped", "declined", "came down"), "risen": ("fallen", "dropped", "declined", "come down"),
    "rises": ("falls", "drops", "dips", "slips"), "rise": ("fall", "drop"), "rising": ("falling", "dropping"),
    "up": ("down",), "higher": ("lower",), "above": ("below",), "raised": ("cut", "lowered", "reduced"),
}  # fmt: skip


def value_of(view: Vintage, window: Window) -> Decimal | None:
    found = figure(view, window)
    return None if isinstance(found, Missing) else found.value


def rounded(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as print has it, of days that print names."""

    value: Decimal
    text: str
    window: Window
    month: str
    dated: str

    def __str__(self) -> str:
        return self.text

    @property
    def year(self) -> int:
        return self.window.start.year


@dataclass(frozen=True, slots=True)
class Move:
    """The way from one figure to another; its words are those of rising or of falling. A turn chooses among them."""

    before: Told
    after: Told
    by: str
    turn: int = 0
    ago: str = ""

    @property
    def ago_first(self) -> str:
        return self.ago.capitalize()

    @property
    def upwards(self) -> bool:
        return self.after.value > self.before.value

    def _word(self, name: str) -> str:
        words = (RISEN if self.upwards else FALLEN)[name]
        return words[self.turn % len(words)]

    @property
    def rose(self) -> str:
        return self._word("rose")

    @property
    def risen(self) -> str:
        return self._word("risen")

    @property
    def rises(self) -> str:
        return self._word("rises")

    @property
    def rise(self) -> str:
        return self._word("rise")

    @property
    def rising(self) -> str:
        return self._word("rising")

    @property
    def up(self) -> str:
        return self._word("up")

    @property
    def higher(self) -> str:
        return self._word("higher")

    @property
    def above(self) -> str:
        return self._word("above")

    @property
    def raised(self) -> str:
        return self._word("raised")
