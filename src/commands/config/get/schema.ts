import { envelope } from "../../base/figure-schema.js";
import { values } from "../show/schema.js";

export const getConfigSchema = envelope("config-get/1", values);
