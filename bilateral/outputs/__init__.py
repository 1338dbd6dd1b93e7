"""Eyes, ears and hands: opened, watched, swapped while a sitting goes on, and closed."""
