import { type CatalogueIndex } from '../catalogue/catalogue-index.ts';
import { type Document } from '../fiscal/document.ts';
import { type Regime, type Registration } from '../fiscal/regimes/regime.ts';
import { type Duration, type Instant } from '../fiscal/time.ts';
import { type SyncAnswer } from '../runtime/answer.ts';
import { type PrintCopy } from '../runtime/copies.ts';
import { type DemoControl } from '../runtime/demo-control.ts';
import { type People } from '../runtime/people.ts';
import { type Practice } from '../runtime/practice.ts';
import { type SaleStore } from '../runtime/sale-draft-store.ts';
import { type Till } from '../runtime/till.ts';
import { type TillState } from '../runtime/till-view.ts';
import { type Key } from '../terminal/key.ts';
import { type Format } from './format/format.ts';
import { type HelpLine } from './keys.ts';
import { type Route } from './route.ts';
import { type Language } from './text/language.ts';
import { type Text } from './text/text-shape.ts';
import { type Theme } from './theme.ts';

/** The terminal's size in cells. */
export type ScreenSize = { readonly columns: number; readonly rows: number };

/** What the app is given once, by the composition root. */
export type AppParts = {
  readonly till: Till;
  readonly sale: SaleStore;
  /** Who sells where no people are kept. */
  readonly cashier: string;
  /** Who may log in; absent where there is nobody to keep, as in a demonstration. */
  readonly people?: People;
  /** The till's own monotonic clock: waiting is counted on it. */
  readonly monotonic: () => Duration;
  /** What the register is for where it sells nothing in earnest; absent at a real one. */
  readonly practice?: Practice;
  readonly demo?: DemoControl;
  /** Prints a numbered copy; absent without a printer. */
  readonly printCopy?: PrintCopy;
  /** What the printer of receipts is called in the settings: it is saved when a mode is switched on (PA-02). */
  readonly printerName?: string;
  /** What was or will be sent, as text; absent where it cannot be told from the bytes. */
  readonly originalText?: (document: Document) => string;
  /** Gives the unsent session the numbers the server expects: the last resort of K-03. */
  readonly renumber?: () => Promise<SyncAnswer>;
  /** Ends the program; whatever is being written is finished first. */
  readonly quit: () => void;
  /** Draws every cell anew, for a terminal that lost some. */
  readonly repaint: () => void;
};

/** What a screen sees of the world at one moment, and what it may do. Replaced whole at each change and each tick. */
export type AppModel = AppParts & {
  /** Who is logged in, and stands on documents; empty while the register is locked. */
  readonly cashier: string;
  readonly isLocked: boolean;
  readonly state: TillState;
  readonly regime: Regime;
  readonly registration: Registration;
  /** Undefined until it is loaded: the first frame does not wait for it. */
  readonly catalogue: CatalogueIndex | undefined;
  readonly text: Text;
  readonly format: Format;
  readonly theme: Theme;
  readonly size: ScreenSize;
  readonly now: Instant;
  readonly go: (route: Route) => void;
  /** Leaves the top screen; the sale screen is never left. */
  readonly back: () => void;
  /** Gives a key to the screen that is visible then, as if it were pressed. */
  readonly press: (key: Key) => void;
  /** Every key that works on the visible screen, its own and the frame's. */
  readonly keysNow: () => readonly HelpLine[];
  readonly speak: (language: Language) => void;
  /** Fills the sale screen with the total, for weak eyes, or no longer. */
  readonly enlarge: (isLarge: boolean) => void;
  /** Unlocks the register for this person, who stands on every document from now on. */
  readonly enter: (name: string) => void;
};
