"""What the therapist has chosen for the set, what they do with it, and how pages are shown it."""
