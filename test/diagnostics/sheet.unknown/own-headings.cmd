reconcile test/samples/reconcile/center.csv
