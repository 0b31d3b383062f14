import { start } from "./run.js";

start("binary");
