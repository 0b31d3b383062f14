reconcile test/reconcile/paypal.csv --columns test/reconcile/center.yaml
