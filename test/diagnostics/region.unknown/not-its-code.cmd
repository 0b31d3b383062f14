cost Lion --region EN
