/** A law that does not hold, and what shows it. */
export type Finding = { readonly law: string; readonly what: string };

/** Takes findings down. */
export type Report = (law: string, what: string) => void;
