"""What can be wrong with the QR codes of a PDF."""

from presskit.model.finding import FindingKind, Severity

QR_CODE_MISSING = FindingKind(
    "qr-code-missing",
    Severity.ERROR,
    "Can every QR code be read from the finished page, and does it lead where it should?",
    "A code that no telephone reads, or that leads elsewhere, is found out only after the flyers are printed.",
    "Keep the code dark on a light ground, unturned by styles, with nothing over it or its quiet zone.",
)
QR_CODE_UNEXPECTED = FindingKind(
    "qr-code-unexpected",
    Severity.ERROR,
    "Does every QR code on the page belong to a link of the kit?",
    "A code in a picture or template leads readers to an address that nobody has confirmed.",
    "Add the address to [[links]] in kit.toml, or take the picture with the code out.",
)
QR_CODE_SMALL = FindingKind(
    "qr-code-small",
    Severity.WARNING,
    "Are the squares of every QR code at least 0.5 mm wide?",
    "In simulated photographs at 6.6 pixels a millimetre 0.5 mm was read in 93 of 100 shots, 0.4 mm in 50 to 87.",
    "Give the code more room, or ask the site's owner for a shorter lasting address.",
)
QR_CODE_TOO_SMALL = FindingKind(
    "qr-code-too-small",
    Severity.ERROR,
    "Are the squares of every QR code at least 0.4 mm wide?",
    "Below 0.4 mm the spread of ink alone makes a code unreadable (measured by simulation).",
    "Give the code more room, or ask the site's owner for a shorter lasting address.",
)
QR_ADDRESS_MISSING = FindingKind(
    "qr-address-missing",
    Severity.ERROR,
    "Does the address of every QR code stand beside it in words?",
    "A code alone shuts out readers without a telephone, and nobody can see where it leads.",
    "Print the address beside the code, in full but for https://.",
)
QR_ADDRESSES_SWAPPED = FindingKind(
    "qr-addresses-swapped",
    Severity.ERROR,
    "Does each QR code stand nearer to its own address than to another code's?",
    "A code above another code's address has been printed; readers trust the words.",
    "Print each code and its address in one block, apart from the others.",
)
QR_ADDRESS_DIFFERS = FindingKind(
    "qr-address-differs",
    Severity.ERROR,
    "Is the address printed beside a QR code the one that the code leads to?",
    "A code under which another address stood has been printed; readers trust the words, telephones the code.",
    "Make the code again from the printed address, or print the address that the code holds.",
)
QR_CODE_UNREADABLE = FindingKind(
    "qr-code-unreadable",
    Severity.ERROR,
    "Can everything that looks like a QR code be decoded?",
    "The three corner marks are there, but the squares between them say nothing: the code is damaged or covered.",
    "Make the code again, and let nothing lie over it.",
)
QR_CODE_INVERTED = FindingKind(
    "qr-code-inverted",
    Severity.ERROR,
    "Does every QR code stand dark on a light ground?",
    "ISO/IEC 18004 asks for dark on light; some telephones turn a light code round, others read nothing.",
    "Print the code in black or a dark ink on white, with a white margin of four squares.",
)
QR_QUIET_ZONE_MISSING = FindingKind(
    "qr-quiet-zone-missing",
    Severity.ERROR,
    "Is there clear light ground all round every QR code, at least two squares wide?",
    "ISO/IEC 18004 asks for four squares. Without any, no code was read in simulated photographs.",
    "Move words, lines and dark grounds away from the code until four squares on each side are clear.",
)
QR_QUIET_ZONE_NARROW = FindingKind(
    "qr-quiet-zone-narrow",
    Severity.WARNING,
    "Is the clear light ground round every QR code four squares wide?",
    "ISO/IEC 18004 asks for four squares on all sides; with less, some telephones look for the code in vain.",
    "Move words, lines and dark grounds away from the code until four squares on each side are clear.",
)
QR_CONTRAST_WEAK = FindingKind(
    "qr-contrast-weak",
    Severity.ERROR,
    "Is the ink of every QR code much darker than its ground?",
    "The ground has to give back at least 0.4 more of the light than the ink; below that reading became unsafe.",
    "Print the code in black, or in a dark ink on white.",
)
QR_LEVEL_LOW = FindingKind(
    "qr-level-low",
    Severity.NOTE,
    "Can every QR code lose a little and still be read?",
    "Error correction level L makes up for 7 % of damage, M for 15 %: a fold, a drop of water, a thumb.",
    "Make the code again at level M.",
)
QR_CODE_RASTER = FindingKind(
    "qr-code-raster",
    Severity.NOTE,
    "Is every QR code drawn as lines and not as a picture?",
    "The edges of a picture turn grey when it is scaled; drawn as one outline they stay sharp at any size.",
    "Take the code as SVG or PDF from the program that makes it.",
)
QR_TARGET_REFUSED = FindingKind(
    "qr-target-refused",
    Severity.ERROR,
    "Does every QR code lead to a public address?",
    "A code cannot be corrected once it is printed: #, a file, or a computer of one network leads nobody anywhere.",
    "Make the code again with the whole public address, beginning with https://.",
)
