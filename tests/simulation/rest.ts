import { type Hands } from './hands.ts';
import { type World } from './world.ts';

const minute = 60_000;

/** As many rounds as a clock that was days ahead may need. */
const mostRounds = 60;

/** Everything is put right and given time: after this nothing may wait to be sent. */
export const rest = async (
  { network, server, clock, fillDisk, machine, auditor }: World,
  own: Hands,
): Promise<void> => {
  network.heal();
  server.calm();
  fillDisk(false);
  machine.fuse().light('disk', Number.POSITIVE_INFINITY);
  machine.fuse().light('wire', Number.POSITIVE_INFINITY);
  if (clock.ahead() !== 0) {
    auditor.clockSet(-clock.ahead(), false);
    clock.jump(-clock.ahead());
  }
  for (let round = 0; round < mostRounds; round++) {
    await own.wait(15 * minute);
    if (machine.till().regime.offline.entry === 'manual') await own.take({ do: 'switch the mode off' });
    else await own.work((till) => till.sync());
    if (isQuiet(machine.till().read().register)) return sellAgain(own);
    await own.take({ do: 'set aside' });
  }
};

/** A register that owes nothing, with the link up, is open for business: after at most a shift to close and one to open. */
const sellAgain = async (own: Hands): Promise<void> => {
  await own.take({ do: 'close' });
  if (!(await own.sells(1))) throw new Error('the link is up, nothing is owed, and nothing can be sold');
};

type Owed = {
  readonly unanswered: unknown;
  readonly outbox: readonly unknown[];
  readonly offline: { session: unknown };
};

const isQuiet = ({ unanswered, outbox, offline }: Owed): boolean =>
  unanswered === null && outbox.length === 0 && offline.session === null;
