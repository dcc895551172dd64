"""What comes in: kept before it is acknowledged, worked off after it, each thing once."""
