"""partners/<id>/: the paragraph and the contact that a partner adds to the press release."""

import re
from collections.abc import Iterator
from pathlib import Path

from markdown_it.tree import SyntaxTreeNode

from presskit.load.checks.contact_details import check_email, check_telephone
from presskit.load.checks.leftovers import leftovers_in_settings, leftovers_in_text
from presskit.load.checks.lost_letters import lost_in_settings, lost_in_text
from presskit.load.kit_folder import KitFolder
from presskit.load.languages import UNSPACED_LETTER, one_line
from presskit.load.limits import MAX_LOCAL_TEXT_BYTES, MAX_LOCAL_WORDS, MAX_PARTNER_FILES, WARN_LOCAL_WORDS
from presskit.load.partners.facts import KitFrame
from presskit.load.partners.partner_schema import PartnerContactTable
from presskit.load.pictures.shelf import PictureShelf
from presskit.load.statement.blocks import BlockReader
from presskit.load.statement.inlines import InlineReader
from presskit.load.statement.markdown import link_id_of, parse_markdown
from presskit.load.statement.size import can_be_parsed, check_tree
from presskit.load.text_file import TextFile, decode_text, prose_of
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import read_toml
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import Contact
from presskit.model.partner import LocalText, Partner
from presskit.model.text import Block
from presskit.rules.address_forms import ascii_address

PARTNER_FOLDER_UNKNOWN = FindingKind(
    "partner-folder-unknown",
    Severity.WARNING,
    "Does every folder of partners/ belong to a partner of the table?",
    "A text in a folder of another name is never printed.",
    "Name the folder as the partner's id, or add the partner to the table.",
)
PARTNER_FILE_UNKNOWN = FindingKind(
    "partner-file-unknown",
    Severity.WARNING,
    "Is every text in a partner's folder named so that it is read?",
    "Only local.<language>.md and contact.toml are read there.",
    "Name it local.en.md, with the language of the text in place of en.",
)
PARTNER_TEXT_UNLISTED = FindingKind(
    "partner-text-unlisted",
    Severity.WARNING,
    "Does the partner get the statement in the language of its text?",
    "A partner's text is printed with the statement in the same language, and else nowhere.",
    "Correct the language in the file's name or in the table.",
)
PARTNER_TEXT_EMPTY = FindingKind(
    "partner-text-empty",
    Severity.WARNING,
    "Does every partner's text say something?",
    "A heading with the partner's name and nothing under it would be left out.",
    "Write the text, or take the file away.",
)
PARTNER_TEXT_LONG = FindingKind(
    "partner-text-long",
    Severity.WARNING,
    "Is a partner's text short enough for a press release of two pages?",
    "Over 150 words it outweighs the statement that it is added to.",
    "Shorten it to one or two paragraphs.",
)
PARTNER_TEXT_TOO_LONG = FindingKind(
    "partner-text-too-long",
    Severity.ERROR,
    "Is a partner's text at most 400 words long?",
    "More is a statement of its own, and no part of the organisation's release.",
    "Shorten it, or make it a press release of the partner's own.",
)
PARTNER_TEXT_FORM = FindingKind(
    "partner-text-form",
    Severity.ERROR,
    "Is a partner's text made of paragraphs and lists alone?",
    "It stands under a heading with the partner's name; headings and pictures of its own have no place there.",
    "Take the # marks or the picture out.",
)

FOLDER = "partners"
_CONTACT = "contact.toml"
_TEXT = re.compile(r"local\.([A-Za-z0-9-]+)\.md")
_TEXT_SUFFIXES = (".md", ".txt", ".toml", ".docx", ".odt")


class PartnerFolders:
    """Reads the partners' folders; `shelf` is asked for nothing, as their texts hold no pictures."""

    def __init__(self, folder: KitFolder, kit: KitFrame, shelf: PictureShelf) -> None:
        self._folder = folder
        self._kit = kit
        self._shelf = shelf
        self._names = frozenset(folder.names_in(FOLDER))
        self._links = None if kit.links is None else {link.id: link for link in kit.links}

    def read(self, partner: Partner, found: list[Finding]) -> dict[str, LocalText]:
        """What the partner adds, by language; its contact stands in each language that it gets the statement in."""
        if partner.id not in self._names:
            return {}
        languages = (partner.language,) if partner.language else self._kit.languages
        texts: dict[str, tuple[Block, ...]] = {}
        contact: Contact | None = None
        for name in self._folder.names_in(f"{FOLDER}/{partner.id}"):
            path = f"{FOLDER}/{partner.id}/{name}"
            match = _TEXT.fullmatch(name)
            if match and match[1] in languages:
                texts[match[1]] = self._read_text(path, match[1], found)
            elif match:
                message = f'the partner gets no statement in "{match[1]}", so this text is not printed'
                hint = f"the partner gets it in {listed(languages)}"
                found.append(PARTNER_TEXT_UNLISTED.at(Place(path), message, hint))
            elif name == _CONTACT:
                contact = self._read_contact(path, found)
            elif name.endswith(_TEXT_SUFFIXES) and not name.startswith("."):
                message = f'"{shortened(name)}" is not read: it is neither local.<language>.md nor {_CONTACT}'
                found.append(PARTNER_FILE_UNKNOWN.at(Place(path), message))
        given = [language for language in languages if texts.get(language) or contact]
        return {language: LocalText(texts.get(language, ()), contact) for language in given}

    def strangers(self, ids: frozenset[str]) -> Iterator[Finding]:
        """A warning for each folder with texts that belongs to none of these partners."""
        for name in sorted(self._names - ids):
            if any(inner.endswith(_TEXT_SUFFIXES) for inner in self._folder.names_in(f"{FOLDER}/{name}")):
                message = f'no partner of the table has the id "{shortened(name)}", so nothing here is printed'
                place = Place(f"{FOLDER}/{name}")
                yield PARTNER_FOLDER_UNKNOWN.at(place, message, did_you_mean(name, ids))

    def _read_text(self, path: str, language: str, found: list[Finding]) -> tuple[Block, ...]:
        data = self._folder.read(path, MAX_LOCAL_TEXT_BYTES, Place(path), found)
        text = None if data is None else decode_text(path, data, found)
        source = prose_of(text, found) if text else None
        if source is None or not _has_fair_length(source, found) or not can_be_parsed(source, found):
            return ()
        found += [*leftovers_in_text(source, language), *lost_in_text(source)]
        tree = parse_markdown(source.text, language)
        if not check_tree(source, tree, found):
            return ()
        blocks = BlockReader(source, language, InlineReader(source, language, self._links, found), self._shelf, found)
        nodes: list[SyntaxTreeNode] = []
        for node in tree.children:
            if any(inner.type in ("heading", "image") for inner in node.walk()):
                message = "a partner's text has neither headings nor pictures"
                found.append(PARTNER_TEXT_FORM.at(blocks.place(node), message))
            else:
                nodes.append(node)
        return blocks.read(nodes)

    def _read_contact(self, path: str, found: list[Finding]) -> Contact | None:
        toml = read_toml(self._folder, path, Place(path), found)
        if toml is None:
            return None
        table = check_shape(toml, PartnerContactTable, found)
        found += [*leftovers_in_settings(toml, self._kit.languages), *lost_in_settings(toml)]
        email = check_email(table.email, toml.value_place("email"))
        telephone = check_telephone(table.telephone, toml.value_place("telephone"))
        found += [problem for problem in (email, telephone) if problem]
        return Contact(one_line(table.name), one_line(table.role), table.email, table.telephone)


def targets_in_local_texts(kit_folder: Path) -> set[str]:
    """The ids and addresses that partners' texts lead to; what else may be wrong with these is told elsewhere."""
    folder = KitFolder(kit_folder, MAX_PARTNER_FILES)
    targets: set[str] = set()
    for partner in folder.names_in(FOLDER):
        for name in folder.names_in(f"{FOLDER}/{partner}"):
            if match := _TEXT.fullmatch(name):
                targets |= _targets_in(folder, f"{FOLDER}/{partner}/{name}", match[1])
    return targets


def _targets_in(folder: KitFolder, path: str, language: str) -> set[str]:
    elsewhere: list[Finding] = []
    data = folder.read(path, MAX_LOCAL_TEXT_BYTES, Place(path), elsewhere)
    source = None if data is None else decode_text(path, data, elsewhere)
    if source is None or not can_be_parsed(source, elsewhere):
        return set()
    tree = parse_markdown(source.text, language)
    if not check_tree(source, tree, elsewhere):
        return set()
    links = (node for node in tree.walk() if node.type == "link")
    return {link_id_of(node) or ascii_address(str(node.attrs.get("href", ""))) for node in links}


def _has_fair_length(source: TextFile, found: list[Finding]) -> bool:
    """Whether the text has words, and not too many; two letters of a script without spaces count as a word."""
    words = len(source.text.split()) + len(UNSPACED_LETTER.findall(source.text)) // 2
    if words == 0:
        found.append(PARTNER_TEXT_EMPTY.at(source.whole, "this text says nothing"))
    elif words > MAX_LOCAL_WORDS:
        message = f"this text has {words:,} words; {MAX_LOCAL_WORDS} is the most"
        found.append(PARTNER_TEXT_TOO_LONG.at(source.whole, message))
    elif words > WARN_LOCAL_WORDS:
        message = f"this text has {words} words; over {WARN_LOCAL_WORDS} it outweighs the statement"
        found.append(PARTNER_TEXT_LONG.at(source.whole, message))
    return 0 < words <= MAX_LOCAL_WORDS
