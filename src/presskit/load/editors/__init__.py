"""What an editor is told of the settings files, so that it completes and checks them."""
