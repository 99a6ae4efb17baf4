"""What a caller sends to be checked."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from service.api.limits import MAX_BLOCKS
from service.api.schema.common import Day, RequestBody
from service.model.report import Label

Format = Literal["plain", "html", "markdown"]
OffsetUnit = Literal["utf16", "codepoint", "utf8"]


def _exactly_one(first: str, first_type: str, second: str, second_type: str) -> JsonDict:
    """The JSON Schema of "exactly one of two fields, and not null"."""
    return {
        "oneOf": [
            {"required": [name], "properties": {name: {"type": kind} | ({"items": {}} if kind == "array" else {})}}
            for name, kind in ((first, first_type), (second, second_type))
        ]
    }


class BlockInput(RequestBody):
    """One block of an article as an editing system keeps it: exactly one of `text` and `html`."""

    model_config = ConfigDict(json_schema_extra=_exactly_one("text", "string", "html", "string"))

    id: Annotated[str, Field(min_length=1, max_length=200)]
    """The caller's name for the block; it comes back as `block_id`. Blocks that share a name are told apart by `offset`
    alone."""
    text: str | None = None
    """The block's plain text."""
    html: str | None = None
    """The block's HTML, exactly as stored: offsets point into it, tags included."""

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        if (self.text is None) == (self.html is None):
            raise ValueError("exactly one of text and html is required")
        return self


class IgnoreEntry(RequestBody):
    """What to leave out of the report: exactly one of `fingerprint` and `kind`."""

    model_config = ConfigDict(json_schema_extra=_exactly_one("fingerprint", "string", "kind", "string"))

    fingerprint: Annotated[str | None, Field(max_length=200)] = None
    """One claim, by the `fingerprint` of an earlier report."""
    kind: Annotated[str | None, Field(max_length=64)] = None
    """Every claim of this kind."""

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        if (self.fingerprint is None) == (self.kind is None):
            raise ValueError("exactly one of fingerprint and kind is required")
        return self


class CheckRequest(RequestBody):
    """A text to check, whole or in blocks: exactly one of `text` and `blocks`."""

    model_config = ConfigDict(json_schema_extra=_exactly_one("text", "string", "blocks", "array"))

    text: str | None = None
    """The article, exactly as it stands in the editor: every offset in the report points into it. The most code points
    that a text, or all blocks together, may have is among the limits in `/v1/meta`; more is `text-too-long`."""
    blocks: Annotated[list[BlockInput] | None, Field(max_length=MAX_BLOCKS)] = None
    """The article in blocks. They are joined in order by one empty line (two line feeds): `offset` counts from the
    start of the joined article, `block_id` names the block, and `block_offset` counts from the start of its `text` or
    `html` as sent."""
    format: Format = "plain"
    """How `text` is written. Blocks say it themselves."""
    published: Day | None = None
    """The day of publication, from which words such as "last month" are resolved and by whose knowledge the figures are
    judged. Null: taken from the text's own metadata where it has any; otherwise relative periods stay unverified."""
    known_at: Day | None = None
    """Judge by what was published up to the end of this day, where that is not the day of publication."""
    language: Annotated[str, Field(pattern=r"^[eE][nN](-[A-Za-z0-9]{2,8}){0,4}$")] = "en-GB"
    """The text's language as a BCP 47 tag. Only English is read."""
    offset_unit: OffsetUnit = "utf16"
    """What `offset`, `length` and `column` count: UTF-16 code units (as JavaScript does), code points, or bytes of
    UTF-8."""
    ignore: Annotated[tuple[IgnoreEntry, ...], Field(max_length=10_000)] = ()
    """Claims that an editor has dealt with. They are left out of `claims` and of every count in `summary` but
    `numbers`."""
    include: list[Label] | None = None
    """Return only the claims with one of these verdicts; null returns all. `summary` still counts the whole text."""

    @model_validator(mode="after")
    def _one_of(self) -> Self:
        if (self.text is None) == (self.blocks is None):
            raise ValueError("exactly one of text and blocks is required")
        return self
