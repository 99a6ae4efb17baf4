"""What the transport asks for, and everything that it refuses."""

from datetime import UTC, datetime

import httpx
import pytest

from service.model.errors import SourceError
from service.sources import transport as module
from service.sources.connector import Connector, Pace
from service.sources.transport import Condition, Transport, shown

URL = "https://data.example.org/series"


class Example(Connector):
    """A publisher whose refusals begin with "no"."""

    name = "example"
    title = "Example"
    hosts = ("data.example.org", "files.example.org")
    pace = Pace(2, 10)

    def fault(self, content: bytes) -> str:
        return content.decode("utf-8", "replace") if content.startswith(b"no") else ""


EXAMPLE = Example()


def get(url: str = URL) -> httpx.Request:
    return httpx.Request("GET", url)


def test_an_answer_is_told_with_its_checksum_and_time(httpx_mock, transport):
    httpx_mock.add_response(url=URL, content=b"{}", headers={"ETag": '"v7"', "Content-Type": "application/json"})
    answer = transport.send(EXAMPLE, get())
    assert (answer.url, answer.content, answer.content_type, answer.etag) == (URL, b"{}", "application/json", '"v7"')
    assert answer.sha256 == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    assert answer.retrieved == datetime(2026, 10, 21, 7, 5, tzinfo=UTC)


def test_every_request_names_the_program_and_a_contact(httpx_mock, transport):
    httpx_mock.add_response(content=b"{}")
    transport.send(EXAMPLE, get())
    assert httpx_mock.get_request().headers["User-Agent"] == "crossfoot/0.1.0 (data@example.org)"


def test_the_same_request_is_sent_once(httpx_mock, transport):
    httpx_mock.add_response(content=b"{}")
    assert transport.send(EXAMPLE, get()) is transport.send(EXAMPLE, get())
    assert len(httpx_mock.get_requests()) == 1


def test_a_condition_is_sent_and_not_modified_is_an_answer(httpx_mock, transport):
    httpx_mock.add_response(status_code=304)
    answer = transport.send(EXAMPLE, get(), Condition('"v7"', "Wed, 21 Oct 2026 06:00:00 GMT"))
    assert answer.not_modified
    headers = httpx_mock.get_request().headers
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"v7"', "Wed, 21 Oct 2026 06:00:00 GMT")


def test_not_modified_without_a_condition_is_a_fault(httpx_mock, transport):
    httpx_mock.add_response(status_code=304)
    with pytest.raises(SourceError, match="status 304"):
        transport.send(EXAMPLE, get())


@pytest.mark.parametrize(
    ("headers", "slept"),
    [
        ({"Retry-After": "7"}, [7.0]),
        ({"Retry-After": "Wed, 21 Oct 2026 07:05:30 GMT"}, [30.0]),
        ({"Retry-After": "Wed, 21 Oct 2026 06:00:00 GMT"}, [1.0]),
        ({"Retry-After": "soon"}, [1.0]),
        ({}, [1.0]),
    ],
)
def test_it_waits_as_long_as_it_is_asked_to(httpx_mock, transport, waits, headers, slept):
    httpx_mock.add_response(status_code=429, headers=headers)
    httpx_mock.add_response(content=b"{}")
    assert transport.send(EXAMPLE, get()).content == b"{}"
    assert waits.slept == slept


def test_a_long_wait_is_left_to_a_person(httpx_mock, transport, waits):
    httpx_mock.add_response(status_code=429, headers={"Retry-After": "3600"})
    with pytest.raises(SourceError, match="status 429, and to wait 3600 seconds"):
        transport.send(EXAMPLE, get())
    assert waits.slept == []


def test_a_faulty_server_is_tried_four_times(httpx_mock, transport, waits):
    httpx_mock.add_response(status_code=502, content=b"<html>Bad gateway</html>", is_reusable=True)
    with pytest.raises(SourceError, match="status 502, with a page of markup; expected 200; try again later"):
        transport.send(Example(), get())
    assert len(httpx_mock.get_requests()) == 4
    assert waits.slept[:2] == [1.0, 2.0]


def test_a_timeout_is_tried_again_then_told(httpx_mock, transport):
    httpx_mock.add_exception(httpx.ReadTimeout("timed out"), is_reusable=True)
    with pytest.raises(SourceError, match=r"no answer \(timed out\) in 4 attempts"):
        transport.send(EXAMPLE, get())


def test_it_keeps_the_publishers_pace(httpx_mock, transport, waits):
    httpx_mock.add_response(content=b"{}", is_reusable=True)
    for number in range(5):
        transport.send(EXAMPLE, get(f"{URL}/{number}"))
    assert waits.slept == [10.0, 10.0]


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html><body>Down for maintenance</body></html>",
        b"\xef\xbb\xbf\r\n <html></html>",
        b'<?xml version="1.0"?><Error>no results</Error>',
    ],
)
def test_markup_with_200_is_refused(httpx_mock, transport, body):
    httpx_mock.add_response(content=body, headers={"Content-Type": "application/json"})
    with pytest.raises(SourceError, match="a page of markup with status 200; expected data"):
        transport.send(EXAMPLE, get())


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (200, b"no such series", 'refuses with status 200: "no such series"'),
        (200, b"  \r\n", "an empty answer"),
        (400, b"no such series", r'status 400 \("no such series"\); expected 200; see whether the series'),
        (404, b"<html></html>", "status 404, with a page of markup; expected 200; the series or the page has moved"),
        (410, b"", "status 410; expected 200; the series or the page has moved"),
        (403, b"", "the publisher refuses us"),
    ],
)
def test_other_faults_say_what_came(httpx_mock, transport, status, body, told):
    httpx_mock.add_response(status_code=status, content=body)
    with pytest.raises(SourceError, match=told):
        transport.send(EXAMPLE, get())


def test_a_redirect_inside_the_publishers_hosts_is_followed(httpx_mock, transport):
    httpx_mock.add_response(url=URL, status_code=302, headers={"Location": "https://files.example.org/a.csv"})
    httpx_mock.add_response(url="https://files.example.org/a.csv", content=b"a,b\n")
    answer = transport.send(EXAMPLE, get())
    assert (answer.url, answer.content) == ("https://files.example.org/a.csv", b"a,b\n")


def test_a_redirect_to_a_page_is_refused(httpx_mock, transport):
    httpx_mock.add_response(url=URL, status_code=302, headers={"Location": "/error"})
    httpx_mock.add_response(url="https://data.example.org/error", content=b"<html></html>")
    with pytest.raises(SourceError, match=r"https://data\.example\.org/error: a page of markup"):
        transport.send(EXAMPLE, get())


@pytest.mark.parametrize("target", ["https://elsewhere.example.com/a", "http://data.example.org/a"])
def test_a_redirect_elsewhere_is_refused(httpx_mock, transport, target):
    httpx_mock.add_response(status_code=302, headers={"Location": target})
    with pytest.raises(SourceError, match=r"not a host of Example; expected https and data\.example\.org"):
        transport.send(EXAMPLE, get())


def test_redirects_in_a_circle_end(httpx_mock, transport):
    httpx_mock.add_response(status_code=302, headers={"Location": URL}, is_reusable=True)
    with pytest.raises(SourceError, match="more than 3 redirects"):
        transport.send(EXAMPLE, get())


def test_what_was_posted_is_not_sent_elsewhere(httpx_mock, transport):
    httpx_mock.add_response(status_code=302, headers={"Location": "/other"})
    with pytest.raises(SourceError, match=r"redirected to https://data\.example\.org/other"):
        transport.send(EXAMPLE, httpx.Request("POST", URL, json={"registrationkey": "secret"}))


def test_a_body_without_end_is_cut_off(httpx_mock, transport, monkeypatch):
    monkeypatch.setattr(module, "LARGEST_BODY", 10)
    httpx_mock.add_response(content=b"0123456789a")
    with pytest.raises(SourceError, match="more than 10 bytes"):
        transport.send(EXAMPLE, get())


def test_a_body_that_drips_in_is_cut_off(httpx_mock):
    times = iter([0.0, 0.0, 500.0])
    httpx_mock.add_response(content=b"0123456789")
    clock = lambda: datetime(2026, 10, 21, tzinfo=UTC)  # noqa: E731
    with (
        Transport(agent="crossfoot", clock=clock, sleep=lambda seconds: None, monotonic=lambda: next(times)) as slow,
        pytest.raises(SourceError, match="the body took more than 120 seconds"),
    ):
        slow.send(EXAMPLE, get())


def test_no_message_and_no_record_holds_a_key(httpx_mock, transport):
    url = "https://data.example.org/series?series_id=A&api_key=abc123"
    httpx_mock.add_response(content=b"{}")
    assert transport.send(EXAMPLE, get(url)).url == "https://data.example.org/series?series_id=A"
    assert shown(httpx.URL("https://data.example.org/?token=abc123")) == "https://data.example.org/"
    httpx_mock.add_response(status_code=404)
    with pytest.raises(SourceError) as caught:
        transport.send(EXAMPLE, get(f"{url}&page=2"))
    assert "abc123" not in str(caught.value)
