"""``crossfoot data publish``: the reference data into a database that several instances share."""

import os
from collections.abc import Sequence

from service.cli.exits import FINE
from service.cli.faults import complain
from service.cli.options import Parser, add_own_folder
from service.cli.output import deliver


def run(arguments: Sequence[str]) -> int:
    """Checks the packages, and makes them what every instance of the database reads.

    Raises:
        UsageError: no address is given, or it cannot be read.
        DataError: the reference data breaks a rule; the database was not asked.
        StoreError: the database cannot be reached or written to; it is as it was.
    """
    from service.store import STORE, own_folder

    parser = Parser(
        "data publish",
        "Checks the reference data and publishes it in a PostgreSQL database that several instances share: "
        f"those whose {STORE} holds its address read it from then on.",
    )
    address_help = (
        f"postgresql://user@host:port/database; by default what {STORE} says. Leave the password to PGPASSWORD"
    )
    parser.add_argument("address", nargs="?", metavar="ADDRESS", help=address_help)
    add_own_folder(parser)
    options = parser.parse_args(arguments)
    written = options.address or os.environ.get(STORE)
    if not written:
        parser.error(f"no ADDRESS is given, and {STORE} is not set")

    from service.store.address import parse_address
    from service.store.places import PACKAGED
    from service.store.publish import publish

    address = parse_address(written)
    own = options.data or own_folder()
    published = publish(address, PACKAGED, own.absolute() if own else None)
    if published.overridden:
        complain(
            f"notice: {own} holds {', '.join(published.overridden)}: used in place of the packaged series of that id"
        )
    state = "published" if published.added else "held already, and read from now on"
    deliver([f"{address}: release {published.release}, {published.series} series, {state}\n  {published.snapshot}\n"])
    return FINE
