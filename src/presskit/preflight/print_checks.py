"""The checks of how a PDF prints: its pages, colours, inks, lines, pictures, fonts and the standards it claims."""

from presskit.preflight.checks.colours import (
    check_no_profiles,
    check_no_rgb,
    check_no_rgb_pictures,
    check_no_spot_colours,
)
from presskit.preflight.checks.content import check_content_whole
from presskit.preflight.checks.fonts import (
    check_font_families,
    check_fonts_embedded,
    check_glyphs,
    check_real_fonts,
)
from presskit.preflight.checks.ink import check_ink_amount
from presskit.preflight.checks.lines import check_lines
from presskit.preflight.checks.marks import check_marks_asked, check_marks_on_all_plates, check_registration_colour
from presskit.preflight.checks.output_intent import check_intent_as_asked, check_intent_sound, check_intent_there
from presskit.preflight.checks.pages import (
    check_page_boxes,
    check_page_count,
    check_page_size,
    check_pages_alike,
    check_pages_upright,
    check_trim_stated,
)
from presskit.preflight.checks.pdfx import (
    check_pdfx_claimed,
    check_pdfx_dates,
    check_pdfx_opaque,
    check_pdfx_version,
    check_print_annotations,
    check_trapped,
)
from presskit.preflight.checks.photocopies import check_photocopy_grey, check_photocopy_solids
from presskit.preflight.checks.pictures import (
    check_image_decode,
    check_image_economy,
    check_image_form,
    check_image_masks,
    check_image_negative,
    check_image_resolution,
)
from presskit.preflight.checks.printed_text import (
    check_black_text_in_one_ink,
    check_black_text_overprints,
    check_white_knocks_out,
)
from presskit.preflight.checks.safe_area import check_safe_area
from presskit.preflight.checks.standards import (
    check_accessibility_claims,
    check_archive_claims,
    check_properties_agree,
)
from presskit.preflight.checks.text_size import check_text_size
from presskit.preflight.checks.transparency import check_blend_modes, check_blend_space
from presskit.preflight.checks.trim import check_artwork_ends, check_bleed_reached, check_bleed_width

PRINT_CHECKS = (
    check_content_whole,
    check_page_count,
    check_page_size,
    check_page_boxes,
    check_trim_stated,
    check_pages_alike,
    check_pages_upright,
    check_bleed_width,
    check_bleed_reached,
    check_artwork_ends,
    check_safe_area,
    check_marks_asked,
    check_marks_on_all_plates,
    check_registration_colour,
    check_no_rgb,
    check_no_rgb_pictures,
    check_no_profiles,
    check_no_spot_colours,
    check_black_text_in_one_ink,
    check_black_text_overprints,
    check_white_knocks_out,
    check_blend_space,
    check_blend_modes,
    check_ink_amount,
    check_lines,
    check_text_size,
    check_image_resolution,
    check_image_economy,
    check_image_form,
    check_image_decode,
    check_image_negative,
    check_image_masks,
    check_fonts_embedded,
    check_real_fonts,
    check_font_families,
    check_glyphs,
    check_intent_there,
    check_intent_sound,
    check_intent_as_asked,
    check_pdfx_claimed,
    check_pdfx_version,
    check_pdfx_opaque,
    check_print_annotations,
    check_pdfx_dates,
    check_trapped,
    check_properties_agree,
    check_archive_claims,
    check_accessibility_claims,
    check_photocopy_grey,
    check_photocopy_solids,
)
