"""What is in a PDF, stated without judging it: frozen facts that hold for a file of any maker."""
