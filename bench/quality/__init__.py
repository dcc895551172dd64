"""How good the answers are, ours and those of plainer matchers, on files of questions."""
