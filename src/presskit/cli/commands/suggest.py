"""`presskit suggest`: offers sentences of the statement for what pieces set apart, as kit.toml would say them."""

import json as json_text
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from presskit.cli.commands.options import All, Allow, Color, Debug, Json, KitArgument, Quiet
from presskit.cli.reports.findings_report import counted
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import write_result, write_talk
from presskit.cli.talk.terminal import visible
from presskit.errors import ExitCode
from presskit.model.finding import Finding
from presskit.model.suggestion import Offer, Suggestion

_MOST_OFFERED = 8
_INDENT = "  "


def suggest(
    kit: KitArgument,
    lang: Annotated[list[str] | None, typer.Option(metavar="LANG", help="Only this language. Repeatable.")] = None,
    tell_all: All = False,
    allow: Allow = None,
    json: Json = False,
    _color: Color = "auto",
    quiet: Quiet = False,
    _debug: Debug = False,
) -> int:
    """Offer sentences of the statement for what flyers and the release set apart, ready to be copied into kit.toml.

    Nothing is chosen: each line is a remark until its # is taken away. Words that kit.toml gives are passed over, and
    of many offers the first are shown; --all shows everything.

    Example: presskit suggest kit
    """
    from presskit.load import suggestions  # noqa: PLC0415 - brings what reads kits

    found = suggestions(kit, tuple(lang or ()), tuple(allow or ()))
    if json:
        entries = [_entry(each) for each in found.suggestions]
        write_result(json_document(ok=True, findings=found.faults, suggestions=entries))
        return ExitCode.DONE
    shown = [each for each in found.suggestions if tell_all or not each.is_given]
    write_result("\n".join(_as_settings(shown, None if tell_all else _MOST_OFFERED)) or "# nothing is missing")
    if found.faults:
        write_talk(f"\n{visible(_faults_in_words(found.faults, kit))}")
    if not quiet and shown:
        write_talk(
            f"\ncopy what you choose into {visible(str(kit / 'kit.toml'))}, below its header and without the #; "
            "nothing was changed"
        )
    return ExitCode.DONE


def _faults_in_words(faults: Sequence[Finding], kit: Path) -> str:
    """One line of what is wrong besides: how many of which sort, and how each is told."""
    kinds = Counter(fault.code for fault in faults)
    named = ", ".join(f"{number} {code}" for code, number in kinds.items())
    return f"the kit has {counted(len(faults), 'error')} besides: {named}; `presskit build {kit}` tells where"


def _entry(suggestion: Suggestion) -> dict[str, object]:
    entry = asdict(suggestion)
    offers = [{**asdict(offer), "letters": len(offer.text)} for offer in suggestion.offers]
    return {**entry, "offers": offers, "most_letters": suggestion.most_letters or None}


def _as_settings(suggestions: Sequence[Suggestion], most: int | None) -> Iterator[str]:
    """Lines of kit.toml: the header once, then for each key what it is for and what is offered, as remarks."""
    header = ""
    for each in suggestions:
        if each.header != header and not each.is_table:
            header = each.header
            yield f"# Below [{header}] in kit.toml:\n"
        yield f"# {each.key if not each.is_table else each.header}: {visible(each.about)} {_bounds(each)}"
        shown = _some(each.offers, most)
        yield from _offered(each, shown)
        if left := _left_out(each, len(each.offers) - len(shown)):
            yield f"#   {left}"
        yield ""


def _some(offers: Sequence[Offer], most: int | None) -> Sequence[Offer]:
    """All, or as many from the beginning as from the end: news open a statement and a call closes it."""
    if most is None or len(offers) <= most:
        return offers
    return (*offers[: most // 2], *offers[-(most // 2) :])


def _bounds(suggestion: Suggestion) -> str:
    needed = "Needed" if suggestion.is_needed else "May be left out"
    most = f", at most {suggestion.most_letters} letters" if suggestion.most_letters else ""
    return f"{needed}{most}. ({', '.join(suggestion.pieces)})"


def _offered(suggestion: Suggestion, shown: Sequence[Offer]) -> Iterator[str]:
    key = suggestion.key
    if not shown:
        said = "quotes nobody" if suggestion.is_table else "has no words of this kind"
        yield f"#   {visible(suggestion.file)} {said}"
    elif suggestion.is_list:
        yield f"# {key} = ["
        yield from (f"# {_INDENT}{_quoted(offer)},  # {_where(suggestion, offer)}" for offer in shown)
        yield "# ]"
    else:
        for offer in shown:
            if suggestion.is_table:
                yield f"# [[{suggestion.header}]]"
            yield f"# {key} = {_quoted(offer)}  # {_where(suggestion, offer)}"
            if suggestion.is_table:
                yield from ('# name = ""', '# role = ""')


def _quoted(offer: Offer) -> str:
    """The words as TOML writes a text: JSON's escapes are among its own (TOML 1.0, Strings)."""
    return json_text.dumps(offer.text, ensure_ascii=False)


def _where(suggestion: Suggestion, offer: Offer) -> str:
    return f"line {offer.line} of {suggestion.file}, {counted(len(offer.text), 'letter')}"


def _left_out(suggestion: Suggestion, more: int) -> str:
    """What is not shown, in words; empty if all is."""
    parts = [f"{more} more between (--all shows them)"] if more else []
    parts += [f"{suggestion.longer} are longer, and are not offered"] if suggestion.longer else []
    return "; ".join(parts)
