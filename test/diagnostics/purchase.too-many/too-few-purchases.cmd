cost 1000000 --max-purchases 2
