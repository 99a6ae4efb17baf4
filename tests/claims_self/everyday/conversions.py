"""An amount in two units, and money at a rate that is told: “12 miles (19km)”, “£40m ($50m)”."""

from decimal import Decimal
from random import Random

from tests.claims_self.everyday.drawn import Family, Words, between, plain

UNITS = (
    ("miles", "km", "1.609344"),
    ("kilometres", " miles", "0.621371"),
    ("acres", " hectares", "0.404686"),
    ("hectares", " acres", "2.47105"),
    ("metres", "ft", "3.28084"),
    ("feet", "m", "0.3048"),
    ("kilos", "lb", "2.20462"),
    ("litres", " gallons", "0.219969"),
)


def lengths(random: Random) -> tuple[Words, Words]:
    unit, other, rate = random.choice(UNITS)
    value = Decimal(random.randint(30, 900))
    there = value * Decimal(rate)
    words = {"a": f"{plain(value)} {unit}", "b": f"{plain(there)}{other}", "n": str(random.randint(12, 90))}
    return words | {"year": str(random.randint(2015, 2023))}, {"b": f"{plain(there * Decimal('1.6'))}{other}"}


def exchanged(random: Random) -> tuple[Words, Words]:
    rate = between(random, 1.15, 1.45, 2)
    pounds = between(random, 11, 900)
    there = pounds * rate
    words = {
        "a": f"£{plain(pounds)}m",
        "b": f"${plain(there)}m",
        "r": f"${rate}",
        "year": str(random.randint(2015, 2023)),
    }
    return words, {"b": f"${plain(there * Decimal('1.7'))}m"}


def speeds(random: Random) -> tuple[Words, Words]:
    hours, speed = random.randint(2, 9), random.randint(20, 70)
    words = {"miles": str(hours * speed), "hours": "two three four five six seven eight nine".split()[hours - 2]}
    return words | {"speed": str(speed), "age": str(random.randint(18, 80))}, {"speed": str(speed * 2 - 3)}


FAMILIES = (
    Family(
        lengths,
        (
            "It is {a} ({b}) from the town.",
            "They measured {a} ({b}) in {n} days.",
            "In {year} they measured {a} ({b}), and in {n} places more than that.",
            "The site covers {a}, or {b}, of the valley.",
        ),
        (),
    ),
    Family(
        exchanged,
        (
            "The firm paid {a} ({b}) at a rate of {r} to the pound.",
            "The deal of {year} was worth {a} ({b}, at {r} to the pound).",
        ),
        ("At {r} to the pound, the {a} is worth {b}.",),
    ),
    Family(
        speeds,
        (
            "The train covers the {miles} miles in {hours} hours, an average of {speed}mph.",
            "She drove {miles} miles in {hours} hours, at an average speed of {speed} miles an hour.",
            "The driver, {age}, covered {miles} miles in {hours} hours, an average speed of {speed}mph.",
        ),
        (),
    ),
)
