"""How many points each sign is worth in a text of few figures, of which less is seen than of whole news.

Hundredths of a natural logarithm of the odds, as in ``points.py``, and fitted as they are: to some five hundred figures
of true passages that earlier rules had accused, and to nine thousand into which a slip was put
(``docs/adr/0012-signs-weighed.md``). Whether a text is understood its few figures hardly tell; so here the place of the
figure in its sentence counts.
"""

from collections.abc import Mapping

from service.judge.doubt.points import Steps, steps

POINTS: Mapping[str, Steps] = {
    # the text
    "borne out in the text": steps("2 3", -8, 23, 30),
    # the sentence
    "left open in the sentence": steps("0", 6, -27),
    "figures ahead in the sentence": steps("0 1 2", 18, 7, -19, -39),
    "words ahead in the sentence": steps("6 14", 6, 2, -10),
    "marks in the sentence": steps("2 5", 7, -14, -23),
    "place in the sentence": steps("0.695 0.773 0.804 0.864", 11, 7, -12, -16, -21),
    "words to its days": steps("-1 2", -7, 6, -2),
    # the figure, and how it fails
    "digits": steps("2", 18, -25),
    "relative gap": steps("0.556 0.684", 11, -10, -38),
    "gap in last places": steps("30.9", 6, -7),
    "overstated": steps("0", -13, 12),
}
SLIPS: Mapping[str, int] = {"digit_slip": 241, "order_of_magnitude": 108}
"""What the slip that would explain it is worth; any other, and none, ``NO_SLIP``."""
NO_SLIP = -42
ENOUGH = -119
"""Points below which nobody is accused: one in a hundred of the slips in stories by other writers lies there."""
