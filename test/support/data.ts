import { join } from "node:path";
import { catalogueFrom } from "../../src/catalogue/load/load.js";
import { unwrap } from "../../src/core/diagnostic.js";
import { yamlFiles } from "../../src/io/files.js";

/** The texts of data/, as the build reads them. */
export const dataFiles = yamlFiles(join(import.meta.dirname, "../../data"));

/** The catalogue in them, read again. */
export const dataCatalogue = unwrap(catalogueFrom(dataFiles));
