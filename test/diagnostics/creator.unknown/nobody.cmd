reconcile test/reconcile/agency-june.csv --creator max
