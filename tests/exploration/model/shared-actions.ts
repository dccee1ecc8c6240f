import { type Command } from '../../../src/fiscal/command.ts';
import { type Answer, perform, start } from '../flow/perform.ts';
import { replayed } from '../search/choices.ts';
import { type Action } from './action.ts';
import { monthTime, running, sessionTime } from './law.ts';
import { type Kit, type Run } from './run.ts';
import { must, Violation } from './sheet.ts';
import { crash, type World } from './world.ts';

/** A refusal names a limit that is reached by the auditor's own sums, and not a second before. */
const hasReason = ({ law }: Kit, { books, now }: World, answer: Answer): void => {
  if (typeof answer !== 'object') return;
  const isSession = answer.code !== 'session-limit' || sessionTime(books, now) >= law.sessionMs;
  const isMonth = answer.code !== 'month-limit' || monthTime(law, books, now) >= (law.monthMs ?? 0);
  if (!isSession || !isMonth) throw new Violation(`refused by ${answer.rule}, and the limit is not reached`);
};

/** Whether nothing is open and nothing runs: then a fair order must be granted, or refused for what the shift has come to. */
const isAtRest = (world: World): boolean => world.running && world.books.sheets.length === 0 && isSettled(world);

/** Whether nothing is owed, but for what only a person can decide about. */
const isSettled = ({ books, register }: World): boolean =>
  books.sheets.every(({ stuck }) => stuck) &&
  (books.sheets.length > 0 || (!running(books) && register.outbox.length === 0));

const ofTheShift: ReadonlySet<string> = new Set([
  'z-made',
  'z-missing',
  'shift-open',
  'shift-closed',
  'nothing-to-cancel',
]);

/** A command of the cashier, without the gate before it: what the gate begins is an action of its own, possible just before as well. Receipts take turns, for sale and return are one to all that is looked at here. */
export const ordering = (name: string, commandIn: (world: World) => Command): Action => ({
  name,
  isPossible: ({ running: isOn }) => isOn,
  play: (run) => {
    const wasAtRest = isAtRest(run.world);
    const answer = perform(run, commandIn(run.world));
    hasReason(run.kit, run.world, answer);
    const isFine = answer === 'done' || (typeof answer === 'object' && ofTheShift.has(answer.code));
    if (wasAtRest && run.choices.isFair() && !isFine)
      throw new Violation(`stuck: on a live link ${name} comes to ${JSON.stringify(answer)}`);
    return answer;
  },
});

/** The power goes between two actions, and comes back. */
export const powerActions: readonly Action[] = [
  {
    name: 'the power goes',
    isPossible: ({ running: isOn }) => isOn,
    play: () => {
      throw crash;
    },
  },
  {
    name: 'the register starts',
    isPossible: ({ running: isOn }) => !isOn,
    play: (run) => {
      start(run);
      return undefined;
    },
  },
];

/** The register is never stuck: after a start, on a live line, nothing is owed once everything was sent, but for what a person must decide about. */
export const wayOut = (settle: (run: Run) => unknown): Action => ({
  name: 'everything is sent over a live line',
  isPossible: () => true,
  play: ({ world, ...parts }) => {
    const run = { world, ...parts, choices: replayed(0, 0) };
    if (!world.running) start(run);
    if (world.upload) settle(run);
    settle(run);
    must(isSettled(world), 'stuck: the line is alive, everything was sent, and something is still owed');
    return undefined;
  },
});
