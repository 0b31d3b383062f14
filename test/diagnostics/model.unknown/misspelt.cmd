payout Lion --model ps-z
