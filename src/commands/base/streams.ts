/** Bytes as they come, already unzipped where they were gzip; iterating throws Unreadable where the file fails. */
export interface ByteStream {
  readonly name: string;
  /** Where the file is, links followed: the same for every way to write its path. */
  readonly path?: string;
  /** Of the file in bytes, where it is one and not gzip. */
  readonly size?: number;
  /** Each iteration begins at the start, with the file opened anew; otherwise there is only one. */
  readonly repeatable?: boolean;
  /** Each is good until the next is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What stands while a log is followed: for people in parts, the most important first, and as data. */
export interface LiveStatus {
  readonly parts: readonly string[];
  readonly json: object;
}
