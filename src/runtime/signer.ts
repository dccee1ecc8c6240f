import { type Instant } from '../fiscal/time.ts';

/** Who signs: shown on the link screen and compared with the taxpayer (UA-21). */
export type SignerFacts = {
  readonly kind: 'dev' | 'dstu' | 'remote';
  readonly name: string;
  readonly taxNumber: string;
  readonly keyId: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
};

/** What a signed reply holds; the signature is judged where it can be. */
export type OpenedReply = { readonly content: Uint8Array; readonly signature: 'valid' | 'invalid' | 'not-checked' };

/** Signs documents and commands as attached CMS, and opens what the server signed. Throws SignerUnavailable when no key can be used: that is not "offline" (UA-21). */
export type Signer = {
  readonly describe: () => SignerFacts;
  readonly sign: (content: Uint8Array, at: Instant) => Promise<Uint8Array>;
  readonly open: (der: Uint8Array) => OpenedReply | undefined;
};

/** No key can sign now: unreadable, expired, locked or out of reach. No receipt is made without one (UA-21). */
export class SignerUnavailable extends Error {
  override readonly name = 'SignerUnavailable';
}
