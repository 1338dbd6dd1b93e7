"""Phones: the door for them in a process of its own, and which of them may come in."""
