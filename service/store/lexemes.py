"""The words of a text as the full-text index of SQLite cuts and stems them, for an index that is not SQLite's.

Both engines find the same series because both ask the same tokenizer.
"""

from collections.abc import Sequence
from sqlite3 import connect
from threading import Lock

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""Word by word, whatever the case and accents, without the endings of English."""


class Lexemes:
    """A tokenizer. Safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._connection = connect(":memory:", check_same_thread=False, isolation_level=None)
        self._connection.executescript(
            f"CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='{TOKENIZER}');"
            "CREATE VIRTUAL TABLE lexemes USING fts5vocab(texts, instance);"
        )

    def of(self, texts: Sequence[str]) -> list[set[str]]:
        """The lexemes of each text."""
        found: list[set[str]] = [set() for _ in texts]
        with self._lock:
            self._connection.execute("INSERT INTO texts (texts) VALUES ('delete-all')")
            self._connection.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", enumerate(texts))
            for number, lexeme in self._connection.execute("SELECT doc, term FROM lexemes"):
                found[number].add(lexeme)
        return found
