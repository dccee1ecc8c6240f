import { type Duration } from '../fiscal/time.ts';

/** What the demo screen can do to the fiscal server and the clock. Exists only beside a simulator. */
export type DemoControl = {
  readonly linkIsCut: () => boolean;
  readonly cutLink: () => Promise<void>;
  readonly restoreLink: () => Promise<void>;
  /** The next document is lost on the way: before the server registered it, or its answer after. */
  readonly loseNext: (when: 'before' | 'after') => Promise<void>;
  readonly silence: (on: boolean) => Promise<void>;
  readonly slowDown: (by: Duration) => Promise<void>;
  readonly rejectNext: (code: number) => Promise<void>;
  readonly reachLimit: () => Promise<void>;
  readonly jumpClock: (by: Duration) => void;
  /** The last requests on the wire, oldest first, one line each. */
  readonly wire: () => readonly string[];
  /** What the server has registered, one line each, newest last. */
  readonly serverBooks: () => readonly string[];
  /** The codes a document can be rejected with; the first is offered first. */
  readonly codes: readonly number[];
  /** Where a browser sees what the server has; null where nothing shows it. */
  readonly panel: string | null;
};
