"""The exit codes, which never depend on the output format."""

FINE = 0
FOUND = 1
"""``check`` found something at least as severe as ``--fail-on`` names."""
FAULT = 2
"""The request could not be carried out, or not for every article."""
INTERRUPTED = 130
"""Ctrl-C; as shells count it, so that their loops end too."""
