import { type Action } from '../model/action.ts';
import { checkLaws, withoutThePast } from '../model/laws.ts';
import { type Kit, type Run } from '../model/run.ts';
import { crash, lostWithPower, type World } from '../model/world.ts';
import { replayed } from './choices.ts';

/** Plays one action to its end or to a power cut, and asks afterwards whether every law still holds; throws where one does not. */
export const play = (run: Run, action: Action): void => {
  const { world, kit, note } = run;
  try {
    const answer = action.play(run);
    if (answer !== undefined)
      note(`answer: ${typeof answer === 'object' ? `${answer.code} (${answer.rule})` : answer}`);
  } catch (error) {
    if (error !== crash) throw error;
    note('power cut');
    Object.assign(world, lostWithPower);
    world.books = world.books.underWay.length > 0 ? { ...world.books, underWay: [] } : world.books;
  }
  checkLaws(kit.regime, world);
  withoutThePast(kit.law, world);
};

/** The world after some work without any misfortune, or with the one named; how beginnings are made. */
export const played = (kit: Kit, from: World, work: (run: Run) => unknown, misfortune = 0): World => {
  const world = { ...from };
  work({ kit, world, choices: replayed(misfortune, 1), note: () => undefined });
  checkLaws(kit.regime, world);
  withoutThePast(kit.law, world);
  return world;
};

/** The first question of an action stays without an answer. */
export const firstUnanswered = 1;
