import { start } from "./run.js";

start("package");
