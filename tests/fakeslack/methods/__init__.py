"""The methods of the Web API that the fake knows, by name."""

from tests.fakeslack.asking import Method
from tests.fakeslack.methods import assistant, chat, conversations, people, views

METHODS: dict[str, Method] = {
    **assistant.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **people.METHODS,
    **views.METHODS,
}
