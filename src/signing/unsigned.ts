import { type Signer } from '../runtime/signer.ts';

/** Where the authority's provider signs for the issuer: the bytes stay as they are, and replies bear no signature of theirs. */
export const unsigned: Signer = {
  describe: () => {
    throw new Error('nobody signs here');
  },
  sign: async (content) => content,
  open: (content) => ({ content, signature: 'not-checked' }),
};
