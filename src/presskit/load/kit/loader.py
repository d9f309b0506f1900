"""A kit's folder as one frozen Kit, or every problem in it at once."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from presskit.errors import KitError
from presskit.load.checks.starter_text import unwritten_in_settings
from presskit.load.checks.web_address import URL_EMPTY, URL_PLACEHOLDER
from presskit.load.kit.embargo import only_typed
from presskit.load.kit.head_facts import compare_head, is_title_to_write
from presskit.load.kit.held_back import Sorted, sorted_by_reach
from presskit.load.kit.idle_tokens import idle_tokens
from presskit.load.kit.in_order import in_order
from presskit.load.kit.kit_file import NAME as KIT_NAME
from presskit.load.kit.kit_file import KitFile, read_kit_file
from presskit.load.kit.links import unused_links
from presskit.load.kit.missing_words import missing_words
from presskit.load.kit.organisation import find_organisation, read_organisation_file
from presskit.load.kit.piece_links import chosen_ids, piece_link_faults
from presskit.load.kit.piece_words import read_piece_words
from presskit.load.kit.press_gaps import press_gaps
from presskit.load.kit.repeated_words import repeated_words
from presskit.load.kit.shown_pictures import read_shown_pictures
from presskit.load.kit.token_colours import colours_without_inks
from presskit.load.kit.translations import read_translations
from presskit.load.kit.words_elsewhere import words_elsewhere
from presskit.load.kit_folder import KitFolder
from presskit.load.languages import LANGUAGE_CODE
from presskit.load.partners.facts import KitFrame
from presskit.load.partners.local_texts import targets_in_local_texts
from presskit.load.partners.table import load_partners
from presskit.load.pictures.shelf import PictureShelf
from presskit.load.statement.inlines import UNDEFINED_LINK
from presskit.load.statement.statement_file import ReadStatement, read_statement, statement_name
from presskit.load.style.makeable import read_makeable
from presskit.load.style.template_files import read_templates
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.toml_file import texts_in
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.held_back import HeldBack
from presskit.model.kit import Kit, Organisation, Statement
from presskit.model.partner import PartnerTable
from presskit.model.piece_words import PieceWords

KIT_FOLDER_MISSING = FindingKind(
    "kit-folder-missing",
    Severity.ERROR,
    "Is the folder there that should be built?",
    "A kit is one folder with kit.toml, organisation.toml and the statement.",
    "Name the folder that holds kit.toml, or make a new one with `presskit new`.",
)
STATEMENT_UNLISTED = FindingKind(
    "statement-unlisted",
    Severity.WARNING,
    "Is every statement in the folder one that the kit lists?",
    "A translation that nobody lists is never printed.",
    "Add the language to `languages` in kit.toml, or move the file away.",
)

# What a draft may lack: LINK MISSING is printed in its place.
_MISSING_IN_DRAFTS = frozenset(kind.code for kind in (URL_EMPTY, URL_PLACEHOLDER, UNDEFINED_LINK))


def load_kit(folder: Path, *, draft: bool = False, allowed: Sequence[Path] = ()) -> Kit:
    """The kit in this folder, complete and checked; its `findings` are what was met on the way.

    Outside it nothing is opened but what it names in `allowed` folders.

    An error among them holds back single pieces, which `held_back` names. In a draft, links without an address are
    warnings; such a link is in `links` with an empty `url`.
    Raises KitError with every finding, notes included, if an error stops every piece.
    """
    read = _read_kit(folder, draft=draft, allowed=allowed)
    if read.kit is None or not read.is_makeable:
        raise KitError(read.findings)
    return read.kit


@dataclass(frozen=True, slots=True)
class UnfinishedKit:
    """What kit.toml says, or None if it cannot be read, the statements by language, and whatever is wrong."""

    file: KitFile | None
    statements: Mapping[str, Statement]
    findings: tuple[Finding, ...]


def load_unfinished_kit(folder: Path, allowed: Sequence[Path] = ()) -> UnfinishedKit:
    """As much of the kit in this folder as can be read; raises KitError if that is no statement."""
    read = _read_kit(folder, draft=True, allowed=allowed)
    if not read.statements:
        raise KitError(read.findings)
    return UnfinishedKit(read.file, read.statements, read.findings)


def load_kit_and_partners(
    folder: Path, asked: Collection[str] = (), *, draft: bool = False, allowed: Sequence[Path] = ()
) -> tuple[Kit, PartnerTable]:
    """The kit as `load_kit` gives it, and its partners; `asked` are those whose findings count, or all.

    Raises KitError with the findings of both if the kit has an error: a partner's row is then compared with what is
    known of the kit. Errors of partners alone are no reason: who is sound can be built.
    """
    read = _read_kit(folder, draft=draft, allowed=allowed)
    partners = load_partners(folder, read.frame, asked)
    if read.kit is None or not read.is_makeable:
        raise KitError([*read.findings, *partners.findings])
    return read.kit, partners


@dataclass(frozen=True, slots=True)
class _ReadKit:
    """A kit, or None if an error stops everything, and what partners can be compared with all the same.

    It `is_makeable` unless each of its pieces is held back.
    """

    kit: Kit | None
    findings: tuple[Finding, ...]
    frame: KitFrame
    is_makeable: bool = False
    file: KitFile | None = None
    statements: Mapping[str, Statement] = field(default_factory=dict)


def _read_kit(folder: Path, *, draft: bool, allowed: Sequence[Path]) -> _ReadKit:
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir fails for a name that is too long
        message = f'there is no folder "{folder.name}"'
        is_in_kit = os.path.isfile(folder.parent / KIT_NAME)  # noqa: PTH113 - as above
        hint = "kit.toml stands in the folder before it: name that one, or stand in it and name none"
        missing = KIT_FOLDER_MISSING.at(None, message, hint if is_in_kit else "name the folder that holds kit.toml")
        return _ReadKit(None, (missing,), KitFrame((), "", None))
    found: list[Finding] = []
    kit_folder = KitFolder(folder)
    templates = read_templates(KitFolder(folder), [])  # whoever loads the house style tells what is wrong with them
    makeable = read_makeable(templates, found)
    kit_file = read_kit_file(kit_folder, makeable, found)
    languages = kit_file.languages if kit_file else ()
    shelf = PictureShelf(kit_folder, languages, found)
    source = find_organisation(folder, kit_folder, kit_file, allowed, found)
    organisation = read_organisation_file(source, kit_folder, shelf, kit_file, found) if source else None
    statements = _read_statements(kit_folder, kit_file, shelf, found)
    translations = read_translations(kit_folder, kit_file, statements)
    found[:] = [*translations.told_of_others(found), *translations.findings]
    if kit_file:
        found += [*idle_tokens(kit_file, templates.laid_over), *colours_without_inks(kit_file, templates.laid_over)]
        found += [*piece_link_faults(kit_file, statements)]
        shown = read_shown_pictures(kit_file, templates.own, shelf, found)
    written = {code: read for code, read in statements.items() if code not in translations.unwritten}
    piece_words, waiting = _compare(kit_file, written, bool(shelf.pictures), found) if kit_file else ({}, [])
    if kit_file and _are_links_settled(kit_file, statements):
        found += _unused_links(folder, kit_file, statements)
    waiting = [*translations.held_back, *(held for held in waiting if held.language not in translations.unwritten)]
    reached = sorted_by_reach(kit_file, _lowered(found) if draft else found, waiting)
    findings = in_order(reached.findings)
    texts = {code: each.statement for code, each in statements.items()}
    if kit_file is None or organisation is None or reached.stops_everything:
        links = kit_file.links if kit_file and kit_file.are_links_known else None
        frame = KitFrame(languages, organisation.id if organisation else "", links)
        return _ReadKit(None, findings, frame, file=kit_file, statements=texts)
    found_elsewhere = words_elsewhere(kit_file, organisation, written, [*shelf.pictures.values()], shown.cover)
    findings = in_order((*findings, *found_elsewhere))
    kit = _assemble(kit_file, organisation, statements, piece_words, shelf, replace(reached, findings=findings))
    kit = replace(kit, cover=shown.cover, supporters=shown.supporters, style_pictures=shown.by_id)
    return _ReadKit(kit, findings, KitFrame.of(kit), not reached.holds_all_back, kit_file, texts)


def _read_statements(
    folder: KitFolder, kit_file: KitFile | None, shelf: PictureShelf, found: list[Finding]
) -> dict[str, ReadStatement]:
    """The statements by language: those the kit lists, or if it lists none, those that lie in the folder."""
    present = _languages_present(folder)
    listed = kit_file.languages if kit_file else ()
    links = {link.id: link for link in kit_file.links} if kit_file and kit_file.are_links_known else None
    statements: dict[str, ReadStatement] = {}
    for language in listed or present:
        number = listed.index(language) if listed else 0
        blame = kit_file.toml.value_place("languages", number) if kit_file else Place(KIT_NAME)
        read, problems = read_statement(folder, language, links, shelf, blame)
        found += problems
        if read:
            statements[language] = read
    for language in present if listed else ():
        if language not in listed:
            message = f'the kit does not list the language "{language}", so this statement is not printed'
            hint = f'add "{language}" to "languages" in kit.toml, or move the file away'
            found.append(STATEMENT_UNLISTED.at(Place(statement_name(language)), message, hint))
    return statements


def _languages_present(folder: KitFolder) -> tuple[str, ...]:
    prefix, suffix = statement_name("/").split("/")
    names = [name for name in folder.names_in() if name.startswith(prefix) and name.endswith(suffix)]
    codes = [name[len(prefix) : -len(suffix)] for name in names]
    return tuple(code for code in codes if LANGUAGE_CODE.fullmatch(code))


def _compare(
    kit_file: KitFile, statements: Mapping[str, ReadStatement], has_photograph: bool, found: list[Finding]
) -> tuple[Mapping[str, Mapping[str, PieceWords]], list[HeldBack]]:
    """The words that pieces set apart, and the pieces that wait for some.

    `found` gets what can only be said of kit.toml and the statements together.
    """
    for read in statements.values():
        found += only_typed(kit_file.toml, read.embargo_place) if read.embargo_place else ()
    if kit_file.languages:
        for read in statements.values():
            found += [*compare_head(kit_file, read), *repeated_words(kit_file, read)]
    found += press_gaps(kit_file, has_photograph)
    texts = {code: read.statement for code, read in statements.items()}
    gaps = list(missing_words(kit_file, texts))
    to_choose = frozenset(path for gap in gaps for path in gap.texts)
    words = read_piece_words(kit_file, texts, to_choose, found)
    found += unwritten_in_settings(kit_file.toml, to_choose | _told_or_unused(kit_file, texts))
    return words, [held for gap in gaps for held in gap.held_back]


def _told_or_unused(kit_file: KitFile, statements: Mapping[str, Statement]) -> frozenset[KeyPath]:
    """Texts of kit.toml that nobody need be asked for: the title where the statement has it, words of no piece."""
    printed = {design.words_table for design in kit_file.designs}
    unused = [
        path for path, _ in texts_in(kit_file.toml.data) if path[0] in kit_file.words and path[0] not in printed
    ]
    source = statements.get(kit_file.languages[0]) if kit_file.languages else None
    is_told = source is not None and is_title_to_write(kit_file, source)
    return frozenset([*unused, ("title",)] if is_told else unused)


def _are_links_settled(kit_file: KitFile, statements: Mapping[str, ReadStatement]) -> bool:
    """Whether it can be told which links are used: a slip in an id, or an unreadable statement, hides some."""
    are_all_read = bool(kit_file.languages) and len(statements) == len(kit_file.languages)
    return are_all_read and not any(read.missing_links for read in statements.values())


def _unused_links(folder: Path, kit_file: KitFile, statements: Mapping[str, ReadStatement]) -> list[Finding]:
    used_ids = {link_id for read in statements.values() for link_id in read.used_ids} | chosen_ids(kit_file)
    if any(link.id not in used_ids for link in kit_file.links):
        targets = targets_in_local_texts(folder)
        used_ids |= {link.id for link in kit_file.links if link.id in targets or link.url in targets}
    return unused_links(kit_file.links, used_ids)


def _lowered(found: Iterable[Finding]) -> Iterator[Finding]:
    for finding in found:
        lower = finding.code in _MISSING_IN_DRAFTS
        yield replace(finding, severity=Severity.WARNING) if lower else finding


def _assemble(
    kit_file: KitFile,
    organisation: Organisation,
    statements: Mapping[str, ReadStatement],
    piece_words: Mapping[str, Mapping[str, PieceWords]],
    shelf: PictureShelf,
    reached: Sorted,
) -> Kit:
    missing_links = (link for read in statements.values() for link in read.missing_links)
    source = statements[kit_file.languages[0]].statement
    return Kit(
        title=source.title if is_title_to_write(kit_file, source) else kit_file.title,
        date=kit_file.date or date.min,
        hashtag=kit_file.hashtag,
        languages=kit_file.languages,
        organisation=organisation,
        release=kit_file.release,
        corrections=kit_file.corrections,
        event=kit_file.event,
        links=(*kit_file.links, *missing_links),
        pieces=kit_file.pieces,
        statements={code: read.statement for code, read in statements.items()},
        piece_words=piece_words,
        pictures=shelf.pictures,
        print_specs=kit_file.print_specs,
        findings=reached.findings,
        held_back=reached.held_back,
        is_order_clear=reached.is_order_clear,
        style=kit_file.style,
    )
