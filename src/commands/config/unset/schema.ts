import { envelope } from "../../base/figure-schema.js";
import { changed } from "../shared/schema.js";

export const unsetConfigSchema = envelope("config-unset/1", changed);
