/** The system's error for a file that it cannot open, read or write. */
export type SystemError = Pick<NodeJS.ErrnoException, "code" | "message">;

/** The error in words that fit both reading and writing; its code if there are none. */
export function systemWords({ code, message }: SystemError): string {
  switch (code) {
    case "ELOOP":
      return "it is a link that leads back to itself";
    case "ENAMETOOLONG":
      return "the name is longer than the system takes";
    case "EIO":
      return "the device reports a fault";
    default:
      return code ?? message;
  }
}
