"""The bodies of the REST face, one file per subject; their attribute docstrings are the contract's descriptions."""
