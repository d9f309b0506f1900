"""What is seen of the pages when PDFium draws them: words, objects, QR codes."""
