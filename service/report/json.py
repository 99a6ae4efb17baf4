"""JSON: one report for one file; for several files an array of reports, each with its ``path``."""

import json
from collections.abc import Iterable, Iterator

from service.report.layout import Checked, Layout


def write(checked: Iterable[Checked], layout: Layout) -> Iterator[str]:
    """The reports as indented JSON."""
    if not layout.several:
        for one in checked:
            yield _indented(one.report.to_dict(layout.offset_unit)) + "\n"
        return
    separator = "[\n"
    for one in checked:
        yield separator + _indented({"path": one.path, **one.report.to_dict(layout.offset_unit)})
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _indented(report: dict[str, object]) -> str:
    return json.dumps(report, ensure_ascii=False, allow_nan=False, indent=2)
