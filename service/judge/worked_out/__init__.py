"""What no rule reads, and the figures beside it may give: every way to work it out, weighed by points that were fitted.

"Sore arms were the price: 1,904 of the vaccinated, 43%": whether 43% is what 1,904 are of the 5,600 a sentence before,
no single word says. All that is seen of a figure and of two or more beside it has points; where they outweigh what
speaks for a figure that stands by itself, and a slip would explain what is written, it is held against them
(``docs/adr/0013-workings-weighed.md``).
"""
