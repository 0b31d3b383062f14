cost Lion --regoin GB
