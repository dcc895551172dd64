"""Numbers of cases, clients, files and invoices, known by the word before them; of accounts and cars."""

import re

from bot.privacy.marks import NUMBER

_WHOSE = (
    r"(?:zaak|zaaks|dossier|cli[eë]nt(?:en)?|casus|case|client|pati[eë]nt(?:en)?|patient|melding(?:s)?|registratie"
    r"|beschikkings?|indicatie|polis|factuur|invoice|persoons|burgerservice|sofi|file|order|document|leerling(?:en)?"
    r"|lidmaatschaps|debiteur(?:en)?|klant|telefoon|phone|mobiel|mobile|rekening|account|citizen service|v)"
)
_NUMBERED = rf"{_WHOSE}[- ]?(?:nummers?|nrs?|numbers?|no|id)"
_BARE = r"(?:bsn|iban|kenteken|kenmerk|licen[cs]e plate|sofi)"
_LINK = r"\.?[ \t]*(?:(?:is|was|nr|nummer|number|no|of|van|met|luidt)\b\.?)?[ \t:#=-]{0,4}"
# Letters may stand before the digits ("Z/26-0042"), and may be apart from them ("NL 91 ABNA …").
_WRITTEN = r"(?:[a-z]{1,5}[-./ ]?){0,2}\d[\w./-]*(?: (?=[\w./-]*\d)[\w./-]+)*"
_AFTER_NUMBER = re.compile(
    rf"\b(?:{_NUMBERED}|{_BARE})\b(?P<gap>{_LINK})(?P<number>{_WRITTEN})", re.IGNORECASE
)
# After the bare word a short number may be a count or an age: "dossier 12", "client 15 years old".
_FILE = r"(?:zaak|dossier|cli[eë]nt(?:e)?|casus|case|client|file|melding|jeugdige|pati[eë]nt|patient)"
_AFTER_FILE = re.compile(
    rf"\b{_FILE}\b(?P<gap>{_LINK})(?P<number>(?=[a-z./-]{{0,6}}\d[\d./-]{{2}})[a-z./-]{{0,6}}\d[\w./-]*)",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"\b(?:NL ?\d{2} ?[A-Z]{4} ?(?:\d ?){9}\d|[A-Z]{2}\d{2}[A-Z0-9]{11,30})\b|"
    r"(?-i:\b[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?\b)",
    re.IGNORECASE,
)
_HASH = re.compile(r"#(?P<number>\d{3,}\w*)")
_PLATE = re.compile(
    r"\b(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{2,3}|\d{2,3})-(?:[A-Z]{1,2}|\d{1,2})\b"
)


def without_file_numbers(text: str) -> str:
    """Return a text without numbers of files, bank accounts and licence plates."""
    text = _ACCOUNT.sub(NUMBER, text)
    for pattern in (_AFTER_NUMBER, _AFTER_FILE, _HASH):
        text = pattern.sub(_taken_out, text)
    return _PLATE.sub(NUMBER, text)


def _taken_out(match: re.Match[str]) -> str:
    return match[0][: match.start("number") - match.start()] + NUMBER
