payout 20USD --channel web --model ps-h
