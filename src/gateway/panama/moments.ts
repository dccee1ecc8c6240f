import { type Instant, instant } from '../../fiscal/time.ts';

/** A moment as a PAC writes it, with a space for the T or without an offset too, which then is Panama's; null for anything else. */
export const momentOf = (text: string | null): Instant | null => {
  const [, day, time, offset = '-05:00'] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(text?.trim() ?? '') ?? [];
  const epochMs = Date.parse(`${day}T${time}${offset.replace(/^(.\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(epochMs) ? null : instant(epochMs);
};
