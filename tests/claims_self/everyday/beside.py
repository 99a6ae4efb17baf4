"""Other figures put before, within and after a sentence, which say nothing of those that it relates."""

BEFORE = (
    "In the 12 months to March, ",
    "At 9.30am on 14 May, ",
    "After 14 years in charge, Ann Lee, 52, said: ",
    "In its 340-page report, the council said: ",
    "The group has 340 staff in 12 towns. ",
    "Some 1,240 people were asked in 23 towns. ",
    "Inflation was 3.4% in May. ",
    "The town has 84,000 people, 18% of them over 65. ",
    "Tickets cost £14 for adults and £9 for children. ",
    "It was 23C and 40,000 people were on the beach. ",
)
WITHIN = (
    " in 23 towns",
    " at its 23 sites",
    " (the 14th in 20 years)",
    " for those aged 18 to 24",
    " from 9am to 5pm",
    " by its 340 staff",
    " in a town of 84,000 people",
)
AFTER = (
    ", a report by 23 experts found.",
    ", while 23 people were fined £80 each.",
    ", and £12m more will be spent by 2030.",
    ", 12 months after it opened.",
    ", the 14th change in 20 years.",
    ", with 23 staff on duty.",
    ", its 340-page report said.",
    ". Tickets cost £14 for adults and £9 for children.",
    ". Inflation was 3.4% in May.",
    ". It has 340 staff in 12 towns.",
    ". Some 1,240 people were asked.",
    ". Another 23 were lost in 2019.",
    ". The town has 84,000 people, 18% of them over 65.",
    ". It takes 40 minutes and costs £3.20.",
)


def decorated(text: str) -> tuple[str, ...]:
    """The sentence with every one of them; within, before its first comma."""
    before = [f"{words}{text}" for words in BEFORE]
    after = [f"{text.removesuffix('.')}{words}" for words in AFTER]
    head, comma, rest = text.partition(", ")
    within = [f"{head}{words}{comma}{rest}" for words in WITHIN] if comma and len(head.split()) > 2 else []
    return (*before, *within, *after)
