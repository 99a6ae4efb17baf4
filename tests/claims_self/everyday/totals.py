"""A total with its parts, and parts with their rest: “12 in Leeds, 9 in York and 14 in Hull, 35 in all”."""

from decimal import Decimal
from random import Random

from tests.claims_self.everyday.drawn import Family, Words, Write, between, money, plain, rounded

PLACES = ("Leeds", "York", "Hull", "Derby", "Bath")


def parts(random: Random) -> tuple[Words, Words]:
    """Five counts, and the sums of the first two to five."""
    low, high = random.choice(((12.0, 90.0), (100.0, 900.0), (1_000.0, 9_000.0)))
    drawn = [between(random, low, high) for _ in PLACES]
    return _words(random, drawn, plain)


def amounts(random: Random) -> tuple[Words, Words]:
    drawn = [between(random, 2, 60, 1) for _ in PLACES]
    return _words(random, drawn, money("£", "m"))


def _words(random: Random, drawn: list[Decimal], write: Write) -> tuple[Words, Words]:
    words = {name: write(value) for name, value in zip("abcde", drawn, strict=True)}
    sums = {f"s{size}": sum(drawn[:size], Decimal()) for size in range(2, 6)}
    words |= {name: write(value) for name, value in sums.items()}
    words |= {
        "age": str(random.randint(18, 65)),
        "year": str(random.randint(2015, 2023)),
        "n": str(random.randint(11, 40)),
    }
    return words, {name: write(rounded(value * Decimal("1.37"), 0)) for name, value in sums.items()}


FAMILIES = (
    Family(
        parts,
        (
            "There were {a} thefts and {b} burglaries, {s2} in all.",
            "The firm has {a} staff in Leeds and {b} in York, a total of {s2}.",
            "A total of {s2} pupils took part: {a} girls and {b} boys.",
            "In all {s3} jobs will go: {a} in Leeds, {b} in York and {c} in Hull.",
            "Of the {s2} who voted, {a} were for the plan and {b} against.",
            "Of the {s2} cows, {a} were sold and the remaining {b} kept.",
            "It sold {a} cars, {b} vans and {c} lorries, {s3} vehicles altogether.",
            "It sold {a} cars in May, {b} in June and {c} in July, making {s3} over the three months.",
            "Leeds has {a} pupils, York {b}, Hull {c} and Derby {d}: {s4} in total.",
            "The total of {s4} is made up of {a} in Leeds, {b} in York, {c} in Hull and {d} in Derby.",
            "There were {a} in Leeds, {b} in York, {c} in Hull, {d} in Derby and {e} in Bath, {s5} in total.",
            "Volunteers planted {a} oaks and {b} ashes. Together that is {s2} trees.",
            "The town has {a} shops. There are {b} cafes, {n} of them new. Together the two make up {s2} businesses.",
            "The mill employs {a} people. The docks have {b}. Taken together, that is {s2} people.",
            "The crowds were {a} on Friday, {b} on Saturday and {c} on Sunday, {s3} over the three days.",
        ),
        (
            "There were {s2} people at the match, {a} of them home fans and {b} from away.",
            "The school has {s2} pupils: {a} boys and {b} girls, aged {n} to 18.",
            "There were {s3} crimes in {year}: {a} thefts, {b} burglaries and {c} assaults, in {n} streets.",
            "There were {s3} crimes. Of these, {a} were thefts and {b} burglaries. The rest, {c}, were assaults.",
            "The survey asked {s2} adults over {age}: {a} in towns and {b} in villages.",
            "The mill lost {a} jobs. The docks lost {b}. Taken together, that is {s2} jobs.",
            "Leeds grew by {a} homes in {year}. In York {b} were built. Between them the cities added a total of {s2}.",
            "Leeds has {a} pupils. York has {b}, against {n} in {year}. Together they have {c} teachers.",
            "The north sold {a} flats. The south sold {b}. Combined, the two had {e} left.",
            "Leeds has {a} pupils. Another {b} are taught in York, taking the total for the county to {s3}.",
            "The {s2} staff are {a} in Leeds and {b} in York.",
            "A total of {s2} people took part, {a} women and {b} men.",
            "It will cut {s3} jobs, {a} of them in Leeds, {b} in York and {c} in Hull.",
            "Of the {s3} jobs, {a} are in Leeds, {b} in York and {c} in Hull.",
            "Of the {s2} who voted, {a} were for the plan. The other {b} were against.",
            "Together, the {a} in Leeds and the {b} in York make {s2}.",
        ),
    ),
    Family(
        amounts,
        (
            "The council will spend {a} on roads and {b} on schools, {s2} in all.",
            "The budget of {s3} is split into {a} for roads, {b} for schools and {c} for care.",
            "Sales were {a} in Leeds, {b} in York and {c} in Hull, a total of {s3}.",
            "The state paid {a}, the city {b} and donors {c}, a total of {s3}.",
            "Roads cost {a}. Schools took {b}. Together the two came to {s2}.",
            "The club paid {a} plus {b} in add-ons, a total of {s2}.",
        ),
        (
            "Of the {s2}, {a} came from the state. The rest, {b}, came from donors.",
            "Total revenue was {s2}: {a} from tickets and {b} from food, in {n} cinemas.",
            "Profit of {a} in the first half and {b} in the second made {s2} for the year.",
            "The bridge cost {s2}, {a} of it paid by the state and the remaining {b} by the city.",
        ),
    ),
)
