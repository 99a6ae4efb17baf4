"""What a chart looks like, held against golden files, and what every SVG has to be.

CROSSFOOT_UPDATE_GOLDEN=1 pytest tests/report   writes them anew; look at the pictures before you keep them.
"""

import os
import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from service.model.windows import Window
from service.report.chart import chart_of
from service.report.chart.svg import POLICY, STYLE, svg
from service.report.chart.terminal import terminal
from service.store.interface import Store
from tests.report.chart_series import CHARGE, HOLDINGS, HOSTILE, PARCELS, RATE, store_of_charts

GOLDEN = Path(__file__).parent / "golden" / "charts"
SVG = "{http://www.w3.org/2000/svg}"
MARCH, MARCH_BEFORE = Window.month(2024, 3), Window.month(2023, 3)

CASES: Mapping[str, tuple[str, dict[str, Any]]] = {
    "flow-by-month": (
        PARCELS,
        {"window": MARCH, "base": MARCH_BEFORE, "stated": Decimal(2100), "known_at": date(2024, 5, 1)},
    ),
    "flow-by-day": (PARCELS, {"window": Window.day(date(2024, 3, 10)), "stated": Decimal(40)}),
    "flow-to-date": (PARCELS, {"window": Window(date(2024, 1, 1), date(2024, 9, 30)), "stated": Decimal(90_000_000)}),
    "rate-with-vintages": (RATE, {"window": Window.month(2024, 3), "stated": Decimal("7.9")}),
    "step": (CHARGE, {"window": Window.day(date(2024, 6, 1)), "stated": Decimal("1.25"), "known_at": date(2024, 9, 1)}),
    "annual": (HOLDINGS, {"window": Window.year(2020)}),
    "nothing-held": (RATE, {"window": MARCH, "stated": Decimal(3), "known_at": date(2020, 1, 1)}),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    root = tmp_path_factory.mktemp("drawn")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CROSSFOOT_CACHE", str(root / "cache"))
        return store_of_charts(root / "packages")


def golden(name: str, output: str) -> None:
    file = GOLDEN / name
    if os.environ.get("CROSSFOOT_UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(output.encode())
    assert output == file.read_bytes().decode()


def drawn(store: Store, case: str, **more: Any) -> str:
    series, asked = CASES[case]
    return svg(chart_of(store, series, **asked), **more)


def texts(root: Element, tag: str) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}{tag}")]


@pytest.mark.parametrize("case", CASES)
def test_svg(store: Store, case: str) -> None:
    output = drawn(store, case)
    golden(f"{case}.svg", output)
    assert output == drawn(store, case)


@pytest.mark.parametrize("case", CASES)
def test_it_is_accessible(store: Store, case: str) -> None:
    root = fromstring(drawn(store, case, prefix="c7"))
    picture = next(element for element in root.iter() if element.get("role") == "img")
    ids = {element.get("id"): element for element in root.iter() if element.get("id")}
    named = [ids[name] for name in (picture.get("aria-labelledby") or "").split()]
    assert [element.tag for element in named] == [f"{SVG}title", f"{SVG}desc"]
    assert all(element.text for element in named)
    assert all(name is not None and name.startswith("c7-") for name in ids)
    table = next(element for element in root.iter() if element.get("role") == "table")
    rows = [[cell.text for cell in row] for row in table]
    chart = chart_of(store, CASES[case][0], **CASES[case][1])
    assert len(rows) == 1 + sum(point.value is not None for point in chart.points)
    assert {len(row) for row in rows} <= {len(rows[0])}


@pytest.mark.parametrize("case", CASES)
def test_it_runs_nothing_and_loads_nothing(store: Store, case: str) -> None:
    root = fromstring(drawn(store, case))
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "style", "g", "rect", "line", "path", "circle", "text"}
    for element in root.iter():
        assert not any(name.startswith("on") or name in {"href", "style", "src"} for name in element.keys())  # noqa: SIM118
    assert "url(" not in STYLE and "@import" not in STYLE


@pytest.mark.parametrize("case", CASES)
def test_all_of_it_lies_inside(store: Store, case: str) -> None:
    root = fromstring(drawn(store, case))
    _, _, width, height = map(Decimal, (root.get("viewBox") or "").split())
    for element in root.iter():
        for name, limit in {"x": width, "x1": width, "x2": width, "cx": width, "y": height, "y1": height}.items():
            assert 0 <= Decimal(element.get(name, "0")) <= limit, element.attrib


def test_the_policy_allows_its_own_style_alone(store: Store) -> None:
    [style] = texts(fromstring(drawn(store, "annual")), "style")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" == POLICY


def test_in_a_page_it_brings_no_style_no_heading_and_no_table(store: Store) -> None:
    inline = drawn(store, "rate-with-vintages", alone=False)
    assert "<style" not in inline and 'role="table"' not in inline and "xmlns" not in inline
    assert inline.count("Share of parcels that came late") == 2  # its title and its description


def test_every_class_has_its_rule(store: Store) -> None:
    used = set()
    for case in CASES:
        for element in fromstring(drawn(store, case)).iter():
            used |= set((element.get("class") or "").split())
    ruled = set(re.findall(r"\.([a-z-]+)", STYLE))
    assert used - ruled <= {"key"}
    assert ruled - used == set()


def test_hostile_words_stay_words(store: Store) -> None:
    chart = chart_of(store, HOSTILE)
    output = svg(chart)
    root = fromstring(output)
    assert "script" not in {element.tag.removeprefix(SVG) for element in root.iter()}
    assert "<script" not in output and "\u202e" not in output
    title = root.find(f"{SVG}title")
    assert title is not None and title.text is not None and title.text.startswith("</title><script>alert(1)</script>")
    assert 'Source: Post <i> & "Sons", <own>. post/hostile' in " ".join(texts(root, "text"))
    assert "\u202e" not in "".join(terminal(chart))


@pytest.mark.parametrize("case", CASES)
def test_terminal(store: Store, case: str) -> None:
    series, asked = CASES[case]
    golden(f"{case}.txt", "".join(terminal(chart_of(store, series, **asked))))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("width", [48, 80, 200])
def test_it_keeps_to_the_width_and_to_ascii(store: Store, case: str, width: int) -> None:
    series, asked = CASES[case]
    lines = "".join(terminal(chart_of(store, series, **asked), width=width, ascii_only=True)).splitlines()
    assert max(map(len, lines)) <= width
    assert all(line.isascii() for line in lines)


def test_bold_only_adds_to_the_text(store: Store) -> None:
    series, asked = CASES["flow-by-month"]
    chart = chart_of(store, series, **asked)
    bold = "".join(terminal(chart, bold=True))
    assert bold.count("\x1b[1m") == bold.count("\x1b[0m") == 2
    assert re.sub("\x1b\\[[01]m", "", bold) == "".join(terminal(chart))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_stand_out(scheme: str) -> None:
    """By WCAG 2.2: 4.5 to 1 for words, 3 to 1 for what carries meaning, on the paper and on the shaded strip."""
    light, dark = STYLE.split("@media (prefers-color-scheme: dark)")
    colours = dict(re.findall(r"--chart-(\w+): (#\w{6})", light if scheme == "light" else dark))
    for name, ratio in {"ink": 4.5, "soft": 4.5, "stated": 4.5, "asked": 3, "series": 3, "band": 3}.items():
        for ground in ("paper",) if name == "series" else ("paper", "shade"):
            assert contrast(colours[name], colours[ground]) >= ratio, (name, ground)


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(luminance(colour) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
