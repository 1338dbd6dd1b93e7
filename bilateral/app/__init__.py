"""The program at work: its main loop, a run, a sitting with the page, and what keeps it steady."""
