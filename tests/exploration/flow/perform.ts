import { type Command } from '../../../src/fiscal/command.ts';
import { type DocumentKind, isRevocable } from '../../../src/fiscal/document.ts';
import { isRefusal, type Refusal } from '../../../src/fiscal/refusal.ts';
import { openingNeedsLink } from '../../../src/fiscal/shift.ts';
import { type Run } from '../model/run.ts';
import { inspectServer, isSurelyDead } from './link.ts';
import { issue, resolveLostAnswer, type Sent, sendOnline } from './online.ts';

/** What a command comes to: done, a lawful no, or trouble that is on the screen. */
export type Answer = 'done' | 'trouble' | Refusal;

const opensShift: ReadonlySet<Command['type']> = new Set(['sell', 'return', 'cashIn', 'cashOut']);
const needsServer: ReadonlySet<Command['type']> = new Set(['sell', 'return', 'cancelLast']);
const shiftActs: Partial<Record<Command['type'], DocumentKind>> = {
  openShift: 'openShift',
  closeShift: 'closeShift',
  makeZ: 'z',
};

/** The steps of the runtime's `perform`, one after the other. */
export const perform = (run: Run, command: Command): Answer => {
  const first =
    withoutServer(run, command) ??
    settleUnanswered(run, command) ??
    openIfNeeded(run, command) ??
    zIfNeeded(run, command);
  if (first) return first;
  if (staysInOwnBooks(run, command)) return issued(run, command);
  return run.world.register.offline.session ? issued(run, command) : issueOnline(run, command);
};

const issued = (run: Run, command: Command): Answer => {
  const document = issue(run, command);
  return isRefusal(document) ? document : 'done';
};

const staysInOwnBooks = ({ kit, world }: Run, command: Command): boolean => {
  if (kit.regime.ownBooks.size === 0) return false;
  const decision = kit.decide(world.register, command, world.now);
  return decision.ok && decision.draft.registeredBy === 'register';
};

const noLink: Refusal = { code: 'no-link', rule: 'PA-19' };
const awaiting = (number: number): Refusal => ({ code: 'awaiting-answer', rule: 'K-05', number });

const withoutServer = (run: Run, command: Command): Answer | undefined => {
  const { entry } = run.kit.regime.offline;
  if (entry !== 'manual' || run.world.register.offline.session || !needsServer.has(command.type)) return undefined;
  if (staysInOwnBooks(run, command)) return undefined;
  return isSurelyDead(run) ? noLink : undefined;
};

const settleUnanswered = (run: Run, command: Command): Answer | undefined => {
  const { world, kit } = run;
  const { offline, unanswered } = world.register;
  const document = world.doubtful;
  const isManual = kit.regime.offline.entry === 'manual';
  if (isManual && offline.session) return undefined;
  if (!document || (offline.session && unanswered?.replacedBy !== null)) return undefined;
  if (offline.session) return stopped(goOffline(run));
  const sent = resolveLostAnswer(run, document);
  if (sent.kind === 'accepted' && shiftActs[command.type] === document.body.kind) return 'done';
  if (sent.kind !== 'uncertain') return undefined;
  if (isManual) return awaiting(document.number);
  if (!isRevocable(document.body.kind)) return refusedForLink(run, command, document.number);
  return stopped(goOffline(run));
};

const stopped = (result: 'gone' | 'reissued' | Refusal): Answer | undefined =>
  typeof result === 'object' ? result : undefined;

const refusedForLink = ({ kit, world }: Run, { type }: Command, number: number): Refusal =>
  world.register.shift.kind !== 'open' && (opensShift.has(type) || type === 'openShift')
    ? openingNeedsLink(kit.regime, world.register)
    : awaiting(number);

const openIfNeeded = (run: Run, command: Command): Answer | undefined => {
  if (!opensShift.has(command.type) || run.world.register.shift.kind === 'open') return undefined;
  const opened = perform(run, { type: 'openShift', cashier: 'A' });
  return opened === 'done' ? undefined : opened;
};

const zIfNeeded = (run: Run, command: Command): Answer | undefined => {
  const { shift } = run.world.register;
  if (command.type !== 'closeShift' || shift.kind !== 'open' || shift.zMade) return undefined;
  const made = perform(run, { type: 'makeZ' });
  const { shift: after } = run.world.register;
  return made === 'done' || (after.kind === 'open' && after.zMade) ? undefined : made;
};

const issueOnline = (run: Run, command: Command): Answer => {
  if (isSurelyDead(run)) return withoutLink(run, command);
  const sent = sendOnline(run, command);
  const settled = sent.kind === 'uncertain' ? resolveLostAnswer(run, sent.document) : sent;
  switch (settled.kind) {
    case 'accepted':
      return 'done';
    case 'refusal':
      return settled.refusal;
    case 'rejected':
    case 'conflict':
      return 'trouble';
    case 'withdrawn':
      return withoutLink(run, command);
    case 'uncertain':
      return withoutAnswer(run, settled);
  }
};

const withoutLink = (run: Run, command: Command): Answer => {
  const { kit, world } = run;
  if (kit.regime.offline.entry === 'manual') return noLink;
  if (command.type === 'openShift') return openingNeedsLink(kit.regime, world.register);
  if (command.type === 'cancelLast') return 'trouble';
  const decision = kit.decide(world.register, command, world.now);
  if (!decision.ok) return decision.refusal;
  const gone = goOffline(run);
  return typeof gone === 'object' ? gone : issued(run, command);
};

const withoutAnswer = (run: Run, { document }: Extract<Sent, { kind: 'uncertain' }>): Answer => {
  if (run.kit.regime.offline.entry === 'manual' || !isRevocable(document.body.kind)) return 'trouble';
  return goOffline(run) === 'reissued' ? 'done' : 'trouble';
};

/** `goOffline`: the session begun, and the unanswered document made again inside it (UA-15). */
const goOffline = (run: Run): 'gone' | 'reissued' | Refusal => {
  if (!run.world.register.offline.session) {
    const begun = issue(run, { type: 'beginOffline' });
    if (isRefusal(begun)) return begun;
  }
  const { unanswered } = run.world.register;
  if (!unanswered || unanswered.replacedBy !== null) return 'gone';
  const again = issue(run, { type: 'reissue' });
  return isRefusal(again) ? again : 'reissued';
};

/** The duty `resolve`: finishes what a kill interrupted. */
export const resolve = (run: Run): void => {
  const { register, doubtful } = run.world;
  if (!doubtful || register.unanswered?.replacedBy !== null) return;
  const sent = register.offline.session ? undefined : resolveLostAnswer(run, doubtful);
  if (sent && sent.kind !== 'uncertain') return;
  if (run.kit.regime.offline.entry === 'automatic' && isRevocable(doubtful.body.kind)) goOffline(run);
};

/** `start`: the link proved and what a kill left open settled, before the first command. */
export const start = (run: Run): void => {
  const { regime } = run.kit;
  run.world.running = true;
  if (regime.offline.entry === 'manual' && run.world.register.offline.session) return;
  inspectServer(run);
  resolve(run);
};
