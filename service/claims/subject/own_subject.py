"""What a figure is said of, where its clause or apposition has a subject of its own."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from service.claims.kind import Draft
from service.claims.ranks.superlatives import is_superlative
from service.claims.subject.asides import Usable, outside_asides
from service.claims.subject.real_terms import without_inflation
from service.claims.subject.relatives import without_relatives
from service.model.mentions import Analysis, Item, MeasureMention, Row
from service.model.quantities import PERCENT

_JOINING = frozenset(["and", "while", "but", "whereas"])
_AHEAD = frozenset(["while", "whereas", "but", "and", "though", "although", "yet", "as", "because", ":"])
"""Words that open another clause."""
_AHEAD_REACH = 14  # items from the word that opens a clause to its verb
_LED = 4  # … and from the verb, or from that word where there is no verb, to the figure
_BEING = frozenset(
    "was were is are stood stands cost costs averaged totalled totaled came hit reached fetched recorded posted"
    " registered".split()
)
_SAYING = _BEING | frozenset(
    "held stayed remained stuck kept sat did has had have went goes edged crept ticked inched put saw ran runs"
    " moved".split()
)
_HELPING = frozenset(["has", "have", "had", "also", "then", "now"])
_HAVING = frozenset(["has", "had", "about", "some", "nearly", "almost", "over", "just"])
_CLAUSE = 10  # items from a figure back to the conjunction that opens its clause
_SUBJECT = 4  # items of a subject and its conjunction
_APPOSED = 6  # items from "a rise" or a superlative back to the comma before it
_OPINION = frozenset("said say says think thought want wanted believe believed named cited back backed favour".split())
_POLLED = frozenset(["polled", "respondents", "yougov", "ipsos", "pollster", "pollsters"])
_DID = frozenset("got died drowned left stayed returned fled gained lost won took found".split())
_TIMING = frozenset("when as just right shortly soon before after amid at during the its".split())
_REVISED = frozenset(["revised", "revision"])
_OWNING = frozenset(["the", "its"])
_MORE = frozenset(["another", "further", "additional", "extra", "other"])
_POINTING = frozenset(["price", "index", "gauge", "measure"])  # with an article, of what was spoken of
_SHORT = 3  # letters of the shortest word that names anything
#: Verbs and adverbs of counting and of reaching, which name no subject either.
_TELLING = frozenset(
    (
        "reached reaches reach peaked peaks hit hits counted recorded registered logged gone crossed landed arrived"
        " arrive"
        " arriving combined together running going remained remains remain stayed averaged totalled touched topped"
        " passed came made"
        " bottomed troughed spent during through between compares recently early late mid once again already"
        " altogether overall"
        " roughly nearly probably clearly indeed however meanwhile instead although though because despite based"
        " adding including"
        " counting estimated estimates provisional preliminary final published released first second third fourth"
        " half quarter"
        " saw seen leaving leaves leave left rates ended began opened closed stands standing revealed confirmed"
        " people migrants prices out did does much many"
        " distance far margin easily comfortably"
        " marks marked consecutive successive straight row succession trot streak"
        " lifts lifted lifting pushes pushed pushing"
        " went goes go got gets moved crept edged inched ticked nudged shot picked turned headed"
        " creeping edging inching"
        " bought buys buy fetched fetches cost costs traded changed averaging trading"
        " cycle height boom bust depth depths"
        " barely hardly scarcely merely"
        " hand contrast contrasts comparison fact course other side likewise too similarly elsewhere"
        " beat beats beating broke broken breaking breaks smashed smashing eclipsed eclipsing surpassed mark"
        " put puts putting suggest suggests suggested indicate indicates give gives gave list lists"
    ).split()
)
#: Words for which a noun before them makes all the difference.
_BASKETS = frozenset(
    "prices price costs cost rates rate sales rents rent jobs employment index growth output vacancies".split()
)
#: Words that may stand beside a measure without making it a part of itself.
_GENERAL = frozenset(
    (
        "consumer retail overall headline general typical average total all falling rising higher lower soaring"
        " surging steep sharp new latest provisional seasonally adjusted actual true real nominal gross growth pace"
        " each every any such when whether how what if cut raised keep kept hold held push pushed bring drive drove"
        " sent send where who whom that both either most many some few more less bank england household households"
        " home homes families customers users firms everyone them us me him her you people"
    ).split()
)
_SPELLS = frozenset(
    "on over in from the a an at month quarter year monthly quarterly annual annualised annualized basis earlier before"
    " rate pace".split()
)
_PACES = frozenset(["rate", "pace"])
_LEADING = frozenset(["at", "a", "an"])
#: Words that name no subject.
LIGHT = frozenset(
    (
        "this that it they there these those which he she we the a an figure figures total totals number numbers "
        "count tally rate reading level was were is are been be being had has have stood came come compares compared "
        "compare with up down higher lower more less fewer than from at to in on for of by and but or as so still "
        "just only also even against about around nearly almost some over under above below year month week quarter "
        "day annual monthly quarterly previous earlier last same period its their rise rose fell fall increase "
        "decrease drop dropped increased climbed jumped when not while after before equivalent peak , ( ) - – — ' \" "
        "'s : then now again since until one pace alone further another brought bring brings taking took takes "
        "bringing record average back slightly sharply well far means meant would making makes made data show "
        "shows showed report said official release sets set close near similar high low our own home office "
        "ons statistics according latest separate provisional government corresponding comparable change "
        "bit shade touch whisker tad notch hair cumulative running within"
    ).split()
)
_NO_NAMES = LIGHT | _TELLING | _GENERAL
_start = attrgetter("start")


def own_measures(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """Those of the measures of a sentence that a figure's own clause or apposition leaves it."""
    if not usable:
        return usable
    usable = without_inflation(draft, analysis, usable)
    usable = _of_apposed(draft, analysis, usable)
    usable = outside_asides(draft, analysis, _on_this_side(draft, analysis, usable))
    usable = without_relatives(draft, analysis, _before_the_next(draft, analysis, usable))
    return _said_of(draft, analysis, _behind_conjunction(draft, analysis, usable))


def is_of(draft: Draft, items: Row) -> bool:
    """Whether a level is said to be so much of something: "a third of the index"."""
    return draft.kind == "level" and items.words[draft.anchor + 1 : draft.anchor + 2] == ("of",)


def is_revision(draft: Draft, items: Row) -> bool:
    """ "Revised up by 51,000": how far an estimate was moved, not what it is of."""
    lead = [item.word for item in items[max(0, draft.anchor - 4) : draft.anchor]]
    if lead[-1:] == ["by"] and ("revised" in lead or "revision" in lead):
        return True
    if draft.change_at is None:
        return False
    return not _REVISED.isdisjoint(items.words[max(0, draft.change_at - 2) : draft.change_at])


def is_general(mention: MeasureMention, analysis: Analysis) -> bool:
    """Whether the words of a measure are such as any measure goes by: "the reading", "annual growth"."""
    words = mention.span.of(analysis.block.text).lower().split()
    return not mention.strong and all(word in LIGHT or word in _TELLING or word in _GENERAL for word in words)


def is_spell(mention: MeasureMention, analysis: Analysis) -> bool:
    """Whether a measure is told by nothing but over how long it changed: "over the month", "at an annual rate"."""
    words = mention.span.of(analysis.block.text).lower().split()
    if mention.strong or not _SPELLS.issuperset(words):
        return False
    at = bisect_left(analysis.items, mention.span.start, key=_start)
    before = analysis.items[at - 1] if at else None  # of "the annual rate" something is said
    paced = before is not None and (before.word in _LEADING or before.quantity is not None)
    return paced or _PACES.isdisjoint(words)


def is_whole(mention: MeasureMention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a measure is what a percentage is of: "26% of the jobless", "5% of GDP"."""
    item = analysis.items[draft.anchor]
    if item.quantity is None or item.quantity.unit != PERCENT or mention.span.start < item.end:
        return False
    return analysis.block.text[item.end : mention.span.start].split() in (["of"], ["of", "the"], ["of", "all"])


def is_narrowed(mention: MeasureMention, analysis: Analysis) -> bool:
    """Whether words beside a measure make it one of its parts: "egg prices", "job openings for nurses"."""
    items = analysis.items
    first = bisect_left(items, mention.span.start, key=_start)
    past = bisect_left(items, mention.span.end, key=_start)
    if first == len(items):
        return False
    if analysis.block.text[max(0, mention.span.start - 4) : mention.span.start].lower() == "non-":
        return True  # "other types of non-hotel accommodation"
    behind = items[past : past + 2]
    if len(behind) > 1 and behind[0].word in ("for", "among") and names(behind[1], analysis):
        return True
    if len(behind) > 1 and behind[0].word == "by" and any(a.span.start == behind[1].start for a in analysis.areas):
        return True  # "asylum claims by Afghans"
    basket = past - first == 1 and items[first].word in _BASKETS and first > 0
    return basket and not mention.strong and names(items[first - 1], analysis)


def names(item: Item, analysis: Analysis) -> bool:
    """Whether a word names something: no mark, article, verb of change or of telling, number, period or area."""
    if not item.word.isalpha() or item.changes or item.word in _NO_NAMES:
        return False
    return not any(area.span.start <= item.start < area.span.end for area in analysis.areas)


def is_bare(draft: Draft, analysis: Analysis, first: int = 0) -> bool:
    """Whether the words before a figure name nothing of their own, so that it may go on about what was spoken of.

    Args:
        draft: the figure.
        analysis: its sentence.
        first: the item with which the words begin that are looked at.
    """
    items = analysis.items
    named = [area.span for area in analysis.areas]
    until = 0
    for at in range(first, draft.anchor):
        item = items[at]
        until = max(until, _past_time(items, at, draft.anchor))
        if at < until:
            continue
        if not item.word or item.changes or len(item.word) < _SHORT or item.word in LIGHT or item.word in _TELLING:
            continue
        if is_superlative(item.word) or (item.word in _POINTING and at > first and items[at - 1].word in _OWNING):
            continue
        if not any(span.start <= item.start < span.end for span in named):
            return False
    if draft.anchor > first and items[draft.anchor - 1].word in _MORE:
        return False  # "another 65,000 people live in houses"
    if _has_predicate(items, draft.anchor):
        return False
    behind = [item.word for item in items[draft.anchor + 1 : draft.anchor + 3]]
    return behind[:1] != ["of"] or behind[1:] in (
        [""],
        ["the"],
        ["this"],
        ["last"],
    )  # "680 of them", "a third of firms"


def _past_time(items: Sequence[Item], comma: int, anchor: int) -> int:
    """ "In August 2007, when the crisis broke, it was 5%": where what only tells of the time is over; else 0."""
    told = items[comma].word == "," and comma and items[comma - 1].period is not None
    if not told or items[comma + 1].word not in _TIMING:
        return 0
    return next((at for at in range(comma + 2, anchor) if items[at].word == ","), 0)


def _has_predicate(items: Sequence[Item], anchor: int) -> bool:
    """ "Over the same days 716 got through": what a bare number did, in words that tell another thing."""
    quantity = items[anchor].quantity
    if quantity is None or quantity.unit or anchor + 1 >= len(items):
        return False
    behind = items[anchor + 1]
    return behind.word in _DID


def is_amount_of(draft: Draft, items: Row) -> bool:
    """ "£150 of levies": an amount of something else than what the sentence gives the price of."""
    behind = items.words[draft.anchor + 1 : draft.anchor + 3]
    return behind[:1] == ("of",) and behind[1:] > ("",) and behind[1] not in LIGHT


def is_opinion(draft: Draft, items: Row) -> bool:
    """ "62% said inflation was a worry": a share of the people asked, whatever they were asked about."""
    behind = items[draft.anchor + 1].word if draft.anchor + 1 < len(items) else ""
    return behind in _OPINION or not _POLLED.isdisjoint(items.said)


def _of_apposed(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "September's CPI rate, since pay, up 2.8%, lagged": what is up is the noun that stands before the comma."""
    items, at = analysis.items, draft.change_at
    if at is None or at < len(("pay", ",")) or items[at].word not in ("up", "down") or items[at - 1].word != ",":
        return usable
    noun = items[at - 2]
    if draft.anchor != at + 1 or not names(noun, analysis):
        return usable
    return [pair for pair in usable if pair[0].span.start <= noun.start < pair[0].span.end]


def _on_this_side(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """Without the measures that stand beyond a semicolon behind the figure, before a figure of their own."""
    items = analysis.items
    if ";" not in items.said:
        return usable
    mark = next((at for at in range(draft.anchor + 1, len(items)) if items[at].word == ";"), None)
    figures = [] if mark is None else [item.start for item in items[mark:] if item.quantity is not None]
    if mark is None or not figures:
        return usable
    kept = [pair for pair in usable if not items[mark].start < pair[0].span.start < figures[-1]]
    return kept or (usable if _is_had(draft, analysis) else kept)


def _before_the_next(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "It rose 8.2%, while energy dropped 6.4%": without the subjects of clauses behind that have figures."""
    items = analysis.items
    last, figures = max(draft.anchor, draft.last), items.figures
    if not figures or figures[-1] <= last:
        return usable
    taken = [
        (items[at].start, items[verb].start)
        for at in range(last + 1, figures[-1])
        if items.words[at] in _AHEAD or items.words[at - 1 : at + 1] == (",", "with")
        if (verb := _predicate(items, at, figures)) is not None
    ]
    return [pair for pair in usable if not any(low < pair[0].span.start < high for low, high in taken)]


def _predicate(items: Row, joint: int, figures: Sequence[int]) -> int | None:
    """Where the verb or the figure stands that is said of the subject behind a conjunction; None where none is."""
    for at in range(joint + 1, min(joint + _AHEAD_REACH, len(items))):
        if items[at].quantity is not None:
            return at if at - joint <= _LED else None  # "and gasoline 17.4%"
        if items[at].word in (";", ":") or items[at].word in _AHEAD:
            return None
        if items[at].word == "," or items[at].word in _SAYING or _is_verb(items[at]):
            return at if at > joint + 1 and any(at < figure <= at + _LED + 1 for figure in figures) else None
    return None


def _is_had(draft: Draft, analysis: Analysis) -> bool:
    """ "America had 340 million people": a list of what areas have, whose measure the last of them names."""
    start = analysis.items[draft.anchor].start
    before = [area.span for area in analysis.areas if area.span.end <= start]
    return bool(before) and set(analysis.block.text[before[-1].end : start].lower().split()) <= _HAVING


def _behind_conjunction(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Energy rose 41.6% and food was up 10.4%": a new subject behind a conjunction has no measure of those before."""
    begins = new_subject(draft, analysis)
    step = draft.span if draft.streak is not None else None  # of "the second monthly fall in a row" no measure
    return [
        pair
        for pair in usable
        if (begins is None or pair[0].span.start >= begins)
        and (step is None or pair[0].strong or not step.contains(pair[0].span))
    ]


def new_subject(draft: Draft, analysis: Analysis) -> int | None:
    """Where a clause begins whose own subject no measure names; None where the figure's clause has none."""
    items, words = analysis.items, analysis.items.words
    first = draft.anchor if draft.change_at is None else min(draft.anchor, draft.change_at)
    joint, verb = -1, -1
    if not _JOINING.isdisjoint(items.said):
        for at in range(first - 1, max(-1, first - _CLAUSE), -1):
            if words[at] in _JOINING:
                joint = verb = at
                break
    for at in range(joint + 1, first + 1):
        if words[at] in _BEING or (items[at].changes and _is_verb(items[at])):
            verb = at
            break
        if at > joint + _SUBJECT and words[at - 1] not in _HELPING:
            return None  # a verb behind that many words is not of this subject
    while verb > joint + 1 and words[verb - 1] in _HELPING:
        verb -= 1
    if not 1 < verb - joint <= _SUBJECT:
        return None
    own = items[joint + 1 : verb]
    start, end = own[0].start, own[-1].end
    if any(item.word in LIGHT or not item.word.isalpha() or item.changes for item in own[-1:]):
        return None
    if own[-1].word in _POINTING and own[-2:-1] and own[-2].word in ("the", "its"):
        return None
    spans = [m.span for m in analysis.measures] + [a.span for a in analysis.areas]
    named = any(span.start < end and start < span.end for span in spans)  # "deaths in England and Wales were"
    return None if named else start


def _is_verb(item: Item) -> bool:
    return any(change.part == "verb" for change in item.changes)


def _said_of(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "…, the most on record, with 86% seen in time", "…, a jump of 0.9 points": said of what stands before the comma.

    Measures inside the apposition stay, and all do where none is left.
    """
    comma = _opens_apposition(draft, analysis.items)
    if comma is None:
        return usable
    end = max(draft.span.end, analysis.items[draft.last].end)
    own = [pair for pair in usable if pair[0].span.start < comma or pair[0].span.end <= end]
    told = any(item.quantity is not None for item in analysis.items if item.start < comma)
    return own if own or told else usable


def _opens_apposition(draft: Draft, items: Sequence[Item]) -> int | None:
    """Where the comma stands that sets a superlative or "a rise of …" apart; None where there is none."""
    noun = draft.change_at is not None and any(change.part == "noun" for change in items[draft.change_at].changes)
    if draft.rank is None and not noun:
        return None
    first = draft.anchor if draft.change_at is None else min(draft.anchor, draft.change_at)
    for at in range(first - 1, max(-1, first - _APPOSED), -1):
        if items[at].word == ",":
            return items[at].start if items[at + 1].word in ("a", "an", "the", "its", "their") else None
        if not items[at].word:
            return None
    return None
