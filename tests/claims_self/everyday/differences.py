"""A difference and its ends: “the club sold 1,240 more, 9,400 against 8,160”."""

from random import Random

from tests.claims_self.everyday.drawn import Family, Words, Write, change, money, moved, plain, rounded


def _drawn(random: Random, low: float, high: float, decimals: int, write: Write) -> tuple[Words, Words]:
    was, now = moved(random, low, high, decimals)
    size = abs(now - was)
    words = {
        "was": write(was),
        "now": write(now),
        "d": write(size),
        "year": str(random.randint(2015, 2023)),
        "n": str(random.randint(12, 90)),
        "more_or_fewer": "more" if now > was else "fewer",
    }
    return {**words, **change(now > was)}, {"d": write(rounded(size * 2 + rounded(was / 9, decimals), decimals))}


def counts(random: Random) -> tuple[Words, Words]:
    return _drawn(random, *random.choice(((80.0, 900.0), (1_000.0, 9_000.0), (10_000.0, 90_000.0))), 0, plain)


def accounts(random: Random) -> tuple[Words, Words]:
    return _drawn(random, 20, 90, 1, money("£", random.choice(("m", "bn"))))


def bills(random: Random) -> tuple[Words, Words]:
    return _drawn(random, 120, 2_400, 0, money("£", "", 0))


FAMILIES = (
    Family(
        counts,
        (
            "There were {now} crimes in the town, {d} {fewer} than the {was} of the year before.",
            "There were {now} accidents, {up} by {d} from {was} in {year}.",
            "Membership {rose} by {d} to {now}, from {was}.",
            "Membership {rose} by {d}, from {was} to {now}.",
            "The number of farms {rose} from {was} to {now}, {a_rise} of {d}.",
            "Some {now} pupils sat the exam, {d} {fewer} than in {year}, when {was} did.",
            "Some {now} people voted, {d} {fewer} than the {was} who did so in {year}.",
            "The crowd was {now}, compared with {was} a week before, {a_rise} of {d}.",
            "The firm now has {now} staff. That is {d} {fewer} than the {was} it had in {year}.",
            "The firm has {now} staff, {d} {fewer} than a year ago ({was}).",
            "The herd has {now} cows, having had {was} in {year}: {a_rise} of {d}.",
            "Some {now} people visited the {n} gardens, {d} {fewer} than the {was} of last summer.",
            "The club, founded in {year}, has {now} members, {d} {fewer} than the {was} of a year ago.",
        ),
        ("Last year {was} patients were treated; this year it was {now}, {d} {fewer}.",),
    ),
    Family(
        accounts,
        (
            "Profit was {now}, {d} {less} than the {was} of {year}.",
            "The council will spend {now} on roads, {d} {less} than the {was} it spent last year.",
            "The budget {rose} from {was} to {now}, {a_rise} of {d}.",
            "Debt stands at {now}, {up} {d} from {was} a year earlier.",
            "The scheme was to cost {was} but came to {now}, {d} {less}.",
            "Sales came to {now} against {was} a year earlier, {a_rise} of {d}.",
        ),
        (
            "Over {n} months the trust spent {now}, {d} {less} than its budget of {was}.",
            "Profit {rose} by {d} to {now} from {was}.",
            "The scheme will cost {now} rather than the {was} planned, {d} {less}.",
        ),
    ),
    Family(
        bills,
        (
            "The average bill is {now}, {d} {less} than the {was} of a year ago.",
            "A year at the school costs {now}, {d} {less} than in {year}, when it was {was}.",
            "Rent is {now} a month in Leeds and {was} in Hull, a gap of {d}.",
        ),
        (
            "The average bill {rose} by {d} to {now}, from {was}.",
            "The fee {rose} from {was} to {now}.",
        ),
    ),
)
