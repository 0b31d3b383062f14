gifts --sort price
