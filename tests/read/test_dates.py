"""Where the publication date comes from, and the limits of what is read."""

from datetime import date

import pytest

from service.model.errors import TextTooLongError, UsageError
from service.read import TEXT_LIMIT, format_of, read
from service.read.dates import parse_day

DAY = date(2024, 10, 2)
META = '<meta property="article:published_time" content="2024-10-02T08:00:00+01:00">'
JSON_LD = '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-10-02"}]}</script>'
TIME = '<time datetime="2024-10-02">Wednesday</time>'


@pytest.mark.parametrize(
    ("text", "path", "source"),
    [
        ("---\ndate: 2024-10-02\n---\nx", None, "front-matter"),
        ("---\r\ntitle: 'A: b'\r\npubDate: \"2024-10-02T23:00:00Z\"\r\n---\r\nx", None, "front-matter"),
        ("---\npublished: 2024-10-01\ntags:\n  - a\ndate: 2024-10-02 # moved\n---\nx", None, "front-matter"),
        ("+++\ntitle = 'x'\npublishDate = 2024-10-02T10:00:00Z\n+++\nx", None, "front-matter"),
        ("---\ndate: 2024-10-02\n---\n" + META.replace("10-02", "10-01"), None, "front-matter"),
        ("<head>" + META + "</head>" + TIME.replace("10-02", "10-01"), None, "html-metadata"),
        (JSON_LD + TIME.replace("10-02", "10-01"), "2024-10-01-x.html", "html-metadata"),
        (TIME + TIME.replace("10-02", "10-03"), None, "html-metadata"),
        ("<script type='application/ld+json'>{]</script>" + TIME, None, "html-metadata"),
        ("x", "drafts/2024-10-02-crossings.md", "file-name"),
        ("---\ndate: 2024-02-30\n---\nx", "2024-10-02_x.txt", "file-name"),
    ],
)
def test_the_first_source_that_has_a_date_gives_it(text: str, path: str | None, source: str) -> None:
    document = read(text, format="html", path=path)
    assert (document.published, document.published_from) == (DAY, source)


def test_the_callers_date_wins() -> None:
    document = read("---\ndate: 2024-10-01\n---\nx", published=DAY, published_from="request")
    assert (document.published, document.published_from) == (DAY, "request")


@pytest.mark.parametrize("path", [None, "20241002.txt", "notes-2024-10-02.txt", "2024-10-021.txt", "2024-13-01-x.txt"])
def test_without_a_date_there_is_none(path: str | None) -> None:
    document = read("x", path=path)
    assert (document.published, document.published_from) == (None, "none")


@pytest.mark.parametrize("text", ["---\nProse, not fields.\n---\nx", "---\ndate: 2024-10-02\nx", "---\n---\nx"])
def test_prose_between_rules_is_no_front_matter(text: str) -> None:
    document = read(text)
    assert document.published is None
    assert len(document.blocks) == text.count("\n") + 1


@pytest.mark.parametrize(
    "day", ["", "2 October 2024", "2024-10", "2024-10-2", "2024-02-30", "2024-10-02T10:00", "²024-10-02"]
)
def test_a_bad_day_is_refused_with_the_form_to_use(day: str) -> None:
    with pytest.raises(UsageError, match=r"--published .* YYYY-MM-DD"):
        parse_day(day, "--published")


def test_a_text_over_the_limit_is_refused() -> None:
    assert len(read("é" * TEXT_LIMIT).text) == TEXT_LIMIT
    with pytest.raises(TextTooLongError) as raised:
        read("é" * (TEXT_LIMIT + 1))
    assert (raised.value.limit, raised.value.actual) == (TEXT_LIMIT, TEXT_LIMIT + 1)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match=r'"docx" is not known; use one of plain, markdown, html'):
        read("x", format="docx")


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.md", "markdown"), ("a.MARKDOWN", "markdown"), ("a.html", "html"), ("a.htm", "html"), ("-", "plain")],
)
def test_the_ending_of_a_name_gives_the_format(path: str, expected: str) -> None:
    assert format_of(path) == expected
