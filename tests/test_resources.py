"""Where the templates and fonts are found."""

from pathlib import Path

import pytest
from tests.paths import CHECKOUT

from presskit.errors import ExitCode, InstallationIncomplete
from presskit.resources import _resource_folder, fonts_folder, starter_folder, templates_folder


def test_a_checkout_has_them_at_its_top() -> None:
    """An editable install reads the very files that a designer edits."""
    assert templates_folder() == CHECKOUT / "templates"
    assert fonts_folder() == CHECKOUT / "fonts"


def test_a_new_kit_s_files_lie_in_the_package() -> None:
    """They belong to the program, and nobody edits them as templates."""
    assert (starter_folder() / "kit.toml").is_file()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path) -> None:
    """An installed package uses its own folder, and never one that lies about beside it."""
    package = tmp_path / "site-packages" / "presskit"
    (package / "fonts").mkdir(parents=True)
    (tmp_path / "fonts").mkdir()

    assert _resource_folder(package, "fonts") == package / "fonts"


def test_a_folder_that_is_not_ours_is_never_taken(tmp_path: Path) -> None:
    """Two levels above site-packages such a folder may be anyone's: the error says what is missing."""
    package = tmp_path / "site-packages" / "presskit"
    package.mkdir(parents=True)
    (tmp_path / "templates").mkdir()

    with pytest.raises(InstallationIncomplete, match="presskit's own templates are missing") as raised:
        _resource_folder(package, "templates")

    assert raised.value.exit_code is ExitCode.BUG
    assert raised.value.hint
