"""What a plain build would use instead, on the same knowledge."""
