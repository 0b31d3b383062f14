cost Lion --catalogue nowhere.yaml
