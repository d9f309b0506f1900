"""What is done with looks: themes drawn side by side, templates shown and brought out."""
