"""What is told to people: notices as code and values, and their words in each language."""
