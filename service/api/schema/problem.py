"""The body of every error: RFC 9457, Problem Details for HTTP APIs."""

from pydantic import BaseModel, ConfigDict


class Fault(BaseModel):
    """One thing that is wrong with a request."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    pointer: str | None = None
    """Where in the body: a JSON Pointer (RFC 6901) as a URI fragment, `#/blocks/0/id`."""
    parameter: str | None = None
    """Which parameter of the path or the query."""
    detail: str
    """What was expected. What was sent is never repeated."""


class Problem(BaseModel):
    """A problem. None of its fields ever holds any of the submitted text."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    type: str
    """A stable name for programs: `urn:crossfoot:problem:` and the name of the problem."""
    title: str
    """The problem in a few words; the same for each type."""
    status: int
    """The status code, again."""
    detail: str
    """What happened this time, and what to do."""
    errors: list[Fault] | None = None
    """For `validation-error`: each thing that is wrong."""
    limit: int | None = None
    """For `text-too-long` and `body-too-large`: the most that is accepted."""
    actual: int | None = None
    """For `text-too-long`: how much was sent. For `body-too-large`: the length announced, where one was."""
