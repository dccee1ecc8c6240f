/** Behaviours nobody outside the tax service can know for sure (protocol 13), each with a switch. */
export type Policy = {
  /** How far a document's time may be from the server's clock. */
  readonly timeToleranceMs: number;
  /** Documents past 36 h or 168 h: refused, or taken and the register blocked till the month's end, or not looked at. */
  readonly limits: 'refuse' | 'block' | 'ignore';
  /** Whether the number of a revoked document stays used up or is given to OfflineBegin (protocol 4.4). */
  readonly revokedNumber: 'consumed' | 'freed';
  /** A package is taken whole or not at all, or up to its first bad document (protocol 4.3). */
  readonly package: 'atomic' | 'prefix';
  /** DSTU 4145 signatures, which this server cannot compute: refused, or taken unchecked. */
  readonly dstu: 'refuse' | 'unchecked';
};

export const defaultPolicy: Policy = {
  timeToleranceMs: 10 * 60_000,
  limits: 'refuse',
  revokedNumber: 'consumed',
  package: 'atomic',
  dstu: 'refuse',
};
