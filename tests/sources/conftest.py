"""Series, answers and a transport without a network or a clock."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from service.model.series import Expect, Frequency, Nature, PeriodKind, Series, Source
from service.sources.connector import Answer, Ask
from service.sources.transport import Transport

PAYLOADS = Path(__file__).parent / "payloads"
NOW = datetime(2026, 10, 21, 7, 5, tzinfo=UTC)


class Waits:
    """A clock that moves only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def transport(waits: Waits) -> Iterator[Transport]:
    with Transport(
        agent="crossfoot/0.1.0 (data@example.org)", clock=lambda: NOW, sleep=waits.sleep, monotonic=waits.monotonic
    ) as opened:
        yield opened


@pytest.fixture
def ask() -> Ask:
    return Ask(NOW.date(), None, {"FRED_API_KEY": "abc123", "BLS_API_KEY": "secret"})


@pytest.fixture
def payload() -> Callable[[str], bytes]:
    return lambda name: (PAYLOADS / name).read_bytes()


@pytest.fixture
def series_of() -> Callable[..., Series]:
    return make_series


@pytest.fixture
def answer_of() -> Callable[..., Answer]:
    return make_answer


def make_answer(content: bytes | str, url: str = "https://example.org/data", content_type: str = "") -> Answer:
    body = content.encode() if isinstance(content, str) else content
    return Answer(url, body, content_type, sha256(body).hexdigest(), NOW)


def make_series(url: str, code: str = "", **fields: Any) -> Series:
    """A monthly rate unless the fields say otherwise."""
    known: dict[str, Any] = {
        "id": "test/series",
        "title": "A series",
        "label": "a series",
        "concept": "c",
        "topic": "t",
        "unit": "percent",
        "nature": Nature.RATE,
        "frequency": Frequency.MONTHLY,
        "period_kind": PeriodKind.INTERVAL,
        "area": "GB",
        "decimals": 1,
        "lag_days": 14,
        "source": Source("Publisher", "A series", url, "OGL-UK-3.0", None, fields.pop("retrieved", None)),
        "publisher_code": code,
        "expect": Expect(Decimal(-5000), Decimal(5000), "anything"),
    }
    return Series(**{**known, **fields})
