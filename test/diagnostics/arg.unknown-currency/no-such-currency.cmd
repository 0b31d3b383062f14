cost Lion --in EURO
