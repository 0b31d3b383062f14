cost Lion --prices us-web-2042
