"""A letterhead of two pages for 60 partners: presskit beside Typst, WeasyPrint kept warm, and its command.

Run as `python -m tests.benchmarks.partners [ROUNDS]`. Each side runs in a process of its own, which warms up first
and then counts its own processor time.

Typst's binding is not among the project's packages: README.md says how to add it.
"""

import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import CHECKOUT, KIT, load_of_the_machine, processor

from presskit.compose import compose_partner_sheets, compose_shared_piece
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Place
from presskit.model.partner import Partner, PartnerRole, Sharing
from presskit.preflight import preflight_pdf
from presskit.prepress import finish_piece
from presskit.render import render_piece, render_sheets, stage_fonts

SIDES = ("presskit", "presskit-proved", "typst", "weasyprint-warm", "weasyprint-command")
COMMAND_DOCUMENTS = 3
_AT_A_TIME = 12
TYPST = """#set page(paper: "a4", margin: (x: 25mm, y: 40mm),
  header: [#sys.inputs.name], footer: [#sys.inputs.address])
#set text(font: "Inter", size: 10pt)
"""


def partner(number: int) -> Partner:
    """A partner without a logo: its name is set, as Typst sets it."""
    address = (f"{number} Example Street", "Exampleton")
    return Partner(f"network-{number}", f"Example Network {number}", Place("partners.csv", number), address=address)


class Ours:
    """The letterhead of the sample kit, made for partners in one process."""

    def __init__(self, folder: Path, *, proved: bool) -> None:
        self._kit, self._house = load_kit(KIT), load_house_style(KIT)
        self._fonts = stage_fonts(self._house.fonts, folder)
        self._piece = next(piece for piece in self._kit.pieces if piece.name == "letterhead-a4")
        self._proved = proved

    def make(self, count: int) -> None:
        """Body once, sheets of twelve at a time, and each partner's file."""
        sharing, order = Sharing(PartnerRole.WITH), (self._piece, "en", Edition.SCREEN)
        body = render_piece(compose_shared_piece(self._kit, self._house, *order, sharing), self._fonts)
        for first in range(0, count, _AT_A_TIME):
            some = [partner(number) for number in range(first, min(first + _AT_A_TIME, count))]
            sheets = compose_partner_sheets(self._kit, self._house, *order, some)
            for pair in render_sheets(sheets, Edition.SCREEN, body.composed.fit.safe_inset_mm, self._fonts):
                finished = finish_piece(replace(body, stationery_pdf=pair.pdf))
                if self._proved:
                    preflight_pdf(finished, self._fonts.families)


class Typst:
    """The same text with head and foot; one compiler, fonts loaded once."""

    def __init__(self, folder: Path) -> None:
        source = folder / "letter.typ"
        source.write_text(TYPST + typst_text(), encoding="utf-8")
        fonts = [str(CHECKOUT / "fonts")]
        self._compiler = import_module("typst").Compiler(
            input=str(source), font_paths=fonts, ignore_system_fonts=True
        )

    def make(self, count: int) -> None:
        """One compile for each partner."""
        for number in range(count):
            one = partner(number)
            self._compiler.compile(sys_inputs={"name": one.name, "address": ", ".join(one.address)})


class WarmWeasyPrint:
    """The same text with head and foot as HTML, laid out anew for each partner in one process."""

    def __init__(self, folder: Path) -> None:
        load = load_house_style(KIT)
        stage_fonts(load.fonts, folder)
        from weasyprint.text.fonts import FontConfiguration

        self._fonts = FontConfiguration()

    def make(self, count: int) -> None:
        """One document for each partner."""
        from weasyprint import HTML

        for number in range(count):
            HTML(string=html(partner(number))).write_pdf(font_config=self._fonts, pdf_variant="pdf/ua-1")


class WeasyPrintCommand:
    """The same, by the command."""

    def __init__(self, folder: Path) -> None:
        load = load_house_style(KIT)
        stage_fonts(load.fonts, folder)
        self._source = folder / "letter.html"

    def make(self, count: int) -> None:
        """One process for each of a few partners; the time of all is reckoned from theirs."""
        command = Path(sys.executable).with_name("weasyprint")
        for number in range(min(count, COMMAND_DOCUMENTS)):
            self._source.write_text(html(partner(number)), encoding="utf-8")
            words = [command, "--pdf-variant", "pdf/ua-1", self._source, self._source.with_suffix(".pdf")]
            subprocess.run([str(word) for word in words], check=True, capture_output=True)


def statement() -> str:
    """The sample statement's Markdown."""
    return (KIT / "statement.en.md").read_text(encoding="utf-8")


def typst_text() -> str:
    """The statement as Typst writes it."""
    text = re.sub(
        r"\[([^\]]*)\]\[[^\]]*\]", r'#link("https://example.org/")[\1]', re.sub(r"#(\w)", r"\\#\1", statement())
    )
    return re.sub(r"^#+ (.*)$", r"= \1", text, flags=re.MULTILINE).replace("@", "\\@")


def html(one: Partner) -> str:
    """The statement with the partner's head and foot."""
    text = re.sub(r"\[([^\]]*)\]\[[^\]]*\]", r'<a href="https://example.org/">\1</a>', statement())
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()]
    body = "".join(f"<h1>{b.lstrip('# ')}</h1>" if b.startswith("# ") else f"<p>{b}</p>" for b in blocks)
    head, foot = f"@top-left {{ content: '{one.name}' }}", f"@bottom-left {{ content: '{', '.join(one.address)}' }}"
    css = f"@page {{ size: A4; margin: 40mm 25mm; {head} {foot} }} body {{ font: 10pt/14pt Inter }}"
    start = f"<!doctype html><html lang=en><head><title>Letter</title><style>{css}</style></head>"
    return f"{start}<body>{body}</body></html>"


def run_side(side: str, count: int) -> None:
    """Warm up, make so many, and print what it took as JSON."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        makers: dict[str, Callable[[], object]] = {
            "presskit": lambda: Ours(folder, proved=False),
            "presskit-proved": lambda: Ours(folder, proved=True),
            "typst": lambda: Typst(folder),
            "weasyprint-warm": lambda: WarmWeasyPrint(folder),
            "weasyprint-command": lambda: WeasyPrintCommand(folder),
        }
        maker = makers[side]()
        maker.make(2)  # type: ignore[attr-defined] # all have it
        before_s = cpu_s()
        started_s = time.perf_counter()
        maker.make(count)  # type: ignore[attr-defined]
        scale = count / min(count, COMMAND_DOCUMENTS) if side == "weasyprint-command" else 1
        peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        figures = {
            "cpu_s": (cpu_s() - before_s) * scale,
            "wall_s": time.perf_counter() - started_s,
            "peak_mb": peak_mb,
            "load": load_of_the_machine(),
        }
        sys.stdout.write(json.dumps(figures))


def cpu_s() -> float:
    """Processor time of this process and those it has waited for."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def measured(side: str, count: int) -> dict[str, float]:
    """What a side takes, in a process of its own."""
    words = [sys.executable, "-m", "tests.benchmarks.partners", "--side", side, str(count)]
    done = subprocess.run(words, cwd=CHECKOUT, capture_output=True, check=True)
    return dict(json.loads(done.stdout))


def main(rounds: int, count: int = 60) -> None:
    """Print the table."""
    runs = [{side: measured(side, count) for side in SIDES} for _ in range(rounds)]
    ours = median(run["presskit"]["cpu_s"] for run in runs)
    lines = [
        f"{count} partners x letterhead A4, medians of {rounds}; {processor()}",
        "| | CPU ms a document | to presskit | load |",
        "|---|---|---|---|",
    ]
    for side in SIDES:
        each_s = median(run[side]["cpu_s"] for run in runs)
        load = median(run[side]["load"] for run in runs)
        lines.append(f"| {side} | {1000 * each_s / count:.1f} | {each_s / ours:.2f} | {load:.1f} |")
    few, many = measured("presskit", 60)["peak_mb"], measured("presskit", 600)["peak_mb"]
    lines.append(f"\npeak memory: 60 partners {few:.0f} MB, 600 partners {many:.0f} MB ({many / few:.2f})")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    if "--side" in sys.argv:
        run_side(sys.argv[-2], int(sys.argv[-1]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
