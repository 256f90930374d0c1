print("breathpacer")
