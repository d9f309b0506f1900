"""The same kit gives the same bytes, whoever builds it, when and where."""

import os
import subprocess
import sys
from pathlib import Path

from tests.paths import CHECKOUT

PROGRAM = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.made_pieces import checkout_fonts, composed, sheets
from tests.prepress.conftest import ASSETS, BODY, BODY_CSS, STATIONERY, STATIONERY_CSS
from tests.prepress.made_editions import EVERY_MARK, everything, for_photocopy, for_print
from presskit.prepress import finish_piece
from presskit.render import render_piece, stage_fonts
fonts = stage_fonts(checkout_fonts(), Path(sys.argv[1]))
stationery = sheets(STATIONERY, STATIONERY_CSS, ASSETS)
screen = composed(sheets(BODY, BODY_CSS, ASSETS), stationery=stationery)
paper = for_print(everything(), stationery=stationery, marks=EVERY_MARK)
for piece in (screen, paper, for_photocopy(everything()), screen, paper)[: int(sys.argv[3])]:
    print(hashlib.sha256(finish_piece(render_piece(piece, fonts)).pdf).hexdigest())
"""
SURROUNDINGS = {
    "plain": {},
    "elsewhere": {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1700000000"},
    "foreign": {
        "TZ": "America/Lima",
        "LANG": "fa_IR.UTF-8",
        "PYTHONHASHSEED": "4242",
        "FONTCONFIG_PATH": "/etc/fonts",
    },
}


def digests(name: str, folder: Path, files: int = 3) -> list[str]:
    """What a process of its own makes of three editions, and two of them again, in these surroundings."""
    home = folder / name / "a home"
    home.mkdir(parents=True)
    environment = {
        key: value for key, value in os.environ.items() if key in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")
    }
    environment |= {"HOME": str(home), "TMPDIR": str(home), **SURROUNDINGS[name]}
    command = [sys.executable, "-c", PROGRAM, "fonts here", str(CHECKOUT), str(files)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=home, env=environment)
    assert run.stderr == ""
    return run.stdout.split()


def test_the_surroundings_do_not_change_a_byte(tmp_path: Path) -> None:
    """Process, folder, home, temporary folder, time zone, locale, hash seed, and what the user set for fonts."""
    screen, printed, copied, *again = digests("plain", tmp_path, files=5)
    assert again == [screen, printed]
    assert len({screen, printed, copied}) == 3
    for name in ("elsewhere", "foreign"):
        assert digests(name, tmp_path) == [screen, printed, copied]
