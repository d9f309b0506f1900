"""What to do where a file is missing and another lies there that may be meant."""

from pathlib import Path

import pytest
from tests.load.made_kits import problems_of, write_kit

from presskit.load.near_files import hint_for_missing


@pytest.mark.parametrize(
    ("name", "near", "said"),
    [
        ("statement.en.md", "", "put the file into the kit"),
        ("statement.en.md", "statement.docx", "`presskit new ANOTHER-KIT --from statement.docx`"),
        ("statement.en.md", "our statement.odt", '--from "our statement.odt"`'),
        (
            "statement.en.md",
            "statement.pdf",
            'copy its words into a plain editor, and save them as "statement.en.md"',
        ),
        ("statement.en.md", "statement.md", 'rename it "statement.en.md"'),
        ("statement.en.md", "statement.en.md.txt", 'rename it "statement.en.md"'),
        ("statement.fr.md", "statement.en.md", 'take "fr" out of "languages"'),
        ("assets/march.jpg", "assets/march.HEIC", 'export it as JPEG, and name that "march.jpg"'),
        ("assets/March.JPG", "assets/march.jpg", 'did you mean "assets/march.jpg"?'),
    ],
)
def test_the_hint_leads_to_a_file_that_can_be_read(name: str, near: str, said: str) -> None:
    """A document is brought in, a photograph exported, a slip in a name corrected; none becomes right by its name."""
    assert said in hint_for_missing(name, near)


def test_a_picture_in_another_folder_is_found(tmp_path: Path) -> None:
    """Who forgets assets/ is told the whole name."""
    statement = "# Open Data Day\n\nA [report][report].\n\n![A march](march.jpg)\n"
    problems = problems_of(write_kit(tmp_path, statement=statement, files={"assets/march.jpg": b"x"}))
    assert [problem.hint for problem in problems] == ['the kit has "assets/march.jpg": name it so']


def test_a_word_file_in_the_place_of_the_statement_is_told(tmp_path: Path) -> None:
    """As it lies in kits."""
    folder = write_kit(tmp_path, files={"statement.docx": b"PK\x03\x04"})
    (folder / "statement.en.md").unlink()
    assert "--from statement.docx" in problems_of(folder)[0].hint
