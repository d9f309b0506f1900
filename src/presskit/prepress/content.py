"""The page contents as the engine writes them, mended for readers that are stricter than the standard."""

import re

import pikepdf

# PDFium, so Chrome, Edge and Android, drops the last number of a TJ array that holds an empty string: the line then
# ends up to 50 mm short. An empty dictionary, <<>>, is none.
EMPTY_STRING = re.compile(rb"(?<!<)<>(?!>)")


def tidy_content(pdf: pikepdf.Pdf) -> None:
    """Take the empty strings out of the text of every page; nothing visible changes.

    A space takes their place: the numbers on both sides must not run together.
    """
    for page in pdf.pages:
        page.contents_coalesce()
        content = page.Contents.read_bytes()
        tidied = EMPTY_STRING.sub(b" ", content)
        if tidied != content:
            page.Contents.write(tidied)
