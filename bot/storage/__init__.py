"""What has to outlive a run: a port, and the sides that keep it."""
