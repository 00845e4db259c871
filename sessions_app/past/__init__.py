"""Looking back: what was kept of earlier conversations."""
