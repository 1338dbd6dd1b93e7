"""A set as a file: what eyes and ears would get, written faster than it is given."""
