"""The fonts of a kit, brought into it and listed on a person's word."""
