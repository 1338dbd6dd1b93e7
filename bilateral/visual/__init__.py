"""What the eyes get: a target drawn for the moment at which its frame will be seen."""

import os

# Read by pygame as it is imported: its greeting has no place on a therapist's terminal.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
