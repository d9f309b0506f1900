"""A small kit with a table of partners, to be built in this process or in others."""

from pathlib import Path

from tests.pipeline.builds import three_pieces

HEAD = "id,name,language,country,address,email,web,legal,logo,primary_colour,role\n"
ROWS = {
    "north": "north,Northport Network,,,1 Quay|Northport,office@north.example,,,assets/north.svg,#0b5c73,with\n",
    "south": 'south,Réseau du Sud,,,"2, rue du Puits|Sudville",,www.sud.example,,,,with\n',
    "east": "east,Síť Východ,,,Ulice 3|Východ,,,,assets/east.svg,,instead\n",
}
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'
    '<rect width="100" height="50" fill="{colour}"/></svg>'
)
ENDLESS = "A Network With an Endless Name " * 30
"""More than fits the foot of a sheet."""
LONG_FOR_A_FLYER = "A network that is registered with its whole address. " * 11
"""More than fits the back of a small flyer, and no more than fits the foot of a letter."""

COLOURS = {"north": "#123456", "east": "#654321"}


def kit_with_partners(folder: Path, *ids: str, more_rows: str = "") -> Path:
    """A kit of three pieces, shared with these of the partners north, south and east, as `kit` in the folder."""
    three_pieces(folder)
    list_partners(folder, *ids, more_rows=more_rows)
    assets = folder / "kit" / "assets"
    assets.mkdir(exist_ok=True)
    for name, colour in COLOURS.items():
        (assets / f"{name}.svg").write_text(LOGO.format(colour=colour), encoding="utf-8")
    return folder


def list_partners(folder: Path, *ids: str, more_rows: str = "") -> None:
    """Write the table of partners anew."""
    rows = "".join(ROWS[name] for name in ids) + more_rows
    (folder / "kit" / "partners.csv").write_text(HEAD + rows, encoding="utf-8")
