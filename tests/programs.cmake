# Tests that run scripts or the whole program.
