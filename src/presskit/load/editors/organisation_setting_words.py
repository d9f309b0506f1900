"""What each setting of organisation.toml is, in the words that an editor shows beside it."""

from presskit.load.toml.organisation_schema import (
    BrandTable,
    LeastLogoTable,
    LogosTable,
    OrganisationTable,
    PaletteColourTable,
    PaletteTable,
)
from presskit.load.toml.schema import SettingsTable

_FACE = "The family, of fonts/ in the kit or of those that come with presskit, that"

ORGANISATION_TABLE_HEADERS: dict[type[SettingsTable], str] = {
    BrandTable: "[brand]",
    PaletteTable: "[brand.palette]",
    PaletteColourTable: "[brand.palette.<name>]",
    LogosTable: "[brand.logos]",
    LeastLogoTable: "[brand.logos.least]",
}

ORGANISATION_TABLE_WORDS: dict[type[SettingsTable], str] = {
    OrganisationTable: "Who speaks. Everything here is printed as it stands.",
    BrandTable: "What the organisation's brand book says.",
    PaletteTable: "The colours by name: one alone as # and six digits, or a table for each.",
    PaletteColourTable: "One colour: on screen, in inks, and by the name that print shops order it by.",
    LogosTable: "The organisation's logo in other forms, each taken where it is seen best, and its room.",
    LeastLogoTable: "The smallest that the logo may be set.",
}

ORGANISATION_SETTING_WORDS: dict[type[SettingsTable], dict[str, str]] = {
    OrganisationTable: {
        "id": "The organisation in file names: small letters, digits and hyphens.",
        "short_name": "The letters or the word it is known by; without a logo, it is set as a wordmark.",
        "name": "The full name; a *word* between asterisks is set apart.",
        "address": "The lines of its address.",
        "email": "Its e-mail address.",
        "web": "Its web address as it is printed, with or without https://.",
        "legal": "Form, register, number and registered office, as the law asks for; stands on all stationery.",
        "logo": "The file with its logo, such as assets/logo.svg: SVG, PNG, JPEG, WebP or AVIF.",
        "logo_alt": "What a screen reader says for the logo; the short name if not given.",
        "brand": ORGANISATION_TABLE_WORDS[BrandTable],
        "language": "The language of all this, by its code; that of the kit's source if not given.",
    },
    BrandTable: {
        "colour": "The colour on screen, as # and six digits from 0 to f, or by its name in the palette; letters "
        "on it are white or dark as needed.",
        "print_colour": "The same in inks: cyan, magenta, yellow and black, each from 0 to 100 percent.",
        "secondary": "A second colour on screen, if there is one; what is set apart is set in it.",
        "print_secondary": "The second colour in inks, from 0 to 100 percent.",
        "palette": ORGANISATION_TABLE_WORDS[PaletteTable],
        "logos": ORGANISATION_TABLE_WORDS[LogosTable],
        "text_face": f"{_FACE} running text is set in.",
        "display_face": f"{_FACE} large words and headings of flyers and posters are set in.",
        "figures_face": f"{_FACE} the figures of tables are set in.",
        "confirmed": "The day on which the organisation gave its colour, as year-month-day without quotation marks, "
        "such as 2021-11-01; without it, every build says so.",
    },
    PaletteTable: {},
    PaletteColourTable: {
        "colour": "The colour on screen, as # and six digits from 0 to f.",
        "print_colour": "The same in inks: cyan, magenta, yellow and black, each from 0 to 100 percent.",
        "spot": "The ink that shops mix for it, as its fan names it, such as PANTONE 186 C; the job sheet says it.",
        "spot_kept": "Whether it stays an ink of its own where the shop prints spot colours; else the four make it.",
    },
    LogosTable: {
        "on_dark": "The file with the logo for dark grounds: it stands on the brand's colour where that is dark.",
        "on_brand": "The file with the logo for the brand's colour, light or dark.",
        "one_ink": "The file with the logo in one ink: it stands on photocopies.",
        "small": "The file with a plainer logo: it stands where there is room for a few millimetres only.",
        "large": "The file with the logo for large sizes, as on posters.",
        "clear_space_mm": "The white that is kept around the logo, in millimetres.",
        "clear_space_ratio": "The same as a share of the logo's height, such as 0.5.",
        "least": ORGANISATION_TABLE_WORDS[LeastLogoTable],
    },
    LeastLogoTable: {
        "width_mm": "Its least width on paper, in millimetres.",
        "height_mm": "Its least height on paper, in millimetres.",
        "screen_width_mm": "Its least width on screens, in millimetres; that on paper if not given.",
        "screen_height_mm": "Its least height on screens, in millimetres; that on paper if not given.",
        "small_width_mm": "The least width of the form for small sizes, in millimetres.",
        "small_height_mm": "The least height of the form for small sizes, in millimetres.",
    },
}
