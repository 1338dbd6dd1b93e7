"""What was given and when it came, and how well the outputs kept together: records and report."""
