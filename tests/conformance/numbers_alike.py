"""How often numbers, percentages and money are read as in the public cases of Microsoft Recognizers-Text."""

import json
from decimal import Decimal, InvalidOperation

from service.extract.quantities.quantities import scan
from service.model.quantities import PERCENT, Form, Quantity
from tests.conformance.cases import CASES, excluded

EXCLUDED = excluded("excluded.toml")


def number(text: str, quantity: Quantity) -> tuple[str, Decimal] | None:
    """What a reader of bare numbers makes of it: the numeral with its sign."""
    return signed(text, quantity, quantity.figure.start, quantity.figure.end)


def percentage(text: str, quantity: Quantity) -> tuple[str, Decimal] | None:
    if quantity.unit != PERCENT or quantity.form is Form.FRACTION:
        return None
    return signed(text, quantity, quantity.span.start, quantity.span.end)


def currency(text: str, quantity: Quantity) -> tuple[str, Decimal] | None:
    if not (len(quantity.unit) == 3 and quantity.unit.isupper()):
        return None
    written = quantity.span.of(text)
    if quantity.per:  # the cases leave "a share" outside
        for joint in (" a ", "-a-", " per ", " an "):
            written = written.partition(joint)[0]
    return " ".join(written.lower().split()), quantity.written


def signed(text: str, quantity: Quantity, start: int, end: int) -> tuple[str, Decimal]:
    if not quantity.negative:
        return " ".join(text[start:end].lower().split()), quantity.written
    before = text[:start].rstrip()
    start = max(before.rfind(sign) for sign in ("-", "minus", "negative"))
    return " ".join(text[start:end].lower().split()), -quantity.written


READERS = {"NumberModel": number, "PercentModel": percentage, "CurrencyModel": currency}


def failures(model: str) -> tuple[list[str], int]:
    """The inputs read otherwise, and how many were tried."""
    cases = json.loads((CASES / f"{model}.json").read_text(encoding="utf-8-sig"))
    excluded = {text for group in EXCLUDED.get(model, ()) for text in group["inputs"]}
    wrong, tried = [], 0
    for case in cases:
        text = case["Input"]
        if text in excluded:
            continue
        tried += 1
        found = [read for quantity in scan(text) if (read := READERS[model](text, quantity)) is not None]
        expected = [(result["Text"], result["Resolution"].get("value")) for result in case["Results"]]
        if not agree(found, expected):
            wrong.append(text)
    return wrong, tried


def agree(found: list[tuple[str, Decimal]], expected: list[tuple[str, str | None]]) -> bool:
    if len(found) != len(expected):
        return False
    return all(
        ours[0] == " ".join(theirs[0].lower().split()) and close(ours[1], theirs[1])
        for ours, theirs in zip(found, expected, strict=True)
    )


def close(ours: Decimal, theirs: str | None) -> bool:
    """Equal, or equal to four figures where we keep a fraction as written."""
    try:
        value = Decimal((theirs or "").rstrip("%"))
    except InvalidOperation:
        return False
    return abs(ours - value) <= abs(value) * Decimal("0.0005")
