"""What has arrived, as files by name."""

import os
import stat
import zipfile
from pathlib import Path

import pytest

from presskit.errors import KitError, UsageError
from presskit.signing.parcels import opened_parcel, sum_and_size, whole_file

SUM = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"  # of "x": printf x | sha256sum


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files."""
    (tmp_path / "parcel" / "screen").mkdir(parents=True)
    (tmp_path / "parcel" / "SHA256SUMS").write_bytes(b"sums")
    (tmp_path / "parcel" / "screen" / "flyer.pdf").write_bytes(b"x")
    return tmp_path / "parcel"


def zipped(folder: Path, top: str = "") -> Path:
    """The folder as a zip beside it, all of it below `top`."""
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.write(file, f"{top}{file.relative_to(folder).as_posix()}")
    return path


@pytest.mark.parametrize("form", ["folder", "zip", "zip with a folder in it"])
def test_files_are_named_and_read(folder: Path, form: str) -> None:
    """A folder and a zip give the same, whether the zip holds the folder or what was in it."""
    path = folder if form == "folder" else zipped(folder, "parcel/" if "in it" in form else "")
    with opened_parcel(path) as parcel:
        assert parcel.files == {"SHA256SUMS", "screen/flyer.pdf"}
        assert parcel.strange == ()
        assert whole_file(parcel, "SHA256SUMS", 4) == b"sums"
        assert whole_file(parcel, "SHA256SUMS", 3) is None
        assert sum_and_size(parcel, "screen/flyer.pdf") == (SUM, 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_links_and_pipes_are_strange_and_never_opened(folder: Path, tmp_path: Path) -> None:
    """A link to a file or a folder outside is told of, not followed; a pipe would never end."""
    (tmp_path / "secret").write_bytes(b"secret")
    (folder / "file").symlink_to(tmp_path / "secret")
    (folder / "away").symlink_to(tmp_path)
    os.mkfifo(folder / "pipe")
    with opened_parcel(folder) as parcel:
        assert parcel.files == {"SHA256SUMS", "screen/flyer.pdf"}
        assert parcel.strange == ("away", "file", "pipe")
        assert whole_file(parcel, "file", 100) is None


def test_a_zip_that_holds_more_than_plain_files_is_refused_whole(folder: Path) -> None:
    """Each program unpacks a link and two files of one name differently; none of the rest is believed either."""
    path = zipped(folder)
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(KitError) as caught, opened_parcel(path):
        pass
    assert [finding.code for finding in caught.value.findings] == ["zip-odd"]


def test_a_damaged_zip_s_file_cannot_be_read(folder: Path) -> None:
    """Its sum is not asked of bytes that the archive itself calls wrong."""
    path = zipped(folder)
    data = bytearray(path.read_bytes())
    data[data.index(b"screen/flyer.pdf") + len("screen/flyer.pdf")] ^= 0xFF
    path.write_bytes(data)
    with opened_parcel(path) as parcel:
        assert sum_and_size(parcel, "screen/flyer.pdf") is None


def test_a_zip_that_holds_too_much_is_refused(folder: Path) -> None:
    """Before a byte of it is unpacked, by what it says of itself; no more than that is ever read of a file."""
    path = zipped(folder)
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (0xFFFF_FFF0).to_bytes(4, "little")  # the size of the first file, unpacked
    path.write_bytes(data)
    with pytest.raises(UsageError, match="more in the zip than 4 GB"), opened_parcel(path):
        pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_a_pipe_is_called_by_its_name(tmp_path: Path) -> None:
    """It is refused without waiting for what it would bring."""
    os.mkfifo(tmp_path / "kit.zip")
    with pytest.raises(UsageError, match=r"kit\.zip cannot be read: it is a named pipe"):
        opened_parcel(tmp_path / "kit.zip").__enter__()


@pytest.mark.parametrize("name", ["absent", "text.txt"])
def test_anything_else_is_refused(tmp_path: Path, name: str) -> None:
    """What is neither a folder nor a zip is named."""
    (tmp_path / "text.txt").write_text("text", encoding="utf-8")
    with pytest.raises(UsageError, match=f"{name} is neither a folder nor a zip"), opened_parcel(tmp_path / name):
        pass
