import { evolve } from '../../../src/fiscal/evolve.ts';
import { ukraine as regimeOf, ukraineDefaults } from '../../../src/fiscal/regimes/ukraine.ts';
import { inspectServer } from '../flow/link.ts';
import { resolveLostAnswer } from '../flow/online.ts';
import { resolve } from '../flow/perform.ts';
import { renumberAsExpected } from '../flow/renumber.ts';
import { advanceUpload, beginUpload, uploadSession } from '../flow/upload.ts';
import { type Action, type Country } from '../model/action.ts';
import { commandsOf } from '../model/commands.ts';
import { rememberedDecide } from '../model/core.ts';
import { ukraineLaw } from '../model/law.ts';
import { type Kit, type Run } from '../model/run.ts';
import { ordering, powerActions, wayOut } from '../model/shared-actions.ts';
import { monthActions, timeActions } from '../model/time-actions.ts';
import { newWorld, type World } from '../model/world.ts';
import { firstUnanswered, played } from '../search/play.ts';
import { taxServer } from './wire.ts';

/** A session holds six documents here, its end included, so that the cap a shop may set is met (UA-10). */
const numbers = 6;
const regime = regimeOf({ ...ukraineDefaults, offlineNumbers: numbers });
const { sell, giveBack, storno, report, close, open } = commandsOf('А', 1000);

/** `sendOwed`: everything that is owed, at a person's word. */
const sync = (run: Run): undefined => {
  const { register, doubtful } = run.world;
  if (register.offline.session) uploadSession(run);
  else if (doubtful) resolveLostAnswer(run, doubtful);
  else inspectServer(run);
  return undefined;
};

/** The first step of the same: an upload begins, and goes on step by step. */
const begin = (run: Run): undefined => {
  if (run.world.register.offline.session) beginUpload(run);
  else sync(run);
};

const trade: readonly Action[] = [
  ordering('a receipt', ({ register: { cancellable } }) => (cancellable?.body.kind === 'sale' ? giveBack : sell)),
  ordering('a storno', () => storno),
  ordering('the Z', () => report),
  ordering('closing', () => close),
  ordering('opening', () => open),
];

const duties: readonly Action[] = [
  wayOut(sync),
  { name: 'what is owed is sent', isPossible: ({ running: isOn, upload }) => isOn && !upload, play: begin },
  {
    name: 'the upload goes on',
    isPossible: ({ upload }) => upload !== null,
    play: (run) => {
      advanceUpload(run);
      return undefined;
    },
  },
  {
    name: 'the lost answer is asked for',
    isPossible: ({ running: isOn, register: { unanswered } }) => isOn && unanswered?.replacedBy === null,
    play: (run) => {
      resolve(run);
      return undefined;
    },
  },
  {
    name: 'a person has the session renumbered',
    isPossible: ({ running: isOn, register: { halt }, upload }) => isOn && halt !== null && !upload,
    play: (run) => {
      renumberAsExpected(run);
      return undefined;
    },
  },
];

const kit: Kit = {
  regime,
  law: { ...ukraineLaw, numbers },
  decide: rememberedDecide(regime),
  evolve,
  server: taxServer,
};

const monday = Date.UTC(2026, 10, 2, 7);
const hourMs = 3_600_000;

/** A register that was never used; one with 164 of its 168 hours used; the same two hours before the month ends. */
const roots = (): readonly World[] => {
  const fresh = newWorld(monday);
  const sold = played(kit, fresh, (run) => ordering('', () => sell).play(run));
  let used = sold;
  for (const hours of [35, 35, 35, 35, 24]) used = offlineFor(used, hours);
  return [fresh, used, { ...used, now: Date.UTC(2026, 10, 30, 20) }];
};

/** One session of so many hours, ended and sent. */
const offlineFor = (world: World, hours: number): World => {
  const offline = played(
    kit,
    { ...world, link: 'offline' },
    (run) => ordering('', () => sell).play(run),
    firstUnanswered,
  );
  return played(kit, { ...offline, now: offline.now + hours * hourMs }, sync);
};

export const ukraine: Country = {
  name: 'ukraine',
  kit,
  actions: [...trade, ...duties, ...powerActions, ...timeActions, ...monthActions],
  roots,
};
