"""Facts of things counted: an amount as print has it, and how far it is from another, in number and in per cent."""

from decimal import Decimal

from service.model.windows import Window
from service.records import dataclass
from tests.ground.everyday.facts import MONTHS, WORDS, rounded

QUARTERS = ("first", "second", "third", "fourth")
MULTIPLES = {"2": "double", "3": "three times", "4": "four times", "5": "five times"}
FRACTIONS = (
    (Decimal("0.25"), "a quarter"), (Decimal("0.333"), "a third"), (Decimal("0.5"), "half"),
    (Decimal("0.667"), "two thirds"), (Decimal("0.75"), "three quarters"),
)  # fmt: skip
UP = {
    "rose": ("rose", "climbed", "increased", "went up"),
    "risen": ("risen", "climbed", "increased", "grown"),
    "rises": ("rise", "climb", "jump"),
    "rise": ("rise", "increase"),
    **{word: (word,) for word in ("up", "more", "higher", "above")},
    "less": ("more",),
}
DOWN = {
    "rose": ("fell", "dropped", "declined", "went down"),
    "risen": ("fallen", "dropped", "declined", "shrunk"),
    "rises": ("fall", "drop", "dip"),
    "rise": ("fall", "drop"),
    "up": ("down",),
    "more": ("fewer",),
    "higher": ("lower",),
    "above": ("below",),
    "less": ("less",),
}


def whole(value: Decimal) -> str:
    return f"{rounded(value, 0):,}"


def thousands(value: Decimal) -> str:
    """ "37,000" of 36,816."""
    return f"{rounded(value / 1000, 0) * 1000:,}"


@dataclass(frozen=True, slots=True)
class Count:
    """So many, of some days: "1,234" of "August" ("August 2024")."""

    value: Decimal
    text: str
    window: Window
    month: str
    dated: str

    def __str__(self) -> str:
        return self.text

    @property
    def year(self) -> int:
        return self.window.end.year

    @property
    def about(self) -> str:
        return thousands(self.value)


def _spoken(word: tuple[str, ...], turn: int) -> str:
    return word[turn % len(word)]


@dataclass(frozen=True, slots=True)
class Shift:
    """The way from one amount to another, in per cent (``pct``) and in number (``by``)."""

    before: Count
    after: Count
    by: str
    decimals: int = 0

    @property
    def pct(self) -> str:
        return f"{abs(rounded((self.after.value / self.before.value - 1) * 100, self.decimals))}%"

    def __getattr__(self, name: str) -> str:
        words = (UP if self.after.value > self.before.value else DOWN).get(name)
        if words is None:
            raise AttributeError(name)
        return _spoken(words, self.after.window.end.month)


class Amounts(dict[str, object]):
    """Facts of a scene; what cannot be told is not put in."""

    def shift(
        self, name: str, before: Count | None, after: Count | None, by: str = "", decimals: int = 0, most: int = 300
    ) -> None:
        """A shift that print can tell: not of nothing, not of too little to round, not manifold."""
        if before is None or after is None or before.value <= 0 or after.value <= 0 or before.text == after.text:
            return
        share = abs(rounded((after.value / before.value - 1) * 100, decimals))
        if 0 < share < most:
            self[name] = Shift(before, after, by or whole(abs(after.value - before.value)), decimals)

    def multiple(self, name: str, before: Count | None, after: Count | None) -> None:
        """ "more than double", "nearly three times" where the ratio lies near a whole number."""
        if before is None or after is None or before.value <= 0:
            return
        ratio = after.value / before.value
        near = str(rounded(ratio, 0))
        if near in MULTIPLES and abs(ratio - Decimal(near)) < Decimal("0.15") and ratio != Decimal(near):
            self[name] = f"{'more than' if ratio > Decimal(near) else 'almost'} {MULTIPLES[near]}"
            self[f"{name}_base"] = before

    def share(self, name: str, part: Count | None, total: Count | None) -> None:
        """ "37%" and, where it lies near one, "about a third"."""
        if part is None or total is None or not 0 < part.value < total.value:
            return
        of = part.value / total.value
        self[name] = f"{rounded(of * 100, 0)}%"
        for fraction, words in FRACTIONS:
            if abs(of - fraction) < Decimal("0.02"):
                self[f"{name}_words"] = f"about {words}"


def month_name(window: Window) -> str:
    return MONTHS[window.end.month - 1]


def number_word(number: int) -> str:
    return WORDS[number] if number < len(WORDS) else str(number)
