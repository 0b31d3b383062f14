import { promises } from "node:fs";

/** Fewer, larger reads cost less; beyond this they would only cost memory. */
const PAGE = 1024 * 1024;

/**
 * The bytes of a file by pages. Two buffers are filled in turn, the next while one is worked on, since new ones for
 * gigabytes would keep the garbage collector busy: a page is good until the next is asked for.
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
      // Where nobody waits for it any more, its failure is nobody's.
      reading.catch(() => undefined);
      yield read;
    }
  } finally {
    await file.close();
  }
}
