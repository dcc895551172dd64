"""From a question, understood, to an outcome: one small module for each kind of answer."""
