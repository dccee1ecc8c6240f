import { type Action } from './action.ts';
import { type Law, monthBegin, monthEnd, monthTime, running, sessionTime } from './law.ts';
import { type Kit } from './run.ts';
import { type World } from './world.ts';

const hourMs = 3_600_000;
const secondMs = 1000;

/** The moment something happens next, if it is still to come. */
type Moment = (law: Law, world: World) => number | undefined;

const sessionEnds: Moment = ({ sessionMs }, { books }) => {
  const spell = running(books);
  return spell && spell.begin + sessionMs;
};

const monthTurns: Moment = (law, { books, now }) => {
  const from = monthBegin(law, now);
  return books.spells.some(({ end }) => end === null || end > from) ? monthEnd(law, now) : undefined;
};

/** When the month's allowance is used up, if nothing changes and neither the session nor the month ends before. */
const monthIsUsed: Moment = (law, { books, now }) => {
  if (!running(books) || law.monthMs === null) return undefined;
  const moment = now + law.monthMs - monthTime(law, books, now);
  return moment < monthEnd(law, now) && moment - now <= law.sessionMs - sessionTime(books, now) ? moment : undefined;
};

/** Only the first hours of a session are walked through; to the limits there are jumps. */
const inAnHour: Moment = (_law, { books, now }) =>
  running(books) && sessionTime(books, now) < 4 * hourMs ? now + hourMs : undefined;

const to = (name: string, moment: Moment, early = 0): Action => ({
  name,
  isPossible: (world, { law }: Kit) => {
    const then = moment(law, world);
    return then !== undefined && Number.isFinite(then) && then - early > world.now;
  },
  play: ({ kit, world }) => {
    world.now = (moment(kit.law, world) ?? world.now) - early;
    return undefined;
  },
});

/** Time passes by the jumps that mean something: within a session, to each limit and to the last second before it. */
export const timeActions: readonly Action[] = [
  to('an hour passes', inAnHour),
  to('the last second of the session comes', sessionEnds, secondMs),
  to('the session reaches its limit', sessionEnds),
];

/** The same where months are counted. */
export const monthActions: readonly Action[] = [
  to('the last second of the month’s allowance comes', monthIsUsed, secondMs),
  to('the month’s allowance is used up', monthIsUsed),
  to('the last second of the month comes', monthTurns, secondMs),
  to('the month ends', monthTurns),
];
