/** What the system says of a file that it does not open, read or write. */
export type SystemError = Pick<NodeJS.ErrnoException, "code" | "message">;

/** It in words where there are any that fit reading and writing alike, else its code. */
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
