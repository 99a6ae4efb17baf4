"""A sentence as the rules for periods read it, and what a rule hands back."""

from collections.abc import Callable, Sequence
from datetime import date

from service.extract.periods.words import COUNTED, DASHES, NOT_PLURAL, NUMBERS
from service.extract.text.plainer_words import CUES, plainer
from service.model.calendar import MONTHS
from service.model.events import Event
from service.model.periods import PeriodRole
from service.model.tokens import Sentence
from service.model.windows import Grain, Window
from service.records import dataclass

# Stands in for an unknown publication date, so that rules need no second way; nothing resolved from it is handed out.
STAND_IN = date(2099, 6, 15)
LONGEST_MONTH = 31  # days
_BEHIND_YEARS = frozenset(["", ".", ",", ";", ")", ":", "has", "have", "had"])
_RATIO = 3  # characters of the number of "one in 3000", "12 in 5000"
_PADDING = [""] * 24
_SAYING_NOTHING = "just"


@dataclass(frozen=True, slots=True)
class Found:
    """A period that a rule has recognised, in token indices.

    Attributes:
        start: index of its first token.
        end: index just past its last.
        grain: the calendar unit it was expressed in.
        rule: the rule's name.
        window: its days, None where only the antecedent can tell.
        role: what it does, before the words in front of it are looked at.
        others: other licensed windows, most plausible first.
        shift_months: as in ``Period``.
        shift_days: as in ``Period``.
        relative: whether the publication date was needed.
        written: whether the year is written.
        floating: whether it is a month, day or quarter to which no year is given.
    """

    start: int
    end: int
    grain: Grain
    rule: str
    window: Window | None
    role: PeriodRole = PeriodRole.WINDOW
    others: tuple[Window, ...] = ()
    shift_months: int = 0
    shift_days: int = 0
    relative: bool = False
    written: bool = False
    floating: bool = False

    def reached_by(self, start: int, grain: Grain, rule: str, windows: Sequence[Window]) -> "Found":
        """A period told by way of this one, which ends its words: "the six weeks to 12 May".

        Args:
            start: index of its first token.
            grain: the calendar unit it was expressed in.
            rule: the rule's name.
            windows: its licensed windows, most plausible first.
        """
        likely, *others = windows
        return Found(
            start, self.end, grain, rule, likely, others=tuple(others), relative=self.relative, written=self.written
        )


@dataclass(frozen=True, slots=True)
class Recalled:
    """What the sentences before told of time, beside the last window that they named.

    Attributes:
        told: the part of a year that the paragraph named last with its year, as ``last_told`` has it.
        against: the days of a written year that the sentence before was set against last, as ``compared_with`` has it.
        returned: the last window named before the sentence in front, where that one ``looks_back``.
        either: the other days that the last window may be, where it is one such as "last Sunday".
    """

    told: Window | None = None
    against: Window | None = None
    returned: Window | None = None
    either: tuple[Window, ...] = ()


NOTHING_RECALLED = Recalled()


class Line:
    """The tokens of a sentence with all that is needed to resolve its periods.

    Attributes:
        low: the words in lower case, with empty strings behind them, so that rules may look a few places past either
            end without asking (an index of −1 falls into the padding too).
        size: how many tokens there are.
        today: the publication date, or a stand-in.
        dated: whether the publication date is known.
        previous: the last window named before this sentence.
        last: the last window named before this place.
        spoken: the windows named so far, the one before the sentence first.
        either: the other days that the last window may be: of "last Sunday" that of the week before.
        back: "the year before", where nothing was named since.
        month: the last month or part of one that the sentence has named, or the sentence before went on about.
        origin: the last that is not itself so many days before another.
        frame: the year that the sentence has set for the months it names, None where it has set none.
        part: half a year or more, other than a calendar year, that the sentence has named with its year.
        loose: the months among which "late 2023" leaves open which are meant, and the places where it begins and ends.
        fiscal: whether the years that it names are the fiscal ones of America.
        same: whether the same days of another year have been named.
        against: the days of a written year that the sentence before was set against last.
        returned: the last window named before the sentence in front, where that one only told what had been before.
        told: the last part of a year whose year the paragraph has written.
        told_at: the place where the sentence has told it, 0 if it has not.
        told_before: whether that was in a sentence before.
        lengths: the lengths read so far, by the place where they begin (see ``rolling.counted``).
        settled: whether a month without a year has already been read by itself, so that no year frames it any more.
    """

    __slots__ = (
        "against",
        "back",
        "dated",
        "either",
        "events",
        "fiscal",
        "frame",
        "last",
        "lengths",
        "loose",
        "low",
        "month",
        "origin",
        "part",
        "previous",
        "returned",
        "same",
        "settled",
        "size",
        "spoken",
        "today",
        "tokens",
        "told",
        "told_at",
        "told_before",
        "us",
    )

    def __init__(
        self,
        sentence: Sentence,
        published: date | None,
        previous: Window | None,
        events: Sequence[Event],
        language: str,
        recalled: Recalled = NOTHING_RECALLED,
    ) -> None:
        self.tokens = sentence.tokens
        self.size = len(sentence.tokens)
        said = sentence.words
        self.low: list[str] = [*(said if CUES.isdisjoint(said) else _in_plain_words(said)), *_PADDING]
        self.today = published or STAND_IN
        self.dated = published is not None
        self.previous = previous
        self.last = previous
        self.spoken = [] if previous is None else [previous]
        self.back: Found | None = None
        self.month = previous if previous is not None and previous.days <= LONGEST_MONTH else None
        self.origin = previous
        self.events = events
        self.us = language.lower() == "en-us"
        self.frame: int | None = None
        self.part: Window | None = None
        self.loose: tuple[Window, int, int] | None = None
        self.fiscal = False
        self.settled = False
        self.same = False
        self.against = recalled.against
        self.returned = recalled.returned
        self.either = recalled.either
        self.told = recalled.told
        self.told_at = 0
        self.told_before = recalled.told is not None
        self.lengths: dict[int, tuple[int, str, int] | None] = {}

    def that_year(self) -> int | None:
        """The year that "that year" points to: none says it of this one, where another was set against it."""
        if self.last is None:
            return None
        now = self.dated and self.last is self.previous and self.last.end.year == self.today.year
        return (self.against if now and self.against is not None else self.last).end.year

    def joined(self, index: int) -> bool:
        """Whether no space stands between the token at ``index`` and the one before it."""
        return 0 < index < self.size and self.tokens[index - 1].end == self.tokens[index].start

    def capital(self, index: int) -> bool:
        """Whether the token at ``index`` begins with a capital letter."""
        return 0 <= index < self.size and self.tokens[index].text[0].isupper()

    def number(self, index: int) -> int | None:
        """The whole number at ``index``, in digits (three at most) or in words."""
        word = self.low[index]
        if word.isdecimal():
            return int(word) if len(word) <= 3 else None
        return NUMBERS.get(word)

    def day_number(self, index: int) -> int | None:
        """The day of the month at ``index``: "7", "22nd"."""
        word = self.low[index]
        if word[-2:] in ("st", "nd", "rd", "th"):
            word = word[:-2]
        if not word.isdecimal() or len(word) > 2 or self._hangs_on(index):
            return None
        return int(word) if 1 <= int(word) <= 31 else None

    def year(self, index: int) -> int | None:
        """The year at ``index`` if its token could be one: four digits from 1900 to 2100 that no unit hangs on to."""
        word = self.low[index]
        if len(word) != 4 or not (word.isascii() and word.isdecimal()):
            return None
        if not ("1900" <= word <= "2100" or (word > "2100" and self._reaches_back(index)) or self._is_long_ago(index)):
            return None
        return None if self._hangs_on(index) else int(word)

    def _is_long_ago(self, index: int) -> bool:
        """ "In 1695 it cut rates to 3%", "until 1844": years of a time of which hardly any figure is held."""
        before, ahead = self.low[index - 1] if index else "", self.low[index - 2] if index > 1 else ""
        led = before == "until" or (before == "in" and ahead in ("", ";", ",", "and", "%"))
        return led and "1600" <= self.low[index] < "1900" and not self.counts(index + 1)

    def counts(self, index: int) -> bool:
        """Whether the word at ``index`` is what a numeral before it counts."""
        word = self.low[index]
        if word in COUNTED or word in ("%", "°"):
            return True
        plural = len(word) > 3 and word[-1] == "s" and word[-2] != "s" and word.isalpha()
        return plural and word not in NOT_PLURAL and not self.capital(index)

    def skip(self, index: int, *words: str) -> int:
        """``index``, or the place after it if its word is one of ``words``."""
        return index + 1 if self.low[index] in words else index

    def whole_year_before(self) -> int | None:
        """The year of the last window named before this sentence, if that was a whole calendar year."""
        window = self.previous
        return window.start.year if window is not None and window == Window.year(window.start.year) else None

    def _reaches_back(self, index: int) -> bool:
        """ "Since November 3022.", "since 3003 has it", "36,816 in 2724.": a year by its place, though yet to come."""
        since = index - 1 - (self.low[index - 1] in MONTHS)
        led = self.low[since] == "since" or (self.low[since] == "in" and len(self.low[since - 1]) > _RATIO)
        return led and self.low[index + 1] in _BEHIND_YEARS

    def _hangs_on(self, index: int) -> bool:
        """Whether a currency sign or a unit makes the numeral at ``index`` a quantity."""
        following, before = self.low[index + 1], self.low[index - 1]
        if following == "%" or (following.isalpha() and self.joined(index + 1) and following not in ("h1", "h2")):
            return True
        return bool(before) and before in "£$€¥#@&" and self.joined(index)


def _in_plain_words(said: Sequence[str]) -> list[str]:
    """The words as rules know them; those that say nothing behind "since" are put as one that says nothing there."""
    plain = plainer(said)
    for at, word in enumerate(plain):
        if not word:
            plain[at] = _SAYING_NOTHING if at and plain[at - 1] in ("since", _SAYING_NOTHING) else said[at]
    return plain


Rule = Callable[[Line, int], Found | None]


def is_dash(word: str) -> bool:
    """Whether the token is a hyphen or a dash."""
    return word in DASHES
