"""A procedure as a Mermaid state diagram, drawn from its data."""

from collections.abc import Iterable, Iterator

from bot.domain.calendar import Term
from bot.domain.procedure import By, Procedure, State
from bot.domain.text import Bilingual, Language
from bot.rendering.remarks import length_words

_EACH = Bilingual("elke partij", "every party")
_ANYWHERE = Bilingual("Vanuit elke stap kan ook", "Possible from every step")


def mermaid(procedure: Procedure, terms: Iterable[Term], language: Language) -> str:
    """Return the diagram; what is possible anywhere is told in a note instead of drawn from each state."""
    lengths = {term.id: length_words(term.length, language) for term in terms}
    return "\n".join(_lines(procedure, lengths, language)) + "\n"


def _lines(procedure: Procedure, lengths: dict[str, str], language: Language) -> Iterator[str]:
    yield "stateDiagram-v2"
    for state in procedure.states:
        yield f'    state "{_label(state, lengths, language)}" as {_name(state.id)}'
    yield f"    [*] --> {_name(procedure.first)} : {_event(procedure, procedure.opens, language)}"
    for state in procedure.states:
        for way in state.transitions:
            event = _event(procedure, way.event, language)
            yield f"    {_name(state.id)} --> {_name(way.to)} : {event}"
        if state.end:
            yield f"    {_name(state.id)} --> [*]"
    yield f"    note right of {_name(procedure.first)}"
    yield f"        {_ANYWHERE[language]}"
    for way in procedure.anywhere:
        yield f"        → {_safe(procedure.state(way.to).label[language])}"
    yield "    end note"


def _label(state: State, lengths: dict[str, str], language: Language) -> str:
    label = _safe(state.label[language])
    return f"{label} ({lengths[state.term.term]})" if state.term else label


def _event(procedure: Procedure, event_id: str, language: Language) -> str:
    kind = procedure.event(event_id)
    if kind is None:
        return event_id
    label = _safe(kind.label[language])
    return f"{label} ({_EACH[language]})" if kind.by is By.EACH else label


def _name(state_id: str) -> str:
    """Return an id that Mermaid takes for a name and not for signs of its own."""
    return "s_" + state_id.replace("-", "_").replace(".", "_")


def _safe(text: str) -> str:
    """Return a label without the signs that end one."""
    return text.replace(":", ",").replace(";", ",").replace('"', "'").replace("#", "")
