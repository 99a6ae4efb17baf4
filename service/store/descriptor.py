"""Reads a ``datapackage.json`` and says, in our words, what pydantic finds wrong with it."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from service.store.entries import PackageEntry
from service.store.problems import Problems, nearest, quoted
from service.store.rows import decode

Model = TypeVar("Model", bound=BaseModel)


def read_descriptor(file: str, content: bytes, problems: Problems) -> PackageEntry | None:
    """The frame of a package, its resources still unchecked; None, with the problem noted, where it is unsound.

    Args:
        file: path relative to the reference data.
        content: the file's bytes.
        problems: takes every fault.
    """
    text = decode(file, content, problems)
    if text is None:
        return None
    try:
        plain = json.loads(text, parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        found = f"the file is no JSON ({error.msg}, column {error.colno})"
        problems.add(file, error.lineno, found, "a Data Package descriptor", "mend the JSON there")
        return None
    except (ValueError, RecursionError) as error:
        problems.add(file, None, str(error), "plain JSON with each name once", "mend it")
        return None
    return validated(PackageEntry, plain, file, "package", problems)


def validated(model: type[Model], plain: object, file: str, place: str, problems: Problems) -> Model | None:
    """``plain`` as the model; None, with every fault noted, where it breaks a rule.

    Args:
        model: what to read it as.
        plain: parsed JSON.
        file: path relative to the reference data.
        place: where in the file it stands, in words.
        problems: takes every fault.
    """
    try:
        return model.model_validate(plain)
    except ValidationError as faults:
        for fault in faults.errors(include_url=False):
            path = ".".join(str(part) for part in fault["loc"])
            where = f"{place}, {path}" if path else place
            problems.add(file, where, *_in_words(fault["type"], fault["msg"], fault["input"], fault["loc"], model))
        return None


def _in_words(
    kind: str, message: str, found: Any, path: Sequence[int | str], model: type[BaseModel]
) -> tuple[str, str, str]:
    """What was found, what was expected and the remedy."""
    name = str(path[-1]) if path else ""
    if kind == "missing":
        return f"{quoted(name)} is missing", "a value", "add it"
    if kind == "extra_forbidden":
        known = _fields(model, path[:-1])
        return f"unknown name {quoted(name)}", "a field", nearest(name, known, "remove it")
    message = message.removeprefix("Value error, ")
    shown = "the values" if isinstance(found, dict | list) else quoted(found)
    if kind in {"enum", "literal_error"}:
        expected = message.removeprefix("Input should be ")
        options = [option.strip("' ") for option in expected.replace(" or ", ", ").split(",")]
        return f"{shown} is not known", expected, nearest(str(found), options, "choose one of these")
    return f"{shown} will not do", message[:1].lower() + message[1:], "mend it"


def _fields(model: type[BaseModel], path: Sequence[int | str]) -> list[str]:
    """Names of the fields of the model that ``path`` leads to, for a suggestion."""
    for part in path:
        field = model.model_fields.get(str(part))
        if field is None:
            continue
        nested = [kind for kind in _classes(field.annotation) if issubclass(kind, BaseModel)]
        model = nested[0] if nested else model
    return list(model.model_fields)


def _classes(annotation: Any) -> list[type]:
    """The classes that occur in an annotation such as ``tuple[Entry, ...] | None``."""
    if isinstance(annotation, type) and not hasattr(annotation, "__args__"):
        return [annotation]
    return [kind for part in getattr(annotation, "__args__", ()) for kind in _classes(part)]


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"the file holds {constant}")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object, in which a name that occurs twice would silently hide a value."""
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the name {quoted(double)} occurs twice in one object")
    return found
