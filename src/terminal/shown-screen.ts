import { type Abilities } from './abilities.ts';
import { blankRowsLike, type CellRows, copyOf, type Place } from './canvas.ts';
import { type HandState, lostHand } from './drawing-hand.ts';
import { frameDifference } from './frame-difference.ts';

/** What the terminal shows, as far as bytes were sent to it. */
export type ShownScreen = {
  /** The bytes that bring the terminal to these cells, its cursor to its place; empty when it shows that already. */
  readonly catchUp: (next: CellRows, cursor: Place | undefined) => string;
  /** Nothing is known of the terminal any longer: the next bytes draw it whole. */
  readonly forget: () => void;
};

/** Autowrap off, so that the last column never scrolls; no attribute on; everything blank. */
const cleanSlate = '\x1b[?7l\x1b[m\x1b[2J';

/** A terminal of which nothing is known yet. */
export const createShownScreen = (abilities: Abilities): ShownScreen => {
  let rows: CellRows | undefined;
  let hand: HandState = lostHand;
  let cursor: boolean | undefined;

  const showCursor = (shown: boolean): string => {
    if (cursor === shown) return '';
    cursor = shown;
    return shown ? '\x1b[?25h' : '\x1b[?25l';
  };

  return {
    catchUp: (next, place) => {
      const start = rows ? '' : cleanSlate;
      const difference = frameDifference({
        shown: rows ?? blankRowsLike(next),
        next,
        from: hand,
        cursor: place,
        abilities,
      });
      rows = copyOf(next);
      hand = difference.hand;
      return start + difference.bytes + showCursor(place !== undefined);
    },
    forget: () => {
      rows = undefined;
      hand = lostHand;
      cursor = undefined;
    },
  };
};
