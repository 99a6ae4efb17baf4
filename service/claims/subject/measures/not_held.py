"""Measures that no series holds, beside those that one does: the ECB's rate beside inflation, levies beside the cap."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from service.claims.kind import Draft
from service.claims.ranks.superlatives import may_all_rank
from service.claims.subject.measures.asides import passed_by
from service.model.mentions import Analysis, Item, Row
from service.model.quantities import CURRENCIES, PERCENT
from service.model.series import Nature, Series
from service.model.spans import Span

#: Words that name a rate which no inflation, growth or unemployment is.
_RATES = (
    ("deposit", "rate"), ("deposit", "facility"), ("main", "rate"), ("key", "rate"), ("benchmark", "rate"),
    ("policy", "rate"), ("refinancing", "rate"), ("interest", "rate"), ("interest", "rates"), ("mortgage", "rate"),
    ("mortgage", "rates"), ("mortgage",), ("yield",), ("yields",), ("tax",), ("turnout",), ("approval",),
    ("and", "rates", "at"), (",", "rates", "at"), ("cut", "in", "rates"), ("cuts", "in", "rates"),
    ("rise", "in", "rates"), ("rates", "from"), ("rates", "to"), ("lower", "its", "rate"), ("lowered", "its", "rate"),
    ("cut", "its", "rate"), ("raise", "its", "rate"), ("raised", "its", "rate"), ("hold", "its", "rate"),
    ("held", "its", "rate"), ("keep", "its", "rate"), ("kept", "its", "rate"), ("left", "its", "rate"),
)  # fmt: skip
#: Words for what people earn, which no rate of another topic is.
_PAY = (
    ("regular", "pay"), ("regular", "earnings"), ("regular", "wage"), ("regular", "wages"), ("basic", "pay"),
    ("pay", "growth"), ("wage", "growth"), ("wages", "growth"), ("earnings", "growth"), ("growth", "in", "pay"),
    ("growth", "in", "wages"), ("growth", "in", "earnings"), ("growth", "in", "regular"), ("pay", "settlements"),
    ("pay", "awards"), ("pay", "rises"),
)  # fmt: skip
#: Words that name money which is a part of a bill, or taken off it.
_SUMS = (
    ("levy",), ("levies",), ("vat",), ("policy", "costs"), ("network", "costs"), ("standing", "charge"),
    ("standing", "charges"), ("discount",), ("allowance",), ("rebate",), ("subsidy",), ("grant",), ("duty",),
    ("support",), ("debt",), ("savings",), ("government",), ("ministers",), ("guaranteed",), ("guarantee",),
)  # fmt: skip
#: Words for what lenders charge and pay, which follows the rate of the central bank and is another.
_LOANS = (
    ("fix",), ("fixes",), ("fixed", "rate"), ("fixed", "rates"), ("tracker",), ("trackers",), ("mortgages",),
    ("mortgage", "rate"), ("mortgage", "rates"), ("savings", "account"), ("savings", "accounts"), ("yield",),
    ("yields",), ("loans",), ("overdraft",), ("overdrafts",), ("fixed", "mortgage"),
)  # fmt: skip
#: What has a rate of its own, right behind which it is named: "a 40 per cent deposit", "a 25% tariff".
_RATED = frozenset(
    "deposit deposits tariff tariffs stake discount surcharge commission mortgage loan coupon dividend levy".split()
)
_CLAUSES = frozenset("when after as since once because while whereas and but if until than".split())
_HEADS = frozenset(["rate", "rates", "facility"])
#: Words of the two flows that net migration is the balance of.
_FLOWS = (
    ("left",), ("leaving",), ("leave",), ("emigrated",), ("emigration",), ("departed",), ("departures",),
    ("immigration",), ("immigrated",), ("arrived",), ("came",), ("arriving",), ("coming",), ("moved",), ("moving",),
)  # fmt: skip
_REACHED = frozenset("in out to down up back below under above over".split())  # behind "came", of the balance itself
_JOINING = frozenset("from to by a the , or just about nearly around up down".split())
_STOPS = frozenset([",", ";", ".", ":", "and", "but", "while", "after", "as"])
_GAPS = frozenset(["discount", "premium", "gap", "spread", "margin", "shortfall", "differential"])
_TOLD = frozenset(["level", "average"])
_MOVED = frozenset(["percent_change", "difference"])
_TO_LEVEL = 8  # items of "by half in the fourth quarter, to 2,000 tonnes"
_EARNINGS = "earnings"  # the topic of pay
_PRICES = "prices"  # the topic of what consumers pay
_PAID_OR_CORE = frozenset(["core", "pay", "wage", "wages", "earnings"])
_HEADLINE = frozenset(["headline", "overall"])
_CORES = frozenset(["prices", "inflation", "index", "cpi", "rate", "measure", "gauge"])
_ASKED = frozenset(["prices", "price", "charges"])
_OWN = frozenset(["their", "whose", "own"])
_OWNED = 2  # items of "their own"
_PARTING = frozenset([";", ":", "while", "whereas", "but"])
_CHARGING = frozenset("cost costs costing charged charges charging paid pays paying".split())
_LOAN_TOLD = frozenset(["which", "that", "still", "now"])
_ROUGHLY = frozenset("about around some roughly nearly just over under above below up to of only".split())
_ONE, _CUT = frozenset(["a", "the", "another"]), (("cut", "from"), ("cut", "to"))
_MORE = frozenset(["another", "further", "extra", "additional"])
_NOT = frozenset((verb, "not") for verb in ("were", "was", "did", "had", "have"))
_GAP_TOLD = frozenset((noun, verb, "been") for noun in ("gap", "difference") for verb in ("had", "has"))
_CROWDED = frozenset("crowded full packed laden loaded".split())
_BEHIND = 4  # items behind a figure that may name what it is of


def is_of_another(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """Whether the words nearest a figure name something else than the series that the sentence speaks of.

    Args:
        draft: the figure.
        analysis: its sentence.
        series: what it may be about.
    """
    if draft.rank is not None:
        return not may_all_rank(analysis.items.words[draft.anchor : draft.last + 1], series.unit)
    at = draft.anchor
    if draft.kind == "level" and _is_said_otherwise(analysis.items, at, series):
        return True
    if draft.kind == "multiple" and not _CROWDED.isdisjoint(analysis.items.words[at + 1 : at + _BEHIND]):
        return True  # "more than twice as crowded": of how many each of them held
    if draft.kind == "level" and series.topic != "interest-rates" and is_cut_of_rates(analysis.items, at):
        return True
    standing = series.nature is not Nature.FLOW and series.unit != PERCENT
    if draft.kind == "level" and standing and not _MORE.isdisjoint(_before(analysis.items, at)):
        return True  # "1.82m were out of work. A further 2m inactive people say they would like a job"
    if draft.kind in _MOVED and _leads_to_things(analysis.items, draft, series):
        return True
    if draft.kind in _TOLD and (_is_on_top(analysis.items, at) or _is_charged(analysis.items, at, series)):
        return True
    if is_of_pay_or_core(analysis.items, at, series) or _is_of_target(draft, analysis.items, series):
        return True
    if series.topic == _PRICES and _are_of_sellers(analysis.items, at):
        return True
    names = _names_beside(series)
    if not names or analysis.items[draft.anchor].quantity is None:
        return False
    items = analysis.items
    asides = [span for span, relative in passed_by(draft, analysis) if relative]
    first = _opening(items, draft.anchor)
    if names is _BESIDE_LOANS and first:
        first = _past_aside(items, first, asides)
    found = max(
        (
            at
            for at in _named(items, first, draft.anchor, names)
            if not _is_its_own(at, analysis) and not any(span.start <= items[at].start < span.end for span in asides)
        ),
        default=None,
    )  # of "the CPIH, which adds council tax, …" the tax says what is in it
    if found is None:
        if names is _BESIDE_LOANS:
            return False  # "5% on loans" is another, but "at 4%, which mortgages follow" is not
        last = next(_ends(items, draft.anchor), draft.anchor)
        return any(not _is_its_own(at, analysis) for at in _named(items, draft.anchor + 1, last, names))
    own_words = [i.word for i in items[found : draft.anchor] if not any(s.start <= i.start < s.end for s in asides)]
    if names is _BESIDE_LOANS and not _CLAUSES.isdisjoint(own_words):
        return False  # "mortgages became cheaper after it was cut to 4%"
    own = [m for m in analysis.measures if items[found].start < m.span.start < items[draft.anchor].start]
    return not any(m.strong for m in own)


def is_cut_of_rates(items: Row, anchor: int) -> bool:
    """ "With inflation down to 2.5%, a cut from 4.75% is all but certain": of interest rates, whatever is told before.

    Args:
        items: the sentence.
        anchor: the figure.
    """
    led = items.words[max(0, anchor - len(("a", "cut", "from"))) : anchor]
    return led[1:] in _CUT and led[0] in _ONE


def _is_apart(items: Row, anchor: int) -> bool:
    """ "West Texas Intermediate fetched $80.46, a discount of $3.30": how far two things are apart, and neither."""
    return anchor > 1 and items.words[anchor - 1] == "of" and items.words[anchor - 2] in _GAPS


def is_of_pay_or_core(items: Row, anchor: int, series: Series) -> bool:
    """ "Unemployment hit 5%, while regular pay growth eased to 4.6%"; "and core prices, which leave out food, 2.6%".

    Args:
        items: the sentence.
        anchor: the figure.
        series: what it may be about; of pay, or of the core, it may well be.
    """
    if series.unit != PERCENT or series.nature is not Nature.RATE or _PAID_OR_CORE.isdisjoint(items.said):
        return False
    first = _opening(items, anchor)
    if series.topic != _EARNINGS and any(True for _ in _named(items, first, anchor, _PAY_NAMED)):
        return True
    if series.topic != _PRICES or any("core" in name.split() for name in series.phrases.strong):
        return False
    words = items.words[first:anchor]
    return _HEADLINE.isdisjoint(words) and any(one == "core" and other in _CORES for one, other in pairwise(words))


def _are_of_sellers(items: Row, anchor: int) -> bool:
    """ "Producers are in deflation: their prices fell 0.7%", "retailers cut their prices by 2%": what these ask.

    So are those that "factories" have "their own" of, behind the figure: "a 0.7% fall in their prices".
    """
    if _OWN.isdisjoint(items.said):
        return False
    clause = max((at for at in range(anchor) if items.words[at] in _PARTING), default=-1)
    end = next((at for at in range(anchor + 1, len(items)) if items.words[at] in _PARTING), len(items))
    ahead = [at for at in range(clause + 1, anchor) if items.words[at] in _ASKED][-1:]
    named = ahead or [at for at in range(anchor + 1, end) if items.words[at] in _ASKED][:1]
    return any(not _OWN.isdisjoint(items.words[max(clause + 1, at - _OWNED) : at]) for at in named)


def _is_added(items: Row, anchor: int) -> bool:
    """ "Another £800 on the bill": what comes on top of it, and not how much it is."""
    quantity = items[anchor].quantity
    priced = quantity is not None and quantity.unit in CURRENCIES
    return priced and not _MORE.isdisjoint(_before(items, anchor))


def _before(items: Row, anchor: int) -> Sequence[str]:
    return items.words[max(0, anchor - 1) : anchor]


def _leads_to_things(items: Row, draft: Draft, series: Series) -> bool:
    """ "Output at the brewery fell by a third to 400 barrels": of what is counted so, where a series is of money."""
    at = next((n for n in items.figures if n > draft.anchor), 0)
    if not at or at - draft.anchor > _TO_LEVEL or items.words[at - 1] not in ("to", "at"):
        return False
    level = items[at].quantity
    counted = level is not None and level.unit not in CURRENCIES | {"", series.unit, PERCENT}
    return counted and (series.unit in CURRENCIES or series.unit == PERCENT)


def _is_of_target(draft: Draft, items: Row, series: Series) -> bool:
    """ "A half-point cut left the mean at 5.13%": a step of what is set, and not of an average rate that follows it."""
    averaged = series.topic == "interest-rates" and series.nature is Nature.RATE and draft.kind == "point_change"
    behind = items[draft.anchor + 1 : draft.anchor + 2] if averaged else ()
    return any(change.part == "noun" for item in behind for change in item.changes)


def _is_said_otherwise(items: Row, at: int, series: Series) -> bool:
    counted = series.nature is Nature.FLOW and series.unit != PERCENT
    return any(said(items, at) for said in _SAID_OTHERWISE) or (counted and _is_denied(items, at))


def _is_denied(items: Row, at: int) -> bool:
    """ "1,083 were stopped, and 2,083 were not", "112 boats rather than 224"; the cap is another matter."""
    return items.words[at + 1 : at + 3] in _NOT or items.words[max(0, at - 2) : at] == ("rather", "than")


def _is_of_gap(items: Row, at: int) -> bool:
    """ "In 2024 the gap had been 9,838"."""
    return items.words[max(0, at - 3) : at] in _GAP_TOLD


def _is_on_top(items: Row, anchor: int) -> bool:
    """ "July's RPI with 1% on top", "with a percentage point added": what comes on top of a rate, and not the rate.

    So it is where it is told twice: "that means £149, or 9.5%, on top of the £1,568".
    """
    behind = items.words[anchor + 1 : anchor + 3]
    again = next((at for at in items.figures if at > anchor), anchor)
    if behind == (",", "or") and again - anchor <= _TO_LEVEL:
        behind = items.words[again + 2 : again + 4] if items.words[again + 1 : again + 2] == (",",) else behind
    return behind == ("on", "top") or (behind[:1] == ("added",) and "with" in items.words[max(0, anchor - 2) : anchor])


def _is_rated(items: Row, anchor: int) -> bool:
    """ "With Bank Rate at 4%, those with a 40% deposit pay less": of the thing right behind, but for "deposit rate".

    So it is behind "a deposit of".
    """
    quantity, behind = items[anchor].quantity, items.words[anchor + 1 : anchor + 3]
    if quantity is None or quantity.unit != PERCENT:
        return False
    led = anchor > 1 and items.words[anchor - 1] == "of" and items.words[anchor - 2] in _RATED
    return led or (not _RATED.isdisjoint(behind[:1]) and _HEADS.isdisjoint(behind[1:]))


def _is_charged(items: Row, anchor: int, series: Series) -> bool:
    """ "A mortgage, which cost 2.5% or so when the rate was 0.1%": what a loan costs and no central bank's rate.

    That may be what is told of all of them: "since last summer, when borrowing cost 5.25%".
    """
    if series.topic != "interest-rates" or _CHARGING.isdisjoint(items.said):
        return False
    verb = next((at for at in range(anchor - 1, 0, -1) if items.words[at] not in _ROUGHLY), 0)
    return items.words[verb] in _CHARGING and items.words[verb - 1] in _LOAN_TOLD


def _is_its_own(at: int, analysis: Analysis) -> bool:
    """ "The gap between immigration and emigration came in at": words of its name, or a verb of reaching."""
    item = analysis.items[at]
    if item.word == "came" and analysis.items[at + 1].word in _REACHED:
        return True
    return any(m.strong and m.span.start <= item.start < m.span.end for m in analysis.measures)


def _by_first(names: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        table.setdefault(name[0], []).append(name)
    return table


_BESIDE_RATES, _BESIDE_SUMS, _BESIDE_BALANCES = _by_first(_RATES), _by_first(_SUMS), _by_first(_FLOWS)
_BESIDE_LOANS, _PAY_NAMED = _by_first(_LOANS), _by_first(_PAY)


def _names_beside(series: Series) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """What may stand beside a series without being it, by the first word of each name."""
    if series.concept == "net-migration":
        return _BESIDE_BALANCES
    if series.unit in ("GBP", "USD") and series.nature is Nature.STEP:
        return _BESIDE_SUMS
    if series.topic == "interest-rates":
        return _BESIDE_LOANS
    rate = series.unit == PERCENT and series.nature is Nature.RATE
    return _BESIDE_RATES if rate else {}


def _opening(items: Sequence[Item], anchor: int) -> int:
    """Where the words of a figure begin: behind the figure before it, or, where "from" alone joins the two, its own."""
    at = anchor
    while at:
        before = next(
            (n for n in range(at - 1, -1, -1) if items[n].quantity is not None and not _is_often(items, n)), -1
        )
        if before < 0 or any(item.word not in _JOINING for item in items[before + 1 : at]):
            return before + 1
        at = before
    return 0


def _past_aside(items: Row, first: int, asides: Sequence[Span]) -> int:
    """ "A fixed mortgage, which was 2.5% when the rate was 0.1%, is above 4.5%": where the words before it begin."""
    place = items[first - 1].start
    opens = next((span.start for span in asides if span.start <= place < span.end), None)
    return first if opens is None else _opening(items, next(at for at in range(first) if items[at].start >= opens))


def _is_often(items: Sequence[Item], at: int) -> bool:
    """ "Has cut its deposit rate eight times since June, from 4% to 2%": how often, and no figure of its own."""
    quantity = items[at].quantity
    return quantity is not None and (quantity.unit == "times" or items[at + 1].word == "times")


def _ends(items: Sequence[Item], anchor: int) -> Iterator[int]:
    """Where the words behind a figure end."""
    for at in range(anchor + 1, min(len(items), anchor + 1 + _BEHIND)):
        if items[at].quantity is not None or items[at].period is not None or items[at].word in _STOPS:
            yield at
    yield min(len(items), anchor + 1 + _BEHIND)


def _named(items: Row, first: int, last: int, names: Mapping[str, Sequence[tuple[str, ...]]]) -> Iterator[int]:
    """The places between two items at which one of the names begins."""
    for at in range(first, last):
        for name in names.get(items[at].word, ()):
            if items.words[at : at + len(name)] == name:
                yield at
                break


_SAID_OTHERWISE = (_is_apart, _is_rated, _is_added, _is_of_gap)
