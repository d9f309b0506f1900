"""The contact sheet of a batch."""

from pathlib import Path

import pypdfium2
from tests.pipeline.builds import build
from tests.pipeline.partner_kits import kit_with_partners


def test_every_file_is_on_it_by_name(tmp_path: Path) -> None:
    """The organisation's and the partner's; without partners there is none."""
    folder = kit_with_partners(tmp_path, "south")
    files = [entry for entry in build(folder, pieces=("letterhead",)).files if entry.path != "contact-sheet.pdf"]

    with pypdfium2.PdfDocument(folder / "build" / "contact-sheet.pdf") as sheet:
        words = "".join(page.get_textpage().get_text_bounded() for page in sheet)
    plain = "".join(words.split())
    assert len(files) == 2
    assert all(f"{entry.edition}/{Path(entry.path).name}" in plain for entry in files)
    assert "RéseauduSud" in plain

    (folder / "kit" / "partners.csv").unlink()
    assert "contact-sheet.pdf" not in {entry.path for entry in build(folder, pieces=("letterhead",)).files}
