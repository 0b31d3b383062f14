cost Lion --region SA
