"""How an honest writer prints a figure, drawn at random, and a dishonest one."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal

from hypothesis import strategies as st

Draw = st.DrawFn
_ROUNDINGS = (ROUND_HALF_UP, ROUND_HALF_EVEN)


def rounded(value: Decimal, place: int, rounding: str) -> Decimal:
    """``value`` at a decimals place, which may be negative."""
    unit = Decimal(1).scaleb(-place)
    return (value / unit).to_integral_value(rounding=rounding) * unit


def first_places(value: Decimal, digits: int) -> int:
    """The decimals that leave ``digits`` significant ones."""
    return digits - 1 - value.adjusted()


@st.composite
def honest_count(draw: Draw, value: int) -> str:
    """A count as print has it: in full, rounded, in millions, or hedged on its own side of a round figure."""
    exact = Decimal(value)
    if value < 100:
        return draw(st.sampled_from([f"{value}", f"exactly {value}", f"at least {value}", f"more than {value - 1}"]))
    way = draw(st.sampled_from(["full", "rounded", "about", "more than", "at least", "nearly", "just over", "between"]))
    digits = draw(st.integers(2, 4))
    place = min(first_places(exact, digits), 0)
    near = rounded(exact, place, draw(st.sampled_from(_ROUNDINGS)))
    below, above = rounded(exact - 1, place, ROUND_DOWN), rounded(exact + 1, place, ROUND_UP)
    close = {"nearly": above * 95 <= exact * 100, "just over": exact * 100 <= below * 105}
    if way == "full" or not close.get(way, True):
        return f"{exact:,}"
    if way == "between":
        return f"between {below:,f} and {above:,f}"
    figure = {"rounded": near, "about": near, "nearly": above}.get(way, below)
    return f"{'' if way == 'rounded' else way + ' '}{draw(written(figure))}"


@st.composite
def written(draw: Draw, figure: Decimal) -> str:
    """In digits, or with a scale word where no digit is lost."""
    millions = figure / 1_000_000
    if figure >= 1_000_000 and millions == rounded(millions, 2, ROUND_DOWN) and draw(st.booleans()):
        return f"{millions.normalize():f} million"
    return f"{figure:,f}"


@st.composite
def honest_size(draw: Draw, size: Decimal) -> str:
    """The size of a change or a rate in per cent: rounded to at most two decimals, or hedged."""
    place = draw(st.integers(0, 2))
    way = draw(st.sampled_from(["rounded", "about", "more than", "nearly", "less than"]))
    near = rounded(size, place, draw(st.sampled_from(_ROUNDINGS)))
    unit = Decimal(1).scaleb(-place)
    below, above = rounded(size, place, ROUND_DOWN), rounded(size, place, ROUND_UP)
    if way == "more than" and 0 < below < size:
        return f"more than {below}"
    if way == "less than" and size < above:
        return f"less than {above}"
    if way == "nearly" and size < above and (above - size) * 20 <= above:
        return f"nearly {above}"
    if way == "about" and near >= unit:
        return f"about {near}"
    return f"{near}"


@st.composite
def dishonest_count(draw: Draw, value: int) -> str:
    """A count that is off by a quarter at least, further than any rounding or hedge reaches."""
    factor = draw(st.sampled_from(["0.3", "0.5", "0.7", "1.3", "1.5", "2.4", "9"]))
    figure = rounded(Decimal(value) * Decimal(factor), 0, ROUND_HALF_UP)
    hedge = draw(st.sampled_from(["", "about ", "almost "] if Decimal(factor) > 1 else ["", "about ", "just over "]))
    return f"{hedge}{figure:,f}"
