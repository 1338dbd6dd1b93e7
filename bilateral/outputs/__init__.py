"""Eyes, ears and hands: opened, watched, swapped while a session goes on, and closed."""
