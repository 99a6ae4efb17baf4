"""Command lines that need no explaining, read without argparse."""

from collections.abc import Mapping, Sequence
from types import SimpleNamespace

from service.hints import Any

Declared = tuple[tuple[str, ...], Mapping[str, Any]]
"""Of an argument: its names, and its settings as argparse has them."""


def read_plain(declared: Sequence[Declared], arguments: Sequence[str]) -> SimpleNamespace | None:
    """What the arguments say, where they are files in one row, and options each followed by a value that is allowed.

    Args:
        declared: what the command takes.
        arguments: what it was given.

    Returns:
        The values, as argparse would give them; None where it has to be asked, be it only for what is wrong.
    """
    options = {name: (_key(names), settings) for names, settings in declared for name in names if name[0] == "-"}
    operands = [(names[0], settings) for names, settings in declared if names[0] not in options]
    if len(operands) != 1 or operands[0][1].get("nargs") != "+":
        return None
    values = {key: settings.get("default", _absent(settings)) for key, settings in options.values()}
    files: list[str] = []
    row_is_over = False
    rest = iter(arguments)
    for argument in rest:
        if _is_option(argument):
            key, settings = options.get(argument, ("", {}))
            values[key] = True if _is_switch(settings) else _value(settings, next(rest, ""))
            if not key or values[key] is None:
                return None
            row_is_over = bool(files)
        elif row_is_over:
            return None
        else:
            files.append(argument)
    return SimpleNamespace(**values, **{operands[0][0]: files}) if files else None


def _value(settings: Mapping[str, Any], written: str) -> object | None:
    """The value that an option is given, None where there is none or it is not allowed."""
    if not written or _is_option(written) or "action" in settings:
        return None
    try:
        value: object = settings.get("type", str)(written)
    except Exception:  # argparse tells the fault
        return None
    return value if value in settings.get("choices", (value,)) else None


def _absent(settings: Mapping[str, Any]) -> object:
    return False if _is_switch(settings) else None


def _is_option(argument: str) -> bool:
    return argument[:1] == "-" and argument != "-"  # that stands for standard input


def _is_switch(settings: Mapping[str, Any]) -> bool:
    return settings.get("action") == "store_true"


def _key(names: Sequence[str]) -> str:
    """The name of a value: the first long one of its option."""
    return next((name for name in names if name.startswith("--")), names[0]).lstrip("-").replace("-", "_")
