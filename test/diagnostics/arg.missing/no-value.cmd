payout Lion --share --agency 10%
