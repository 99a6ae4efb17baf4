"""argparse, for the command lines that need explaining: help, faults, and unusual ways of writing."""

import argparse

from service.hints import NoReturn
from service.model.errors import UsageError


class ArgumentParser(argparse.ArgumentParser):
    """A parser of one command, whose faults are told like all others."""

    def __init__(self, command: str, description: str) -> None:
        super().__init__(prog=f"crossfoot {command}", description=description, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Raises what argparse would print with its usage.

        Raises:
            UsageError: always.
        """
        raise UsageError(f"{message}; see {self.prog} --help")
