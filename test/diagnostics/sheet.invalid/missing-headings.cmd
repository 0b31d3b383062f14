reconcile test/samples/reconcile/center.csv --columns test/samples/reconcile/lek.yaml
