"""What a kit may hold at most, with the reason of each limit; measured on WeasyPrint 70 and Pillow 13.

A press kit comes nowhere near any of these. They keep a broken or hostile file from taking the machine down.
"""

# A settings file of 256 KB holds some 2,000 links; more is another file under the wrong name.
MAX_TOML_BYTES = 256 * 1024

# 100,000 words of any script in UTF-8 with room to spare.
MAX_STATEMENT_BYTES = 4 * 1024 * 1024

# 100,000 words take the engine 4.5 s and 120 MB; from 30,000 on, it is a book and no statement.
WARN_STATEMENT_WORDS = 30_000
MAX_STATEMENT_WORDS = 100_000

# A word of 2,000 letters that may break anywhere takes the engine minutes; 200 is longer than any address.
WARN_WORD_LETTERS = 200
MAX_WORD_LETTERS = 2_000

# Ten levels of quotation and list are unreadable; each level costs a box within a box.
MAX_NESTING = 40

# Each heading is a bookmark and each link an annotation; more than this is an index, not a statement.
MAX_HEADINGS_AND_LINKS = 2_000

# Each paragraph and list item is a box of its own: 5,000 items take the engine 24 s and 390 MB in a letter that is
# set tighter step by step, and the time grows faster than their number.
MAX_BLOCKS = 5_000

# Looking for the end of each [ costs 60 µs; this many are parsed in a quarter of a second.
MAX_BRACKETS = 2 * MAX_HEADINGS_AND_LINKS

# Pairing quotation marks costs the square of their number in a paragraph: 48,000 take 15 s.
MAX_QUOTATION_MARKS = 4_000

# Pillow needs about 8 bytes a pixel while decoding: 40 Mpx is 320 MB, and prints A3 at 300 ppi twice over.
MAX_PICTURE_PIXELS = 40_000_000
MAX_PICTURE_BYTES = 30 * 1024 * 1024

# Drawings: small files can cost minutes to draw through what they refer to again and again.
MAX_SVG_BYTES = 2 * 1024 * 1024
MAX_SVG_ELEMENTS = 20_000
MAX_SVG_NESTING = 60
MAX_SVG_TEXT_LETTERS = 2_000
MAX_SVG_PATH_LETTERS = 1024 * 1024
MAX_SVG_REFERENCE_CHAIN = 30

# Each rule of a drawing's style is tried on each of its parts, and on what that stands in: 500,000 trials take 1 s.
MAX_SVG_RULES_TRIED = 500_000
MAX_SVG_STYLE_LETTERS = 128 * 1024

# The kit's own templates: the house's largest is a tenth of this.
MAX_TEMPLATE_BYTES = 256 * 1024

# An ICC profile of a press has 0.1 to 3 MB.
MAX_PROFILE_BYTES = 8 * 1024 * 1024

# A brand file of 64 KB holds some 1,000 colours; YAML's parser takes a second for a quarter of a megabyte.
MAX_BRAND_BYTES = 64 * 1024

# The whole kit: what a newsroom can receive by mail a few times over.
MAX_KIT_FILES = 200
MAX_KIT_BYTES = 200 * 1024 * 1024

# The partners' table: 2,000 rows of 2 KB. A cell of 1,000 letters fills a third of a page, a name or an address none.
MAX_PARTNERS = 2_000
MAX_PARTNERS_BYTES = 4 * 1024 * 1024
MAX_TABLE_ROWS = 10 * MAX_PARTNERS
MAX_TABLE_COLUMNS = 100
MAX_CELL_LETTERS = 1_000

# A workbook: its pictures count too, though nobody reads them. Unpacked, 2,000 partners are 2 MB and 70,000 elements;
# each element costs 8 µs, and some 100 bytes until its row ends.
MAX_WORKBOOK_BYTES = 20 * 1024 * 1024
MAX_WORKBOOK_UNPACKED_BYTES = 32 * 1024 * 1024
MAX_WORKBOOK_ELEMENTS = 500_000
MAX_WORKBOOK_NESTING = 60
MAX_WORKBOOK_PARTS = 5_000
MAX_WORKBOOK_SHEETS = 50
MAX_WORKBOOK_CELLS = 300_000

# What its cells show in all, twice what a CSV file can hold: one string, or one cell, can be shown by thousands.
MAX_WORKBOOK_LETTERS = 2 * MAX_PARTNERS_BYTES

# A logo and two languages of its own text for each partner, and their contacts.
MAX_PARTNER_FILES = 4 * MAX_PARTNERS

# A logo stands at most 60 mm wide on any piece: 800 ppi, more than any press shows.
MAX_LOGO_PX = 2_000

# What a partner adds to a release: one or a few paragraphs, or it is no longer the organisation's release.
WARN_LOCAL_WORDS = 150
MAX_LOCAL_WORDS = 400
MAX_LOCAL_TEXT_BYTES = 64 * 1024

# A file that is not text has a mistake in every line: the first few tell as much as all of them.
MAX_FINDINGS_OF_ONE_SORT = 20

# Comparing a wrong flyer line with each sentence takes time; the nearest is found among this many.
MAX_SENTENCES_COMPARED = 2_000

# The largest font here has 0.9 MB; Chinese and Japanese ones have up to 20.
MAX_FONT_BYTES = 24 * 1024 * 1024
# Unpacking takes half a second for a megabyte; the largest TTF of a family with Latin, Greek and Cyrillic has two.
MAX_WOFF2_UNPACKED_BYTES = 12 * 1024 * 1024
# A superfamily in all weights and slants; more is a font archive and not what one kit is set in.
MAX_FONTS_OF_A_KIT = 60

# A word processor's file: its text has ten letters of marks for one of words, and pictures of a telephone lie in it.
# A hundred pages have some 50,000 elements; 300,000 take 6 s to read.
MAX_DOCUMENT_BYTES = 100 * 1024 * 1024
MAX_DOCUMENT_PART_BYTES = 48 * 1024 * 1024
MAX_DOCUMENT_UNPACKED_BYTES = 200 * 1024 * 1024
MAX_DOCUMENT_PARTS = 5_000
MAX_DOCUMENT_ELEMENTS = 300_000
MAX_DOCUMENT_NESTING = 200
MAX_DOCUMENT_PICTURES = 40
