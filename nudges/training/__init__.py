"""How the encoder is made, from labelled lines and torch. The product imports nothing of it."""
