"""A sentence as a row of items: its words, with the quantities and periods found in it as one item each."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise, repeat
from operator import attrgetter

from service.extract.attribution.void_words import CUES as VOID
from service.extract.attribution.void_words import SET_APART, with_commas, without_asides
from service.extract.changes import CHANGES
from service.extract.moods.forecasts import EXPECTED
from service.extract.sizes_of_moves import MOVES, SIZES, as_moves
from service.extract.text.plainer_words import CUES, plainer
from service.model.mentions import Item, Row
from service.model.periods import Period
from service.model.quantities import Form, Quantity
from service.model.spans import Span
from service.model.tokens import Sentence, Token
from service.records import replace

#: Verbs that hedge a figure and are the verb of its sentence as well; other hedges leave no item.
_TELLING = frozenset(
    "passed passes pass past topped tops top surpassed surpasses exceeded exceeds crossed breached broke hit hits"
    " reached reaches reach exceed surpass gone went goes go through"
    " above below over under up".split()
)
_SIDES = frozenset(["above", "below", "over", "under"])
_BOUNDING = frozenset(["over", "under"])
_TOLD_AS = frozenset("or ( – — : of at to for by represents represent equals than means so meaning".split())
"""Behind which "just over 40%" tells how much it is, and sets it beside nothing: not "41%, just over 40% in May"."""
_WORDED = frozenset([Form.FRACTION, Form.MULTIPLE])
#: Verbs of which "up" is a part that says nothing of change: "rang up $5m", "racked up 40 points".
_WITH_UP = frozenset(
    "rang ring rings ringing rung rack racked racking racks chalk chalked chalking notch notched notching clock clocked"
    " tot totted totting pile piled piling".split()
)
#: Words of change that are part of a name, of a rate of saving, a tier of tax or of those who leave.
_OUT = frozenset(["drop", "fall", "cut"])
_TIERED = frozenset(["lower", "higher", "reduced", "increased"])
_OF_NAMES = frozenset(["saving", "savings"]) | _OUT | _TIERED
_TIERS = frozenset("rate band bracket tier threshold limit".split())
_LINKS = frozenset("- earnings profits tax income vat of".split())
_ONE = frozenset(["a", "an", "at", "than"])
_DETERMINERS = frozenset(["a", "the", "slightly", "somewhat", "much", "rather"])
_MANNERS = frozenset(["more", "less", "faster", "slower", "quicker"])
_OF_MANNER = _MANNERS | {"than"}
_PARTICLES = frozenset(["out", "back", "off", "away", "bit", "little", "somewhat", "yet"])
_ENDING = frozenset([",", ".", ";", "still", "yet", "again", "to", "from", "and", "–", "—"])
_CLOSED = frozenset([".", "?", "!", ":", ";", "…", "”", "’", '"', ")", "]"])
_DEGREES = frozenset("by much far even no still a lot rather".split())  # "fell by much more than"
_DOING = tuple([word, "so"] for word in ("do", "does", "did", "done", "doing"))
_BEING = frozenset("is was are were been be".split())
_DASH = "–"
_VERB = 2  # tokens of "fell back"
_EXPECTED_REACH = 4  # tokens of "analysts had expected"
_start, _end, _lower = attrgetter("start"), attrgetter("end"), attrgetter("lower")


def items_of(sentence: Sentence, quantities: Sequence[Quantity], periods: Sequence[Period]) -> Row:
    """The sentence's items in order; a token inside a quantity, a period or a hedge gives none of its own.

    What ends without a mark ends with a full stop of no length.
    """
    mentions = sorted(
        [Item(q.span.start, q.span.end, quantity=q) for q in quantities]
        + [Item(p.span.start, p.span.end, period=p) for p in periods],
        key=lambda item: item.start,
    )
    plain = _in_plain_words(sentence)
    written = _with_dashes(plain) if "-" in sentence.words else plain
    signed = "-" in sentence.words and "(" not in sentence.words  # "it was -0.3%"; "(-2,428)" tells a change
    signs = [Span(q.span.start - 1, q.span.start) for q in quantities if signed and q.negative and q.span.start]
    hedges = ((q.hedge_span, _only_hedging(q, sentence)) for q in quantities if q.hedge_span)
    tokens = _not_hedging(written, [*((sign, frozenset[str]()) for sign in signs), *hedges])
    items: list[Item] = []
    first = 0
    for mention in mentions:
        past = bisect_right(tokens, mention.start, first, key=_end)
        items += _words(tokens[first:past])
        items.append(mention)
        first = bisect_left(tokens, mention.end, past, key=_start)
    items += _words(tokens[first:])
    if not (SIZES.isdisjoint(sentence.words) or MOVES.isdisjoint(sentence.words)):
        items = as_moves(items)
    if items and items[-1].word not in _CLOSED:
        items.append(Item(items[-1].end, items[-1].end, "."))  # a headline is read as a sentence is
    told: Sequence[Item] = items if VOID.isdisjoint(sentence.words) else without_asides(items)
    return Row(told if SET_APART.isdisjoint(sentence.words) else with_commas(told))


def _in_plain_words(sentence: Sentence) -> Sequence[Token]:
    """The tokens of a sentence with the words that rules know, without those that need none."""
    if CUES.isdisjoint(sentence.words):
        return sentence.tokens
    pairs = zip(sentence.tokens, plainer(sentence.words), strict=True)
    return [token if word == token.lower else replace(token, lower=word) for token, word in pairs if word]


def _only_hedging(quantity: Quantity, sentence: Sentence) -> frozenset[str]:
    """The words of its hedge that tell nothing besides: "over half"; "or just over 40%", but not "rose over 40%"."""
    if quantity.form in _WORDED:
        return _SIDES
    assert quantity.hedge_span is not None
    first = bisect_left(sentence.tokens, quantity.hedge_span.start, key=_start)
    before = sentence.words[first - 1] if first else ""
    just = sentence.tokens[first].end < quantity.hedge_span.end  # "is just over 2%"; "is over 2% for the first time"
    led = before in _TOLD_AS or (just and before in _BEING)
    return _BOUNDING if led and (quantity.unit or quantity.noun) else frozenset()


def _not_hedging(tokens: Sequence[Token], hedges: Sequence[tuple[Span, frozenset[str]]]) -> Sequence[Token]:
    """The tokens without those of hedges, but for words that tell something as well; "over half" sets nothing apart."""
    hedging: set[int] = set()
    for span, only_hedging in hedges:
        first, past = bisect_left(tokens, span.start, key=_start), bisect_left(tokens, span.end, key=_start)
        hedging.update(token.start for token in tokens[first:past] if token.lower not in _TELLING - only_hedging)
    return [token for token in tokens if token.start not in hedging] if hedging else tokens


def _words(tokens: Sequence[Token]) -> list[Item]:
    """The items of tokens that lie in no quantity or period."""
    words = list(map(_lower, tokens))
    if not _WITH_UP.isdisjoint(words):
        tokens = [token for at, token in enumerate(tokens) if not _is_of_verb(words, at)]
        words = list(map(_lower, tokens))
    if "off" in words and not _OUT.isdisjoint(words):
        tokens = [token for at, token in enumerate(tokens) if not _is_of_drop_off(words, at)]
        words = list(map(_lower, tokens))
    changes = list(map(CHANGES.get, words, repeat(())))
    if not _OF_NAMES.isdisjoint(words):
        changes = [() if _is_of_name(words, at) else change for at, change in enumerate(changes)]
    if not _OF_MANNER.isdisjoint(words):
        changes = [() if _is_of_manner(words, tokens, at) else change for at, change in enumerate(changes)]
    return list(map(Item, map(_start, tokens), map(_end, tokens), words, repeat(None), repeat(None), changes))


def _with_dashes(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "£173m - or 42% - goes on care": hyphens with space on both sides of them are dashes."""
    past = len(tokens) - 1
    alone = {
        at
        for at in range(1, past)
        if tokens[at].lower == "-" and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
    }
    return [replace(token, lower=_DASH) if at in alone else token for at, token in enumerate(tokens)]


def _is_of_verb(words: Sequence[str], at: int) -> bool:
    """Whether a word is the "up" of a verb such as "ring up"."""
    return words[at] == "up" and at > 0 and words[at - 1] in _WITH_UP


def _is_of_drop_off(words: Sequence[str], at: int) -> bool:
    """ "A drop-off of 9.1%", "a fall-off of a tenth": whether a word is but the "-off" of a fall."""
    past = at if words[at] == "off" else at + 1
    return words[past - 1 : past + 1] == ["-", "off"] and past > 1 and words[past - 2] in _OUT


def _is_of_name(words: Sequence[str], at: int) -> bool:
    """ "The saving ratio", "lower rate from 10% to 18%", "the drop-out rate": a word of change in what is named so."""
    if words[at] in ("saving", "savings"):
        return words[at + 1 : at + 2] in (["ratio"], ["rate"])
    if words[at] in _OUT:
        return words[at + 1 : at + 3] == ["-", "out"]
    if at + 1 == len(words) and at and words[at] == "lower" and words[at - 1] in _DETERMINERS:
        return True  # "in America the rate is a lower 7.7%"
    behind = words[at + 1 : at + 5]
    named = next((n for n, word in enumerate(behind) if word in _TIERS), len(behind))
    if words[at] not in _TIERED or named == len(behind) or not _LINKS.issuperset(behind[:named]):
        return False
    return behind[named + 1 : named + 2] in (["from"], ["goes"], ["went"], [":"]) and words[max(at - 1, 0)] not in _ONE


def _is_of_manner(words: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """ "Fell by more than expected", "rose less sharply than in May", "…, lower than forecast": tells no way itself.

    But "20,000 fewer than expected" is so far below.
    """
    if words[at] in ("more", "less") and at + 1 < len(words) and words[at + 1].endswith("ly"):
        return at > 0 and any(
            _is_change(word, "verb") for word in words[max(0, at - _VERB) : at]
        )  # "fell more sharply"
    if not at or not _is_change(words[at], "more"):
        return False
    if words[at] in _MANNERS and (at + 1 == len(words) or words[at + 1] in _ENDING):
        verb = _verb_before(words, at)  # "fell faster, from", "eased rather more, to", but not "added 300 more"
        moved = (
            _is_change(words[verb], "verb") or words[verb - 1 : verb + 1] in _DOING
        )  # "to do so by a little more, to"
        return moved and _are_joined(tokens[verb : at + 1])
    if "than" not in words[at + 1 : at + 3]:
        return False
    than = words.index("than", at)
    if not EXPECTED.isdisjoint(words[than + 1 : than + _EXPECTED_REACH]):
        return True
    return _is_change(words[_verb_before(words, at)], "verb")


def _are_joined(tokens: Sequence[Token]) -> bool:
    """Whether no quantity stands between words."""
    return all(after.start - before.end <= 1 for before, after in pairwise(tokens))


def _verb_before(words: Sequence[str], at: int) -> int:
    """Where the word stands that one of manner belongs to, past those that say how much so."""
    verb = at - 1
    while verb > 0 and (words[verb] in _DEGREES or words[verb] in _PARTICLES):
        verb -= 1
    return verb


def _is_change(word: str, part: str) -> bool:
    return any(change.part == part for change in CHANGES.get(word, ()))
