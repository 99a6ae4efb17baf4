"""Two relations, and two subjects each with its own figures: “320 of 800 (40%) here, 450 of 900 there”."""

from decimal import Decimal
from random import Random

from tests.claims_self.everyday.drawn import Family, Words, between, change, money, moved, off, percent, plain, rounded


def _pair(random: Random, mark: str, low: float, high: float, decimals: int) -> tuple[dict[str, str], dict[str, str]]:
    """A level that moved, under names that end in the mark."""
    was, now = moved(random, low, high, decimals)
    write = money("£", "m") if decimals else plain
    size = abs(now / was - 1) * 100
    words = {"was": write(was), "now": write(now), "p": percent(size), "d": write(abs(now - was)), **change(now > was)}
    wrong = {"p": percent(off(size)), "d": write(abs(now - was) * 2 + rounded(was / 9, decimals))}
    return {f"{name}{mark}": told for name, told in words.items()}, {
        f"{name}{mark}": told for name, told in wrong.items()
    }


def _both(random: Random, low: float, high: float, decimals: int) -> tuple[Words, Words]:
    first, wrong = _pair(random, "1", low, high, decimals)
    second, _ = _pair(random, "2", low, high, decimals)
    beside = {
        "year": str(random.randint(2015, 2022)),
        "age": str(random.randint(18, 65)),
        "n": str(random.randint(11, 90)),
    }
    return {**first, **second, **beside}, wrong


def accounts(random: Random) -> tuple[Words, Words]:
    return _both(random, 12, 90, 1)


def counts(random: Random) -> tuple[Words, Words]:
    return _both(random, 400, 9_000, 0)


def shares(random: Random) -> tuple[Words, Words]:
    words: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for mark in "12":
        whole = between(random, 300, 3_000)
        part = between(random, float(whole) * 0.1, float(whole) * 0.8)
        size = part / whole * 100
        words |= {f"whole{mark}": plain(whole), f"part{mark}": plain(part), f"p{mark}": percent(size)}
        wrong |= {f"p{mark}": percent(off(size))}
    return words | {"year": str(random.randint(2015, 2022)), "age": str(random.randint(18, 65))}, {"p1": wrong["p1"]}


def results(random: Random) -> tuple[Words, Words]:
    """Revenue, costs and what is left."""
    revenue = between(random, 30, 90, 1)
    costs = between(random, float(revenue) * 0.5, float(revenue) * 0.9, 1)
    profit = revenue - costs
    write = money("£", "m")
    words = {
        "revenue": write(revenue),
        "costs": write(costs),
        "profit": write(profit),
        "p": percent(profit / revenue * 100),
    }
    return words | {"n": str(random.randint(12, 90))}, {"profit": write(profit * Decimal("1.6") + 3)}


FAMILIES = (
    Family(
        accounts,
        (
            "Revenue {rose1} {p1} to {now1} from {was1}, and costs {rose2} {p2} to {now2} from {was2}.",
            "Revenue {rose1} {p1} from {was1} to {now1}, while profit {rose2} {p2} from {was2} to {now2}.",
            "Revenue was {now1}, {up1} {p1} from {was1}; costs were {now2}, {up2} {p2} from {was2}.",
            "It {rose1} to {now1} from {was1}, {a_rise1} of {p1}. York {rose2} to {now2} from {was2}, by {p2}.",
            "Revenue was {up1} {p1} at {now1} ({year}: {was1}) and profit {up2} {p2} at {now2} ({year}: {was2}).",
            "Revenue {rose1} by {d1} from {was1} to {now1}, {a_rise1} of {p1}.",
            "Revenue {rose1} {p1}, or {d1}, to {now1}.",
            "Revenue {rose1} by {d1}, or {p1}, from {was1}.",
        ),
        (
            "Pay {rose1} to {now1} from {was1} and tax to {now2} from {was2}, {a_rise1} of {p1} and {a_rise2} of {p2}.",
            "Revenue was {now1} and costs {now2}, {up1} {p1} and {up2} {p2} respectively.",
            "Revenue {rose1} {p1} to {now1} and costs, at {now2}, were {p2} {higher2} than in {year}.",
            "Revenue and costs were {now1} and {now2}, compared with {was1} and {was2} a year earlier.",
        ),
    ),
    Family(
        counts,
        (
            "Thefts {rose1} {p1} to {now1} from {was1}, and burglaries {rose2} {p2} to {now2} from {was2}.",
            "Leeds had {now1} cases, {up1} {p1} from {was1}, and York {now2}, {up2} {p2} from {was2}.",
            "It has {now1} women, {p1} {fewer1} than the {was1} of {year}, and {now2} men, {p2} {fewer2} than {was2}.",
            "It has {now1} women, {d1} {fewer1} than the {was1} of {year}, and {now2} men, {d2} {fewer2} than {was2}.",
            "There were {now1} crimes, {d1} {fewer1}, or {p1}, than the {was1} of {year}.",
        ),
        (
            "In May {now1} came, {up1} from {was1} a year before, and in June {now2}, {up2} from {was2}.",
            "Leeds had {now1} cases ({was1} in {year}) and York {now2} ({was2}), changes of {p1} and {p2}.",
            "Thefts came to {now1} and burglaries to {now2}; a year ago there were {was1} and {was2}.",
            "The number of cows {rose1} from {was1} to {now1} ({p1}) and of sheep from {was2} to {now2} ({p2}).",
            "Membership {rose1} by {d1} to {now1}, {a_rise1} of {p1}.",
        ),
    ),
    Family(
        shares,
        (
            "Of {whole1} women, {part1} agreed ({p1}), and of {whole2} men, {part2} ({p2}).",
            "In Leeds {part1} of {whole1} trains were late, or {p1}, and in York {part2} of {whole2}, or {p2}.",
            "This year {part1} of the {whole1} pupils passed, {p1}, against {part2} of {whole2}, or {p2}, in {year}.",
            "Of the {whole1} on the drug {part1} got better ({p1}), compared with {part2} of the {whole2} not ({p2}).",
            "Of {whole1} asked in Leeds, {part1}, or {p1}, said yes; of {whole2} in York, {part2}, or {p2}, did.",
        ),
        (
            "In Leeds and York {part1} of {whole1} and {part2} of {whole2} trains were late, {p1} and {p2}.",
            "Among women over {age}, {part1} of {whole1} said yes ({p1}); among men it was {part2} of {whole2} ({p2}).",
        ),
    ),
    Family(
        results,
        (
            "Revenue was {revenue} and costs {costs}, leaving a profit of {profit}.",
            "With revenue of {revenue} and costs of {costs}, it made a profit of {profit}.",
            "Income was {revenue} and spending {costs}, a surplus of {profit}.",
            "Revenue of {revenue} less costs of {costs} left a profit of {profit}, a margin of {p}.",
            "Profit was {profit} ({p} of revenue of {revenue}), with {n} shops and costs of {costs}.",
        ),
        ("It made a profit of {profit} on revenue of {revenue} after costs of {costs}.",),
    ),
)
