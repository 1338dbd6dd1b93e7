"""The private record: one encrypted file on this computer, off until the therapist turns it on."""
