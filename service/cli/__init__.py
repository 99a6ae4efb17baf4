"""The command line: one file for each command, imported when that command is given.

argparse and not Typer: a cold check has to start within a few hundredths of a second, and Typer alone takes longer.
"""

import sys
from collections.abc import Sequence
from importlib import import_module

COMMANDS = (
    ("check", "service.cli.check", "check the numbers of articles"),
    ("extract", "service.cli.extract", "list what would be checked, without checking"),
    ("trace", "service.cli.trace", "show why each sentence was read as it was"),
    ("explain", "service.cli.explain", "show the manual page of a kind of claim"),
    ("series", "service.cli.series", "search the catalogue of series, or show one"),
    ("series add", "service.cli.series_add", "add a series of your own from a CSV file"),
    ("data", "service.cli.reference_data", "validate reference data"),
    ("data refresh", "service.cli.data_refresh", "fetch new and revised figures from the publishers"),
    ("data changes", "service.cli.data_changes", "show what is new, revised or withdrawn between two days"),
    ("data publish", "service.cli.data_publish", "put the reference data into a database that instances share"),
    ("data status", "service.cli.data_status", "show how fresh each series is"),
    ("serve", "service.cli.serve", "serve the REST interface and the editor's page"),
)
"""Name, module and summary of every command."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command.

    Args:
        arguments: what follows the program's name; the process's own arguments by default.

    Returns:
        The exit code: 0, or 1 where ``check`` found what ``--fail-on`` names, or 2 for a fault, which one line on
        standard error explains.
    """
    from service.cli.exits import FAULT, INTERRUPTED
    from service.cli.faults import explain, silence_output

    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        if sys.stdout is not None:
            sys.stdout.flush()  # here, so that what goes wrong is told like any other fault
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has stopped reading: not all of it was delivered
        silence_output()
        return FAULT
    except Exception as error:  # a fault is one line, never a traceback with pieces of an article in it
        explain(error)
        return FAULT


def _run(arguments: list[str]) -> int:
    modules = {command: module for command, module, _ in COMMANDS}
    for words in (2, 1):  # "data refresh" before "data"
        module = modules.get(" ".join(arguments[:words]))
        if module is not None:
            code: int = import_module(module).run(arguments[words:])
            return code
    return _answer(arguments[0] if arguments else "--help")


def _answer(name: str) -> int:
    """What is said where no command was given: help, the version, or that there is no such command."""
    from service import __version__
    from service.cli.faults import nearest
    from service.model.errors import UsageError

    if name in {"-V", "--version"}:
        sys.stdout.write(f"crossfoot {__version__}\n")
    elif name in {"-h", "--help", "help"}:
        listing = "\n".join(f"  {command:14}{summary}" for command, _, summary in COMMANDS)
        sys.stdout.write(f"usage: crossfoot COMMAND …\n\n{listing}\n\ncrossfoot COMMAND --help says more.\n")
    else:
        known = [command for command, _, _ in COMMANDS]
        raise UsageError(f'there is no command "{name}"; {nearest(name, known)}')
    return 0
