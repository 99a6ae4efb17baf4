"""Which series a figure may be about: begin with ``subjects.py``.

    measures      the measure that the sentence names, and measures that it names in passing
    areas         the area that it is of
    counted       what is counted, by noun, unit and size
    parts         figures of a part, or of the whole told beside one
    own_subjects  figures that have a subject or clause of their own
    carried       what was spoken of before

``light_words.py`` knows the words that name no subject.
"""
