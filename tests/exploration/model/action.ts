import { type Answer } from '../flow/perform.ts';
import { type Kit, type Run } from './run.ts';
import { type World } from './world.ts';

/** Something that may happen next. */
export type Action = {
  readonly name: string;
  readonly isPossible: (world: World, kit: Kit) => boolean;
  readonly play: (run: Run) => Answer | undefined;
};

/** One country to explore: its parts, what may happen, and where it begins. */
export type Country = {
  readonly name: string;
  readonly kit: Kit;
  /** At most 255. */
  readonly actions: readonly Action[];
  readonly roots: () => readonly World[];
};

/** A mistake put into one part of a country, to see that it is found. */
export type Bug = { readonly name: string; readonly plant: (kit: Kit) => Kit };
