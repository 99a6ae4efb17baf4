"""``crossfoot serve``: the REST interface and the editor's page."""

import os
from collections.abc import Sequence

from service.cli.exits import FINE
from service.cli.faults import complain
from service.cli.options import Parser, add_own_folder
from service.cli.progress import compiling
from service.store import OWN_FOLDER, open_store


def run(arguments: Sequence[str]) -> int:
    """Serves until interrupted.

    Raises:
        DataError: the reference data break a rule.
        StoreError: the compiled store cannot be opened.
    """
    parser = Parser("serve", "Serves the REST interface and the editor's page until interrupted.")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8000, help="the port (default: 8000)")
    parser.add_argument("--workers", type=int, default=1, help="processes; one for each core is right for a server")
    add_own_folder(parser)
    options = parser.parse_args(arguments)
    open_store(beside=options.data, notice=complain, progress=compiling)  # built once, before the workers ask for it
    if options.data:
        os.environ[OWN_FOLDER] = str(options.data.absolute())  # which the workers inherit
    import uvicorn

    # The access log would repeat addresses of readers; no log of ours ever holds any of the text.
    uvicorn.run("service.api.app:app", host=options.host, port=options.port, workers=options.workers, access_log=False)
    return FINE
