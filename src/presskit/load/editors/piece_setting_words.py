"""What each setting of piece.toml, papers.toml and theme.toml is, in the words that an editor shows beside it."""

from presskit.load.style.piece_schema import (
    CodesTable,
    DisplayTable,
    FacesTable,
    FitStepTable,
    FitTable,
    OtherSlotTable,
    OtherwiseTable,
    PapersTable,
    PaperTable,
    PartnerRoomTable,
    PieceFileTable,
    ThemeTable,
    WordsKeyTable,
    WordsTable,
)
from presskit.load.toml.schema import SettingsTable

PIECE_TABLE_HEADERS: dict[type[SettingsTable], str] = {
    PaperTable: "[papers.<name>]",
    WordsTable: "[words]",
    WordsKeyTable: "[words.keys.<key>]",
    DisplayTable: "[display.<slot>]",
    CodesTable: "[codes]",
    PartnerRoomTable: "[partners]",
    OtherwiseTable: "[otherwise.<variant>.<choice>]",
    OtherSlotTable: "[otherwise.<variant>.<choice>.display.<slot>]",
    FitTable: "[fit]",
    FitStepTable: "[[fit.steps]]",
    FacesTable: "[faces]",
}

PIECE_TABLE_WORDS: dict[type[SettingsTable], str] = {
    PapersTable: "The sizes that pieces can be trimmed to.",
    PaperTable: "One size, upright.",
    PieceFileTable: "What a piece is: its sizes, its pages, the words it takes, and the rooms it keeps.",
    WordsTable: "The words of the piece's own, which kit.toml gives by language.",
    WordsKeyTable: "Words under one key.",
    DisplayTable: "Words that are set as large as their room allows.",
    CodesTable: "The QR codes.",
    PartnerRoomTable: "The sheets of partners that a shared body is laid over.",
    OtherwiseTable: "What the piece is otherwise in a choice of a variant, beside the tokens that it sets.",
    OtherSlotTable: "Large words that are others there, or set otherwise.",
    FitTable: "When the piece fits its pages.",
    FitStepTable: "One way to set a full piece a little tighter.",
    ThemeTable: "A look for every piece: its faces, its tokens, and the variants that it chooses.",
    FacesTable: "The families that the theme is set in, by their names in fonts.toml.",
}

PIECE_SETTING_WORDS: dict[type[SettingsTable], dict[str, str]] = {
    PapersTable: {"papers": "Each size by its name, as kit.toml orders it."},
    PaperTable: {
        "width_mm": "The width of the finished page, in millimetres.",
        "height_mm": "The height of the finished page, in millimetres.",
        "inches": "Whether the job sheet gives the size in inches too.",
    },
    PieceFileTable: {
        "title": "The piece's name for people; it is translated like all labels.",
        "order": "Its place in lists; the smaller first.",
        "frame": "The folder of templates/frames/ that it stands in; its own files count more.",
        "sizes": "The sizes it is made in, by their names in papers.toml.",
        "editions": "An edition that is made in some sizes only, with these; what is not named is made in all.",
        "asks_for": "What a kit is asked for that orders the piece and does not give it.",
        "proves": "What must be read back from the finished pages as it went in.",
        "invites": "Whether it prints the event of the kit, and where people register.",
        "words": PIECE_TABLE_WORDS[WordsTable],
        "display": "The large words by slot, as page.html calls them.",
        "codes": PIECE_TABLE_WORDS[CodesTable],
        "partners": PIECE_TABLE_WORDS[PartnerRoomTable],
        "variants": "The ways that it can be laid out: the choices of each, the usual one first.",
        "otherwise": "What else changes with a choice, by variant.",
        "fit": PIECE_TABLE_WORDS[FitTable],
    },
    WordsTable: {
        "table": "The table of kit.toml that holds them; without it, the piece's name. Pieces may share one.",
        "keys": "The words by key.",
    },
    WordsKeyTable: {
        "form": "text for one, list for several, links for ids of links, facts for figures with their sources.",
        "free": "Whether they may be other words than the statement's.",
        "source": "What presskit suggest offers for them: sentences, leads to lists, items, or figures.",
        "most_letters": "How many letters the piece has room for; 0 sets no bound.",
        "needed": "Whether the piece cannot be made without them.",
        "about": "What they are, in words.",
    },
    DisplayTable: {
        "sets": (
            "title, hashtag, banner, occasion, beside_title, event_time, short_name, name, headline, standfirst, "
            "quotations, or a key of the words."
        ),
        "form": "lines, each as wide as the measure, or block.",
        "room": "The class of the element whose tokens say how much room there is.",
        "takes_rest_of": "The slot before it whose room it may fill up, if that leaves some.",
        "read_from_mm": "The distance from which the words must be legible, in millimetres.",
    },
    OtherwiseTable: {
        "cover": "Whether the kit's picture is shown; false tells that it is left out.",
        "display": "Slots of large words that are otherwise.",
        "usual_pages": "How many pages are usual there; 0 leaves it to [fit].",
        "steps": "Steps after those of [fit].",
    },
    OtherSlotTable: {
        "sets": "The words that the slot sets there.",
        "form": "How they are set there.",
    },
    CodesTable: {
        "read_from_mm": "By size: from how far the codes are read, in millimetres.",
        "most": "By size: how many codes it has room for.",
    },
    PartnerRoomTable: {
        "styles": "The sheets' style sheets in this folder, beside tokens.css, without .css.",
        "local_texts": "Whether the piece prints what a partner adds.",
    },
    FitTable: {
        "most_pages": "How many pages it may have.",
        "least_pages": "How many pages it must have.",
        "usual_pages": "How many pages custom allows; more is a warning.",
        "least_last_lines": "How many lines the last page must have, so as not to look like a mistake.",
        "steps": "Ways to set it tighter, tried in turn, a [[fit.steps]] for each.",
    },
    FitStepTable: {
        "words": "What the step does, as the build tells it; none if it takes back what is larger than usual.",
        "set": "The custom properties that it sets, with their values.",
        "code_mm": "The side of its QR codes without their quiet zone, in millimetres.",
    },
    ThemeTable: {
        "title": "The theme's name for people.",
        "about": "What it looks like, in a line.",
        "order": "Its place in lists; the smaller first.",
        "faces": PIECE_TABLE_WORDS[FacesTable],
        "tokens": "Custom properties of the style sheets, wherever one sets them, with their values here.",
        "variants": "The choices of each piece, by its name.",
    },
    FacesTable: {
        "text": "The family of running text.",
        "display": "The family of large words.",
    },
}
