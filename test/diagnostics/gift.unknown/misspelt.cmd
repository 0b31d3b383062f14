cost Galaxi
