"""Kinds of claim, and the service itself."""

from datetime import date
from typing import Literal

from service.api.schema.common import Body


class KindSummary(Body):
    """A kind of claim, as a list shows it."""

    name: str
    """As in a claim's `kind`."""
    summary: str
    """What it is, in a few words."""


class KindList(Body):
    """All kinds of claim."""

    kinds: list[KindSummary]
    """In the order in which they are tried."""


class KindDetail(KindSummary):
    """A kind of claim with its manual page."""

    manual: str
    """The manual page, in plain text."""


class LimitsBody(Body):
    """How much one request may ask for."""

    characters: int
    """The most code points of a text, or of all blocks together."""
    body_bytes: int
    """The most bytes of a request body."""
    blocks: int
    """The most blocks in a request."""
    seconds: float
    """The time a check may take; past it the report carries the warning `incomplete-results`."""


class PublisherState(Body):
    """What is held from one publisher."""

    publisher: str
    """Its name."""
    series: int
    """How many of its series are held."""
    newest_release: date | None
    """Its newest release held, null where no release day is known."""


class Meta(Body):
    """What this service is, holds and allows."""

    name: str
    """Always `crossfoot`."""
    version: str
    """The version of the engine."""
    api_version: Literal["1"]
    """The version of this contract."""
    snapshot: str
    """A hash of all stored figures, as in a report's `data`."""
    publishers: list[PublisherState]
    """What is held, by publisher."""
    formats: list[str]
    """The formats in which a text may be sent."""
    offset_units: list[str]
    """The units in which offsets can be given."""
    limits: LimitsBody
    """How much one request may ask for."""
    privacy: str
    """What becomes of a text that is sent."""


class Health(Body):
    """That the service is up."""

    status: Literal["ok"]
    """Always `ok`."""


class Readiness(Body):
    """That the service can check."""

    status: Literal["ready"]
    """Always `ready`."""
    snapshot: str
    """A hash of the figures it will check against."""
