"""What halo-opt does, without its command: arguments, the pass list, the run."""
