cost Lion -o lion.csv --fields wroth
