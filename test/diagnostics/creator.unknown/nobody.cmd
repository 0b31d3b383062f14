reconcile test/samples/reconcile/agency-june.csv --creator max
