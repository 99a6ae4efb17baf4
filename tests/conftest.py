"""A real PostgreSQL for whichever test asks for one."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from service.store.address import Address
from service.store.postgres import connect
from tests.postgres_server import Server, programs_or_stop, server

_NUMBERS = count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A running PostgreSQL, the same for all tests."""
    with server(programs_or_stop()) as found:
        yield found


@pytest.fixture
def empty_database(postgres: Server) -> Iterator[Address]:
    """The address of an empty database of the test's own."""
    name = f"test_{next(_NUMBERS)}"
    with connect(postgres.address) as administrator:
        administrator.run(f"CREATE DATABASE {name}")
    yield replace(postgres.address, database=name)
    with connect(postgres.address) as administrator:
        administrator.run(f"DROP DATABASE {name} WITH (FORCE)")
