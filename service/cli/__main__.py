"""The command as a process of its own: ``crossfoot``, and ``python -m service.cli`` without the script."""

import atexit
import gc
import os
import sys
from contextlib import suppress

from service.cli import main
from service.hints import NoReturn

_COLLECTED_EVERY = 200_000
"""Objects made before garbage is looked for: more than starting and an article of 600 words make, which is 60,000."""


def run() -> NoReturn:
    """Runs the command that the process was started for, and ends the process with its exit code."""
    gc.set_threshold(_COLLECTED_EVERY)  # with Python's own 700 a short check spends a tenth of its time looking
    code = main()
    if atexit._ncallbacks():  # somebody else's, such as a measurement of coverage
        sys.exit(code)
    # Nothing is left to be written or closed, and taking all objects down one by one takes as long as a check.
    with suppress(OSError, ValueError, AttributeError):  # standard error may be closed
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
