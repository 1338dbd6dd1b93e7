"""The therapist's page: a process of its own that serves it, and what both sides say."""
