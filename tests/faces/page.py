"""Reads the editor's page back into the report that it shows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_VOID = {"meta", "link", "input", "br", "hr"}


@dataclass
class Element:
    """An element of the page."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its text, as it is."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def all(self, tag: str, name: str = "") -> Iterator["Element"]:
        """Its descendants with this tag and class, in order."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag and (not name or name in child.classes):
                    yield child
                yield from child.all(tag, name)

    def one(self, tag: str, name: str = "") -> "Element | None":
        return next(self.all(tag, name), None)

    def words(self, tag: str, name: str = "") -> str:
        """The text of the first such descendant; empty where there is none."""
        found = self.one(tag, name)
        return "" if found is None else found.text


@dataclass(frozen=True)
class Page:
    """What the page says.

    Attributes:
        error: what is wrong with the form, in words.
        basis: by whose knowledge the text was judged.
        notices: on the whole check.
        counts: how many claims bear each verdict.
        text: the text that it shows.
        marks: id, verdict and quote of every marked figure.
        claims: the cards by id, each as `shown` in test_three_faces describes a claim.
    """

    error: str
    basis: str
    notices: list[str]
    counts: dict[str, int]
    text: str
    marks: list[tuple[str, str, str]]
    claims: dict[str, dict[str, Any]]


def read_page(html: str) -> Page:
    """The page, read."""
    root = _parse(html)
    counts = {
        _verdict(item): int(item.words("strong")) for lists in root.all("ul", "counts") for item in lists.all("li")
    }
    marks = [(mark.attributes["id"], _verdict(mark), mark.words("span", "quote")) for mark in root.all("mark")]
    return Page(
        error=root.words("p", "error"),
        basis=root.words("p", "basis"),
        notices=[notice.text.removeprefix("Note. ") for notice in root.all("p", "notice")],
        counts=counts,
        text="".join(_unmarked(root.one("div", "marked"))),
        marks=marks,
        claims={card.attributes["id"]: _card(card) for card in root.all("article", "card")},
    )


def _card(card: Element) -> dict[str, Any]:
    facts = {item.words("dt"): item.one("dd") for fact in card.all("dl", "facts") for item in fact.all("div")}
    series = facts["Series"].one("a") if "Series" in facts else None
    return {
        "verdict": _verdict(card),
        "quote": card.words("q"),
        "message": card.words("p", "message"),
        "reason": card.one("p", "reason") is not None,
        "reverses": card.one("p", "strong") is not None,
        "in_quotation": card.one("p", "aside") is not None,
        "diagnosis": card.words("p", "diagnosis").removeprefix("Perhaps: "),
        "cautions": [note.text.removeprefix("Note: ") for note in card.all("p", "caution")],
        "replacements": [put.text for line in card.all("p", "replacement") for put in line.all("ins")],
        "series": "" if series is None else series.attributes["href"].removeprefix("/v1/series/"),
        "actual": _fact(facts, "Figure"),
        "period": _fact(facts, "Period"),
        "gap": _fact(facts, "Gap"),
        "checks": list(_checks(card.one("details", "working"))),
        "sources": [link.attributes["href"] for line in card.all("p", "source") for link in line.all("a")],
    }


def _fact(facts: dict[str, Element | None], name: str) -> str:
    found = facts.get(name)
    return "" if found is None else found.text


def _checks(working: Element | None) -> Iterator[dict[str, Any]]:
    """The checks: each begins with a paragraph without a class that names its basis."""
    found: list[dict[str, Any]] = []
    for child in working.children if working else ():
        if isinstance(child, str):
            continue
        if child.tag == "p" and not child.classes:
            basis = "official" if child.text.startswith("Against the official series") else "article"
            found.append({"basis": basis, "formula": "", "inputs": [], "assumptions": []})
        elif "formula" in child.classes:
            found[-1]["formula"] = child.text
        elif child.tag == "ul":
            found[-1]["assumptions"] = [item.text for item in child.all("li")]
        elif child.one("table") and child.tag != "figure":  # a chart has a table of its own
            found[-1]["inputs"] = [cell.text for cell in child.all("td", "number")]
    yield from found


def _verdict(element: Element) -> str:
    return next(name.removeprefix("v-") for name in sorted(element.classes) if name.startswith("v-"))


def _unmarked(marked: Element | None) -> Iterator[str]:
    """The text as it was sent, without the signs that a mark adds."""
    for child in marked.children if marked else ():
        yield child if isinstance(child, str) else child.words("span", "quote")


def _parse(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"unclosed: {[element.tag for element in reader.open]}"
    return reader.open[0]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("document", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
