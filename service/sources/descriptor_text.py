"""Changes single values in a ``datapackage.json`` and leaves every other character as its author wrote it."""

import json
from collections.abc import Mapping
from json.decoder import JSONDecoder
from typing import Any

Path = tuple[str | int, ...]
_SPACE = " \t\r\n"


def edited(text: str, changes: Mapping[Path, Any]) -> str:
    """The text with new values at some paths; a last step that is new becomes the last of its object or list.

    Args:
        text: sound JSON.
        changes: values by path.
    """
    for path, value in changes.items():
        spans: dict[Path, tuple[int, int]] = {}
        _scan(text, _skip(text, 0), (), spans)
        if path in spans:
            start, end = spans[path]
            text = text[:start] + _rendered(value, _margin(text, start)) + text[end:]
        else:
            text = _inserted(text, spans[path[:-1]], path[-1], value)
    return text


def _scan(text: str, at: int, path: Path, spans: dict[Path, tuple[int, int]]) -> int:
    """Notes where the value at ``at`` and all in it begin and end; hands back its end."""
    end = at
    if text[at] == "{":
        end = _skip(text, at + 1)
        while text[end] != "}":
            name, end = JSONDecoder().raw_decode(text, end)
            end = _scan(text, _skip(text, _skip(text, end) + 1), (*path, name), spans)
            end = _after(text, end)
        end += 1
    elif text[at] == "[":
        end, place = _skip(text, at + 1), 0
        while text[end] != "]":
            end = _after(text, _scan(text, end, (*path, place), spans))
            place += 1
        end += 1
    else:
        _, end = JSONDecoder().raw_decode(text, at)
    spans[path] = (at, end)
    return end


def _skip(text: str, at: int) -> int:
    while text[at] in _SPACE:
        at += 1
    return at


def _after(text: str, at: int) -> int:
    """Past a comma, to the next member or the closing bracket."""
    at = _skip(text, at)
    return _skip(text, at + 1) if text[at] == "," else at


def _inserted(text: str, span: tuple[int, int], name: str | int, value: Any) -> str:
    start, end = span
    last = end - 1
    while text[last - 1] in _SPACE:
        last -= 1
    margin = _margin(text, start) + "  "
    comma = "" if text[last - 1] in "{[" else ","
    named = f"{json.dumps(name)}: " if isinstance(name, str) else ""
    member = f"{comma}\n{margin}{named}{_rendered(value, margin)}"
    tail = text[last:end] if "\n" in text[last:end] else f"\n{margin[:-2]}{text[end - 1]}"
    return text[:last] + member + tail + text[end:]


def _margin(text: str, at: int) -> str:
    """The spaces that the line of ``at`` begins with."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line[: len(line) - len(line.lstrip())]


def _rendered(value: Any, margin: str) -> str:
    """JSON as the descriptors are laid out: a line for each member of an object and each item of a list."""
    inner = margin + "  "
    if isinstance(value, dict) and value:
        members = (f"{inner}{json.dumps(name)}: {_rendered(item, inner)}" for name, item in value.items())
        return "{\n" + ",\n".join(members) + f"\n{margin}}}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"{inner}{json.dumps(item, ensure_ascii=False)}" for item in value) + f"\n{margin}]"
    return json.dumps(value, ensure_ascii=False)
