"""The paths of the REST face, one file per tag of the contract."""
