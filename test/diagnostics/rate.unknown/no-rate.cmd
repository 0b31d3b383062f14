goal 500XAF --region GB
