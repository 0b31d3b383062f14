/** A 64-bit hash of several texts, in two signed halves, so that it allocates nothing; one object is reused. */
export class Hash {
  hi = 0;
  lo = 0;

  start(): this {
    this.hi = 0x1e3779b9;
    this.lo = 0x41c6ce57;
    return this;
  }

  /** Adds a text and its length, so that "ab" + "c" is not "a" + "bc"; `null` differs from every text. */
  text(text: string | null): this {
    if (text === null) return this.number(-1);
    let { hi, lo } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      hi = Math.imul(hi ^ code, 0x85ebca77);
      lo = Math.imul(lo ^ code, 0x5f356495);
    }
    this.hi = hi;
    this.lo = lo;
    return this.number(text.length);
  }

  /** Adds a number or a text, as in the key of a person. */
  either(value: number | string | null): this {
    return typeof value === "number" ? this.number(value) : this.text(value);
  }

  number(value: number): this {
    const high = Math.floor(value / 0x1_0000_0000);
    const low = value | 0;
    this.hi = Math.imul(this.hi ^ low ^ (this.hi >>> 15), 0x27d4eb2f) ^ high;
    this.lo = (Math.imul(this.lo ^ low ^ (this.lo >>> 13), 0x165667b1) + high) | 0;
    return this;
  }

  /** Mixes each half with the other. */
  done(): this {
    const [hi, lo] = [this.hi, this.lo];
    this.hi = mixed(hi ^ Math.imul(lo ^ (lo >>> 15), 0x2c1b3c6d));
    this.lo = mixed(lo ^ Math.imul(hi ^ (hi >>> 13), 0x297a2d39));
    return this;
  }
}

/** A bijection of 32 bits that spreads neighbouring values over the whole range. */
export function mixed(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
