"""Tags after cleaning."""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.prepress.cleaning.tags import clean_tags


def test_user_properties_go_and_the_standards_own_stay() -> None:
    """At tags, one or several, and in classes."""
    pdf = pikepdf.open(BytesIO(drawn_pdf(b"")))
    users, layout = Dictionary(O=Name.UserProperties, P=Array()), Dictionary(O=Name.Layout)
    alone, among = (pdf.make_indirect(Dictionary(Type=Name.StructElem, K=1)) for _ in range(2))
    alone.A, among.A = users, Array([users, layout])
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(K=Array([alone, among]), ClassMap=Dictionary(Own=users)))
    pdf.Root.MarkInfo = Dictionary(Marked=True, UserProperties=True)
    clean_tags(pdf)
    assert "/A" not in alone
    assert [str(each.O) for each in among.A] == ["/Layout"]
    assert set(pdf.Root.StructTreeRoot.ClassMap.keys()) == set()
    assert set(pdf.Root.MarkInfo.keys()) == {"/Marked"}


def test_a_description_of_nothing_goes_with_its_tag() -> None:
    """One of something stays."""
    pdf = pikepdf.open(BytesIO(drawn_pdf(b"")))
    holder = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document))
    words: dict[str, Any] = {"Type": Name.StructElem, "P": holder, "Alt": String("Anna at her door")}
    empty, full = (pdf.make_indirect(Dictionary(**words)) for _ in range(2))
    full.K = 3
    holder.K = Array([empty, full, 4])
    pdf.Root.StructTreeRoot = Dictionary(K=holder)
    clean_tags(pdf)
    assert "/Alt" not in empty
    assert str(full.Alt) == "Anna at her door"
    assert len(holder.K) == 2
