"""Every error that Crossfoot raises on purpose.

::

    CrossfootError
    ├── UsageError            the caller asked for something that cannot be: a bad date, an unknown format
    │   ├── TextTooLongError  the text exceeds the limit; carries ``limit`` and ``actual``
    │   └── UnknownNameError  no such series or kind of claim
    ├── DataError             reference data that cannot be trusted: names file, row, what was expected, the remedy
    ├── StoreError            the compiled store cannot be read or written
    └── SourceError           a publisher's answer cannot be used

A strange sentence is never an error: "could not check" is a verdict. No message ever holds any of the checked text.
"""


class CrossfootError(Exception):
    """The root of the tree; its message is fit to be shown to a person."""


class UsageError(CrossfootError):
    """The caller's request cannot be carried out as it stands."""


class TextTooLongError(UsageError):
    """The text is longer than the limit.

    Attributes:
        limit: the most code points accepted.
        actual: how many were sent.
    """

    def __init__(self, limit: int, actual: int) -> None:
        super().__init__(f"the text has {actual:,} characters; the limit is {limit:,}; send it in parts")
        self.limit = limit
        self.actual = actual


class UnknownNameError(UsageError):
    """No series, or kind of claim, bears the name that was asked for."""


class DataError(CrossfootError):
    """Reference data that breaks a rule; the message names file, row, what was found, what was expected, the remedy."""


class StoreError(CrossfootError):
    """The compiled store cannot be opened, read or replaced."""


class SourceError(CrossfootError):
    """A publisher's answer cannot be used; nothing of it was stored."""
