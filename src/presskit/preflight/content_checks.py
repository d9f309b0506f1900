"""The checks of what a PDF says: its words, links, codes, structure and what it carries unseen."""

from presskit.preflight.checks.addresses import (
    check_addresses_encrypted,
    check_addresses_unshortened,
    check_addresses_untracked,
    check_link_targets,
    check_qr_targets,
)
from presskit.preflight.checks.carried import (
    check_actions,
    check_attachments,
    check_bytes_outside,
    check_comments,
    check_damage,
    check_encryption,
    check_forms,
    check_hidden_notes,
    check_layers,
    check_older_versions,
    check_program_data,
    check_thumbnails,
    check_unused,
)
from presskit.preflight.checks.document import (
    check_claims,
    check_language,
    check_tagged,
    check_title,
    check_title_shown,
)
from presskit.preflight.checks.leftovers import check_leftovers, check_suspected_leftovers
from presskit.preflight.checks.letters import (
    check_garbled_letters,
    check_letters_mapped,
    check_private_characters,
    check_unseen_characters,
)
from presskit.preflight.checks.links import check_link_words, check_links_apart, check_links_on_page
from presskit.preflight.checks.looked_at import check_all_pages_looked_at, check_pages_seen_closely
from presskit.preflight.checks.privacy import (
    check_authors,
    check_computer_numbers,
    check_editing_history,
    check_folder_names,
    check_host_names,
    check_mail_addresses,
    check_picture_data,
    check_places,
    check_programs,
    check_time_zones,
)
from presskit.preflight.checks.qr_codes import (
    check_no_other_qr_codes,
    check_no_unreadable_qr_codes,
    check_qr_addresses,
    check_qr_addresses_swapped,
    check_qr_codes_found,
)
from presskit.preflight.checks.qr_symbols import (
    check_qr_code_size,
    check_qr_contrast,
    check_qr_dark_on_light,
    check_qr_drawn,
    check_qr_level,
    check_qr_quiet_zone,
)
from presskit.preflight.checks.tags import (
    check_content_tagged,
    check_heading_levels,
    check_links_tagged,
    check_one_title_heading,
    check_picture_words,
    check_table_headers,
)
from presskit.preflight.checks.text_copied import check_clean_copy, check_divided_words, check_spaces
from presskit.preflight.checks.text_seen import check_hidden_text, check_page_is_text

_DOCUMENT = (
    check_all_pages_looked_at,
    check_pages_seen_closely,
    check_damage,
    check_encryption,
    check_title,
    check_title_shown,
    check_language,
    check_tagged,
    check_claims,
)
_CODES = (
    check_qr_codes_found,
    check_no_unreadable_qr_codes,
    check_no_other_qr_codes,
    check_qr_code_size,
    check_qr_dark_on_light,
    check_qr_quiet_zone,
    check_qr_contrast,
    check_qr_level,
    check_qr_drawn,
    check_qr_addresses,
    check_qr_addresses_swapped,
    check_qr_targets,
)
_LINKS = (
    check_link_targets,
    check_link_words,
    check_links_apart,
    check_links_on_page,
    check_addresses_encrypted,
    check_addresses_untracked,
    check_addresses_unshortened,
)
_WORDS = (
    check_leftovers,
    check_suspected_leftovers,
    check_clean_copy,
    check_divided_words,
    check_spaces,
    check_garbled_letters,
    check_letters_mapped,
    check_private_characters,
    check_unseen_characters,
    check_hidden_text,
    check_page_is_text,
)
_STRUCTURE = (
    check_heading_levels,
    check_one_title_heading,
    check_picture_words,
    check_table_headers,
    check_links_tagged,
    check_content_tagged,
)
_CARRIED = (
    check_attachments,
    check_actions,
    check_forms,
    check_comments,
    check_hidden_notes,
    check_layers,
    check_older_versions,
    check_unused,
    check_bytes_outside,
    check_thumbnails,
    check_program_data,
)
_PRIVACY = (
    check_folder_names,
    check_host_names,
    check_mail_addresses,
    check_authors,
    check_programs,
    check_places,
    check_picture_data,
    check_editing_history,
    check_computer_numbers,
    check_time_zones,
)

CONTENT_CHECKS = (*_DOCUMENT, *_CODES, *_LINKS, *_WORDS, *_STRUCTURE, *_CARRIED, *_PRIVACY)
