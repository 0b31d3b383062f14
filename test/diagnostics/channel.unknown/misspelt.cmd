cost Lion --channel andriod
