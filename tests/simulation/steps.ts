import { type LinkState, type Mishap } from './network.ts';

/** One thing that happens in a history: to the register, to the network, to the server, to the machine. Plain data, so that a history can be printed and shortened. */
export type Step =
  | {
      readonly do: 'sell' | 'sell one article twice' | 'refund' | 'move cash' | 'ask for something wrong';
      readonly seed: number;
    }
  | { readonly do: 'cancel' | 'read X' | 'make Z' | 'close' | 'open' | 'send' | 'look at the link' | 'stop waiting' }
  /** `awake`: the register does its duties meanwhile; else the machine sleeps. */
  | { readonly do: 'wait'; readonly ms: number; readonly awake: boolean }
  /** Waits until this close to the end of what is left of the session, and sells. */
  | { readonly do: 'sell at the brink'; readonly ms: number; readonly seed: number }
  | { readonly do: 'link'; readonly state: LinkState }
  | { readonly do: 'expect'; readonly mishaps: readonly Mishap[] }
  /** Switches of the simulated server. */
  | { readonly do: 'upset the server'; readonly faults: Readonly<Record<string, object>> }
  | { readonly do: 'calm the server' }
  /** The wall clock is set; with `off`, while no process runs. */
  | { readonly do: 'set the clock'; readonly byMs: number; readonly off: boolean }
  /** The process ends after so many more steps at the disk or on the wire; `again`: and once more while it starts. */
  | {
      readonly do: 'crash';
      readonly at: 'disk' | 'wire';
      readonly after: number;
      readonly how: 'kill' | 'power cut';
      readonly again: number | null;
    }
  | { readonly do: 'restart' }
  | { readonly do: 'fill the disk' | 'make room' }
  | { readonly do: 'switch the mode on'; readonly seed: number }
  | { readonly do: 'switch the mode off' | 'set aside' };

/** Everything that happens to one register, from its first day on. */
export type History = {
  readonly country: CountryName;
  readonly seed: number;
  /** The true time it begins at, epoch ms. */
  readonly start: number;
  readonly days: number;
  readonly steps: readonly Step[];
};

export const countryNames = ['ukraine', 'panama'] as const;
export type CountryName = (typeof countryNames)[number];
