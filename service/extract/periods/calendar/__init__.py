"""Days, weeks, months, years and their parts by the names that the calendar gives them: one file for each unit."""
