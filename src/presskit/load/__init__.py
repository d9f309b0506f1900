"""The load stage: folders become a Kit, its partners and a HouseStyle, and a print shop's sheet a PrintSpec.

`load_…` read files; `read_brought` reads one that a kit is to be made of, and `read_kept_links` a list of links that
somebody keeps; `with_…` give kit.toml or fonts.toml with these. `SETTINGS_FILES` and `json_schema` say what settings
files may hold. All else judges and words what somebody gives for a new kit as the kit's own files are.
"""

from presskit.load.bring.brought_file import read_brought
from presskit.load.editors.json_schema import SETTINGS_FILES, is_json_schema_of_ours, json_schema
from presskit.load.fonts.font_file import NotUsable, opened_font
from presskit.load.fonts.font_licence import licence_called
from presskit.load.fonts.house_fonts import all_house_fonts, script_fonts
from presskit.load.fonts.kit_fonts import FONT_ENDINGS, listed_files
from presskit.load.fonts.script_styles import script_styles
from presskit.load.fonts.written_fonts import ListNotWritable, with_entries, with_sums
from presskit.load.kept_links.kept_links import LONGEST_FILE_BYTES, KeptLink, read_kept_links
from presskit.load.kit.known_links import load_known_links
from presskit.load.kit.loader import load_kit, load_kit_and_partners
from presskit.load.kit.suggestions import suggestions
from presskit.load.kit.written_links import NotWritable, with_confirmed, with_links
from presskit.load.languages import LANGUAGE_CODE, one_line
from presskit.load.print_specs.spec_file import load_print_spec
from presskit.load.statement.running_text import plain_statement
from presskit.load.style.copied_files import recorded_copy
from presskit.load.style.house_style import load_house_style, load_own_fonts
from presskit.load.style.makeable import house_makeable
from presskit.load.style.template_files import house_templates, load_report_template, template_copies
from presskit.load.toml.day_hint import day_hint
from presskit.load.toml.schema import FIRST_YEAR, LAST_YEAR
from presskit.load.translations.confirming import Confirmed, confirmed
from presskit.load.translations.opened import OpenedTranslation, open_translation, open_translations
from presskit.load.translations.po import po_file, po_language, taken_in
from presskit.load.translations.records import records_name
from presskit.load.translations.starting import started
from presskit.load.wording import did_you_mean, listed, shortened

__all__ = [
    "FIRST_YEAR",
    "FONT_ENDINGS",
    "LANGUAGE_CODE",
    "LAST_YEAR",
    "LONGEST_FILE_BYTES",
    "SETTINGS_FILES",
    "Confirmed",
    "KeptLink",
    "ListNotWritable",
    "NotUsable",
    "NotWritable",
    "OpenedTranslation",
    "all_house_fonts",
    "confirmed",
    "day_hint",
    "did_you_mean",
    "house_makeable",
    "house_templates",
    "is_json_schema_of_ours",
    "json_schema",
    "licence_called",
    "listed",
    "listed_files",
    "load_house_style",
    "load_kit",
    "load_kit_and_partners",
    "load_known_links",
    "load_own_fonts",
    "load_print_spec",
    "load_report_template",
    "one_line",
    "open_translation",
    "open_translations",
    "opened_font",
    "plain_statement",
    "po_file",
    "po_language",
    "read_brought",
    "read_kept_links",
    "recorded_copy",
    "records_name",
    "script_fonts",
    "script_styles",
    "shortened",
    "started",
    "suggestions",
    "taken_in",
    "template_copies",
    "with_confirmed",
    "with_entries",
    "with_links",
    "with_sums",
]
