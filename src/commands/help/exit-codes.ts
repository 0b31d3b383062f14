/** All exit statuses. */
export const EXIT_CODES: readonly { readonly code: number; readonly summary: string }[] = [
  { code: 0, summary: "answered; “not eligible” and a missing rate for --in are answers too" },
  { code: 1, summary: "a bug in giftworth; --debug shows its trace" },
  { code: 2, summary: "something typed is wrong or does not exist" },
  { code: 3, summary: "it exists but its figures are unknown, or a file has a fault" },
  { code: 4, summary: "a file is missing or cannot be read" },
  { code: 5, summary: "the answer cannot be written" },
  { code: 10, summary: "no, with --exit-status" },
  { code: 11, summary: "maybe, with --exit-status; a conditional yes is 0" },
  { code: 130, summary: "interrupted" },
  { code: 143, summary: "terminated" },
];
