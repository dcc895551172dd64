"""Takes out of texts what tells who they are about, before they are kept."""
