"""``crossfoot explain``: the manual page of a kind of claim."""

from collections.abc import Sequence

from service.claims import KINDS
from service.cli.exits import FINE
from service.cli.faults import nearest
from service.cli.options import Parser
from service.cli.output import deliver
from service.model.errors import UnknownNameError


def run(arguments: Sequence[str]) -> int:
    """Prints a manual page; without a kind, the list of kinds."""
    parser = Parser("explain", "Shows the manual page of a kind of claim; without a name, lists the kinds.")
    parser.add_argument("kind", nargs="?", metavar="KIND", help="a kind of claim, such as percent_change")
    name = parser.parse_args(arguments).kind
    if name is None:
        deliver(f"{kind.name:16}{kind.summary}\n" for kind in sorted(KINDS, key=lambda kind: kind.name))
        return FINE
    kind = next((kind for kind in KINDS if kind.name == name.replace("-", "_")), None)
    if kind is None:
        raise UnknownNameError(f'no kind of claim is called "{name}"; {nearest(name, [kind.name for kind in KINDS])}')
    deliver([f"{kind.name}: {kind.manual.strip()}\n"])
    return FINE
