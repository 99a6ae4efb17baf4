"""What the modules here are made of: scenes, which hold the facts of one day, and templates, which put them in words.

A nature of series is a module with ``scenes(store)`` and a table of templates of the same name. A template fits a scene
that has all the facts it names, so that the conditions for a sentence to be true are the conditions for its facts to be
there: without a fall there is no ``{fall}``. The same template always tells the same scenes.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random

from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Template:
    """A way of saying something: ``says`` is its line of explanation. What is ``read`` is read whole and supported."""

    says: str
    text: str
    read: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """The facts of one series (or of two beside each other) as they were known on a day."""

    published: date
    facts: Mapping[str, object]


def templates(nature: str) -> list[Template]:
    """Those of a table, "read" and "spared"."""
    tables = tomllib.loads(Path(__file__).with_name(f"{nature}.toml").read_text(encoding="utf-8"))
    return [Template(says, text, kind == "read") for kind, rows in tables.items() for says, text in rows.items()]


def told(template: Template, scene: Scene) -> str | None:
    """The sentence, if the scene has its facts."""
    try:
        text = template.text.format_map(scene.facts)
    except (KeyError, AttributeError):
        return None
    return ". ".join(sentence[0].upper() + sentence[1:] for sentence in text.split(". "))


def sample(template: Template, scenes: Sequence[Scene], at_most: int) -> Iterator[tuple[date, str]]:
    """At most so many sentences of a template, from all over the scenes, each with its day."""
    order = list(scenes)
    Random(template.text).shuffle(order)
    found = 0
    for scene in order:
        if (text := told(template, scene)) is not None:
            yield scene.published, text
            found += 1
            if found == at_most:
                return
