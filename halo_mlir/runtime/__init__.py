"""Running a vmfb, generating text, comparing with PyTorch."""
