reconcile test/reconcile/center.csv --columns test/reconcile/lek.yaml
