"""The address of a PostgreSQL database that several instances share."""

import os

from service.model.errors import UsageError
from service.records import dataclass, field

STORE = "CROSSFOOT_STORE"
"""The variable that holds the address; a command line would show the password to every user of the machine."""

TLS = ("prefer", "require", "verify-full", "disable")
"""What ``sslmode`` may say, as in libpq: encrypted if the server can; always; with its certificate checked; never."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is and who asks; as text it is fit for a log, without the user and the password.

    Attributes:
        host: the server's name, or the folder of its Unix socket.
        port: its port.
        database: the name of the database.
        user: the role.
        password: its password, empty where none is needed.
        tls: one of ``TLS``.
    """

    host: str
    port: int
    database: str
    user: str = field(repr=False)
    password: str = field(default="", repr=False)
    tls: str = "prefer"

    @property
    def socket(self) -> str | None:
        """The path of the Unix socket, None where the server is reached over the network."""
        return f"{self.host}/.s.PGSQL.{self.port}" if self.host.startswith("/") else None

    def __str__(self) -> str:
        return f"postgresql://{self.host}:{self.port}/{self.database}"


def parse_address(text: str) -> Address:
    """Reads ``postgresql://user:password@host:port/database?sslmode=…``.

    ``?host=/folder`` names a Unix socket. User and password may come from ``PGUSER`` and ``PGPASSWORD`` instead.

    Raises:
        UsageError: it cannot be read; the message repeats nothing of it, since a part may be the password.
    """
    from urllib.parse import parse_qsl, unquote, urlsplit  # noqa: PLC0415  (only where a database is shared)

    expected = "expected postgresql://user:password@host:port/database, the password's / @ : # ? % as %2F %40 %3A…"
    try:
        parts = urlsplit(text)
        port = parts.port or 5432
        options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    except ValueError:
        raise UsageError(f"the address of the shared store cannot be read; {expected}") from None
    host = options.pop("host", "") or parts.hostname or ""
    tls = options.pop("sslmode", "prefer")
    database = unquote(parts.path[1:])
    user = unquote(parts.username or "") or os.environ.get("PGUSER", "")
    password = unquote(parts.password or "") or os.environ.get("PGPASSWORD", "")
    if parts.scheme not in {"postgresql", "postgres"} or not (host and database) or "/" in database or parts.fragment:
        raise UsageError(f"the address of the shared store is not complete; {expected}")
    if not user:
        raise UsageError(f"the address of the shared store names no user; {expected}, or set PGUSER")
    if tls not in TLS or options:
        known = ", ".join(TLS)
        raise UsageError(f"the address of the shared store may end in host=… and sslmode= one of {known} only")
    return Address(host, port, database, user, password, tls)
