cost "Love you"
