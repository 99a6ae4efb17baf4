"""Points between two percentages: “fell by four points, from 66% to 62%”, “45% to 38%, a lead of seven points”."""

from random import Random

from tests.claims_self.everyday.drawn import Family, Words, change

WORDS = "nought one two three four five six seven eight nine ten eleven twelve".split()


def _number(value: int) -> str:
    return WORDS[value] if value < 10 else str(value)


def rates(random: Random) -> tuple[Words, Words]:
    decimals = random.choice((0, 1))
    was, step = random.randint(200, 650), random.choice((1, -1)) * random.randint(20, 150)
    if not decimals:
        was, step = was // 10 * 10, step // 10 * 10
    now = was + step

    def write(value: int) -> str:
        return f"{value / 10:.1f}" if decimals else _number(value // 10)

    def level(value: int) -> str:
        return f"{value / 10:.1f}%" if decimals else f"{value // 10}%"

    size = abs(step)
    words = {"was": level(was), "now": level(now), "d": write(size), "year": str(random.randint(2015, 2023))}
    words |= {
        "n": str(random.randint(1_000, 3_000)),
        "age": str(random.randint(18, 65)),
        "point": "point" if size == 10 else "points",
    }
    return {**words, **change(step > 0)}, {"d": write(size * 2 + 30), "point": "points"}


def votes(random: Random) -> tuple[Words, Words]:
    first, second = random.randint(34, 55), random.randint(15, 32)
    third = max(random.randint(3, 12), 1)
    lead = first - second
    words = {
        "a": f"{first}%",
        "b": f"{second}%",
        "c": f"{third}%",
        "d": _number(lead),
        "n": f"{random.randint(1_000, 3_000):,}",
    }
    words |= {"o": f"{first - random.randint(1, 9)}%"}
    return words, {"d": _number(lead * 2 + 4)}


def counted(random: Random) -> tuple[Words, Words]:
    first, second = random.randint(12_000, 24_000), random.randint(4_000, 11_000)
    third = random.randint(500, 3_500)
    lead = first - second
    words = {
        "a": f"{first:,}",
        "b": f"{second:,}",
        "c": f"{third:,}",
        "d": f"{lead:,}",
        "n": str(random.randint(52, 71)),
    }
    return words, {"d": f"{lead * 2 + 411:,}"}


FAMILIES = (
    Family(
        rates,
        (
            "Turnout {rose} by {d} percentage {point}, from {was} to {now}.",
            "Turnout {rose} {d} {point} to {now} from {was}.",
            "Turnout was {now}, {up} {d} {point} from {was} in {year}.",
            "Turnout was {now}, {d} {point} {higher} than the {was} of {year}.",
            "The pass rate {rose} from {was} to {now}, {a_rise} of {d} percentage {point}.",
            "The margin was {now} compared with {was} a year earlier, {a_rise} of {d} percentage {point}.",
            "Support for the plan is {now}, {d} {point} {less} than in {year}, when it was {was}.",
            "The share of women was {was} in {year} and is {now} now, {d} {point} {higher}.",
            "The share of late trains {rose} to {now} (from {was}), {up} {d} percentage {point}.",
            "The poll of {n} people puts support at {now}, {up} {d} {point} from {was} in May.",
            "Among those over {age}, support is {now}, {d} {point} {higher} than the {was} of {year}.",
        ),
        ("Occupancy stands at {now}. A year ago it was {was}, a gap of {d} {point}.",),
    ),
    Family(
        votes,
        (
            "The Reds are on {a} and the Blues on {b}, a lead of {d} points.",
            "The Reds lead the Blues by {d} points, {a} to {b}.",
            "She won by {a} to {b}, a margin of {d} points.",
            "The Reds have {a} of the vote, {d} points ahead of the Blues on {b}.",
            "The Reds have {a}, against {b} for the Blues, a gap of {d} points.",
            "Some {a} of women agreed, compared with {b} of men, a gap of {d} percentage points.",
            "In Leeds {a} agreed and in York {b}, a difference of {d} points.",
            "Of those asked, {a} were for it and {b} against, a majority of {d} points.",
            "A poll of {n} has the Reds on {a}, the Blues on {b} and the Greens on {c}. That is a lead of {d} points.",
        ),
        (
            "The Reds have {a}, up from {o}, the Blues {b} and the Greens {c}, a lead of {d} points.",
            "The Reds are on {a}, {d} points clear of the Blues ({b}), with the Greens on {c}.",
        ),
    ),
    Family(
        counted,
        (
            "She won with {a} votes to {b}, a majority of {d}.",
            "She beat him by {d} votes, {a} to {b}.",
            "She got {a} votes and he got {b}, a majority of {d}.",
            "With {a} votes she beat Bob Hay, who got {b}, a majority of {d}.",
        ),
        (
            "She won with {a} votes. Bob Hay got {b} and Joe Orr {c}. Her majority was {d} on a turnout of {n}%.",
            "She got {a} votes, {d} more than Bob Hay ({b}), while Joe Orr got {c}. Turnout was {n}%.",
            "Ann Lee (Red) won with {a} votes, {d} more than Bob Hay (Blue) with {b}.",
        ),
    ),
)
