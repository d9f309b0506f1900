"""What can be wrong with the partners' table, as a whole or in one of its rows."""

from presskit.model.finding import FindingKind, Severity

TWO_PARTNER_TABLES = FindingKind(
    "two-partner-tables",
    Severity.ERROR,
    "Is there only one table of partners?",
    "With partners.toml and partners.csv side by side nobody can tell which one is kept up to date.",
    "Keep one of the two, and move the other out of the kit.",
)
PARTNER_TABLE_NOT_READ = FindingKind(
    "partner-table-not-read",
    Severity.WARNING,
    "Is the table of partners saved as partners.csv or partners.toml?",
    "A workbook under the name of the table looks as if it was used, but presskit reads only these two.",
    'Save it from the spreadsheet as "CSV UTF-8" under the name partners.csv.',
)
PARTNER_TABLE_UNREADABLE = FindingKind(
    "partner-table-unreadable",
    Severity.ERROR,
    "Is partners.csv a table whose first row names its columns?",
    "Which cell is a name and which an address is told by the names of the columns, and never guessed.",
    "Write id, name and the other columns' names into the first row, and save the sheet as CSV UTF-8.",
)
PARTNER_COLUMN_MISSING = FindingKind(
    "partner-column-missing",
    Severity.ERROR,
    "Has the partners' table the columns id and name?",
    "The id names a partner's folder, and the name stands on every page.",
    "Add the column that is named.",
)
PARTNER_COLUMN_MISSPELT = FindingKind(
    "partner-column-misspelt",
    Severity.ERROR,
    "Is every column's name spelt as presskit knows it?",
    "A misspelt column would be left out of every partner's pages without a word.",
    "Correct the name in the first row.",
)
PARTNER_COLUMN_UNKNOWN = FindingKind(
    "partner-column-unknown",
    Severity.WARNING,
    "Is every column of the partners' table one that is printed?",
    "A spreadsheet may hold columns of its owner's own, such as notes; they are never printed.",
    "Leave it if it is your own; otherwise give it one of the names that the hint lists.",
)
PARTNER_COLUMN_TWICE = FindingKind(
    "partner-column-twice",
    Severity.ERROR,
    "Has each column of the partners' table its own name?",
    "Of two columns under one name only one could be printed.",
    "Rename one of them, or take it out.",
)
TOO_MANY_PARTNERS = FindingKind(
    "too-many-partners",
    Severity.ERROR,
    "Has the partners' table a number of rows that one batch can hold?",
    "Thousands of rows are the wrong sheet, or a whole address book.",
    "Keep the partners that co-brand this statement, and move the others to another sheet.",
)
NO_PARTNERS = FindingKind(
    "no-partners",
    Severity.WARNING,
    "Does the partners' table name anyone?",
    "A table without partners makes no co-branded version.",
    "Add a row for each partner, or take the file away.",
)
CELL_QUOTATION_MARKS = FindingKind(
    "cell-quotation-marks",
    Severity.ERROR,
    "Do the quotation marks around each cell come in pairs?",
    "A cell that never ends would swallow the rows after it (RFC 4180).",
    'Write "" for each mark inside a quoted cell, or save the sheet from the spreadsheet again.',
)
CELL_OUTSIDE_COLUMNS = FindingKind(
    "cell-outside-columns",
    Severity.ERROR,
    "Does every cell stand under a column's name?",
    "A comma inside an address without quotation marks moves all cells behind it by one column.",
    'Put a text that holds the separator between quotation marks: "12 Quay Street, Northport".',
)
CELL_TOO_LONG = FindingKind(
    "cell-too-long",
    Severity.ERROR,
    "Is every cell of a length that fits a masthead or a footer?",
    "Over 1,000 letters it is a text from elsewhere, or several rows run together.",
    "Shorten it; what a partner has to say belongs in partners/<id>/local.<language>.md.",
)
CELL_FORMULA = FindingKind(
    "cell-formula",
    Severity.ERROR,
    "Does every cell hold words rather than a formula or its error?",
    "A CSV file holds no results: =B2 and #REF! would be printed as they stand.",
    "In the spreadsheet, put the words themselves into the cell (paste as values), and save again.",
)
PARTNER_INCOMPLETE = FindingKind(
    "partner-incomplete",
    Severity.ERROR,
    "Has every partner an id and a name?",
    "Without them a partner's files and pages would belong to nobody.",
    "Fill the cell.",
)
PARTNER_ID_TAKEN = FindingKind(
    "partner-id-taken",
    Severity.ERROR,
    "Has every partner an id that nobody else has?",
    "The id names the partner's folder, and two in one folder would overwrite each other.",
    "Give each partner its own id.",
)
PARTNER_LANGUAGE = FindingKind(
    "partner-language",
    Severity.WARNING,
    "Is the statement there in every partner's language?",
    "No translation is ever made up: a partner gets the statement in a language that it exists in.",
    "Add the translation as statement.<language>.md, list it in kit.toml, or correct the code.",
)
UNKNOWN_COUNTRY = FindingKind(
    "unknown-country",
    Severity.ERROR,
    "Is every country written as its two letters?",
    "One spelling for each country, such as GB, is the same in every language (ISO 3166-1).",
    "Write two letters, such as GB, FR or ZA.",
)
UNKNOWN_ROLE = FindingKind(
    "unknown-role",
    Severity.ERROR,
    "Is every partner's role with or instead?",
    "with sets both marks side by side; instead gives the page to the partner, and says whose statement it is.",
    "Write with or instead, or leave the cell empty, which means with.",
)
PARTNER_COLOUR_PALE = FindingKind(
    "partner-colour-pale",
    Severity.WARNING,
    "Can each partner's colour be read on white paper?",
    "WCAG 2.1, success criterion 1.4.3, asks for a contrast of 4.5 to 1; a paler colour is not used.",
    "Ask the partner for a darker tone of its colour.",
)
