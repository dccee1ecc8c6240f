/** The two algorithms of the development signer; documents signed with them are not fiscal. */
export const algorithms = {
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;
