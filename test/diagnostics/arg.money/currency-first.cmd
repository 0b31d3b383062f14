budget GBP50
