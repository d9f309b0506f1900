"""A kit as one language tells it: what is given in that language, and of the rest in which language it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from presskit.compose.wording.dates import text_direction
from presskit.model.event import Event, EventText
from presskit.model.kit import Contact, Kit, Link, Organisation, Release, ReleaseText
from presskit.model.spoken import ContactText, LinkText, OrganisationSaidIn, OrganisationText


def kit_in(kit: Kit, language: str) -> Kit:
    """The kit whose organisation, links, contacts, event and boilerplate are those of pages in this language.

    What is not given in it is that of the source, and says so.
    """
    source = kit.languages[0] if kit.languages else language
    return replace(
        kit,
        organisation=_organisation_in(kit.organisation, language, source),
        links=tuple(_link_in(link, language, source) for link in kit.links),
        release=_release_in(kit.release, language, source),
        event=_event_in(kit.event, language, source) if kit.event else None,
    )


def directions_beside(kit: Kit) -> Mapping[str, str]:
    """The reading direction of each language in which words of the kit may stand on a page of another."""
    codes = (*kit.languages, kit.organisation.language)
    return {code: text_direction(code) for code in codes if code}


def _organisation_in(organisation: Organisation, language: str, source: str) -> Organisation:
    own = organisation.language or source
    if own == language:
        return organisation
    text = organisation.texts.get(language, OrganisationText())
    said_in = {
        each.name: "" if getattr(text, each.name) or not getattr(organisation, each.name) else own
        for each in fields(OrganisationSaidIn)
    }
    logo, alt = organisation.logo, text.logo_alt
    return replace(
        organisation,
        short_name=text.short_name or organisation.short_name,
        name=text.name or organisation.name,
        name_text=text.name_text or organisation.name_text,
        address=text.address or organisation.address,
        legal=text.legal or organisation.legal,
        logo=replace(logo, alt=alt) if logo and alt else logo,
        said_in=OrganisationSaidIn(**said_in),
    )


def _link_in(link: Link, language: str, source: str) -> Link:
    if language == source:
        return link
    text = link.texts.get(language, LinkText())
    if not text.title:
        return replace(link, said_in=source)
    return replace(link, title=text.title, publisher=text.publisher or link.publisher)


def _release_in(release: Release, language: str, source: str) -> Release:
    if language == source:
        return release
    text, own = release.texts.get(language, ReleaseText()), release.texts.get(source, ReleaseText())
    if not text.boilerplate and own.boilerplate:
        text = replace(text, boilerplate=own.boilerplate, boilerplate_said_in=source)
    return replace(
        release,
        contact=_contact_in(release.contact, language, source) if release.contact else None,
        further_contacts=tuple(_contact_in(contact, language, source) for contact in release.further_contacts),
        texts={**release.texts, language: text},
    )


def _contact_in(contact: Contact, language: str, source: str) -> Contact:
    text = contact.texts.get(language, ContactText())
    said_in = source if contact.role and not text.role else ""
    return replace(contact, name=text.name or contact.name, role=text.role or contact.role, role_said_in=said_in)


def _event_in(event: Event, language: str, source: str) -> Event:
    if language == source:
        return event
    text, own = event.texts.get(language, EventText()), event.texts.get(source, EventText())
    missing = _filled(own, without=text)
    # A town of one language and a street of another make no address.
    if text.address or text.city:
        missing = [name for name in missing if name not in ("address", "city")]
    words = {name: getattr(own, name) for name in missing}
    merged = replace(text, **words, said_in=dict.fromkeys(missing, source))
    return replace(event, texts={**event.texts, language: merged})


def _filled(own: EventText, without: EventText) -> Sequence[str]:
    """The names of what one says and the other does not."""
    names = [each.name for each in fields(EventText) if each.name != "said_in"]
    return [name for name in names if getattr(own, name) and not getattr(without, name)]
