"""One client's sitting: its sets, with what was given, the number, and the note."""
