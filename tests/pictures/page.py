"""The page around blocks: a message in a conversation, a home page, a modal."""

from typing import Any

from bot.domain.message import Message
from tests.pictures.drawing import blocks

STYLE = """
* { box-sizing: border-box; } body { margin: 0; font: 15px/1.46 Lato, "Noto Color Emoji", sans-serif;
color: #1d1c1d; background: #fff; padding: 14px; } .message { display: flex; gap: 9px; }
.face { flex: 0 0 36px; height: 36px; border-radius: 8px; background: #0b5d57; color: #fff; text-align: center;
font-size: 21px; line-height: 36px; } .name { font-weight: 900; } .app { background: #e8e8e8; font-size: 10px;
padding: 1px 4px; border-radius: 3px; color: #616061; } .time { color: #616061; font-size: 12px; }
.message > div:last-child { flex: 1; min-width: 0; } .block { margin: 5px 0; } h2 { font-size: 18px; margin: 9px 0 3px; line-height: 1.3; }
.context { color: #616061; font-size: 13px; } .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.button, .menu { border: 1px solid #bbb; border-radius: 4px; padding: 4px 11px; font-weight: 700; font-size: 13px;
white-space: nowrap; } .primary { background: #007a5a; border-color: #007a5a; color: #fff; }
.danger { background: #e01e5a; color: #fff; } .thumb { color: #616061; font-size: 13px; margin-right: 10px; }
.menu { font-weight: 400; } .menu i { color: #616061; font-style: normal; } .hint { color: #717274; font-weight: 400; }
.field { display: block; border: 1px solid #bbb; border-radius: 4px; padding: 7px 11px; } .field { min-height: 38px; } .tall { min-height: 64px; }
label { display: block; font-weight: 700; margin: 9px 0 5px; } label + .menu { display: block; padding: 7px 11px; font-size: 15px; }
blockquote { margin: 0; border-left: 4px solid #ddd; padding-left: 12px; } ul { margin: 2px 0; padding-left: 24px; }
table { border-collapse: collapse; font-size: 13px; } td, th { border: 1px solid #ddd; padding: 4px 8px; text-align: left; vertical-align: top; }
th { background: #f8f8f8; } hr { border: 0; border-top: 1px solid #ddd; margin: 12px 0; } .mention { color: #1264a3; background: #e8f5fa; border-radius: 3px; padding: 0 2px; }
.section { display: flex; justify-content: space-between; gap: 12px; } .modal { border: 1px solid #ccc; border-radius: 8px; }
.modal > header { font-weight: 900; font-size: 20px; padding: 14px 20px; border-bottom: 1px solid #eee; }
.modal > main { padding: 8px 20px; } .modal > footer { padding: 12px 20px; border-top: 1px solid #eee; text-align: right; }
.modal footer .button { margin-left: 8px; padding: 7px 14px; }
"""  # noqa: E501


# The camera reads this, to make the picture as high as the page.
_MEASURE = "document.body.dataset.height = document.documentElement.scrollHeight"


def message_page(message: Message) -> str:
    """Return a message as it stands in a conversation."""
    name = '<span class="name">Wegwijzer</span> <span class="app">APP</span> <span class="time">09:41</span>'
    face = '<div class="face">🧭</div>'
    return _page(f'<div class="message">{face}<div>{name}{blocks(list(message.blocks))}</div></div>')


def home_page(message: Message) -> str:
    """Return a home page."""
    return _page(blocks(list(message.blocks)))


def modal_page(view: dict[str, Any]) -> str:
    """Return a modal."""
    close = f'<span class="button">{view["close"]["text"]}</span>' if "close" in view else ""
    submit = f'<span class="button primary">{view["submit"]["text"]}</span>' if "submit" in view else ""
    head = f"<header>{view['title']['text']}</header>"
    foot = f"<footer>{close}{submit}</footer>"
    return _page(f'<div class="modal">{head}<main>{blocks(view["blocks"])}</main>{foot}</div>')


def _page(content: str) -> str:
    head = f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style>'
    return f"{head}<body>{content}<script>{_MEASURE}</script></body>"
