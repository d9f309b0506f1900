"""The commands as Typer reads them; each stands with its options in a module of its name."""

from typing import Annotated

import typer

from presskit import __version__
from presskit.cli.commands.build import build
from presskit.cli.commands.clean import clean
from presskit.cli.commands.doctor import doctor
from presskit.cli.commands.explain import explain
from presskit.cli.commands.fingerprint import fingerprint
from presskit.cli.commands.fonts import fonts
from presskit.cli.commands.impose import impose
from presskit.cli.commands.keygen import keygen
from presskit.cli.commands.links import links
from presskit.cli.commands.new import new
from presskit.cli.commands.preflight import preflight
from presskit.cli.commands.schema import schema
from presskit.cli.commands.sign import sign
from presskit.cli.commands.suggest import suggest
from presskit.cli.commands.templates import templates
from presskit.cli.commands.themes import themes
from presskit.cli.commands.translate import translate
from presskit.cli.commands.verify import verify
from presskit.cli.talk.console import write_result

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,  # importing rich costs more than all the rest of --help
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if asked:
        write_result(f"presskit {__version__}")
        raise typer.Exit


@app.callback()
def presskit(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
) -> None:
    """Build a printable press kit from one folder.

    Example: presskit build
    """


# In the order in which --help lists them: from a kit to what leaves the house, then what helps on the way.
app.command(short_help="Make a kit of your own that builds as it is.")(new)
app.command(short_help="Offer sentences of the statement for what pieces set apart.")(suggest)
app.command(short_help="Begin a translation, and say what of it is stale.")(translate)
app.command()(build)
app.command(short_help="List the themes, or draw a kit in every one of them.")(themes)
app.command(short_help="Show the templates, or bring one out into a kit.")(templates)
app.command(short_help="List a kit's links, open them if you say so, take in a list.")(links)
app.command(short_help="List the fonts that a kit brings, take one in, renew checksums.")(fonts)
app.command()(preflight)
app.command(short_help="Take out of a PDF what it tells beside its pages.")(clean)
app.command(short_help="Lay the pages of a PDF out on larger sheets.")(impose)
app.command(short_help="Make a pair of keys to sign with.")(keygen)
app.command(short_help="Sign a build, so that newsrooms can tell that it is yours.")(sign)
app.command(short_help="Check who signed a build, and that nothing in it was changed.")(verify)
app.command(short_help="Give what a text is known by, however it was copied.")(fingerprint)
app.command()(explain)
app.command()(doctor)
app.command(short_help="Give JSON Schemas of the settings files, for editors.")(schema)
