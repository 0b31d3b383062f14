import { envelope } from "../../base/figure-schema.js";
import { changed } from "../shared/schema.js";

export const setConfigSchema = envelope("config-set/1", changed);
