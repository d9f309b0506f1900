"""`presskit preflight` of long files: processor time a page, and the peak of memory of all its processes together.

Files of 100 and of 500 pages of text, each page other words, and of 500 different pictures, held to nothing and to a
print specification. A page of 500 must cost what one of 100 costs, and 500 pages must stay below 400 MB. Where the
system tells how large processes are (/proc on Linux), they are looked at every 20 ms.
"""

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from time import sleep

import pikepdf
from pikepdf import Dictionary, Name
from PIL import Image
from tests.benchmarks.measure import PRESSKIT, load_of_the_machine, processor, spent_on

_LINES, _WORDS = 45, 12
_SIDE_PX = (900, 1200)
_BLOTS = (60, 80)
_PROC = Path("/proc")
_LOOK_EVERY_S = 0.02


@dataclass(frozen=True)
class LongFile:
    """A file to be looked at."""

    name: str
    pages: int
    has_pictures: bool = False

    def written(self, folder: Path) -> Path:
        """The file, the same each time."""
        chance, pdf = random.Random(self.name), pikepdf.new()
        font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for _number in range(self.pages):
            page = pdf.add_blank_page(page_size=(595, 842))
            page.obj.Resources = Dictionary(Font=Dictionary(F=font))
            if self.has_pictures:
                page.obj.Resources.XObject = Dictionary(I=_picture(pdf, chance))
                page.obj.Contents = pdf.make_stream(b"q 432 0 0 576 80 200 cm /I Do Q")
            else:
                page.obj.Contents = pdf.make_stream(b"BT /F 10 Tf 14 TL 60 780 Td " + _lines(chance) + b" ET")
        path = folder / f"{self.name.replace(' ', '-')}.pdf"
        pdf.save(path)
        return path


FILES = (
    LongFile("100 pages of text", 100),
    LongFile("500 pages of text", 500),
    LongFile("500 pictures", 500, has_pictures=True),
)
ORDERS = {"": (), ", for print": ("--spec", "european")}


def _lines(chance: random.Random) -> bytes:
    lines = [
        " ".join(chance.choice("aeiou") + chance.choice("lnrst") * 3 for _ in range(_WORDS)) for _ in range(_LINES)
    ]
    return b" ".join(b"(%s) Tj T*" % line.encode() for line in lines)


def _picture(pdf: pikepdf.Pdf, chance: random.Random) -> pikepdf.Stream:
    """A photograph's worth of JPEG: blots of all colours."""
    blots = Image.frombytes("RGB", _BLOTS, chance.randbytes(_BLOTS[0] * _BLOTS[1] * 3))
    jpeg = BytesIO()
    blots.resize(_SIDE_PX, Image.Resampling.BICUBIC).save(jpeg, "JPEG", quality=80)
    entries = {"Width": _SIDE_PX[0], "Height": _SIDE_PX[1], "BitsPerComponent": 8, "ColorSpace": Name.DeviceRGB}
    kinds = {"Type": Name.XObject, "Subtype": Name.Image, "Filter": Name.DCTDecode}
    return pdf.make_stream(jpeg.getvalue(), **entries, **kinds)


def _family(process: int) -> Iterator[int]:
    yield process
    for children in (_PROC / str(process) / "task").glob("*/children"):
        for child in children.read_text(encoding="ascii").split():
            yield from _family(int(child))


def _bytes_of(process: int) -> int:
    try:
        return int((_PROC / str(process) / "statm").read_text(encoding="ascii").split()[1]) * 4096
    except (OSError, IndexError):  # it has just ended
        return 0


def peak_mb(command: list[str]) -> float:
    """The most that the command and all processes under it have held at one moment."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak_bytes = 0
    while running.poll() is None:
        try:
            peak_bytes = max(peak_bytes, sum(map(_bytes_of, _family(running.pid))))
        except OSError:  # one has ended while its children were asked for
            continue
        sleep(_LOOK_EVERY_S)
    return peak_bytes / (1 << 20)


def main() -> None:
    """Print the table."""
    print(f"{processor()}\n\n| | CPU ms a page | peak MB | load |\n|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as name:
        for file in FILES:
            path = file.written(Path(name))
            for held_to, options in ORDERS.items():
                # What is found in these files ends the command with 1, which is no failure here.
                command = [sys.executable, "-c", _UNJUDGED, str(PRESSKIT), "preflight", str(path), *options]
                cpu_ms = spent_on(command).cpu_s * 1000 / file.pages
                row = f"| {file.name}{held_to} | {cpu_ms:.0f} | {peak_mb(command):.0f} |"
                print(f"{row} {load_of_the_machine():.1f} |", flush=True)


_UNJUDGED = "import subprocess, sys; sys.exit(subprocess.run(sys.argv[1:], stdout=-3).returncode not in (0, 1))"


if __name__ == "__main__":
    main()
