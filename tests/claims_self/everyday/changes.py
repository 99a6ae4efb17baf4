"""A change in percent between two levels that are both told: “revenue rose 12% to £56m from £50m”."""

from random import Random

from tests.claims_self.everyday.drawn import Family, Words, Write, change, money, moved, off, percent, plain

HUNDRED = 100


def _drawn(random: Random, low: float, high: float, decimals: int, write: Write) -> tuple[Words, Words]:
    was, now = moved(random, low, high, decimals)
    size = abs(now / was - 1) * HUNDRED
    words = {
        "was": write(was),
        "now": write(now),
        "p": percent(size),
        "age": str(random.randint(21, 80)),
        "year": str(random.randint(2015, 2023)),
        "n": str(random.randint(12, 90)),
    }
    return {**words, **change(now > was)}, {"p": percent(off(size))}


def accounts(random: Random) -> tuple[Words, Words]:
    sign, mark, high = random.choice((("£", "m", 90.0), ("$", "bn", 40.0), ("€", "m", 900.0), ("£", "bn", 90.0)))
    return _drawn(random, high / 9, high, 1, money(sign, mark))


def counts(random: Random) -> tuple[Words, Words]:
    return _drawn(random, *random.choice(((400.0, 9_000.0), (10_000.0, 90_000.0))), 0, plain)


def prices(random: Random) -> tuple[Words, Words]:
    return _drawn(random, 1.5, 60, 2, money("£", "", 2))


def whole(random: Random) -> tuple[Words, Words]:
    return _drawn(random, 120, 2_400, 0, money("£", "", 0))


FAMILIES = (
    Family(
        accounts,
        (
            "Revenue {rose} {p} to {now} from {was}.",
            "Revenue {rose} by {p}, from {was} to {now}.",
            "Sales {rose} from {was} to {now}, {a_rise} of {p}.",
            "Turnover was {now}, {up} {p} from {was} the year before.",
            "Turnover was {now}, {up} {p} on the {was} of a year earlier.",
            "The group made a profit of {now}, {p} {less} than the {was} it made in {year}.",
            "Pre-tax profit {climbed} to {now} from {was} a year earlier, {a_rise} of {p}.",
            "Pre-tax profits came to {now}, compared with {was} in the same period last year, {an_increase} of {p}.",
            "Net income {grew} {p} to {now}, against {was} in the third quarter of {year}.",
            "Costs were {p} {higher} at {now} (last year: {was}).",
            "Order intake {rose} to {now} (from {was}), {up} {p}.",
            "At {now}, the budget is {p} {higher} than last year's {was}.",
            "The council's budget is {now} this year. That is {p} {less} than the {was} it had in {year}.",
            "Sales were {now} in the six months to June. A year earlier they were {was}, so that is {a_rise} of {p}.",
            "Spending on roads has {risen} by {p} since {year}, from {was} to {now} a year.",
            "Revenue of {now} was {p} {above} the {was} reported for {year}.",
            "The company, which is {n} years old, said revenue {rose} {p} to {now} from {was}.",
            "Chief executive Ann Lee, {age}, said profit had {risen} {p} to {now} from {was} a year ago.",
            "Advertising income was {now} in the year to March, having been {was} the year before: {a_rise} of {p}.",
            "Revenue {rose} {p} to {now}, when it had been {was} a year earlier and the firm had {n} shops.",
            "The company's {n} shops took {now}, {up} {p} from {was}, and it plans to open {age} more by 2030.",
        ),
        (
            "Revenue {rose} {p} to {now}. It compares with {was} a year earlier.",
            "The budget for schools has {risen} by {p}: it is {now} this year, after {was} in {year}.",
        ),
    ),
    Family(
        counts,
        (
            "Police recorded {now} burglaries last year, {p} {fewer} than the {was} of the year before.",
            "Police recorded {now} burglaries, {up} {p} from {was} in {year}.",
            "The number of thefts {rose} {p} to {now}, from {was} a year earlier.",
            "The number of passengers {rose} from {was} to {now}, or by {p}.",
            "There were {now} visitors in May, compared with {was} in May last year, {a_rise} of {p}.",
            "Some {now} people came, {p} {fewer} than a year earlier, when {was} did.",
            "A crowd of {now} saw the match, {p} {fewer} than the {was} who came to the last one.",
            "Farmers planted {now} hectares of wheat, {p} {less} than the {was} hectares of {year}.",
            "The town has {now} pupils in its {n} schools, {up} {p} from {was} in {year}.",
            "Applications {climbed} by {p} from {was} in {year} to {now} this year.",
            "In {year} there were {was} nurses; now there are {now}, {p} {fewer}.",
            "In {year}, {was} people were waiting. Now {now} are, {a_rise} of {p}.",
            "Membership has {risen} to {now}, {p} {above} the {was} of {year}.",
            "Ambulances were called {now} times in June, {up} from {was} in June {year}, {a_rise} of {p}.",
            "Bus journeys go with the weather: {now} were made in May against {was} in April, {a_rise} of {p}.",
            "Admissions {rose} by {p} (from {was} to {now}).",
            "Admissions were {up} {p}, at {now} compared to {was} previously.",
            "The club sold {now} season tickets at £{age}0 each, {up} {p} from {was} last year.",
            "The school's {now} pupils, aged 11 to 18, are {p} {fewer} than the {was} it had in {year}.",
            "Councillor Bob Hay, {age}, of {n} Mill Lane, said {now} people had used it, {up} {p} from {was}.",
            "At 7.30pm on 12 May {now} people were inside, {p} {fewer} than the {was} counted a week before.",
        ),
        (
            "Attendances averaged {now}, {up} {p} on last season's {was}.",
            "Membership stood at {was} in {year} and is {now} today, {a_rise} of {p}.",
            "Sales of electric cars {rose} {p}, with {now} sold against {was} a year ago.",
            "Admissions were {up} {p} ({now} compared with {was}).",
        ),
    ),
    Family(
        prices,
        (
            "A kilo of beef costs {now}, {up} {p} from {was} a year ago.",
            "The price of a ticket {rose} from {was} to {now}, {a_rise} of {p}.",
            "The price of a 500g jar has {risen} {p}, to {now} from {was}.",
            "A pint now costs {now}, {p} {less} than the {was} it cost in {year}.",
            "Olive oil was {was} a litre last year and is {now} now, which is {p} {dearer}.",
            "Butter is {p} {dearer} than a year ago, at {now} against {was}.",
            "The average price of a meal was {now}. In {year} it was {was}, so it has {risen} by {p}.",
            "A single from zone 1 to zone 4 costs {now}, {up} {p} from {was}, and a day ticket £14.80.",
        ),
        (),
    ),
    Family(
        whole,
        (
            "Average rent is {now} a month, {up} {p} from {was} a year ago.",
            "Council tax for a band D home will be {now}, {p} {less} than the {was} paid this year.",
            "Premiums {rose} {p} to an average of {now}, compared with {was} in the first quarter of {year}.",
            "The grant {rose} to {now} from {was}, {a_rise} of {p}.",
            "The bill, which was {was} in {year}, is now {now}, {a_rise} of {p}.",
            "Families pay {now} a year on average, having paid {was} in {year}, {an_increase} of {p}.",
            "A pass that cost {was} in {year} costs {now} now, {a_rise} of {p}.",
            "Rent for a two-bedroom flat is {now} a month, {up} {p} from {was}, and for a three-bedroom one £2,950.",
        ),
        (),
    ),
)
