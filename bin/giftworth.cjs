#!/usr/bin/env node
try {
  require("../dist/cli/cli.cjs");
} catch (error) {
  if (error.code !== "MODULE_NOT_FOUND" || !String(error.message).includes("dist/cli/cli.cjs")) throw error;
  process.stderr.write("giftworth is not built yet: run npm run build\n");
  process.exitCode = 1;
}
