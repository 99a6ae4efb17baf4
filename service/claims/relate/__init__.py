"""The figures of the text itself that a derived figure rests on: begin with `relations.py`; one file each."""
