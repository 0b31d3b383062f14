reconcile test/samples/reconcile/paypal.csv --columns test/samples/reconcile/center.yaml
