"""How the address of a shared store is written."""

import pytest

from service.model.errors import UsageError
from service.store.address import Address, parse_address


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PGUSER", raising=False)
    monkeypatch.delenv("PGPASSWORD", raising=False)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("postgresql://desk:pw@db.example.org/figures", Address("db.example.org", 5432, "figures", "desk", "pw")),
        ("postgres://desk@[::1]:5433/figures", Address("::1", 5433, "figures", "desk")),
        ("postgresql://d%40k:%2F%3a@db/f%20g", Address("db", 5432, "f g", "d@k", "/:")),
        ("postgresql://desk@db/f?sslmode=verify-full", Address("db", 5432, "f", "desk", tls="verify-full")),
        ("postgresql://desk@/f?host=/run/postgresql", Address("/run/postgresql", 5432, "f", "desk")),
    ],
)
def test_written(text: str, address: Address) -> None:
    assert parse_address(text) == address


def test_user_and_password_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGUSER", "desk")
    monkeypatch.setenv("PGPASSWORD", "s3cret")
    assert parse_address("postgresql://db/f") == Address("db", 5432, "f", "desk", "s3cret")
    assert parse_address("postgresql://a:b@db/f") == Address("db", 5432, "f", "a", "b")


def test_a_socket_is_a_folder_with_a_port() -> None:
    assert parse_address("postgresql://desk@:5433/f?host=/run/pg").socket == "/run/pg/.s.PGSQL.5433"
    assert parse_address("postgresql://desk@db/f").socket is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("postgresql://desk:s3cret/x@db/f", "cannot be read; expected postgresql://user:password@host"),
        ("postgresql://desk:s3cret#x@db/f", "cannot be read"),
        ("postgresql://desk:s3cret@db", "is not complete"),
        ("postgresql://desk:s3cret@db/f/g", "is not complete"),
        ("postgresql://desk:s3cret@/f", "is not complete"),
        ("mysql://desk:s3cret@db/f", "is not complete"),
        ("s3cret", "is not complete"),
        ("postgresql://:s3cret@db/f", "names no user"),
        ("postgresql://desk:s3cret@db/f?sslmode=perhaps", "sslmode= one of prefer, require, verify-full, disable"),
        ("postgresql://desk:s3cret@db/f?password=s3cret", "sslmode= one of"),
        ("postgresql://desk:s3cret@db/f?s3cret", "cannot be read"),
        ("postgresql://desk:s3cret@[db/f", "cannot be read"),
    ],
)
def test_a_fault_is_told_without_the_password(text: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_address(text)
    assert told in str(caught.value)
    assert "s3cret" not in str(caught.value)


def test_as_text_it_is_fit_for_a_log() -> None:
    address = Address("db", 5432, "f", "desk", "s3cret")
    assert str(address) == "postgresql://db:5432/f"
    assert "desk" not in repr(address) and "s3cret" not in repr(address)
