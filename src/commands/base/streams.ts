/** Bytes as they arrive, already unzipped if they were gzip; iterating throws Unreadable if the file fails. */
export interface ByteStream {
  readonly name: string;
  /** The real path of the file, with links followed: the same for every spelling of its path. */
  readonly path?: string;
  /** The size in bytes, if it is a file and not gzip. */
  readonly size?: number;
  /** Whether each iteration begins at the start, with the file opened again; otherwise there is only one iteration. */
  readonly repeatable?: boolean;
  /** Each chunk is valid until the next is requested. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The status while a log is followed: for people, in parts with the most important first, and as data. */
export interface LiveStatus {
  readonly parts: readonly string[];
  readonly json: object;
}
