"""Workbooks of spreadsheet programs, .xlsx and .ods: what their sheets show, by value, and what they hide."""
