/** Why the server does not register something: an error code of protocol section 6 and a sentence in Ukrainian. */
export type Refusal = { readonly code: number; readonly text: string };

export const refusal = (code: number, text: string): Refusal => ({ code, text });

/** Code 9, DocumentValidationError: the document itself is wrong. */
export const badDocument = (text: string): Refusal => refusal(9, text);

/** Code 10, PackageValidationError: the document does not fit its offline session. */
export const badPackage = (text: string): Refusal => refusal(10, text);
