"""`presskit links`: lists the links of a kit, opens them if a person says so, and takes in lists of links."""

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Allow, Color, Debug, Json, KitArgument, Quiet, Verbose
from presskit.cli.reports.findings_report import counted, findings_count, findings_report
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import tick, write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.question import has_agreed
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode, UsageError
from presskit.model.finding import Finding

if TYPE_CHECKING:
    from presskit.model.kit import Kit, Link
    from presskit.pipeline.links.listing import ListedLinks
    from presskit.pipeline.links.opening import OpenedLink

Online = Annotated[
    bool, typer.Option("--online", help="Ask the network: open each link once, and say what is there.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Under an embargo: yes, these sites may see that they are asked.")]
Confirm = Annotated[
    list[str] | None,
    typer.Option(
        metavar="ID", help="You have opened this link and compared it: write today's day. Or all. Repeatable."
    ),
]
Import = Annotated[
    Path | None,
    typer.Option("--import", metavar="FILE", help="Add the links of a list you keep: .bib, .json (CSL) or .csv."),
]


def links(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    kit: KitArgument,
    online: Online = False,
    yes: Yes = False,
    confirm: Confirm = None,
    import_: Import = None,
    allow: Allow = None,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> int:
    """List each link with its address, its code's size, and where it is printed.

    Nothing is asked of the network but by --online, and nothing is written but by --confirm and --import.

    Example: presskit links kit --online
    """
    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, verbose=verbose, debug=debug)
    if import_ is not None:
        if online or confirm:
            raise UsageError("--import stands alone: what is new is confirmed by nobody", "call it once more without")
        return _take_in(kit, import_, manner)
    from presskit.pipeline.links.changing import chosen_links, confirm_links  # noqa: PLC0415 - brings what reads kits
    from presskit.pipeline.links.listing import list_links  # noqa: PLC0415

    listed = list_links(kit, tuple(allow or ()))
    wanted = chosen_links(listed.kit.links, confirm or ())
    opened = _opened(listed.kit, manner, is_agreed=yes) if online else ()
    unopened = {each.link.id for each in opened if not each.is_open}
    confirmed = [link for link in wanted if link.id not in unopened]
    if confirmed:
        confirm_links(kit, confirmed, date.today())
        listed = list_links(kit, tuple(allow or ()))
    return _tell(listed, opened, wanted, kit, manner)


def _take_in(kit: Path, source: Path, manner: Manner) -> ExitCode:
    from presskit.pipeline.links.changing import take_links  # noqa: PLC0415 - as above

    taken = take_links(kit, source)
    has_errors = any(finding.is_error for finding in taken.findings)
    if manner.json:
        added = [{"id": link.id, "title": link.title, "url": link.url} for link in taken.links]
        write_result(json_document(ok=not has_errors, findings=taken.findings, links=added))
    else:
        _report(taken.findings, manner)
        if not manner.quiet:
            write_result("\n".join(visible(f"{link.id}  {link.url}") for link in taken.links) or "nothing was added")
            number = counted(len(taken.links), "link")
            write_talk(f"{number} added to {visible(str(kit / 'kit.toml'))}, none confirmed")
            for link in taken.links[:1]:
                write_talk(f"the statement leads to one with its id behind the words: [words][{link.id}]")
    return ExitCode.FINDINGS if has_errors else ExitCode.DONE


def _opened(kit: "Kit", manner: Manner, *, is_agreed: bool) -> "Sequence[OpenedLink]":
    """Each link opened, after what must be asked before has been asked."""
    from presskit.pipeline.links.opening import (  # noqa: PLC0415 - brings the network
        hosts_of,
        is_under_embargo,
        open_links,
        refuse_detour,
        web_links,
    )

    links = web_links(kit)
    hosts = ", ".join(hosts_of(links))
    is_embargoed = is_under_embargo(kit, datetime.now(UTC))
    refuse_detour()
    if is_embargoed and not is_agreed:
        seen = f"the kit is under embargo, and these sites would see that they are asked: {hosts}"
        if manner.json or not has_agreed(f"{seen}\nso may your network and its name server. Ask them? (yes or no)"):
            raise UsageError(seen, "say --yes if they may, or open the links in your browser")
    if not manner.quiet and not manner.json and links:
        write_talk(visible(f"asking {hosts}"))
    return open_links(links, to_named_alone=is_embargoed)


def _tell(
    listed: "ListedLinks", opened: "Sequence[OpenedLink]", wanted: "Sequence[Link]", kit: Path, manner: Manner
) -> ExitCode:
    from presskit.cli.reports.links_report import link_entry, links_in_words  # noqa: PLC0415 - as above
    from presskit.pipeline.links.opening import told_of  # noqa: PLC0415

    findings = [*listed.findings, *(finding for each in opened for finding in told_of(each))]
    pages = {each.link.id: each.page for each in opened}
    has_errors = any(finding.is_error for finding in findings)
    if manner.json:
        entries = [link_entry(each, pages) for each in listed.links]
        write_result(json_document(ok=not has_errors, findings=findings, links=entries))
    else:
        _report(findings, manner, kit)
        if not manner.quiet:
            write_result(links_in_words(listed.links, pages) or "the kit has no links")
            _tell_confirmed(listed, wanted, manner)
    return ExitCode.FINDINGS if has_errors else ExitCode.DONE


def _tell_confirmed(listed: "ListedLinks", wanted: "Sequence[Link]", manner: Manner) -> None:
    today = {each.link.id for each in listed.links if each.link.confirmed == date.today()}
    for link in wanted:
        is_written = link.id in today
        sign = manner.paint_talk("good", tick(sys.stderr)) if is_written else manner.paint_talk("error", "no:")
        write_talk(f"{sign} {visible(link.id)} {'is confirmed today' if is_written else 'did not open'}")


def _report(findings: Sequence[Finding], manner: Manner, kit: Path | None = None) -> None:
    if report := findings_report(findings, manner, kit):
        write_talk(f"{report}\n\n{findings_count(findings)}\n")
