"""A share with its part and whole: “340 of the 1,200, or 28%”, “a third of the 90”."""

from decimal import Decimal
from random import Random

from tests.claims_self.everyday.drawn import Family, Words, between, money, off, percent, plain

FRACTIONS = (
    ("half", 1, 2, "one in two"),
    ("a third", 1, 3, "one in three"),
    ("a quarter", 1, 4, "one in four"),
    ("a fifth", 1, 5, "one in five"),
    ("a tenth", 1, 10, "one in ten"),
    ("two thirds", 2, 3, "two in three"),
    ("three quarters", 3, 4, "three in four"),
    ("two fifths", 2, 5, "two in five"),
)


def _beside(random: Random) -> dict[str, str]:
    return {
        "year": str(random.randint(2015, 2023)),
        "n": str(random.randint(12, 90)),
        "age": str(random.randint(18, 65)),
    }


def shares(random: Random) -> tuple[Words, Words]:
    whole = between(random, *random.choice(((150, 900), (1_000, 9_000), (10_000, 60_000))))
    part = between(random, float(whole) * 0.07, float(whole) * 0.85)
    size = part / whole * 100
    words = {
        "part": plain(part),
        "whole": plain(whole),
        "p": percent(size),
        "rest": plain(whole - part),
        "q": percent(100 - size),
    }
    return {**words, **_beside(random)}, {"p": percent(off(size))}


def amounts(random: Random) -> tuple[Words, Words]:
    mark = random.choice(("m", "bn"))
    whole = between(random, 20, 90)
    part = between(random, float(whole) * 0.07, float(whole) * 0.85, 1)
    size = part / whole * 100
    write = money("£", mark)
    words = {"part": write(part), "whole": write(whole), "p": percent(size), "rest": write(whole - part)}
    return {**words, **_beside(random)}, {"p": percent(off(size))}


def fractions(random: Random) -> tuple[Words, Words]:
    name, above, below, in_words = random.choice(FRACTIONS)
    unit = Decimal(random.randint(12, 400))
    whole, part = unit * below, unit * above
    wrong = part * Decimal("1.6") if name not in ("three quarters", "two thirds") else part * Decimal("0.6")
    words = {"part": plain(part), "whole": plain(whole), "f": name, "in": in_words}
    return {**words, **_beside(random)}, {"part": plain(wrong)}


FAMILIES = (
    Family(
        shares,
        (
            "Some {part} of the {whole} pupils, or {p}, walk to school.",
            "Of the {whole} people asked, {part} ({p}) said they had cut back.",
            "Of {whole} patients, {part} got better, or {p}.",
            "In the trial {part} of {whole} patients, {p}, had side effects.",
            "Some {p} of the {whole} staff, or {part}, are part-time.",
            "The survey of {whole} adults found that {part}, or {p}, had no savings.",
            "Women hold {part} of the {whole} posts, a share of {p}.",
            "Police solved {part} of {whole} burglaries, which is {p}.",
            "Only {part} of the town's {whole} shops are open. That is {p}.",
            "The town has {whole} shops, {part} of which are empty, or {p}.",
            "The town has {whole} shops, of which {part} ({p}) are empty.",
            "There were {whole} crimes in the town. Of these, {part}, or {p}, were thefts.",
            "There were {whole} crimes in the town, {p} of them ({part}) thefts.",
            "Out of {whole} trains, {part} were late, or {p}.",
            "Just {part} trains out of {whole} were late, {p}.",
            "Some {part} trains were late, {p} of the {whole} that ran.",
            "She got {part} of the {whole} votes cast, {p} of the total.",
            "Of the {whole} adults over {age} who were asked in {year}, {part}, or {p}, said yes.",
            "Some {part} of the {whole} pupils, {p}, walk. The rest, {rest}, come by bus or car.",
            "Of the {whole} flats, {part} have been sold, {p}, at prices from £{age}0,000.",
            "The ombudsman had {whole} cases. Of these, {part} or {p} were upheld.",
            "It ran {whole} trains, {part} of them within 5 minutes of time ({p}).",
            "Turnout was {p}: {part} of {whole} electors voted.",
            "The {whole} applicants included {part} women, or {p}.",
        ),
        (
            "Of the {whole} people asked, {part} ({p}) agreed and the other {rest} ({q}) did not.",
            "Of {whole} votes, {part} were for the plan and {rest} against, {p} and {q}.",
            "Police recorded {whole} burglaries in {year}. Only {part} were solved, {p}.",
            "Some {part} people came by car. Another {rest} ({q} of the total) came by train.",
            "Some {part} people came by car and {rest}, or {q} of the total, by train.",
            "{p} of the {whole} homes, {part} in all, were flooded.",
        ),
    ),
    Family(
        amounts,
        (
            "The council spends {part} of its {whole} budget on care, or {p}.",
            "Care takes {part}, or {p} of the council's budget of {whole}.",
            "Of the group's revenue of {whole}, {part} came from abroad, {p} of the total.",
            "Sales came to {whole}. Online orders were {part}, or {p} of the total.",
            "The brewer had revenue of {whole}. Its profit came to {part}, or {p} of sales.",
            "The county gave {part} to roads and {rest} to parks: {whole} in all, of which roads took {p}.",
            "Online sales were {part}, {p} of total sales of {whole}.",
            "The fund of {whole} has {part} in shares, or {p}.",
            "The firm has paid back {part} ({p}) of the {whole} it borrowed.",
            "Wages cost the club {part}, which is {p} of its income of {whole}.",
            "On revenue of {whole} it made a profit of {part}, a margin of {p}.",
            "It made a profit of {part} on revenue of {whole}, giving a margin of {p}.",
            "The council spends {part} of its {whole} budget on care, {p}, and the rest, {rest}, on everything else.",
        ),
        (
            "The county gave {part} to roads and {rest} to parks, {whole} in all. Roads took {p} of the money.",
            "The margin was {p}: a profit of {part} on sales of {whole}.",
            "Exports came to {part} of a turnover of {whole}, making up {p}.",
        ),
    ),
    Family(
        fractions,
        (
            "Some {part} of the {whole} pupils, {f}, walk to school.",
            "{f} of the {whole} homes, {part}, were flooded.",
            "About {f} of the {whole} staff, or {part} people, are part-time.",
            "More than the usual number, {part} of the {whole} trains, or {f}, were late.",
            "Of the {whole} people asked, {f}, {part}, said no.",
            "Of the {whole} people asked, {part}, or {in}, said no.",
            "Some {part} people, {in} of the {whole} asked, said no.",
            "The club sold {part} of its {whole} seats, {f} of them.",
            "The choir has {whole} members, of whom the school sent {part}, {f}.",
        ),
        ("Of the {whole} people asked in {year}, {in} said no, while {n} were not sure.",),
    ),
)
