"""JSON Lines: a report a line, each with its ``path``, for one file too."""

import json
from collections.abc import Iterable, Iterator, Mapping

from service.report.layout import Checked, Layout

_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}  # lawful inside JSON, but many tools split at them


def write(checked: Iterable[Checked], layout: Layout) -> Iterator[str]:
    """The reports, a line each."""
    for one in checked:
        yield json_line({"path": one.path, **one.report.to_dict(layout.offset_unit)})


def json_line(record: Mapping[str, object]) -> str:
    """A record as one line of JSON, by every notion of what ends a line."""
    text = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_LINE_ENDS) + "\n"
