"""How threads are begun, interpreters set, and processes of ours kept from the terminal."""
