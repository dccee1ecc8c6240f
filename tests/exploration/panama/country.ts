import { evolve } from '../../../src/fiscal/evolve.ts';
import { enterOffline, setAsideDocument } from '../../../src/fiscal/manual-mode.ts';
import { isRefusal } from '../../../src/fiscal/refusal.ts';
import { panama as regimeOf } from '../../../src/fiscal/regimes/panama.ts';
import { instant } from '../../../src/fiscal/time.ts';
import { inspectServer } from '../flow/link.ts';
import { resolveLostAnswer } from '../flow/online.ts';
import { type Answer } from '../flow/perform.ts';
import { leave } from '../flow/transmit.ts';
import { type Action, type Country } from '../model/action.ts';
import { commandsOf } from '../model/commands.ts';
import { rememberedDecide } from '../model/core.ts';
import { record } from '../model/disk.ts';
import { panamaLaw, running } from '../model/law.ts';
import { type Kit, type Run } from '../model/run.ts';
import { ordering, powerActions, wayOut } from '../model/shared-actions.ts';
import { timeActions } from '../model/time-actions.ts';
import { newWorld, type World } from '../model/world.ts';
import { played } from '../search/play.ts';
import { pacServer } from './wire.ts';

const regime = regimeOf({
  ruc: '155596713-2-2015',
  dv: '59',
  rucType: '2',
  name: 'A',
  address: 'A',
  branch: '0000',
  billingPoint: '001',
  offlineBillingPoint: '901',
  environment: '2',
  contingencyEmission: '04',
});
const { sell, giveBack, cashIn, storno, report, close, open } = commandsOf('01', 1070);

const enter = ({ kit, world, ...run }: Run): Answer => {
  const now = instant(world.now);
  const request = {
    by: 'A',
    reason: 'Sin servicio de Internet',
    accepted: true,
    loginAt: world.loggedIn ? now : null,
    printer: 'A',
  };
  const fact = enterOffline(kit.regime, world.register, { request, now });
  if (isRefusal(fact)) return fact;
  record({ kit, world, ...run }, fact);
  return 'done';
};

/** A person decides about the first document the server will not take (K-15). */
const setAside = ({ kit, world, ...run }: Run): Answer => {
  const number = world.register.outbox.find(({ state }) => state === 'rejected' || state === 'conflict')?.number ?? 0;
  const decision = { number, reason: 'A', by: 'A' };
  const fact = setAsideDocument(kit.regime, world.register, { decision, now: instant(world.now) });
  if (isRefusal(fact)) return fact;
  record({ kit, world, ...run }, fact);
  return 'done';
};

/** What a person does to have everything sent: ends the mode where it is on, asks for the lost answer where one is missing. */
const settle = (run: Run): undefined => {
  const { register, doubtful } = run.world;
  if (register.offline.session) leave(run);
  else if (doubtful) resolveLostAnswer(run, doubtful);
  else inspectServer(run);
};

const isStuck = ({ register: { outbox } }: World): boolean =>
  outbox.some(({ state }) => state === 'rejected' || state === 'conflict');

const trade: readonly Action[] = [
  ordering('a receipt', ({ register: { cancellable } }) => (cancellable?.body.kind === 'sale' ? giveBack : sell)),
  ordering('cash in', () => cashIn),
  ordering('a storno', () => storno),
  ordering('the Z', () => report),
  ordering('closing', () => close),
  ordering('opening', () => open),
];

const mode: readonly Action[] = [
  wayOut(settle),
  { name: 'the mode is switched on', isPossible: ({ running: isOn, books }) => isOn && !running(books), play: enter },
  { name: 'what is owed is sent', isPossible: ({ running: isOn }) => isOn, play: settle },
  { name: 'a person sets a document aside', isPossible: (world) => world.running && isStuck(world), play: setAside },
];

const kit: Kit = {
  regime,
  law: panamaLaw,
  decide: rememberedDecide(regime),
  evolve,
  server: pacServer,
};

/** A register that was never used, and one in its mode after a sale of each kind. */
const roots = (): readonly World[] => {
  const fresh = newWorld(Date.UTC(2026, 10, 2, 14));
  const sold = played(kit, fresh, (run) => ordering('', () => sell).play(run));
  const entered = played(kit, sold, enter);
  return [fresh, played(kit, entered, (run) => ordering('', () => sell).play(run))];
};

export const panama: Country = {
  name: 'panama',
  kit,
  actions: [...trade, ...mode, ...powerActions, ...timeActions],
  roots,
};
