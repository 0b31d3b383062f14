cost Lion --region GB --region FR
