"""Small files made by hand, for rules that ask about nothing else."""

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.reading.claims.entries import breaches_in


def one_page(content: bytes = b"", **resources: Any) -> pikepdf.Pdf:
    """A file of one empty page with this content."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(content)
    page.Resources = Dictionary(**resources)
    return pdf


def rules(entries: Dictionary, *, is_stream: bool = False) -> list[Rule]:
    """The rules that this dictionary breaks, in the order of the table."""
    found = {breach.rule for breach in breaches_in(entries, entries.keys(), is_stream=is_stream)}
    return [rule for rule in Rule if rule in found]


def rules_of(breaches: Any) -> list[Rule]:
    """The rules that were broken, each once, in the order of the table."""
    found = {breach.rule for breach in breaches if isinstance(breach, Breach)}
    return [rule for rule in Rule if rule in found]


def tagged(*tags: Any, **catalogue: Any) -> pikepdf.Pdf:
    """A file of one page with these tags; each is a dictionary, whose kids are dictionaries too."""
    pdf = one_page(b"/P <</MCID 0>> BDC EMC")
    for each in tags:
        each.Pg = pdf.pages[0].obj
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([pdf.make_indirect(tag) for tag in tags])))
    pdf.Root.StructTreeRoot = root
    for key, value in catalogue.items():
        pdf.Root[f"/{key}"] = value
    return pdf


def tag(role: str, *kids: Any, **entries: Any) -> Dictionary:
    """A tag with these kids."""
    return Dictionary(S=Name(f"/{role}"), K=Array(list(kids)), **entries)
