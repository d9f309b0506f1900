"""How presskit speaks to whoever sits at the terminal, and hears them."""
