import { join } from "node:path";

/**
 * The systems there is a binary for, as Node names them: the file's name, the compiler's name for the system, and the
 * bytes by which such an executable is known.
 */
export const TARGETS = [
  { system: "linux-x64", file: "giftworth-linux-x64", compiler: "bun-linux-x64", kind: elf(0x3e) },
  { system: "linux-arm64", file: "giftworth-linux-arm64", compiler: "bun-linux-arm64", kind: elf(0xb7) },
  { system: "darwin-arm64", file: "giftworth-macos-arm64", compiler: "bun-darwin-arm64", kind: machO(0x0100000c) },
  { system: "darwin-x64", file: "giftworth-macos-x64", compiler: "bun-darwin-x64", kind: machO(0x01000007) },
  { system: "win32-x64", file: "giftworth-windows-x64.exe", compiler: "bun-windows-x64", kind: portable(0x8664) },
];

/** The system this runs on. */
export const THIS_SYSTEM = `${process.platform}-${process.arch}`;

/** Where binaries are made. */
export const BINARIES = join(import.meta.dirname, "../../dist/binary");

/** The binary for a system. */
export function binaryOf(/** @type {string} */ system) {
  const found = TARGETS.find((target) => target.system === system);
  if (found === undefined) throw new Error(`there is no binary for ${system}`);
  return join(BINARIES, found.file);
}

/** An ELF of 64 bits for a machine. */
function elf(/** @type {number} */ machine) {
  return (/** @type {Buffer} */ bytes) =>
    bytes.toString("latin1", 0, 5) === "\x7fELF\x02" && bytes.readUInt16LE(18) === machine;
}

/** A Mach-O of 64 bits for a kind of processor. */
function machO(/** @type {number} */ processor) {
  return (/** @type {Buffer} */ bytes) => bytes.readUInt32LE(0) === 0xfeedfacf && bytes.readUInt32LE(4) === processor;
}

/** A Windows executable for a machine. */
function portable(/** @type {number} */ machine) {
  return (/** @type {Buffer} */ bytes) => {
    const header = bytes.readUInt32LE(0x3c);
    return bytes.toString("latin1", header, header + 4) === "PE\0\0" && bytes.readUInt16LE(header + 4) === machine;
  };
}
