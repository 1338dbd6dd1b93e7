"""A simulated Uno that runs the real firmware, in virtual time or behind a pseudo-terminal."""
