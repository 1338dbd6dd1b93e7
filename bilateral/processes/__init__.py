"""How threads are begun, and how processes of ours live beside the engine's terminal."""
