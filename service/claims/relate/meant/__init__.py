"""The figures in sight that plain words say another is worked out from, read by operation, unit and nearness alone."""
