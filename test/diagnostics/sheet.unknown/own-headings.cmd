reconcile test/reconcile/center.csv
