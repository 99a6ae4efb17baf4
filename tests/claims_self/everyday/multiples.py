"""Multiples and fractions of another figure: “three times as many as the 120 of 2019”, “half the 800”."""

from decimal import Decimal
from random import Random

from tests.claims_self.everyday.drawn import Family, Words, money, plain

TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times"}
VERBS = {2: "doubled", 3: "trebled", 4: "quadrupled"}


def times(random: Random) -> tuple[Words, Words]:
    number = random.choice(list(TIMES))
    less = Decimal(random.randint(13, 900))
    more = less * number
    words = {"less": plain(less), "more": plain(more), "times": TIMES[number], "year": str(random.randint(2015, 2023))}
    return words | {"n": str(random.randint(12, 90))}, {"more": plain(more * Decimal("1.6") + 3)}


def verbs(random: Random) -> tuple[Words, Words]:
    number = random.choice(list(VERBS))
    less = Decimal(random.randint(13, 400))
    write = random.choice((plain, money("£", "m", 0)))
    words = {"less": write(less), "more": write(less * number), "doubled": VERBS[number]}
    wrong = write(less * number * Decimal("1.6") + 3)
    return words | {"year": str(random.randint(2015, 2023)), "n": str(random.randint(12, 90))}, {"more": wrong}


def halves(random: Random) -> tuple[Words, Words]:
    name, number = random.choice((("half", 2), ("a third", 3), ("a quarter", 4), ("a fifth", 5)))
    less = Decimal(random.randint(13, 400))
    words = {"less": plain(less), "more": plain(less * number), "half": name, "year": str(random.randint(2015, 2023))}
    return words | {"n": str(random.randint(12, 90))}, {"less": plain(less * Decimal("1.6") + 3)}


FAMILIES = (
    Family(
        times,
        (
            "There were {more} fires, {times} as many as the {less} of {year}.",
            "The town has {more} bakers, {times} the {less} it had in {year}.",
            "In May there were {more} calls, {times} as many as in April, when there were {less}.",
            "In {year} there were {less} cases; last year there were {more}, {times} as many.",
            "Leeds recorded {more} cases, {times} as many as York, with {less}.",
            "Leeds recorded {more} cases against {less} in York, {times} as many.",
            "The number rose from {less} to {more}, {times} as many.",
            "In {n} days {more} calls were taken, {times} as many as the {less} of the month before.",
        ),
        ("Some {more} people applied, {times} more than the {less} of a year before.",),
    ),
    Family(
        verbs,
        (
            "Sales {doubled} to {more} from {less}.",
            "Sales have {doubled} from {less} to {more} since {year}.",
            "Sales {doubled} from {less} in {year} to {more} last year.",
            "Profit {doubled} to {more}, from {less} a year earlier.",
            "Its income more or less {doubled}, to {more} from {less}.",
        ),
        (
            "Sales {doubled} last year, to {more}. They had been {less} in {year}.",
            "Costs were {more}, having {doubled} from {less}.",
            "The figure has {doubled} in {n} years, from {less} to {more}.",
        ),
    ),
    Family(
        halves,
        (
            "There were {less} fires, {half} of the {more} of {year}.",
            "Only {less} came, {half} of the {more} expected.",
            "The number fell to {less}, {half} of the {more} of a year earlier.",
            "The price is £{less}, {half} of the £{more} asked in {year}.",
            "In {n} days only {less} calls came, {half} of the {more} of the month before.",
        ),
        (),
    ),
)
