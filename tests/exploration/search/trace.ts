import { type Action } from '../model/action.ts';
import { type Kit } from '../model/run.ts';
import { type World } from '../model/world.ts';
import { replayed } from './choices.ts';
import { play } from './play.ts';
import { type Arrival } from './seen.ts';

/** One step of a trace: the action, what happened within it, and what it came to. */
export type TraceStep = { readonly action: string; readonly notes: readonly string[] };

type Replaying = {
  readonly kit: Kit;
  readonly actions: readonly Action[];
  readonly misfortunes: number;
  readonly root: World;
};

/** Plays the way to a state again and writes down what happens. */
export const traceOf = (
  { kit, actions, misfortunes, root }: Replaying,
  way: readonly Arrival[],
): readonly TraceStep[] => {
  let world = root;
  return way.flatMap(({ action: index, choices: code }) => {
    const action = actions[index];
    if (!action) return [];
    const notes: string[] = [];
    const choices = replayed(code, misfortunes);
    const next = { ...world };
    try {
      play({ kit, world: next, choices, note: (text) => notes.push(text) }, action);
    } catch (error) {
      notes.push(error instanceof Error ? error.message : String(error));
    }
    world = next;
    return [{ action: action.name, notes }];
  });
};
