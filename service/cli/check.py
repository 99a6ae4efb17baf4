"""``crossfoot check``: the numbers of articles, held against official series."""

from collections.abc import Iterator, Sequence

from service.cli.articles import Articles
from service.cli.exits import FAULT, FINE, FOUND
from service.cli.faults import complain
from service.cli.options import Parser, add_articles, add_offset_unit, add_own_folder, day
from service.cli.output import deliver, shows_colour
from service.cli.progress import compiling
from service.model.report import Severity
from service.pipeline import check
from service.report import FORMATS, Checked, Layout, writer
from service.store import open_store

_FAILING: dict[str, set[Severity]] = {
    "error": {Severity.ERROR},
    "warning": {Severity.ERROR, Severity.WARNING},
    "never": set(),
}


def run(arguments: Sequence[str]) -> int:
    """Checks the articles and prints their reports.

    Returns:
        0: nothing as severe as ``--fail-on`` names; 1: something is; 2: an article could not be checked.
    """
    options = _parser().parse_args(arguments)
    articles = Articles(options)
    store = open_store(beside=options.data, notice=complain, progress=compiling)
    severities: set[Severity] = set()

    def reports() -> Iterator[Checked]:
        for path, report in articles.each(lambda document: check(document, store, known_at=options.known_at)):
            severities.add(report.summary.highest_severity)
            yield Checked(path, report)

    layout = Layout(len(options.files) > 1, options.offset_unit, options.output is None and shows_colour())
    deliver(writer(options.format)(reports(), layout), options.output, options.files)
    if articles.failed:
        return FAULT
    return FOUND if severities & _FAILING[options.fail_on] else FINE


def _parser() -> Parser:
    parser = Parser("check", "Checks the numbers of articles against official series, as they stood on the day.")
    add_articles(parser)
    add_offset_unit(parser)
    add_own_folder(parser)
    parser.add_argument(
        "--known-at", type=day("--known-at"), metavar="DATE", help="judge by what had been published on that day"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="the form of the report (default: text)")
    parser.add_argument("-o", "--output", metavar="FILE", help="write the report to a file")
    parser.add_argument(
        "--fail-on", choices=tuple(_FAILING), default="error", help="the least severity that makes the exit code 1"
    )
    return parser
