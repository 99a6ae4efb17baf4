"""Names for type checkers, which see those of ``typing``; at run time they are empty.

On the path of a check they are imported from here, since a cold command would wait 2 ms for ``typing`` itself.
"""

TYPE_CHECKING = False  # type checkers take it for true, wherever it comes from

if TYPE_CHECKING:
    from typing import Any, NoReturn, Protocol, TypeVar, overload
else:
    Any = NoReturn = Protocol = object

    def TypeVar(_: str) -> type:  # noqa: N802
        """Stands for any type."""
        return object

    def overload(signature: object) -> object:
        """Leaves a signature to the type checker alone."""
        return signature


__all__ = ["TYPE_CHECKING", "Any", "NoReturn", "Protocol", "TypeVar", "overload"]
