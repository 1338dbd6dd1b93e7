"""The private record beside the session: opened, written and read for the pages that ask."""
