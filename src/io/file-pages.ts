import { promises } from "node:fs";

/** Fewer, larger reads cost less; larger ones than this only cost memory. */
const PAGE = 1024 * 1024;

/**
 * The bytes of a file in pages, each valid until the next is requested. Two buffers are filled in turn, one while the
 * other is used: new buffers for gigabytes would keep the garbage collector busy.
 */
export async function* filePages(path: string): AsyncGenerator<Uint8Array> {
  const file = await promises.open(path);
  try {
    let [page, other] = [Buffer.allocUnsafeSlow(PAGE), Buffer.allocUnsafeSlow(PAGE)];
    let reading = file.read(page);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      const read = page.subarray(0, bytesRead);
      [page, other] = [other, page];
      reading = file.read(page);
      // If the reader stops early nothing awaits it, and its failure must not end the process.
      reading.catch(() => undefined);
      yield read;
    }
  } finally {
    await file.close();
  }
}
