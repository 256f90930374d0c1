"""The adversary of the published files: what can they tell that they should not? It shares no code with the device."""
