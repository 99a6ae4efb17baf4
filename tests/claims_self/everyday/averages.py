"""An average with what it is an average of, and amounts for each: “600 over 12 days, 50 a day”."""

from decimal import Decimal
from random import Random

from tests.claims_self.everyday.drawn import Family, Words, between, money, plain, rounded


def visits(random: Random) -> tuple[Words, Words]:
    """A total over some days, games or schools, and the mean of them."""
    number = Decimal(random.randint(11, 38))
    total = between(random, 4_000, 900_000)
    mean = total / number
    words = {
        "total": plain(total),
        "number": plain(number),
        "mean": plain(mean),
        "year": str(random.randint(2015, 2023)),
    }
    return words | {"age": str(random.randint(41, 80))}, {"mean": plain(mean * Decimal("1.43"))}


def payments(random: Random) -> tuple[Words, Words]:
    """A sum of millions shared by people or things."""
    number = between(random, 300, 9_000, 0)
    each = between(random, 150, 9_000)
    total = rounded(number * each / 1_000_000, 2)
    mean = total * 1_000_000 / number
    told = plain(mean) if mean < 1_000 else plain(rounded(mean / 10) * 10)
    wrong = plain(rounded(mean / 10) * 14)
    words = {"total": money("£", "m", 2)(total), "number": plain(number), "mean": f"£{told}"}
    return words | {"year": str(random.randint(2015, 2023))}, {"mean": f"£{wrong}"}


def weighed(random: Random) -> tuple[Words, Words]:
    """What one of them costs, and what so many cost."""
    number = Decimal(random.randint(4, 60))
    each = between(random, 1.2, 80, 2)
    write = money("£", "", 2)
    words = {"number": plain(number), "each": write(each), "total": write(number * each)}
    return words | {"n": str(random.randint(61, 90))}, {"total": write(number * each * Decimal("1.35"))}


FAMILIES = (
    Family(
        visits,
        (
            "The show drew {total} people over {number} nights, an average of {mean} a night.",
            "The show drew {total} people in {number} nights, or {mean} a night.",
            "In {number} matches the club drew {total} fans, an average of {mean} per match.",
            "The club's {number} home games were watched by {total} people, an average of {mean} each.",
            "A total of {total} people visited the {number} gardens, {mean} each on average.",
            "The {number} schools have {total} pupils, an average of {mean} per school.",
            "It sold {total} tickets in {number} days, averaging {mean} a day.",
            "Over {number} days it sold {total} tickets, {mean} a day on average.",
            "Some {total} calls came in over {number} weeks, or {mean} a week.",
            "The {total} votes were cast at {number} polling stations, an average of {mean} at each.",
            "The county's {number} farms grow {total} tonnes of wheat, {mean} tonnes each on average.",
            "The show, opened in {year}, drew {total} people over {number} nights. That is {mean} a night on average.",
            "In {number} matches, {age} goals were scored before {total} fans, an average of {mean} per match.",
        ),
        (),
    ),
    Family(
        payments,
        (
            "The fund paid {total} to {number} families, an average of {mean} each.",
            "The {number} staff shared a bonus of {total}, or {mean} each.",
            "The council spent {total} on {number} pupils, or {mean} per pupil.",
            "The town of {number} people has debts of {total}, {mean} a head.",
            "The {total} scheme will help {number} homes, which is {mean} per home.",
            "Some {number} customers will get back {total}, an average of {mean} per customer.",
            "The scheme, begun in {year}, cost {total}, or {mean} for each of the {number} homes.",
        ),
        ("The town spends {total} a year on its {number} people. That is {mean} for each of them.",),
    ),
    Family(
        weighed,
        (
            "He paid {total} for {number} books at {each} each.",
            "The school bought {number} lamps for {total}, or {each} each.",
            "At {each} each, {number} seats cost {total}, and {n} people wanted one.",
            "She bought {number} tickets at {each} each, a total of {total}.",
            "The {number} seats cost {each} apiece, {total} in all.",
        ),
        (),
    ),
)
