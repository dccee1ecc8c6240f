import { type Change } from './disk-state.ts';

type Write = Extract<Change, { kind: 'write' }>;

/** What may have become of a change at a power cut: it did not happen, it happened, or it was torn. */
export type Fate = { readonly name: string; readonly change: Change | undefined };

const known = new WeakMap<Change, readonly Fate[]>();

/** Every fate of a change, the worst and the best one first. */
export const fatesOf = (change: Change): readonly Fate[] => {
  const fates = known.get(change) ?? [
    lost(change),
    kept(change),
    ...(change.kind === 'write' ? tornWrites(change) : []),
  ];
  known.set(change, fates);
  return fates;
};

const lost = (change: Change): Fate => ({ name: `${change.kind} ${change.path} lost`, change: undefined });
const kept = (change: Change): Fate => ({ name: `${change.kind} ${change.path} kept`, change });

/** Torn at 0, 1, 512, 4096 bytes, in the middle and before the last byte; in three ways each. */
const tornWrites = (write: Write): readonly Fate[] => {
  const { length } = write.bytes;
  const cuts = [...new Set([0, 1, 512, 4096, length >> 1, length - 1])].filter((cut) => cut < length);
  return cuts.flatMap((cut) => ways.flatMap((way) => tornBy(write, way, cut)));
};

type Way = { readonly name: string; readonly from: number; readonly torn: (bytes: Buffer, cut: number) => Buffer };

const ways: readonly Way[] = [
  { name: 'cut short', from: 1, torn: (bytes, cut) => bytes.subarray(0, cut) },
  {
    name: 'zero tail',
    from: 0,
    torn: (bytes, cut) => Buffer.concat([bytes.subarray(0, cut), zeros(bytes.length - cut)]),
  },
  { name: 'hole at front', from: 1, torn: (bytes, cut) => Buffer.concat([zeros(cut), bytes.subarray(cut)]) },
];

const zeros = (length: number): Buffer => Buffer.alloc(length);

const tornBy = (write: Write, { name, from, torn }: Way, cut: number): readonly Fate[] =>
  cut < from
    ? []
    : [
        {
          name: `write ${write.path} ${name} at ${cut} of ${write.bytes.length}`,
          change: { ...write, bytes: torn(write.bytes, cut) },
        },
      ];
