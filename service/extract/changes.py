"""Words that say which way a figure moved, or on which side of another it lies."""

from service.model.mentions import Change
from service.model.quantities import Direction

_UP_VERBS = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing jump jumps "
    "jumped jumping climb climbs climbed climbing surge surges surged surging soar soars soared soaring expand "
    "expands expanded expanding advance advances advanced advancing rally rallies rallied rallying leap leapt leaped "
    "rocket rocketed rocketing swell swelled swollen accelerate accelerated accelerating quicken quickened quickening "
    "rebound rebounded rebounding gain gained gaining gains raise raised raises raising strengthen strengthened "
    "strengthening widen widened widening balloon ballooned add added adds adding mount mounted spike lift lifts "
    "lifted lifting spiked bounce bounced bouncing firm firmed firming recover recovered recovering appreciate "
    "appreciated escalate escalated lengthen lengthens lengthened lengthening swelling multiply multiplied hike hikes "
    "hiked hiking upped upping mushroomed mushrooming skyrocketed skyrocketing snowballed snowballing zoomed zooming "
    "heightened boosted boosting boosts vaulted vaulting clambered clambering spiralled spiralling spiraled spiraling "
    "catapulted ballooning mounting spiking leaping boomed fattened swells strengthens quickens appreciating "
    "escalating appreciates widens accelerates overran overspent"
)
_DOWN_VERBS = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease "
    "decreases decreased decreasing dip dips dipped dipping slip slips slipped slipping slide slides slid sliding "
    "slump slumps slumped slumping plunge plunges plunged plunging tumble tumbles tumbled tumbling shrink shrinks "
    "shrank shrunk shrinking contract contracts contracted contracting ease eases eased easing slow slows slowed "
    "slowing cool cools cooled cooling sink sinks sank sunk sinking reduce reduced reduces reducing cut cuts cutting "
    "lose loses lost losing plummet plummeted plummeting lower lowered lowers lowering weaken weakened weakening "
    "narrow narrowed narrowing shed sheds shedding recede receded retreat retreated moderated moderate moderates trim "
    "trims trimmed slashed wiped knocked shaved lopped collapse collapsed collapsing crash crashed dive dived dove "
    "diving dwindle dwindled dwindling subside subsided abate abated soften softened ebb ebbed depreciate depreciated "
    "melted disappear disappeared vanish vanished evaporate evaporated shorten shortened shortening backwards waned "
    "waning faded fading lessened lessening diminish diminishes diminished diminishing sagged sagging cratered "
    "cratering nosedived nosediving crumbled tapered tapering withered shrivelled deflated curtailed curbed pared "
    "whittled chopped slashing eroded eroding thinned receding retreating moderating trimming subsiding abating "
    "softening ebbing depreciating tanked weakens softens narrows recedes retreats dwindles "
    "decelerate decelerates decelerated decelerating slacken slackens slackened slackening drooped "
    "drooping wilted wilting"
)
_UP_NOUNS = (
    "rise increase growth jump surge gain climb uptick upswing expansion leap rebound hike spike acceleration "
    "quickening advance uplift upturn pickup bounce escalation rises increases gains jumps lift recovery rally boost "
    "spurt upsurge"
)
_DOWN_NOUNS = (
    "fall drop decline decrease reduction dip slump slide loss contraction downturn slowdown cut plunge "
    "shortfall saving collapse crash dive retreat erosion tumble deceleration easing falls drops declines decreases "
    "cuts reductions downtick slippage shrinkage nosedive cutback"
)
_UP_MORE = (
    "up higher more greater larger bigger above faster quicker dearer costlier pricier stronger heavier taller wider "
    "longer warmer hotter fatter heftier brisker steeper "
    "busier"
)
_DOWN_MORE = (
    "down lower fewer less smaller below beneath under weaker slower short cheaper lighter narrower shorter colder "
    "cooler shy adrift thinner leaner softer tamer gentler quieter"
)

_TABLE = (
    (_UP_VERBS, Direction.UP, "verb"),
    (_DOWN_VERBS, Direction.DOWN, "verb"),
    (_UP_NOUNS, Direction.UP, "noun"),
    (_DOWN_NOUNS, Direction.DOWN, "noun"),
    (_UP_MORE, Direction.UP, "more"),
    (_DOWN_MORE, Direction.DOWN, "more"),
)


def _compile() -> dict[str, tuple[Change, ...]]:
    words: dict[str, tuple[Change, ...]] = {}
    for text, direction, part in _TABLE:
        told = (Change(direction, part),)
        for word in text.split():
            words[word] = words[word] + told if word in words else told
    return words


#: Every word of change with what it may be; "fall" is a verb and a noun, both down.
CHANGES: dict[str, tuple[Change, ...]] = _compile()


#: Which way is the opposite of each.
OTHER_WAY = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}
_OPPOSITES = (
    "up down, higher lower, more fewer, more less, above below, above beneath, above under, greater smaller, larger"
    " smaller, bigger smaller, faster slower, dearer cheaper, stronger weaker, wider narrower, longer shorter, warmer"
    " cooler, hotter colder, rise fall, rises falls, increase decrease, increases decreases, jump drop, gain loss,"
    " gains losses, expansion contraction, growth decline, upturn downturn, surge slump, climb slide, rising falling,"
    " growing shrinking, risen fallen, grown shrunk, gained lost, gain lose, gaining losing, added shed, adding losing"
)
_PAIRS = [pair.split() for pair in _OPPOSITES.split(", ")][::-1]
_OPPOSITE = {one: other for way in (1, -1) for one, other in (pair[::way] for pair in _PAIRS)}
_OF_PART = {("verb", Direction.UP): "rose", ("verb", Direction.DOWN): "fell", ("noun", Direction.UP): "rise"}
_OF_PART |= {("noun", Direction.DOWN): "fall", ("more", Direction.UP): "higher", ("more", Direction.DOWN): "lower"}


def turned(word: str) -> tuple[str, tuple[Change, ...]]:
    """A word that says the opposite of a word of change (in lower case), and what it says of change."""
    other = tuple(Change(OTHER_WAY[one.direction], one.part) for one in CHANGES[word])
    return _OPPOSITE.get(word, _OF_PART[other[0].part, other[0].direction]), other


def change_of(word: str, part: str | None = None) -> Change | None:
    """What a word (in lower case) says of change, as the wanted part of speech; None where it says nothing."""
    for change in CHANGES.get(word, ()):
        if part is None or change.part == part:
            return change
    return None
