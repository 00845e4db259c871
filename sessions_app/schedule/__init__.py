"""Times set aside for conversations: offered by one of the two, agreed to by the other, kept gently."""
