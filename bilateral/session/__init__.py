"""The set as the therapist commands it, how well its outputs kept together, and the report."""
