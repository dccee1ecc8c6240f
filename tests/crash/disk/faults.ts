import { type FileSystem } from '../../../src/persistence/file-system.ts';

/** How a call fails; a short write takes half of the bytes and says so. */
export type FailureKind = 'EIO' | 'ENOSPC' | 'short';

/** Which call fails first, counted from 1, how, and how many calls in all. */
export type Fault = { readonly from: number; readonly kind: FailureKind; readonly times: number };

/** Whether this call fails, and how. */
export type Failing = (call: keyof FileSystem) => FailureKind | undefined;

/** Calls that need room; only these are refused by a full disk. */
const needsRoom: ReadonlySet<keyof FileSystem> = new Set([
  ...(['openSync', 'writeSync', 'fsyncSync', 'fdatasyncSync', 'renameSync', 'mkdirSync'] as const),
]);

const canFail: Readonly<Record<FailureKind, (call: keyof FileSystem) => boolean>> = {
  EIO: () => true,
  ENOSPC: (call) => needsRoom.has(call),
  short: (call) => call === 'writeSync',
};

/** A disk that fails as told. Calls that cannot fail in this way pass and are not counted among the `times`. */
export const failingAs = ({
  from,
  kind,
  times,
}: Fault): { readonly failing: Failing; readonly failed: () => number } => {
  let calls = 0;
  let failed = 0;
  return {
    failing: (call) => {
      calls++;
      if (calls < from || failed >= times || !canFail[kind](call)) return undefined;
      failed++;
      return kind;
    },
    failed: () => failed,
  };
};

/** Counts calls and lets all of them pass. */
export const countingCalls = (): { readonly failing: Failing; readonly calls: () => number } => {
  let calls = 0;
  return {
    failing: () => {
      calls++;
      return undefined;
    },
    calls: () => calls,
  };
};
