"""What a file says of the partner that carries it."""

from dataclasses import replace

from presskit.model.partner import Partner, PartnerRole
from presskit.model.piece import ComposedPiece


def in_the_name_of(partner: Partner, body: ComposedPiece) -> ComposedPiece:
    """The body with title and author as this partner's file has them; its name must be legible on the pages."""
    statement, _, _organisation = body.title.rpartition(" · ")
    if partner.role is PartnerRole.WITH:
        title, author = f"{body.title} with {partner.name}", f"{body.author}, {partner.name}"
    else:
        title, author = f"{statement} · {partner.name}", partner.name
    return replace(body, title=title, author=author, text=(*body.text, partner.name), findings=())
