"""What ``service.records`` makes, held against what the standard library makes of the same class."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service import records


def ours_and_theirs(frozen: bool = True, order: bool = True) -> tuple[Any, Any]:
    """The same class, made by both."""
    ours, theirs = (_of(module, frozen, order) for module in (records, dataclasses))
    return ours, theirs


def _of(module: Any, frozen: bool, order: bool) -> Any:
    @module.dataclass(frozen=frozen, slots=True, order=order)
    class Reading:
        """A class with all that the project's classes have."""

        at: int
        unit: "str"
        notes: list[str] = module.field(default_factory=list, repr=False)
        share: int | None = None

        @property
        def doubled(self) -> int:
            return self.at * 2

        @classmethod
        def zero(cls) -> Any:
            return cls(0, "")

    return Reading


@records.dataclass(frozen=True, slots=True, order=True)
class Span:
    """At the top of a module, where pickle finds it."""

    start: int
    end: int = 0


@records.dataclass(slots=True)
class Tally:
    """One that changes."""

    count: int = 0
    seen: dict[str, int] = records.field(default_factory=dict)


Fields = st.tuples(st.integers(0, 2), st.sampled_from("ab"), st.lists(st.just("n"), max_size=1), st.none())


@settings(derandomize=True, deadline=None)
@given(Fields, Fields)
def test_compares_as_the_original(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    ours, theirs = ours_and_theirs()
    for test in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
        outcomes = [getattr(made(*one), test)(made(*other)) for made in (ours, theirs)]
        assert outcomes[0] is outcomes[1], test
    assert repr(ours(*one)) == repr(theirs(*one))


@pytest.mark.parametrize(
    "attempt",
    [
        lambda made, _: repr(made(1, "a")),
        lambda made, _: repr(made(1, unit="a", share=3)),
        lambda made, _: made.zero().doubled,
        lambda made, _: made(1, "a").notes is made(1, "a").notes,
        lambda made, _: made(1, "a") == (1, "a", [], None),
        lambda made, _: made(1),
        lambda made, _: made(1, "a", other=1),
        lambda made, _: made(1, "a", [], 3, 4),
        lambda made, _: made(1, "a") < 3,
        lambda made, _: hash(made(1, "a", ())) == hash((1, "a", (), None)),
        lambda made, _: hash(made(1, "a")),
        lambda made, _: made(1, "a").__dict__,
        lambda made, replace: repr(replace(made(1, "a"), at=2, notes=["b"])),
        lambda made, replace: replace(made(1, "a"), other=2),
        lambda made, _: repr(dataclasses.replace(made(1, "a"), at=2)),
        lambda made, _: dataclasses.asdict(made(1, "a")),
        lambda made, _: [(f.name, f.type, f.default, f.default_factory, f.repr) for f in dataclasses.fields(made)],
        lambda made, _: (made.__match_args__, made.__slots__, made.__doc__, made.__qualname__, made.__module__),
        lambda made, _: repr(copy.deepcopy(made(1, "a", ["b"]))),
    ],
)
@pytest.mark.parametrize("frozen", [True, False])
@pytest.mark.parametrize("order", [True, False])
def test_behaves_as_the_original(attempt: Callable[[Any, Any], object], frozen: bool, order: bool) -> None:
    ours, theirs = ours_and_theirs(frozen, order)
    assert _outcome(attempt, ours, records.replace) == _outcome(attempt, theirs, dataclasses.replace)


def _outcome(attempt: Callable[[Any, Any], object], made: Any, replace: Any) -> object:
    try:
        return attempt(made, replace)
    except Exception as error:
        return type(error), str(error).replace("ours", "")


def test_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(Span(1, 2))) == Span(1, 2)
    assert pickle.loads(pickle.dumps(Tally(1, {"a": 2}))) == Tally(1, {"a": 2})


def test_is_a_key_and_sorts() -> None:
    assert {Span(1), Span(1, 0)} == {Span(1)}
    assert sorted([Span(2), Span(1, 3), Span(1, 2)]) == [Span(1, 2), Span(1, 3), Span(2)]


def test_matches_patterns() -> None:
    match Span(1, 2):
        case Span(start, 2):
            assert start == 1
        case _:
            pytest.fail("no match")


def test_changes_where_it_is_not_frozen() -> None:
    tally = Tally()
    tally.count += 1
    tally.seen["a"] = 1
    assert (tally, Tally()) == (Tally(1, {"a": 1}), Tally(0, {}))


def test_subclasses_may_extend_the_first_call() -> None:
    class Long(Span):
        __slots__ = ()

        def __init__(self, start: int) -> None:
            super().__init__(start, start + 100)

    assert [Long(1).end, Long(2).end, Span(1).end] == [101, 102, 0]
    assert Long(1) != Span(1, 101)


def test_makes_classes_with_slots_alone() -> None:
    with pytest.raises(TypeError, match="slots"):
        records.dataclass(slots=False)
