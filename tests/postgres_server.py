"""A real PostgreSQL for the tests, started by them in a folder of its own and gone after them."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from service.store.address import Address

REQUIRED = ("CI", "CROSSFOOT_REQUIRE_POSTGRES")
"""Where one of these is set, a missing PostgreSQL is a failure; elsewhere its tests are skipped."""

MISSING = "PostgreSQL is not installed; install its server (Debian: apt-get install postgresql) to run these tests"
PASSWORD = "p@ss/w:rd#?%"
QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=60", "shared_buffers=16MB")


def programs() -> Path | None:
    """The folder of ``initdb`` and ``postgres``, the newest where there are several."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return versions[-1].parent if versions else None


def programs_or_stop() -> Path:
    """The folder; where there is none, the test is skipped, or fails where that is not allowed."""
    found = programs()
    if found is None:
        if any(os.environ.get(name) for name in REQUIRED):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    return found


class Server:
    """A server that listens on this machine alone; its superuser has a password, which every login must give."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder = folder
        self._programs = programs
        self._process: subprocess.Popen[bytes] | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = Address("127.0.0.1", port, "postgres", "crossfoot", PASSWORD)
        (folder / "password").write_text(PASSWORD, "utf-8")
        command = [programs / "initdb", "--no-sync", "--locale=C", "--encoding=UTF8", "--username=crossfoot"]
        command += ["--auth=scram-sha-256", f"--pwfile={folder / 'password'}", folder / "base"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, **_somebody(folder))

    def start(self) -> None:
        command = [self._programs / "postgres", "-D", self.folder / "base", "-k", self.folder]
        command += ["-h", self.address.host, "-p", str(self.address.port)]
        for setting in QUICK:
            command += ["-c", setting]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder, **_somebody(self.folder))
        self._wait()

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(2)  # SIGINT: ends sessions and stops at once
            self._process.wait(30)

    def _wait(self) -> None:
        command = [self._programs / "pg_isready", "-q", "-h", self.address.host, "-p", str(self.address.port)]
        for _ in range(300):
            if subprocess.run(command, check=False).returncode == 0:
                return
            time.sleep(0.05)
        raise AssertionError((self.folder / "log").read_text("utf-8", "replace"))


def written(address: Address) -> str:
    """An address as ``CROSSFOOT_STORE`` takes it."""
    login = f"{address.user}:{quote(address.password, safe='')}@{address.host}:{address.port}"
    return f"postgresql://{login}/{address.database}"


@contextmanager
def server(programs: Path) -> Iterator[Server]:
    folder = Path(tempfile.mkdtemp(prefix="crossfoot-postgres-"))  # a short path: a socket's may have 107 bytes
    try:
        found = Server(folder, programs)
        found.start()
        yield found
        found.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _somebody(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: then somebody else runs it, to whom the folder is given."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return {}
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    somebody = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    for path in (folder, *folder.iterdir()):
        os.chown(path, somebody.pw_uid, somebody.pw_gid)
    return {"user": somebody.pw_uid, "group": somebody.pw_gid, "extra_groups": []}
