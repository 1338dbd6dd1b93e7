"""Programs for those who work on Bilateral; not part of what is shipped."""
