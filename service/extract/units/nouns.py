"""The things that are counted: one table of classes, and the reader of the noun after a number."""

from service.extract.numbers.line import Line
from service.extract.units.units import Unit
from service.extract.vocabulary import ordered, word_set
from service.model.calendar import MONTH_PLURALS

_CLASSES: dict[str, str] = {
    "people": (
        "people persons migrants refugees seekers arrivals passengers workers men women children adults boys"
        " girls babies teenagers pensioners students pupils patients residents inhabitants voters members staff"
        " employees nurses doctors teachers officers soldiers troops prisoners inmates offenders victims"
        " survivors civilians citizens nationals britons americans germans londoners visitors tourists fans"
        " spectators supporters customers users subscribers viewers listeners commuters drivers walkers cyclists"
        " claimants jobseekers candidates mps lawmakers graduates apprentices trainees ukrainians syrians afghans"
        " albanians iranians indians pakistanis nigerians eritreans iraqis romanians poles foreigners immigrants"
        " emigrants newcomers travellers guests participants respondents"
        " players athletes protesters demonstrators sleepers carers parents mothers fathers individuals"
        " dependants dependents relatives sailors fishermen firefighters paramedics consultants dentists gps"
        " surgeons lawyers judges journalists taxpayers motorists delegates recruits reservists hostages"
        " detainees mourners shareholders investors youngsters minors entrants evacuees deportees buyers tenants"
        " landlords homeowners borrowers savers contractors farmers miners strikers peers councillors ministers"
        " experts economists analysts"
    ),
    "boats": "boats dinghies vessels craft inflatables ribs kayaks",
    "crossings": "crossings journeys",
    "cases": "cases infections",
    "deaths": "deaths fatalities",
    "homes": "homes houses properties dwellings flats apartments",
    "jobs": "jobs posts positions roles payrolls",
    "vehicles": "vehicles cars lorries vans",
    "households": "households families",
    "claims": "claims",
    "applications": "applications",
    "returns": "returns removals deportations",
}
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "fishermen": "fisherman",
    "dinghies": "dinghy", "babies": "baby", "families": "family", "properties": "property", "fatalities": "fatality",
    "lorries": "lorry", "staff": "staff", "troops": "troops", "buses": "bus", "crises": "crisis", "lives": "life",
    "wives": "wife", "matches": "match", "crashes": "crash", "batches": "batch", "boxes": "box", "classes": "class",
    "losses": "loss", "businesses": "business", "viruses": "virus", "churches": "church",
    "branches": "branch", "coaches": "coach", "addresses": "address", "processes": "process", "species": "species",
    "series": "series", "movies": "movie", "cookies": "cookie", "dishes": "dish", "wolves": "wolf",
}  # fmt: skip


def _singular(plural: str) -> str:
    if plural in _IRREGULAR:
        return _IRREGULAR[plural]
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-1] if plural.endswith("s") else plural


_CLASS_OF = {word: name for name, line in _CLASSES.items() for word in ordered(line)}
_ANYBODY = word_set(
    "people persons migrants refugees seekers arrivals passengers inhabitants residents adults citizens individuals"
    " britons americans germans immigrants emigrants newcomers travellers entrants foreigners workers employees"
)
_CLASS_OF_ONE = {_singular(word): name for word, name in _CLASS_OF.items()}
GROUPS = frozenset(word for word, name in _CLASS_OF.items() if name == "people") - _ANYBODY
"""People who are but some of those that a measure of people counts, unless it goes by their name."""

# Words that end in s and follow a number without being what it counts, and words over which a number does not reach.
NO_NOUN = word_set(
    "was is has does says remains makes takes shows comes compares represents includes means marks suggests",
    "brings leaves puts reflects exceeds tops beats equals rises follows covers seems gives gets goes needs keeps",
    "stands sits continues appears amounts surpasses passes this his its as us yes across always perhaps besides",
    "towards afterwards less plus minus versus was others ours theirs thus unless news stays accounts runs raises",
    "bonuses points times percents sales-per levels",
)
STOPS = word_set(
    "a an the of in on at to from by for with and or but as than that which who whom whose were was is are be",
    "been being have has had do did will would could should may might must can not no it he she they we you i his",
    "her their our my your its this these those there here when where while if since until before after during",
    "between against about over under above below up down off out into through per each every both either neither",
    "within without across along around behind beyond near onto outside inside past toward upon via amid among despite",
    "except like throughout till nor though whereas already ago yesterday today tomorrow tonight again early earlier",
    "late later",
    "said say says told came went made took got reached crossed arrived left died set put won lost fell rose also",
    "then now yet still only just so because although compared versus including such according",
)
"""Words over which a number does not reach: what it counts stands before them, or nowhere."""
_PARTICIPLES = word_set(
    "planned registered recorded confirmed estimated unaccompanied suspected reported delayed elected listed",
    "skilled detained armed injured displaced undocumented working serving training sitting leading existing",
    "remaining outstanding missing building housing rented wanted ageing flying nursing rescued privately-owned",
    "used licensed",
)
MORE = ("more", "fewer", "less", "additional", "extra", "further", "other")
"""Words that may stand between a number and its noun and say that the number is a difference."""
_EVERYONE = ("men", ",", "women", "and", "children")
"""People of both sexes and all ages: all of them, and no group."""
_REACH = 4
_CLAUSE = 10  # tokens from "fewer" to the colon
_COMPARED = frozenset(["more", "fewer"])
_OPENS = frozenset(["in", "", ",", ";", "and", "but", "though", "while", "far", "many", "slightly", "even"])


def read_noun(line: Line, index: int, *, one: bool, within: int) -> Unit | None:
    """The noun counted by the number that ends before ``index``.

    A noun of the table may stand behind up to three describing words ("1,450 young asylum seekers"); any other must be
    a plural, in small letters, directly behind the number or behind one describing word ("14 home games").

    Args:
        line: the sentence.
        index: the token after the number.
        one: whether the number is one, so that a noun of the table may be singular.
        within: the index past the number, which the unit keeps as its ``past`` where "more" or "fewer" stands between.

    Returns:
        The class of the noun, or its singular where the table does not have it.
    """
    apart = line.words[index] in MORE
    start = _past_compound(line, index + apart)
    fallback: Unit | None = None
    joined = False
    for here in range(start, start + _REACH):
        word = line.words[here]
        if not word or word in STOPS or not word[0].isalpha():
            if word == "-" and line.glued(here - 1) and line.glued(here) and here > start:
                continue
            if word == "and" and here == start + 1 and _describes(line, here + 1):
                joined = True
                continue  # "460 Kia and Hyundai vehicles"
            break
        if line.matches(here, _EVERYONE):
            return Unit(here + len(_EVERYONE), "people", noun="people")
        known = (_CLASS_OF_ONE if one else _CLASS_OF).get(word)
        if known and not _modifies(line, here):
            return Unit(within if apart else here + 1, known, noun=word)
        if fallback is None and here <= start + 2 + 2 * joined and _is_plural(line, here):
            fallback = Unit(within if apart else here + 1, _singular(word), noun=word, known=False)
            if line.words[here + 1] in STOPS or not line.words[here + 1].isalpha():
                break
        if fallback is None and word.endswith(("ed", "ing")) and not _describes(line, here):
            break
        if word in NO_NOUN or word in MORE:
            break
    return fallback


def _past_compound(line: Line, index: int) -> int:
    """Past the one describing word that hyphens make of several: "12 park-and-ride buses", not "12 passers-by"."""
    last = index
    while line.words[last].isalpha() and line.words[last + 1] == "-" and line.glued(last) and line.glued(last + 1):
        last += 2
    parts = range(index, last + 1, 2)
    counted = any(line.words[at] in _CLASS_OF or _is_plural(line, at) for at in parts)
    counted = counted or line.words[last] == "point"  # "four quarter-point cuts"
    whole = last > index and line.words[last].isalpha() and not counted
    return last + 1 if whole else index


def noun_ahead(line: Line, index: int, past: int) -> Unit | None:
    """ "Fewer boats were needed to bring them: 672": what the clause before a colon says there were more or fewer of.

    Args:
        line: the sentence.
        index: the number.
        past: the token after it.
    """
    if line.words[index - 1] != ":" or _compares_two(line, index):
        return None
    for here in range(index - 2, max(-1, index - 2 - _CLAUSE), -1):
        word = line.words[here]
        if word in _COMPARED and line.words[here - 1] in _OPENS:
            named = [n for n in range(here + 1, min(here + _REACH, index)) if line.words[n] in _CLASS_OF]
            return Unit(past, _CLASS_OF[line.words[named[0]]], noun=line.words[named[0]]) if named else None
        if not word or not word[0].isalpha():
            return None
    return None


def _compares_two(line: Line, index: int) -> bool:
    """ "Fewer boats, more people: 672": whether the words before a colon count two things, and it may be either."""
    first = max(1, index - _CLAUSE)
    told = {_CLASS_OF.get(line.words[at]) for at in range(first, index - 1) if line.words[at - 1] in _COMPARED}
    return len(told - {None}) > 1


def _modifies(line: Line, index: int) -> bool:
    """Whether the noun at ``index`` only describes a plural behind it ("boat arrivals", "people smugglers")."""
    if line.words[index] == "craft" and _is_plural(line, index + 1):
        return True  # "40 craft beers"
    return line.words[index + 1] in _CLASS_OF and line.words[index] in _CLASS_OF_ONE


def _describes(line: Line, index: int) -> bool:
    """Whether a participle stands before what it describes: "400 charging stations", not "400 crossing in boats"."""
    after = line.words[index + 1]
    return line.words[index] in _PARTICIPLES or after in _CLASS_OF or _is_plural(line, index + 1)


def _is_plural(line: Line, index: int) -> bool:
    word = line.words[index]
    if len(word) < 4 or not word.isalpha() or word in NO_NOUN:
        return False
    if line.tokens[index].text != word and not line.capital(index - 1) and word not in MONTH_PLURALS:
        return False  # a name, unless it ends a longer one: "World Cups", or is one of several months
    return word in _IRREGULAR or (word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")))
