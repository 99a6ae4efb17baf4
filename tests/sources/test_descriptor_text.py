"""Single changes in a descriptor that is laid out by hand."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.sources.descriptor_text import edited

TEXT = """{
  "name": "post",
  "resources": [
    {
      "name": "parcels", "path": "parcels.csv",
      "schema": {"fields": [
        {"name": "period", "type": "string"}
      ]},
      "series": {
        "title": "Parcels \\"delivered\\" {in} [all]", "decimals": 0,
        "source": {"url": "https://example.org", "retrieved": "2026-09-29"}
      }
    }
  ],
  "empty": {}
}
"""
RETRIEVED = ("resources", 0, "series", "source", "retrieved")


def test_one_value_changes_and_nothing_else():
    assert edited(TEXT, {RETRIEVED: "2026-10-21"}) == TEXT.replace("2026-09-29", "2026-10-21")


def test_a_new_name_becomes_the_last_member():
    found = edited(TEXT, {("resources", 0, "retrieval"): {"etag": "v7", "answers": [{"url": "a"}, {"url": "b"}]}})
    assert found == TEXT.replace(
        '"2026-09-29"}\n      }\n    }',
        '"2026-09-29"}\n      },\n      "retrieval": {\n        "etag": "v7",\n        "answers": [\n'
        '          {"url": "a"},\n          {"url": "b"}\n        ]\n      }\n    }',
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("empty", "a"), 1),
        (("resources", 0, "series", "source", "released"), "2026-10-20"),
        (("resources", 0, "schema", "fields"), [{"name": "period"}, {"name": "value"}]),
        (("resources", 0, "schema", "fields", 0, "type"), "date"),
        (("name",), "poste ß"),
        (("resources", 0, "series", "decimals"), None),
    ],
)
def test_the_change_is_there_and_the_rest_is_as_it_was(path, value):
    expected = json.loads(TEXT)
    place = expected
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert json.loads(edited(TEXT, {path: value})) == expected


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(derandomize=True, deadline=None)
@given(st.dictionaries(st.text(), VALUES, min_size=1), st.sampled_from([None, 1, 2]), VALUES)
def test_any_document_keeps_its_other_members(document, indent, value):
    name = sorted(document)[0]
    text = json.dumps(document, indent=indent)
    assert json.loads(edited(text, {(name,): value})) == {**document, name: value}
    assert json.loads(edited(text, {("another name",): value})) == {**document, "another name": value}
