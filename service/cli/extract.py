"""``crossfoot extract``: what would be checked, or with ``--all`` every quantity of the text."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.cli.articles import Articles
from service.cli.exits import FAULT, FINE
from service.cli.faults import complain
from service.cli.options import Parser, add_articles, add_offset_unit, add_own_folder
from service.cli.output import deliver
from service.cli.progress import compiling
from service.extract.listing import Listed, list_blocks
from service.model.claims import Claim
from service.model.document import Block, Document
from service.model.offsets import Offsets
from service.model.quantities import Quantity
from service.model.serialise import json_number
from service.model.spans import Span
from service.pipeline import extract
from service.report.jsonl import json_line
from service.report.printable import printable
from service.store import open_store

Record = dict[str, object]


def run(arguments: Sequence[str]) -> int:
    """Prints what was found in every article.

    Returns:
        0, or 2 where an article could not be read.
    """
    parser = Parser("extract", "Lists what would be checked, without checking it.")
    add_articles(parser)
    add_offset_unit(parser)
    add_own_folder(parser)
    parser.add_argument("--all", action="store_true", help="every quantity recognised in the text, claim or not")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="jsonl: a line for each article")
    options = parser.parse_args(arguments)
    articles = Articles(options)
    store = open_store(beside=options.data, notice=complain, progress=compiling)
    name = "quantities" if options.all else "claims"

    def records(document: Document) -> list[Record]:
        found = extract(document, store)
        offsets = Offsets(document.text, options.offset_unit)
        if options.all:
            directions = {(claim.block.id, claim.span): claim.direction for claim in found.claims}
            rows = list_blocks(found.quantities, directions)
            return [_quantity(document, block, row, offsets) for block, row in rows]
        return [_claim(document, claim, offsets) for claim in found.claims]

    def pieces() -> Iterator[str]:
        for path, found in articles.each(records):
            if options.format == "jsonl":
                yield json_line({"path": path, name: found})
            else:
                yield f"{printable(path)}\n"
                yield from (f"  {_line(record)}\n" for record in found)

    deliver(pieces())
    return FAULT if articles.failed else FINE


def _claim(document: Document, claim: Claim, offsets: Offsets) -> Record:
    return {
        "kind": claim.kind,
        **_place(document, claim.block, claim.span, offsets),
        **({} if claim.quantity is None else _stated(claim.quantity)),
        "direction": claim.direction and claim.direction.value,
        "mood": claim.mood.value,
        "in_quotation": claim.in_quotation,
        "series": [candidate.series_id for candidate in claim.candidates],
    }


def _quantity(document: Document, block: Block, row: Listed, offsets: Offsets) -> Record:
    return {
        **_place(document, block, row.span, offsets),
        "value": _in_full(row.value),
        "high": None if row.high is None else _in_full(row.high),
        "unit": row.unit,
        "hedge": row.hedge.value,
        "direction": row.direction and row.direction.value,
    }


def _in_full(value: Decimal) -> int | float:
    """All the digits that are written: 1/128 of a gallon is 0.0078125, where a report would round it."""
    return int(value) if value == value.to_integral_value() else float(value)


def _place(document: Document, block: Block, span: Span, offsets: Offsets) -> Record:
    source = block.source_span(span)
    start, end = offsets.units(source.start), offsets.units(source.end)
    return {"offset": start, "length": end - start, "quote": source.of(document.text)}


def _stated(quantity: Quantity) -> Record:
    """The figure as its numeral says it ("a third" is 0.3333, "25 basis points" 25), the unit as it is read."""
    return {
        "value": json_number(quantity.written),
        "high": None if quantity.high is None else json_number(quantity.high),
        "unit": quantity.unit,
        "hedge": quantity.hedge.value,
    }


def _line(record: Record) -> str:
    """A record for people: place, quote, and what it was taken for."""
    words = [str(record[key]) for key in ("kind", "value", "unit", "hedge", "direction") if record.get(key)]
    series = record.get("series")
    if isinstance(series, list):
        words.append(str(series[0]) if series else "no series")
    return f"{record['offset']:>6}  “{printable(str(record['quote']))}”  {', '.join(words)}"
