cost Lion --region PK
