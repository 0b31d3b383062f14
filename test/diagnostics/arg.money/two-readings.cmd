budget 1.500
