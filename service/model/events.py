"""Dated events that news counts from: elections, changes of government, policies coming into force."""

from datetime import date

from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event, one row of ``reference_data/events.csv``.

    Attributes:
        id: a short name, unique in the table ("uk-general-election-2024").
        names: how news names it after "since", in lower case with straight apostrophes and without a leading article
            ("labour came to power", "election"); a name that begins with "under " is matched after that word instead.
        start: the day it happened or came into force.
        inclusive: whether a period "since" it counts that day.
        source: where the date was taken from.
        end: the last day of what began then, for the names behind "under" ("under Theresa May"); None while it lasts.
    """

    id: str
    names: tuple[str, ...]
    start: date
    inclusive: bool = True
    source: str = ""
    end: date | None = None
