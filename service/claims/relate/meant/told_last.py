"""Whether a figure is what the next sentence goes on about: told last in the one right before, of now, and in whole."""

from service.model.claims import Claim

_CLOSING = frozenset(
    ". , ; last this year in all total altogether on its their books now today so far people overall then".split()
)
_OF_SOME = frozenset(
    "many most some few fewer half third quarter part much several others rest mostly mainly chiefly largely".split()
)


def goes_on_about(whole: Claim, claim: Claim) -> bool:
    """ "The choir has 1,240 singers. A third of them …": not "… singers, many of them students. A third of them".

    Args:
        whole: a figure.
        claim: one of its sentence, or of the next.
    """
    text = whole.block.text
    if claim.block is not whole.block or "once" in whole.sentence.before(whole.span.start):
        return False
    if claim.sentence is whole.sentence:
        return _OF_SOME.isdisjoint(whole.sentence.between(whole.span.end, claim.span.start))
    if text[whole.sentence.span.end : claim.sentence.span.start].strip():
        return False
    return _CLOSING.issuperset(whole.sentence.behind(whole.span.end))
