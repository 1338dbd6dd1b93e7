"""The program at work: its main loop, a run, a session with the page, and what keeps it steady."""
