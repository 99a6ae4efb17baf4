"""``crossfoot trace``: why each sentence was read as it was."""

from collections.abc import Iterator, Sequence

from service.cli.articles import Articles
from service.cli.exits import FAULT, FINE
from service.cli.faults import complain
from service.cli.options import Parser, add_articles, add_own_folder
from service.cli.output import deliver
from service.cli.progress import compiling
from service.pipeline import trace
from service.report.printable import printable
from service.store import open_store


def run(arguments: Sequence[str]) -> int:
    """Prints the trace of every article.

    Returns:
        0, or 2 where an article could not be read.
    """
    parser = Parser("trace", "Shows per sentence what was recognised, and what each claim rests on.")
    add_articles(parser)
    add_own_folder(parser)
    options = parser.parse_args(arguments)
    articles = Articles(options)
    store = open_store(beside=options.data, notice=complain, progress=compiling)

    def lines() -> Iterator[str]:
        for path, traced in articles.each(lambda document: list(trace(document, store))):
            yield f"{printable(path)}\n"
            yield from (f"  {printable(line)}\n" for line in traced)

    deliver(lines())
    return FAULT if articles.failed else FINE
