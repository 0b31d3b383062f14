reconcile test/reconcile/agency-june.csv
