catalogue show us-web-2042
