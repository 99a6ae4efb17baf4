"""The service itself: what it says of itself, and what surrounds every answer."""

import pytest

from service import __version__
from service.api.app import create_app
from service.api.limits import Limits
from service.model.errors import DataError
from tests.api.api_fakes import FakeStore, ask, fake_check

APP = create_app(FakeStore(), fake_check)


class BrokenStore(FakeStore):
    def publishers(self):
        raise DataError("ons/datapackage.json: no licence; name one")


def test_meta_says_what_is_held_and_allowed():
    found = ask(create_app(FakeStore(), fake_check, Limits(characters=7)), "GET", "/v1/meta").json()
    assert (found["name"], found["version"], found["api_version"]) == ("crossfoot", __version__, "1")
    assert found["snapshot"] == "sha256:fake"
    assert found["limits"]["characters"] == 7
    assert found["publishers"] == [
        {"publisher": "Bank of England", "series": 1, "newest_release": None},
        {"publisher": "Home Office", "series": 1, "newest_release": "2024-10-04"},
    ]


def test_health_and_readiness():
    assert ask(APP, "GET", "/healthz").json() == {"status": "ok"}
    assert ask(APP, "GET", "/readyz").json() == {"status": "ready", "snapshot": "sha256:fake"}


def test_a_service_without_its_figures_lives_but_is_not_ready():
    app = create_app(BrokenStore(), fake_check)
    assert ask(app, "GET", "/healthz").status_code == 200
    answer = ask(app, "GET", "/readyz")
    assert answer.status_code == 503
    assert answer.json()["type"].endswith("not-ready")


def test_bad_reference_data_stop_the_start():
    import anyio

    app = create_app(BrokenStore(), fake_check)

    async def start():
        async with app.router.lifespan_context(app):
            pass

    with pytest.raises(DataError):
        anyio.run(start)


@pytest.mark.parametrize("url", ["/", "/healthz", "/v1/meta", "/nothing", "/static/crossfoot.css"])
def test_every_answer_carries_an_id(url):
    given = ask(APP, "GET", url, headers={"X-Request-ID": "desk-7.a_B"})
    assert given.headers["x-request-id"] == "desk-7.a_B"
    assert ask(APP, "GET", url).headers["x-request-id"] != ask(APP, "GET", url).headers["x-request-id"]


@pytest.mark.parametrize("odd", ["a b", "x" * 65, "<b>", ""])
def test_an_odd_id_is_not_sent_back(odd):
    assert ask(APP, "GET", "/healthz", headers={"X-Request-ID": odd}).headers["x-request-id"] != odd


@pytest.mark.parametrize("url", ["/", "/healthz", "/v1/series", "/openapi.json"])
def test_head_is_get_without_the_body(url):
    got, head = ask(APP, "GET", url), ask(APP, "HEAD", url)
    assert (head.status_code, head.content) == (got.status_code, b"")
    assert head.headers["content-type"] == got.headers["content-type"]


def test_the_contract_is_served():
    assert ask(APP, "GET", "/openapi.json").json() == APP.openapi()
