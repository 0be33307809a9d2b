"""What can be read from IR and ISA without running anything."""
