"""Words that name no subject, and whether the words around a figure or a measure are no more than that."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from service.claims.kind import Draft
from service.claims.ranks.superlatives import is_superlative
from service.claims.subject.days_apposed import past_one_day
from service.model.mentions import Analysis, Item, MeasureMention, Row

_DID = frozenset("got died drowned left stayed returned fled gained lost won took found".split())
_TIMING = frozenset("when as just right shortly soon before after amid at during the its".split())
POINTING = frozenset(  # with an article, of what was spoken of
    "price index gauge measure measurement proportion percentage benchmark performance mean".split()
)
_ALONE, _WAS = frozenset(["performance"]), (("was",), ("is",))  # with no article
_WORKED_OUT = POINTING | {"rate"}
DETERMINERS = frozenset(["the", "its", "that", "this", "latest"])
_MORE = frozenset(["another", "further", "additional", "extra", "other"])
_THEM = frozenset(["them", "these", "those", "whom"])
_SEEKING = frozenset("you find see anything something bloc country nation".split())  # "To find anything lower you must"
_SETTING_OFF = frozenset(["space", "share"])
_THAT = frozenset(["that", "those", "them", "these", "it", "this"])
_CAME = frozenset(["came", "arrived", "crossed", "landed", "followed"])
_SHORT = 3  # letters of the shortest word that names anything
#: Verbs and adverbs of counting and of reaching, which name no subject either.
_TELLING = frozenset(
    (
        "reached reaches reach peaked peaks hit hits counted recorded registered logged gone crossed landed arrived"
        " arrive"
        " arriving combined together running going remained remains remain stayed averaged totalled touched topped"
        " passed came made past"
        " bottomed troughed spent during through between compares recently early late mid once again already"
        " altogether overall"
        " roughly nearly probably clearly indeed however meanwhile instead although though because despite based"
        " therefore thus accordingly consequently nonetheless nevertheless actually"
        " adding including"
        " counting estimated estimates provisional preliminary final published released first second third fourth"
        " fifth sixth seventh eighth ninth tenth ranks ranked"
        " half quarter"
        " saw seen leaving leaves leave left rates ended began started starting opened closed stands standing revealed"
        " confirmed"
        " people migrants prices out did does much many"
        " distance far margin easily comfortably away world nothing like light distant memory remote"
        " neighbouring neighboring"
        " previously initially originally estimate revised upwardly downwardly"
        " marks marked consecutive successive straight row succession trot streak"
        " unchanged held stuck steady flat hovered sat digits double"
        " lifts lifted lifting pushes pushed pushing"
        " went goes go got gets move moved step crept edged inched ticked nudged shot picked turned headed"
        " creeping edging inching"
        " bought buys buy fetched fetches cost costs traded changed averaging trading"
        " moving rolling smoothed volatile mean"
        " pandemic lockdown recession crisis covid era"
        " cycle episode bout run spree tightening loosening easing height boom bust depth depths"
        " barely hardly scarcely merely"
        " mere paltry modest whopping hefty meagre measly staggering scant lowly"
        " produced yielded"
        " hand contrast contrasts comparison fact course other side likewise too similarly elsewhere"
        " beat beats beating broke broken breaking breaks smashed smashing eclipsed eclipsing surpassed mark"
        " trailed trailing trails undershot undershoots lagged lags outdid bettered outstripped overshot overshoots"
        " new old former prior prev having replaces replaced replacing superseded"
        " current present growth whole bumped follows followed following"
        " put puts putting suggest suggests suggested indicate indicates give gives gave list lists"
        " sharp sharper steep steeper marked slight modest moderate significant substantial dramatic abrupt gradual"
        " mild considerable noticeable notable accounted accounts accounting itself themselves"
        " recent decade decades generation multi represents represented representing fresh"
        " reflects reflect reflected reflecting steadily gradually gently coming"
        " read reads told tells pointed"
        " contributed contributes contributing trend trends upward upwards downward downwards busier quieter"
        " maintain maintains maintained maintaining committee monetary policy mpc policymakers"
        " ranged ranging varied varying swung swinging fluctuated oscillated starting point cry twice event result"
        " minus plus negative positive comes begun begins yet better worse none emergency"
        " never mind let mention preceded preceding consisted consists comprised"
        " separate separates separated separating way round opposite reverse reversed"
        " trough zenith nadir maximum minimum apex print outturn equal equals equalled identical par matched matching"
        " lies lie lay lying sits sit sitting hovers hovering lingers lingered lingering languishes languished"
    ).split()
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
    " yearly ago rate pace m y q yoy mom qoq".split()
)
_PACES = frozenset(["rate", "pace"])
_LEADING = frozenset(["at", "a", "an"])
#: Words that name no subject.
LIGHT = frozenset(
    (
        "this that it they there these those which he she we the a an figure figures total totals number numbers "
        "count tally toll rate reading level was were is are been be being had has have stood came come compares "
        "compared compare with up down higher lower more less fewer than from at to in on for of by and but or as so "
        "still just only also even against about around nearly almost some over under above below year month week "
        "quarter day annual monthly quarterly previous earlier last same period its their rise rose fell fall increase "
        "decrease drop dropped increased climbed jumped when not while after before equivalent peak , ( ) - – — ' \" "
        "'s : then now again since until one pace alone further another brought bring brings taking took takes "
        "bringing record average back slightly sharply well far means meant would making makes made data show "
        "shows showed report said official release sets set close near similar high low our own home office "
        "ons statistics according latest updated separate provisional government corresponding comparable change "
        "bit shade touch whisker tad notch hair cumulative running within surprise surprising unexpected off ahead "
        "behind calendar border force coastguard yearly weekly daily answer years here lately longer ago tempo "
        "where whose ours theirs seasonally adjusted"
    ).split()
)
NO_NAMES = LIGHT | _TELLING | _GENERAL
"""… nor of what, taken alone."""
NAMELESS = (LIGHT | _TELLING) - frozenset("people migrants prices cost costs growth home office".split())
"""Words of telling, counting and change, of which a sentence that only goes on is made."""


_start = attrgetter("start")

#: Words of a measure that tell what share of its whole is meant.
_SAID_OF_SHARE = frozenset("was were is are had have unemployed jobless without out unable looking".split())


def tells_share(mention: MeasureMention) -> bool:
    """ "4.6% of the labour force was unemployed": the words behind "of" name the rate itself, and not its whole."""
    return not _SAID_OF_SHARE.isdisjoint(mention.words[1:])


def is_general(mention: MeasureMention, analysis: Analysis) -> bool:
    """Whether the words of a measure are such as any measure goes by: "the reading", "annual growth"."""
    if mention.strong:
        return False
    words = mention.span.of(analysis.block.text).lower().split()
    if len(words) == 1 and words[0] in POINTING:
        return not DETERMINERS.isdisjoint(analysis.block.text[: mention.span.start].lower().split()[-1:])
    return all(word in LIGHT or word in _TELLING or word in _GENERAL for word in words)


def is_spell(mention: MeasureMention, analysis: Analysis) -> bool:
    """Whether a measure is told by nothing but over how long it changed: "over the month", "at an annual rate"."""
    words = mention.span.of(analysis.block.text).lower().replace("-", " ").replace("/", " ").split()
    if mention.strong or not _SPELLS.issuperset(words):
        return False
    at = bisect_left(analysis.items, mention.span.start, key=_start)
    before = analysis.items[at - 1] if at else None  # of "the annual rate" something is said
    paced = before is not None and (before.word in _LEADING or before.quantity is not None)
    return paced or _PACES.isdisjoint(words)


def names(item: Item, analysis: Analysis) -> bool:
    """Whether a word names something: no mark, article, verb of change or of telling, number, period or area."""
    if not item.word.isalpha() or item.changes or item.word in NO_NAMES:
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
        if item.word == ",":
            until = max(until, _past_time(items, at, draft.anchor))
        if at < until or item.word in LIGHT or len(item.word) < _SHORT or item.changes or item.word in _TELLING:
            continue
        if item.word == "100" and items[at - 1].word == "=":
            continue  # "the index stood at 124.3 (January 2023 = 100), compared with 119.9"
        if item.word == "works" and at > first and items[at - 1].word in _WORKED_OUT:
            continue  # "the rate works out at 11.7 per million"
        if item.word in _SETTING_OFF and _is_set_off(items, at):
            continue
        if item.word in _THEM or (draft.rank is not None and item.word in _SEEKING):
            continue  # "Of them 549 came on Sunday"
        if is_superlative(item.word) or (item.word in POINTING and is_pointed_at(items, at, first)):
            continue
        if not any(span.start <= item.start < span.end for span in named):
            return False
    if draft.anchor > first and items[draft.anchor - 1].word in _MORE and not _is_dated(items, draft.anchor):
        return False  # "another 65,000 people live in houses"; but "another 545 on Monday"
    if _has_predicate(items, draft.anchor):
        return False
    behind = [*items.words[draft.anchor + 1 : draft.anchor + 3]]
    if is_of_them(items, draft.anchor) or _is_of_those_then(items, draft.anchor):
        return True
    return behind[:1] != ["of"] or behind[1:] in (
        [""],
        ["the"],
        ["this"],
        ["last"],
    )  # "680 of them", "a third of firms"


def is_pointed_at(items: Row, at: int, first: int = 0) -> bool:
    """ "The price was 3 cents lower", "the June 16 price", "performance was better": of what was spoken of.

    Args:
        items: the sentence.
        at: where the noun stands.
        first: the item with which the words begin that are looked at.
    """
    if at == first and items[at].word in _ALONE:
        return items.words[at + 1 : at + 2] in _WAS
    at -= 1
    while at > first and items[at].period is not None:
        at -= 1
    return at >= first and items[at].word in DETERMINERS


def _is_set_off(items: Row, at: int) -> bool:
    """ "In the space of a year it has risen by 2%", "this year's share of that is 27,029"."""
    lead, behind = items[at - 1].word, [*items.words[at + 1 : at + 3]]
    if items[at].word == "space":
        return lead == "the" and behind[:1] == ["of"]
    return behind[:1] == ["of"] and behind[-1] in _THAT


def is_of_them(items: Row, anchor: int) -> bool:
    """ "549 of them on Sunday"; "crossings this year, 10,448 of them, are"."""
    behind = [*items.words[anchor + 1 : anchor + 4]]
    if behind[:1] != ["of"] or behind[1:2] == [] or behind[1] not in _THEM:
        return False
    apposed = anchor > 0 and items.words[anchor - 1] == "," and behind[2:] == [","]
    return apposed or _is_dated(items, anchor + 2)


def _is_of_those_then(items: Row, anchor: int) -> bool:
    """ "The first 30 days had produced only 2,543 of those": of other days, which its clause names before it."""
    behind = [*items.words[anchor + 1 : anchor + 4]]
    if behind[:1] != ["of"] or behind[1:2] == [] or behind[1] not in _THEM or behind[2:3] not in ([], ["."], [","]):
        return False
    opens = next((at for at in range(anchor - 1, -1, -1) if items[at].word in (",", ";", ":", "(")), -1)
    return any(item.period is not None for item in items[opens + 1 : anchor])


def _is_dated(items: Sequence[Item], at: int) -> bool:
    """Whether nothing but its days is said of a figure, or of the words at ``at``: "545 on Monday"."""
    behind = items[at + 1 : at + 4]
    if behind[:1] and behind[0].word in _CAME:
        at, behind = at + 1, behind[1:]
    if past_one_day(items, at + 1) > at + 1:
        return True
    return len(behind) > 1 and behind[0].word in ("on", "in") and behind[1].period is not None


def _past_time(items: Sequence[Item], comma: int, anchor: int) -> int:
    """ "In August 2007, when the crisis broke, it was 5%": where what only tells of the time is over; else 0."""
    told = comma and items[comma - 1].period is not None
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
