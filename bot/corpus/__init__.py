"""The knowledge base: read strictly from YAML, checked, and kept ready to use."""
