"""Takes a picture of a page with a headless Chromium, where there is one."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
_HEIGHT = re.compile(r'data-height="(\d+)"')
# A window is never narrower or lower than this, whatever is asked for.
_LOWEST = 100


def picture(page: Path, image: Path, width: int) -> bool:
    """Save a page as a picture as high as what is on it; False where there is no browser."""
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        print(f"no browser ({', '.join(_PROGRAMS)}): {page} is written, {image} is not", file=sys.stderr)  # noqa: T201
        return False
    address = page.resolve().as_uri()
    drawn = _run(program, f"--window-size={width},{_LOWEST}", "--dump-dom", address)
    match = _HEIGHT.search(drawn)
    height = max(_LOWEST, int(match.group(1)) if match else 0)
    _run(program, f"--window-size={width},{height}", f"--screenshot={image}", address)
    _shrink(image)
    return True


def _shrink(image: Path) -> None:
    """Save a picture with few colours where pngquant is there; these stand in the repository."""
    program = shutil.which("pngquant")
    if program is not None:
        subprocess.run([program, "--force", "--strip", "--output", image, "48", image], check=True)


def _run(program: str, *arguments: str) -> str:
    done = subprocess.run([program, *_OPTIONS, *arguments], check=True, capture_output=True, timeout=120)
    return done.stdout.decode("utf-8")
