"""One report, three times: what command, endpoint and page must have in common, and what the corpus says of it."""

from datetime import date
from decimal import Decimal
from typing import Any

from service.model.offsets import Offsets
from service.model.windows import Window
from service.report.days import days_in_words
from service.web.words import figure_in_words
from tests.faces.asking import Json, Reply

_OFFSETS = {"offset", "length", "block_offset", "column", "offset_unit"}
_COUNTED = ("supported", "imprecise", "outdated", "contradicted", "ambiguous", "unverifiable")


def same_report(text: str, command: Reply, endpoint: Reply, page: Reply) -> Json:
    """The report, after it has been found the same in all three."""
    assert command.report is not None, command.told
    assert endpoint.report is not None, endpoint.told
    assert page.status == 200, page.told
    assert without_offsets(command.report) == without_offsets(endpoint.report)
    for report in (command.report, endpoint.report):
        assert_offsets_point_at_quotes(text, report)
        assert sum(report["summary"][label] for label in _COUNTED) == len(report["claims"])
    assert_page_shows(text, endpoint.report, page)
    assert command.status == (1 if command.report["summary"]["highest_severity"] == "error" else 0)
    found: Json = endpoint.report
    return found


def without_offsets(report: Any) -> Any:
    """A report without its offsets and without where the date was found, which every face says in its own word."""
    if isinstance(report, dict):
        dropped = _OFFSETS | {"published_from"}
        return {key: without_offsets(value) for key, value in report.items() if key not in dropped}
    if isinstance(report, list):
        return [without_offsets(value) for value in report]
    return report


def assert_offsets_point_at_quotes(text: str, report: Json) -> None:
    offsets = Offsets(text, report["offset_unit"])
    starts = {offsets.units(at): at for at in range(len(text) + 1)}
    for claim in report["claims"]:
        places = [(claim, claim["quote"]), (claim["sentence"], claim["sentence"]["text"])]
        places += [(replacement, claim["quote"]) for replacement in claim["replacements"]]
        for place, words in places:
            start, end = starts[place["offset"]], starts[place["offset"] + place["length"]]
            assert text[start:end] == words


def assert_page_shows(text: str, report: Json, reply: Reply) -> None:
    """The page's cards, marks and counts say what the report says."""
    page = reply.page
    assert page is not None
    # A form turns every line end to a line feed, and HTML has no NUL.
    assert page.text.replace("\x00", "\ufffd") == text.replace("\r\n", "\n").replace("\x00", "\ufffd")
    assert page.counts == {label: report["summary"][label] for label in _COUNTED if report["summary"][label]}
    assert page.notices == [notice["detail"] for notice in report["warnings"]]
    claims = {claim["id"]: claim for claim in report["claims"]}
    assert page.marks == [(f"in-{claim['id']}", claim["verdict"], claim["quote"]) for claim in report["claims"]]
    assert set(page.claims) == set(claims)
    for key, card in page.claims.items():
        gap, discrepancy = card.pop("gap"), claims[key]["discrepancy"]
        assert card == _shown(claims[key])
        _assert_gap_shown(gap, discrepancy)


def assert_as_wanted(claim: Json, wanted: Json) -> None:
    """Label, reason, gap, diagnosis: the whole of what an editor is told to act on."""
    found = {
        "verdict": claim["verdict"],
        "reason": claim["reason"],
        "gap": claim["discrepancy"]["absolute"] if claim["discrepancy"] else None,
        "diagnosis": claim["diagnosis"]["code"] if claim["diagnosis"] else None,
        "reverses": claim["reverses"],
    }
    expected = {name: wanted.get(name) for name in found} | {"reverses": wanted.get("reverses", False)}
    assert found == expected, claim["message"]
    assert claim["severity"] == ("error" if wanted["verdict"] == "contradicted" else "none")
    assert claim["kind"] == wanted.get("kind", claim["kind"])
    if "caution" in wanted:
        assert wanted["caution"] in [caution["code"] for caution in claim["cautions"]]


def assert_for_the_right_reasons(claim: Json, wanted: Json) -> None:
    """The days it was read as, the working and what was assumed."""
    assert [check["basis"] for check in claim["checks"]] == wanted.get("bases", [])
    if not claim["checks"]:
        return
    official = claim["checks"][0]
    assert _iso(claim["period"]) == wanted["period"]
    if "base_period" in wanted:
        assert _iso(claim["base_period"]) == wanted["base_period"]
    assert official["value"] == wanted.get("value")
    if "inputs" in wanted:
        assert [entry["value"] for entry in official["inputs"]] == wanted["inputs"]
    assert claim["series"]["id"] == "home-office/small-boat-people-daily"
    assert wanted.get("assumed", "") in " ".join(official["assumptions"])


def _shown(claim: Json) -> Json:
    """A claim of the report as its card shows it."""
    return {
        "verdict": claim["verdict"],
        "quote": claim["quote"],
        "message": claim["message"],
        "reason": claim["reason"] is not None,
        "reverses": claim["reverses"],
        "in_quotation": claim["in_quotation"],
        "diagnosis": claim["diagnosis"]["detail"] if claim["diagnosis"] else "",
        "cautions": [caution["detail"] for caution in claim["cautions"]],
        "replacements": [replacement["value"] for replacement in claim["replacements"]],
        "series": claim["series"]["id"] if claim["series"] else "",
        "actual": claim["actual"]["text"] if claim["actual"] else "",
        "period": _days_shown(claim),
        "checks": [_check_shown(check) for check in claim["checks"]],
        "sources": [source["url"] for source in claim["sources"]],
    }


def _days_shown(claim: Json) -> str:
    if claim["period"] is None:
        return ""
    against = f", against {days_in_words(_window(claim['base_period']))}" if claim["base_period"] else ""
    return days_in_words(_window(claim["period"])) + against


def _check_shown(check: Json) -> Json:
    several = check["value"] is not None and len(check["inputs"]) > 1
    return {
        "basis": check["basis"],
        "formula": f"{check['formula']} = {_figure(check['value'])}" if several else check["formula"],
        "inputs": [_figure(entry["value"]) for entry in check["inputs"]],
        "assumptions": check["assumptions"],
    }


def _assert_gap_shown(gap: str, discrepancy: Json | None) -> None:
    """The page shows two decimals of a gap of one or more, and no gap of nothing."""
    if discrepancy is None or not discrepancy["absolute"]:
        assert gap == ""
        return
    number = Decimal(gap.split(maxsplit=1)[0].rstrip(",").replace(",", "").replace("−", "-"))
    assert abs(number - Decimal(str(discrepancy["absolute"]))) <= Decimal("0.0051")
    assert gap.endswith(", within rounding") == discrepancy["within_rounding"]


def _window(days: Json) -> Window:
    return Window(date.fromisoformat(days["start"]), date.fromisoformat(days["end"]))


def _figure(value: float) -> str:
    return figure_in_words(Decimal(str(value)))


def _iso(days: Json | None) -> str | None:
    return days and f"{days['start']}/{days['end']}"
