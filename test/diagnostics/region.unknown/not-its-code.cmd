cost Lion --region UK
