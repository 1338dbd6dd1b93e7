"""What holds at every door: who may come in, what they are served, and what they are shown."""
