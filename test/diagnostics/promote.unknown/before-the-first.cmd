promote 800 --as-of 2021-04-30
