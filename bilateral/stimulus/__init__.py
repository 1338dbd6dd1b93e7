"""What a phase means to eyes and ears, and the limits that no one can go round."""
