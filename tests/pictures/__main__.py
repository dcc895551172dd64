"""`python -m tests.pictures FOLDER [NAME ...]`: draw all kinds of messages, or those named."""

import sys
from pathlib import Path

from bot.domain.message import Message
from tests.pictures import samples, samples_people
from tests.pictures.camera import picture
from tests.pictures.page import home_page, message_page, modal_page
from tests.pictures.samples import Drawing, Studio

_WIDTHS = {"home": 760, "modal": 520}
_WIDTH = 680


def main(folder: Path, names: list[str]) -> None:
    """Write an HTML page and a picture of each kind into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio()
    for name, drawn in {
        **samples.MESSAGES,
        **samples_people.MESSAGES,
        **samples.HOMES,
        **samples.MODALS,
    }.items():
        if not names or name in names:
            page = folder / f"{name}.html"
            page.write_text(_page(name, drawn(studio)), encoding="utf-8")
            picture(page, folder / f"{name}.png", _WIDTHS.get(name.partition("-")[0], _WIDTH))


def _page(name: str, drawing: Drawing) -> str:
    if not isinstance(drawing, Message):
        return modal_page(drawing)
    return home_page(drawing) if name.startswith("home") else message_page(drawing)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
