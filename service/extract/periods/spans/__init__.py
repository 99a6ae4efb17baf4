"""Stretches of time by their ends or their length: from one day to another, so far this year, since an event."""
