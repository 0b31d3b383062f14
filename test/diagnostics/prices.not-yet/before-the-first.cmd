cost Lion --as-of 2015-01-01
