"""Figures of an earlier time than the one told of: in a clause of their own, before an event, before what came last."""
