"""What the models of pages share: reading pages with their features, and linear models."""
