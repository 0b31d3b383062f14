import { createHash } from "node:crypto";

/*
 * macOS ends a program whose signature does not fit its bytes. What the compiler adds to an executable for arm64 it signs
 * anew; in one for x64 it leaves the signature of the executable it began with, which no longer fits. An Intel Mac runs
 * what has none.
 */

const HEADER = 32;
const SEGMENT = 0x19;
const SIGNATURE = 0x1d;
const CODE_DIRECTORY = 0xfade0c02;

/** @typedef {{ readonly kind: number, readonly at: number, readonly size: number }} LoadCommand */

/** @returns {readonly LoadCommand[]} */
function loadCommands(/** @type {Buffer} */ bytes) {
  const found = [];
  for (let at = HEADER, left = bytes.readUInt32LE(16); left > 0; left--) {
    const size = bytes.readUInt32LE(at + 4);
    found.push({ kind: bytes.readUInt32LE(at), at, size });
    at += size;
  }
  return found;
}

/** Whether a Mach-O has a signature, and one that fits its bytes. */
export function signatureOf(/** @type {Buffer} */ bytes) {
  const command = loadCommands(bytes).find(({ kind }) => kind === SIGNATURE);
  if (command === undefined) return "none";
  const at = bytes.readUInt32LE(command.at + 8);
  const blob = bytes.subarray(at);
  for (let n = blob.readUInt32BE(8) - 1; n >= 0; n--) {
    const directory = blob.subarray(blob.readUInt32BE(12 + 8 * n + 4));
    if (directory.readUInt32BE(0) === CODE_DIRECTORY) return fits(directory, bytes.subarray(0, at)) ? "fits" : "broken";
  }
  return "broken";
}

/** Whether a code directory has the sum of every page of what is signed. */
function fits(/** @type {Buffer} */ directory, /** @type {Buffer} */ signed) {
  const sums = directory.readUInt32BE(16);
  const size = 2 ** directory.readUInt8(39);
  const pages = Math.ceil(signed.length / size);
  if (directory.readUInt32BE(28) !== pages || directory.readUInt32BE(32) !== signed.length) return false;
  for (let page = 0; page < pages; page++) {
    const sum = createHash("sha256").update(signed.subarray(page * size, (page + 1) * size));
    if (!sum.digest().equals(directory.subarray(sums + 32 * page, sums + 32 * (page + 1)))) return false;
  }
  return true;
}

/** A Mach-O without its signature, which is the last thing in the file. */
export function withoutSignature(/** @type {Buffer} */ bytes) {
  const commands = loadCommands(bytes);
  const command = commands.find(({ kind }) => kind === SIGNATURE);
  const symbols = commands.find(
    ({ kind, at }) => kind === SEGMENT && bytes.toString("latin1", at + 8, at + 18) === "__LINKEDIT",
  );
  if (command === undefined || symbols === undefined) throw new Error("the Mach-O has no signature to take away");
  const end = bytes.readUInt32LE(command.at + 8);
  const rest = Buffer.from(bytes.subarray(0, end));
  const commandsEnd = HEADER + rest.readUInt32LE(20);
  rest.copyWithin(command.at, command.at + command.size, commandsEnd);
  rest.fill(0, commandsEnd - command.size, commandsEnd);
  rest.writeUInt32LE(commands.length - 1, 16);
  rest.writeUInt32LE(commandsEnd - HEADER - command.size, 20);
  const moved = symbols.at > command.at ? command.size : 0;
  const begin = rest.readBigUInt64LE(symbols.at - moved + 40);
  rest.writeBigUInt64LE(BigInt(end) - begin, symbols.at - moved + 48);
  return rest;
}
