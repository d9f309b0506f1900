"""Small PDFs made by hand that claim PDF/A or PDF/UA and keep it, and ways to break both."""

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, String


def claiming(archive: str = "", accessible: str = "", *, shows_title: bool = True, broken_pages: int = 0) -> bytes:
    """A PDF of a page that is sound, and of some that are not; it claims what is not left empty, such as 2A and 1.

    A reader that is not told to show the title breaks PDF/UA-1, 7.1; a page that does something when it is opened
    breaks PDF/A-2, 6.5.2.
    """
    pdf = pikepdf.new()
    for number in range(broken_pages + 1):
        pdf.add_blank_page()
        if number:
            pdf.pages[number].obj.AA = Dictionary(O=Dictionary(S=Name.URI, URI=String("https://harbour.example/")))
    pdf.Root.Lang = String("en")
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=shows_title)
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        xmp["dc:title"] = "A title"
        if archive:
            xmp["pdfaid:part"], xmp["pdfaid:conformance"] = archive[0], archive[1:]
        if accessible:
            xmp["pdfuaid:part"] = accessible
    out = BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
    return out.getvalue()
