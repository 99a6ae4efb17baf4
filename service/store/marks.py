"""Areas and publishers as words of the full-text index, so that a search within one reads no others.

A mark is a letter and digits, for no tokenizer cuts that or takes an ending off it.
"""


def area_mark(area: str) -> str:
    """The mark of an area code."""
    return f"a{_digits(area)}"


def publisher_mark(publisher: str) -> str:
    """The mark of a publisher's name, or of its package, in lower case."""
    return f"p{_digits(publisher)}"


def _digits(text: str) -> str:
    return str(int.from_bytes(text.encode("utf-8", "surrogatepass"), "big"))
