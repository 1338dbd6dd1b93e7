"""The engine's side of the therapist's page: what is asked for, what comes of it, what is shown."""
