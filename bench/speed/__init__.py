"""How fast an answer comes, how fast the command starts, and how much memory it all takes."""
