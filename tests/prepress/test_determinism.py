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
from presskit.prepress import finish_piece
from presskit.render import render_piece, stage_fonts
fonts = stage_fonts(checkout_fonts(), Path(sys.argv[1]))
piece = composed(sheets(BODY, BODY_CSS, ASSETS), stationery=sheets(STATIONERY, STATIONERY_CSS, ASSETS))
for _ in range(2):
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


def digests(name: str, folder: Path) -> list[str]:
    """What two builds in a process of their own give, in these surroundings."""
    home = folder / name / "a home"
    home.mkdir(parents=True)
    environment = {
        key: value for key, value in os.environ.items() if key in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")
    }
    environment |= {"HOME": str(home), "TMPDIR": str(home), **SURROUNDINGS[name]}
    command = [sys.executable, "-c", PROGRAM, "fonts here", str(CHECKOUT)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=home, env=environment)
    assert run.stderr == ""
    return run.stdout.split()


def test_the_surroundings_do_not_change_a_byte(tmp_path: Path) -> None:
    """Process, folder, home, temporary folder, time zone, locale, hash seed, and what the user set for fonts."""
    made = {digest for name in SURROUNDINGS for digest in digests(name, tmp_path)}
    assert len(made) == 1
