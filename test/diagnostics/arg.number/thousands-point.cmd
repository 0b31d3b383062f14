cost 1.000
