"""What is said where an output is missing without which nothing is to be given."""

from bilateral.words.notice import Told


class OutputRequired(Told):
    """An output that was required is missing; the notice says why and what to do."""
