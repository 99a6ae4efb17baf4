"""Which days, which base and which cut-off belong to which figure of a sentence: begin with `binding.py`."""
