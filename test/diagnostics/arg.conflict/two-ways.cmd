forecast --per-live 3000 --history lives.csv --lives-per-week 4
