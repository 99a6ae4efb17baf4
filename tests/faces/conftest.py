"""Asking all three faces."""

from pathlib import Path
from typing import Any

import pytest

pytest.register_assert_rewrite("tests.faces.comparing")

from tests.faces.asking import SECRET, Reply, ask_command, ask_endpoint, ask_page  # noqa: E402


@pytest.fixture
def ask(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], caplog: pytest.LogCaptureFixture) -> Any:
    """Asks all three faces; nothing of the text may be logged."""
    caplog.set_level("DEBUG")

    def ask_all(text: str, published: str = "2024-10-01") -> tuple[Reply, Reply, Reply]:
        command = ask_command(tmp_path, text, published, capsysbinary)
        replies = command, ask_endpoint(text, published), ask_page(text, published)
        assert SECRET not in caplog.text
        return replies

    return ask_all
