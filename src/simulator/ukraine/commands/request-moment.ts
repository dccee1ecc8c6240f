/** A moment in a request: ISO 8601, taken as UTC when it names no offset, or `/Date(ms)/` (protocol 2); `absent` when there is none. */
export const requestMoment = (text: string | null | undefined, absent: number): number | undefined => {
  if (text === null || text === undefined) return absent;
  const ticks = /^\/Date\((\d{1,15})\)\/$/.exec(text)?.[1];
  const hasOffset = /(Z|[+-]\d\d:?\d\d)$/i.test(text);
  const epochMs =
    ticks === undefined ? Date.parse(hasOffset || !text.includes('T') ? text : `${text}Z`) : Number(ticks);
  return Number.isNaN(epochMs) ? undefined : epochMs;
};
