"""Transform-dialect specs, authored in Python."""
