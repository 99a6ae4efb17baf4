"""Types that several bodies share."""

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema

DAY_PATTERN = r"^(19|20)\d{2}-\d{2}-\d{2}$"


def _day(value: object) -> object:
    """Accept an ISO day as text and nothing else: pydantic alone would read 20241002 as seconds since 1970."""
    if isinstance(value, date) or value is None:
        return value
    if not isinstance(value, str) or not re.match(DAY_PATTERN, value, re.ASCII):
        raise ValueError("must be a day between 1900 and 2099, written YYYY-MM-DD")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("must be a day of the calendar, written YYYY-MM-DD") from None


_DAY_SCHEMA = {"type": "string", "format": "date", "pattern": DAY_PATTERN}

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
"""A day in a request, between 1900 and 2099."""

EXAMPLE_DAY = WithJsonSchema({**_DAY_SCHEMA, "examples": ["2024-09-30"]})
"""The schema of a ``Day`` that a request cannot be without."""

Number = Annotated[int | float, WithJsonSchema({"type": "number"})]
"""A figure in an answer: the shortest decimal that says it, a whole number without a point."""


class Body(BaseModel):
    """An answer's body. More fields may be added within version 1; readers ignore those that they do not know."""

    model_config = ConfigDict(use_attribute_docstrings=True, frozen=True)


class RequestBody(BaseModel):
    """A request's body, in which a field that is not known is an error."""

    model_config = ConfigDict(use_attribute_docstrings=True, frozen=True, extra="forbid")


class Cited(Body):
    """What a source is cited by."""

    publisher: str
    """Who publishes it."""
    title: str
    """What it is called."""
    url: str
    """Where it is."""
    licence: str
    """An SPDX identifier."""


class Days(Body):
    """A period in inclusive days."""

    start: date
    """The first day."""
    end: date | None
    """The last day, null while the period is still open (a rate in force)."""
