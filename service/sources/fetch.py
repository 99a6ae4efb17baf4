"""One series from its publisher: every request that it takes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.model.errors import SourceError
from service.model.series import Series
from service.sources.connector import Answer, Ask, Connector, Fetched
from service.sources.transport import Condition, Transport

_MOST_ANSWERS = 40
"""Pages and versions of one series; a publisher that asks for more is leading us in a circle."""


@dataclass(frozen=True, slots=True)
class Retrieval:
    """What came of asking.

    Attributes:
        fetched: the series, None where the publisher says that nothing has changed.
        answers: the raw answers, the first of which decides about the next conditional request.
    """

    fetched: Fetched | None
    answers: tuple[Answer, ...]


def fetch(
    connector: Connector,
    series: Series,
    ask: Ask,
    transport: Transport,
    condition: Condition | None = None,
    keep: Callable[[Sequence[Answer]], None] = lambda answers: None,
) -> Retrieval:
    """Asks for a series until its answer is whole, and reads it.

    Args:
        connector: its publisher.
        series: its metadata.
        ask: day, last retrieval and keys.
        transport: sends.
        condition: what the last retrieval said of its version.
        keep: is handed all answers before they are read, even those that cannot be used.

    Raises:
        SourceError: the answer cannot be used.
    """
    first = transport.send(connector, connector.request(series, ask), condition)
    if first.not_modified:
        return Retrieval(None, (first,))
    answers = [first]
    while (request := connector.follow(series, ask, answers)) is not None:
        if len(answers) >= _MOST_ANSWERS:
            raise SourceError(
                f"{first.url}: more than {_MOST_ANSWERS} answers; expected the end; the publisher is faulty"
            )
        answers.append(transport.send(connector, request))
    keep(answers)
    return Retrieval(connector.parse(series, answers), tuple(answers))
