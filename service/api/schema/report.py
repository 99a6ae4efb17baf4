"""The report as JSON; the command line prints the same."""

from datetime import date
from typing import Literal

from service.api.schema.claim import Claim
from service.api.schema.common import Body
from service.model.report import Severity


class Engine(Body):
    """What made the report."""

    name: str
    """Always `crossfoot`."""
    version: str
    """Its version."""


class DataBasis(Body):
    """What the verdicts rest on: the same text and the same snapshot give the same report."""

    snapshot: str
    """A hash of all stored figures."""
    known_at: date | None
    """The day by whose knowledge the article was judged; null for today's figures."""


class Summary(Body):
    """Coverage and outcome. `checkable` ≥ `checked`, the sum of five verdicts; `numbers` omits ranks told in words."""

    numbers: int
    """Quantities found that are not names, dates or list marks."""
    checkable: int
    """Claims for which there is a series, or other figures in the text to check against."""
    checked: int
    """supported + imprecise + outdated + contradicted + ambiguous."""
    supported: int
    """Claims that hold."""
    imprecise: int
    """Claims that hold only by a stretch."""
    outdated: int
    """Claims that fit a figure which had been revised before publication."""
    contradicted: int
    """Claims that no licensed reading makes true."""
    ambiguous: int
    """Claims on whose readings of equal plausibility the data disagree."""
    unverifiable: int
    """Claims that could not be checked; each says why."""
    highest_severity: Severity
    """The severest finding."""


class Notice(Body):
    """Something about the whole check that its reader must know."""

    code: str
    """A stable name, such as `incomplete-results` when the time ran out."""
    detail: str
    """The same in words."""


class Report(Body):
    """The outcome of a check."""

    api_version: Literal["1"]
    """The version of this contract."""
    engine: Engine
    """What made the report."""
    data: DataBasis
    """What the verdicts rest on."""
    published: date | None
    """The publication date used."""
    published_from: Literal["option", "request", "front-matter", "html-metadata", "file-name", "none"]
    """Where that date was found."""
    language: str
    """The text's language."""
    offset_unit: Literal["utf16", "codepoint", "utf8"]
    """What offsets, lengths and columns count."""
    summary: Summary
    """Coverage and outcome."""
    warnings: list[Notice]
    """What the reader must know about the whole check."""
    claims: list[Claim]
    """The claims, in order of the text."""
