"""The editor's page: what it shows, what it escapes, what it loads, and that it needs no script."""

import re
from html.parser import HTMLParser

import pytest

from service.api.app import create_app
from service.api.limits import Limits
from tests.api.api_fakes import FakeStore, ask, fake_check

APP = create_app(FakeStore(), fake_check, Limits(characters=1_000, body_bytes=5_000))
VOID = {"meta", "link", "input", "hr", "br", "img"}
TEXT = "Arrivals rose to 13 from 12, up 7%.\n\nAnother 0 were turned back."


class Page(HTMLParser):
    """A page as a list of elements, each with its attributes and its text."""

    def __init__(self, source):
        super().__init__()
        self.elements = []
        self._open = []
        self.feed(source)
        self.close()
        assert not self._open, f"never closed: {self._open}"

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "text": "", **dict(attrs)}
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.elements.append({"tag": tag, "text": "", **dict(attrs)})

    def handle_endtag(self, tag):
        assert self._open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self._open:
            element["text"] += data

    def all(self, tag, **attributes):
        return [e for e in self.elements if e["tag"] == tag and attributes.items() <= e.items()]

    def one(self, tag, **attributes):
        (found,) = self.all(tag, **attributes)
        return found


def shown(text=TEXT, published="2024-10-02", written_as="plain"):
    form = {"text": text.replace("\n", "\r\n"), "published": published, "format": written_as}
    answer = ask(APP, "POST", "/", data=form)
    return answer, Page(answer.text)


def empty_form():
    return Page(ask(APP, "GET", "/").text)


@pytest.fixture(params=["form", "outcome", "refused", "missing"])
def any_page(request):
    return {
        "form": lambda: ask(APP, "GET", "/"),
        "outcome": lambda: shown()[0],
        "refused": lambda: shown(published="soon")[0],
        "missing": lambda: ask(APP, "GET", "/nothing", headers={"Accept": "text/html"}),
    }[request.param]()


def test_nothing_is_loaded_from_elsewhere(any_page):
    page = Page(any_page.text)
    for element in page.elements:
        assert element["tag"] not in {"script", "iframe", "object", "embed", "base", "style"}
        assert "style" not in element and not any(name.startswith("on") for name in element)
        loaded = element.get("src") or (element.get("href") if element["tag"] == "link" else None)
        assert loaded is None or loaded.startswith("/static/")
    assert "http" not in re.sub(r'<a href="[^"]*"', "", any_page.text)


def test_browsers_are_told_so(any_page):
    policy = any_page.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "script-src" not in policy
    assert any_page.headers["cache-control"] == "no-store"


def test_what_is_loaded_is_there():
    links = [element["href"] for element in empty_form().all("link")]
    assert links == ["/static/crossfoot.css", "/static/chart.css", "/static/icon.svg"]
    for link in links:
        answer = ask(APP, "GET", link)
        assert answer.status_code == 200
        if link.endswith(".css"):
            assert answer.headers["content-type"] == "text/css; charset=utf-8"
            assert "url(" not in answer.text and "@import" not in answer.text


def test_every_page_is_sound(any_page):
    page = Page(any_page.text)
    assert page.one("html")["lang"] == "en-GB"
    title, *of_charts = page.all("title")
    assert title["text"].strip() and all(chart["text"] for chart in of_charts)
    assert len(page.all("h1")) == 1
    ids = [element["id"] for element in page.elements if "id" in element]
    assert len(ids) == len(set(ids))
    for element in page.elements:
        href = element.get("href") or ""
        assert not href.startswith("#") or href[1:] in ids
        for name in ("aria-labelledby", "aria-describedby"):
            assert set((element.get(name) or "").split()) <= set(ids)


def test_every_field_has_a_label():
    page = empty_form()
    labelled = {label["for"] for label in page.all("label")}
    fields = [e for e in page.elements if e["tag"] in {"textarea", "input", "select"}]
    assert labelled == {field["id"] for field in fields} == {"text", "published", "format"}
    assert page.one("form")["method"] == "post"
    assert page.one("button")["type"] == "submit"


def test_each_figure_is_marked_and_leads_to_its_card():
    _, page = shown()
    marks = page.all("mark")
    assert [re.match(r"[0-9%]+", mark["text"]).group() for mark in marks] == ["13", "12", "7%", "0"]
    for mark, label in zip(marks, ["does not match", "fits", "does not match", "not checked"], strict=True):
        assert label in mark["text"]
        card = page.one("article", id=mark["id"].removeprefix("in-"))
        assert label in card["text"]
        assert page.one("a", href="#" + card["id"]) and page.one("a", href="#" + mark["id"])


def test_the_marked_text_is_the_text():
    _, page = shown()
    marked = page.one("div", **{"class": "marked"})["text"]
    for mark in page.all("mark"):
        marked = marked.replace(mark["text"], re.match(r"[0-9%]+", mark["text"]).group(), 1)
    assert marked == TEXT


def test_a_card_shows_the_working():
    _, page = shown()
    card = page.all("article")[0]["text"]
    for part in (
        "The figure is 14 people.",
        "Perhaps: it fits August",
        "Suggested: 13",
        "becomes",
        "−1 people (−25% of the figure)",
        "September 2024",
        "13 − 0 = 13",
        "1 October 2024 (provisional)",
        "home-office/small-boat-people-daily",
        "the text itself: “nought”",
        "counted through 30 September",
        "the figure is provisional",
        "Licence: OGL-UK-3.0",
        "then 13, now 14",
    ):
        assert part in re.sub(r"\s+", " ", card), part
    assert page.all("a", href="https://www.gov.uk/boats", rel="noopener noreferrer")


def test_a_judged_claim_shows_its_chart():
    _, page = shown()
    *judged, unchecked = [card["id"] for card in page.all("article")]
    for finding in judged:
        drawing = page.one("g", **{"role": "img", "aria-labelledby": f"chart-{finding}-title chart-{finding}-desc"})
        assert "Sep 2024" in drawing["text"]
        assert "September 2024: 395 people" in page.one("desc", id=f"chart-{finding}-desc")["text"]
    assert not page.all("desc", id=f"chart-{unchecked}-desc")
    assert [table["text"] for table in page.all("summary")].count("These figures as a table") == 3


def test_the_stated_figure_is_marked_and_stays_out_of_addresses():
    _, page = shown("Arrivals came to 4001.")
    assert "Stated: 4,001 people" in page.one("desc")["text"]
    assert "stated 4,001" in page.one("svg")["text"]
    addresses = [element[name] for element in page.elements for name in ("href", "src") if element.get(name)]
    assert addresses and not any("4001" in address or "4,001" in address for address in addresses)


def test_no_mark_is_drawn_for_a_figure_that_is_no_level():
    _, page = shown("Up 7%.")
    assert "Stated" not in page.one("desc")["text"]


def test_what_needs_attention_comes_first_and_what_was_not_checked_is_said():
    _, page = shown()
    assert page.one("h1")["text"] == "2 figures do not match."
    coverage = page.one("p", **{"class": "coverage"})["text"]
    assert coverage.startswith("4 claims found, 3 with something to check against, 3 checked; 1 could not")
    assert [h2["text"] for h2 in page.all("h2")] == [
        "The text",
        "Look at these (2)",
        "These fit (1)",
        "These could not be checked (1)",
        "Check again",
    ]
    assert "No stored official series counts this." in page.all("article")[-1]["text"]


@pytest.mark.parametrize(
    ("text", "headline"),
    [("12", "The figure that could be checked fits."), ("None.", "Nothing here could be checked.")],
)
def test_headlines(text, headline):
    assert shown(text)[1].one("h1")["text"] == headline


def test_line_ends_are_those_of_the_textarea():
    _, page = shown("a\n\n12")
    assert page.one("textarea")["text"] == "\na\n\n12"  # browsers drop the first line end
    assert page.one("mark")["id"] == "in-c3"


def test_the_api_leaves_line_ends_alone():
    answer = ask(APP, "POST", "/v1/checks", json={"text": "a\r\n\r\n12"})
    assert answer.json()["claims"][0]["offset"] == 5


@pytest.mark.parametrize("field", ["text", "published", "format"])
def test_markup_in_what_is_sent_stays_text(field):
    evil = '"><script>alert(12)</script>'
    sent = {"text": "x 12", "published": "", "format": "plain", field: evil}
    answer = ask(APP, "POST", "/", data=sent)
    assert "<script" not in answer.text
    page = Page(answer.text)
    if field == "text":
        assert page.one("textarea")["text"] == "\n" + evil
    else:
        assert evil not in answer.text


@pytest.mark.parametrize("text", ["12 </textarea><b>", "\n\n12", "12 \x00 \u202e &amp; 😀"])
def test_the_text_comes_back_as_it_was(text):
    assert shown(text)[1].one("textarea")["text"] == "\n" + text


def test_html_source_is_checked_as_html():
    _, page = shown("<p>Now <b>12</b></p>", written_as="html")
    assert page.one("div", **{"class": "marked"})["text"].startswith("<p>Now <b>12")
    assert [option["value"] for option in page.all("option") if "selected" in option] == ["html"]


@pytest.mark.parametrize(
    ("text", "published", "status", "error", "faulty"),
    [
        ("  ", "", 422, "Paste some text first.", "text"),
        ("12", "2 October", 422, "The day of publication must be a date such as 2024-10-02.", "published"),
        ("12", "0024-10-02", 422, "The day of publication must be a date such as 2024-10-02.", "published"),
        ("12 " * 400, "", 413, "It is too long", "text"),
    ],
)
def test_an_error_is_told_and_the_text_is_kept(text, published, status, error, faulty):
    answer, page = shown(text, published)
    assert answer.status_code == status
    alert = page.one("p", role="alert")
    assert error in alert["text"]
    assert page.one("title")["text"].startswith("Error: ")
    assert page.one("textarea")["text"] == "\n" + text
    (field,) = [element for element in page.elements if element.get("aria-invalid") == "true"]
    assert field["name"] == faulty and "form-error" in field["aria-describedby"]


def test_a_body_too_large_is_told_on_a_page():
    answer = ask(APP, "POST", "/", data={"text": "x" * 6_000}, headers={"Accept": "text/html"})
    assert answer.status_code == 413
    page = Page(answer.text)
    assert page.one("h1")["text"] == "The request body is too large"
    assert "Back button" in page.one("main")["text"]


def test_a_crash_is_told_on_a_page_without_the_text(caplog):
    def broken(*_, **__):
        raise ValueError("zanzibarine")

    app = create_app(FakeStore(), broken)
    answer = ask(app, "POST", "/", data={"text": "zanzibarine"}, headers={"Accept": "text/html"})
    assert answer.status_code == 500
    assert Page(answer.text).one("h1")["text"] == "Something went wrong here"
    assert "zanzibarine" not in answer.text + caplog.text


@pytest.mark.parametrize("kind", ["multipart", "json"])
def test_other_bodies_are_taken_for_an_empty_or_a_filled_form(kind):
    if kind == "multipart":
        content = b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\na\r\n12\r\n--b--\r\n'
        more = {"content": content, "headers": {"Content-Type": "multipart/form-data; boundary=b"}}
        assert Page(ask(APP, "POST", "/", **more).text).one("mark")["id"] == "in-c2"
    else:
        assert ask(APP, "POST", "/", json={"text": "12"}).status_code == 422


def test_a_broken_form_is_told():
    more = {"content": b"--x", "headers": {"Content-Type": "multipart/form-data"}}
    answer = ask(APP, "POST", "/", **more)
    assert answer.status_code == 422
    assert "could not be read" in Page(answer.text).one("p", role="alert")["text"]


def test_addresses_follow_a_proxy_prefix():
    import anyio
    import httpx

    async def answer():
        transport = httpx.ASGITransport(APP, root_path="/tools")
        async with httpx.AsyncClient(transport=transport, base_url="http://crossfoot.test") as client:
            return await client.get("/tools/")

    page = Page(anyio.run(answer).text)
    assert page.one("form")["action"] == "/tools/"
    assert all(link["href"].startswith("/tools/static/") for link in page.all("link"))
