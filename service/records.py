"""Dataclasses that are ready sooner: the parts of the standard library's module that a check needs.

A command that is to answer within a few starts of Python cannot wait for ``dataclasses``: importing it takes 8 ms,
since it loads ``inspect``, and for each class it writes out and compiles half a dozen methods, 0.4 ms for each of
ninety. Here a method is written when it is first called, which most never are.

What is made here behaves as what ``dataclasses`` makes (a test compares the two), its functions (``fields``,
``replace``, ``asdict``) accept it, and type checkers are shown the original. That nobody assigns to the fields of
what is frozen is for them to see: refusing it while a program runs would make each of the thousands of objects of a
check take twice as long. Left out, since nothing uses it: classes without slots, inherited fields, ``kw_only``,
``InitVar``, ``__post_init__``, fields that are no arguments or are not compared; and ``inspect.signature``, which
tells the arguments of a class only once an object of it has been made.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from operator import attrgetter, eq, ge, gt, le, lt
from types import CodeType, FunctionType

from service.hints import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace

__all__ = ["dataclass", "field", "replace"]

T = TypeVar("T")

_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {f"__{test.__name__}__": test for test in (eq, lt, le, gt, ge)}
_ABSENT = object()
"""Stands for the default of a field that has none, and for an argument that is not given."""


class _Field:
    """What is to be known of a field beside its name."""

    __slots__ = ("default", "default_factory", "repr")

    def __init__(
        self,
        default: object = _ABSENT,
        default_factory: Callable[[], object] | None = None,
        repr: bool = True,  # noqa: A002  (the original's name)
    ) -> None:
        self.default = default
        self.default_factory = default_factory
        self.repr = repr


def _dataclass(*, slots: bool, frozen: bool = False, order: bool = False) -> Callable[[type[T]], type[T]]:
    """Makes a dataclass of the class below it.

    Args:
        slots: always True; there so that the line reads as it does with the original.
        frozen: its objects are not changed, to which type checkers see, and can be hashed.
        order: its objects are ordered as the tuples of their fields are.
    """
    if not slots:
        raise TypeError("only classes with slots are made here; take dataclasses for others")
    methods = _METHODS | _ORDERING if order else _METHODS
    if frozen:
        methods = methods | _HASHING
    return lambda cls: _made(cls, methods)


def _replace(value: Any, /, **changes: object) -> Any:
    """A copy of ``value`` with some fields changed."""
    cls = value.__class__
    values_of, fields = _layout_of(cls)
    if not fields.issuperset(changes):
        return cls(**changes)  # which refuses it
    return cls(*map(changes.get, cls.__match_args__, values_of(value)))


@cache  # for as many classes as there are
def _layout_of(cls: Any) -> tuple[Callable[[Any], tuple[Any, ...]], frozenset[str]]:
    """What gives the values of an object's fields, and their names."""
    return _values_of(cls), frozenset(cls.__match_args__)


if not TYPE_CHECKING:
    dataclass, field, replace = _dataclass, _Field, _replace


def _made(cls: Any, methods: dict[str, object]) -> Any:
    """The class once more, with slots and methods."""
    namespace = dict(cls.__dict__)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    names = tuple(namespace.get("__annotations__", ()))
    given = {name: namespace.pop(name) for name in names if name in namespace}
    namespace |= methods
    namespace |= {"__slots__": names, "__match_args__": names, "__given__": given, "__qualname__": cls.__qualname__}
    return type(cls)(cls.__name__, cls.__bases__, namespace)


def _postponed(name: str, write: Callable[[Any, str], Any]) -> Callable[..., Any]:
    """A method that, when first called, has the real one of its class written and lets that take its place."""

    def method(self: Any, *values: object, **named: object) -> Any:
        cls = next(base for base in self.__class__.__mro__ if base.__dict__.get(name) is method)
        written = write(cls, name)
        written.__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, written)
        return written(self, *values, **named)

    return method


def _initialiser(cls: Any, name: str) -> Any:
    fields, given = cls.__match_args__, cls.__given__
    if _Field in map(type, given.values()):
        return _choosing_initialiser(cls, name)
    code = _initialiser_code((False,) * len(fields)).replace(co_varnames=("self", *fields), co_names=fields)
    return FunctionType(code, {}, name, tuple(given.values()))


def _choosing_initialiser(cls: Any, name: str) -> Any:
    """The initialiser of a class some of whose fields are made anew for each object."""
    fields, given = cls.__match_args__, cls.__given__
    special = {field: value for field, value in given.items() if isinstance(value, _Field)}
    made_anew = {field: value.default_factory for field, value in special.items() if value.default_factory}
    code = _initialiser_code(tuple([field in made_anew for field in fields]))
    called = {f"field{number}": field for number, field in enumerate(fields)}
    names = tuple(called.get(name, name) for name in code.co_names)
    known = {f"make{fields.index(field)}": make for field, make in made_anew.items()} | {"ABSENT": _ABSENT}
    needed = {field for field, value in special.items() if value.default is _ABSENT} - made_anew.keys()
    defaults = [value.default if field in special else value for field, value in given.items() if field not in needed]
    return FunctionType(code.replace(co_varnames=("self", *fields), co_names=names), known, name, tuple(defaults))


@lru_cache
def _initialiser_code(made_anew: tuple[bool, ...]) -> CodeType:
    """What puts so many values into their slots: compiled once for all classes with as many."""
    arguments = "".join(f", value{number}" for number in range(len(made_anew)))
    lines = [f"def __init__(self{arguments}):"]
    for number, anew in enumerate(made_anew):
        instead = f"make{number}() if value{number} is ABSENT else " if anew else ""
        lines.append(f"    self.field{number} = {instead}value{number}")
    known: dict[str, Any] = {}
    exec("\n".join([*lines, "    return"]), known)
    code: CodeType = known["__init__"].__code__
    return code


def _comparison(cls: Any, name: str) -> Any:
    compare, values = _COMPARISONS[name], _values_of(cls)

    def method(self: Any, other: object) -> Any:
        return compare(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented

    return method


def _hash(cls: Any, _: str) -> Any:
    values = _values_of(cls)

    def method(self: Any) -> int:
        return hash(values(self))

    return method


def _values_of(cls: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of an object's fields."""
    names = cls.__match_args__
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _repr(self: Any) -> str:
    shown = (name for name, field in self.__dataclass_fields__.items() if field.repr)
    return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"


def _reduce(self: Any) -> tuple[Any, ...]:
    return self.__class__, tuple(getattr(self, name) for name in self.__match_args__)


class _OriginalFields:
    """What the functions of ``dataclasses`` ask of a class, made when they do."""

    __slots__ = ()

    def __get__(self, _: object, cls: Any) -> Any:
        import dataclasses  # noqa: PLC0415  (as above)

        twin: Any = type(cls.__name__, (), {"__annotations__": cls.__annotations__})
        for name, value in cls.__given__.items():
            setattr(twin, name, _original(value) if isinstance(value, _Field) else value)
        cls.__dataclass_fields__ = dataclasses.dataclass(twin).__dataclass_fields__
        return cls.__dataclass_fields__


def _original(field: _Field) -> Any:
    import dataclasses  # noqa: PLC0415

    given: dict[str, Any] = {"repr": field.repr}
    if field.default_factory:
        given["default_factory"] = field.default_factory
    elif field.default is not _ABSENT:
        given["default"] = field.default
    return dataclasses.field(**given)


_METHODS: dict[str, object] = {
    "__init__": _postponed("__init__", _initialiser),
    "__eq__": _postponed("__eq__", _comparison),
    "__hash__": None,
    "__repr__": _repr,
    "__reduce__": _reduce,
    "__dataclass_fields__": _OriginalFields(),
}
_ORDERING: dict[str, object] = {name: _postponed(name, _comparison) for name in _COMPARISONS}
_HASHING: dict[str, object] = {"__hash__": _postponed("__hash__", _hash)}
