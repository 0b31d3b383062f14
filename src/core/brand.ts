declare const brand: unique symbol;

/** A plain value that only one function makes: a text that is a known currency, a number that is a day. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
