"""Specs of anyone: read, merged, put into words, tried on a model and explained."""
