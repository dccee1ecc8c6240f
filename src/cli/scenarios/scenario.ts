import { type Text } from '../../app/text/text-shape.ts';
import { type OfflinePolicy } from '../../fiscal/regimes/regime.ts';
import { type DemoControl } from '../../runtime/demo-control.ts';
import { type TillState } from '../../runtime/till-view.ts';

/** Keys as people name them; anything else is typed as it stands. */
export const namedKeys: Readonly<Record<string, string>> = {
  Enter: '\r',
  Esc: '\x1b',
  Tab: '\t',
  Up: '\x1b[A',
  Down: '\x1b[B',
  Right: '\x1b[C',
  Left: '\x1b[D',
  Del: '\x1b[3~',
  F1: '\x1bOP',
  F2: '\x1bOQ',
  F3: '\x1bOR',
  F4: '\x1bOS',
  F5: '\x1b[15~',
  F6: '\x1b[17~',
  F7: '\x1b[18~',
  F8: '\x1b[19~',
  F9: '\x1b[20~',
  F10: '\x1b[21~',
};

/** One thing the robot cashier does, or waits for. */
export type Step =
  | { readonly press: readonly string[] }
  /** Types words of the screen's own language, such as the one that accepts the conditions. */
  | { readonly say: (text: Text) => string }
  | { readonly world: (control: DemoControl) => Promise<void> | void }
  /** Waits until the till is so; a scenario that waits in vain has failed. */
  | { readonly until: string; readonly is: (state: TillState) => boolean };

/** A flow of the shop from the first key to the last: a demonstration, and a test of the same keys. */
export type Scenario = {
  readonly title: string;
  /** How the country comes to work without the server: the flows of one make no sense in the other. */
  readonly entry: OfflinePolicy['entry'];
  readonly steps: readonly Step[];
};

export const press = (...keys: readonly string[]): Step => ({ press: keys });
export const say = (words: (text: Text) => string): Step => ({ say: words });
export const world = (act: (control: DemoControl) => Promise<void> | void): Step => ({ world: act });
export const until = (what: string, is: (state: TillState) => boolean): Step => ({ until: what, is });
