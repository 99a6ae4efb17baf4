"""Threads that ask one store at the same time each get their own answer."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from service.store import open_store

_THREADS, _QUESTIONS = 8, 400


@pytest.fixture
def switching_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("switching_often")
def test_no_thread_is_given_the_rows_of_another() -> None:
    tables = open_store().tables  # type: ignore[attr-defined]
    ids = tables.ids(100)
    right = {one: tables.metadata(one) for one in ids}

    def ask(seed: int) -> list[str]:
        chosen = Random(seed).choices(ids, k=_QUESTIONS)
        return [one for one in chosen if tables.metadata(one) != right[one]]

    with ThreadPoolExecutor(_THREADS) as pool:
        wrong = [one for answers in pool.map(ask, range(_THREADS)) for one in answers]
    assert wrong == []
