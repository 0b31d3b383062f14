help roundng
