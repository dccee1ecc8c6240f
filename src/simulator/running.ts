/** A fiscal server of our own that is up, with the switches the demonstration offers. The same for every country. */
export type RunningSimulator = {
  /** The base the protocol's paths hang on. */
  readonly url: string;
  readonly switches: SimulatorSwitches;
  readonly close: () => Promise<void>;
};

export type SimulatorSwitches = {
  readonly linkIsCut: () => boolean;
  readonly cutLink: () => Promise<void>;
  readonly restoreLink: () => Promise<void>;
  readonly loseNext: (when: 'before' | 'after') => Promise<void>;
  readonly silence: (on: boolean) => Promise<void>;
  readonly slowDown: (byMs: number) => Promise<void>;
  readonly rejectNext: (code: number) => Promise<void>;
  readonly reachLimit: () => Promise<void>;
  readonly serverBooks: () => readonly string[];
  /** The codes a document can be rejected with; the first is offered first. */
  readonly codes: readonly number[];
  /** The address of a page that shows the books to a browser; null where there is none. */
  readonly panel: string | null;
};

/** How a simulator is started; `stateFolder` keeps its books over a restart. */
export type SimulatorStart = {
  readonly port: number;
  readonly clock: () => number;
  readonly stateFolder: string | null;
};
