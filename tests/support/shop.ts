import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalAudit } from '../../src/cli/audit.ts';
import { type Command } from '../../src/fiscal/command.ts';
import { type Fact } from '../../src/fiscal/fact.ts';
import { minor, parseMinor, thousandths } from '../../src/fiscal/money.ts';
import { type LineRequest, type ReceiptRequest, type TenderRequest } from '../../src/fiscal/receipt.ts';
import { type UkraineSettings, ukraine, ukraineDefaults } from '../../src/fiscal/regimes/ukraine.ts';
import { type Duration, duration, instant } from '../../src/fiscal/time.ts';
import { ukraineServer } from '../../src/gateway/ukraine/client.ts';
import { encodeUkraine } from '../../src/gateway/ukraine/encode.ts';
import { registersOf } from '../../src/gateway/ukraine/registers.ts';
import { nodeFileSystem } from '../../src/persistence/file-system.ts';
import { openJournal } from '../../src/persistence/journal.ts';
import { registerFold } from '../../src/persistence/register-fold.ts';
import { verifyJournal } from '../../src/persistence/verify.ts';
import { type Answer } from '../../src/runtime/answer.ts';
import { type Patience } from '../../src/runtime/parts.ts';
import { type Clock, type Journal } from '../../src/runtime/ports.ts';
import { openTill, type Till } from '../../src/runtime/till.ts';
import { makeDevKey } from '../../src/signing/dev-key.ts';
import { devSigner } from '../../src/signing/dev-signer.ts';
import { startUkraineSimulator } from '../../src/simulator/ukraine/simulator.ts';

/** A clock that runs with the machine and can be moved; server and register share the world's time. */
const movableClock = (): { clock: Clock; move: (by: Duration) => void } => {
  let offset = 0;
  return {
    clock: {
      wall: () => instant(Date.now() + offset),
      monotonic: () => duration(Math.round(performance.now()) + offset),
    },
    move: (by) => {
      offset += by;
    },
  };
};

const patience: Patience = {
  connect: duration(500),
  answer: duration(400),
  lookUp: duration(400),
  glance: duration(300),
};

const year = 365 * 86_400_000;

/** A register on a real temporary folder against the real simulator, with the clock in the test's hands. */
export const openShop = async (settings: Partial<UkraineSettings> = {}) => {
  const { clock, move } = movableClock();
  const simulator = await startUkraineSimulator({ port: 0, clock: clock.wall, seed: 7 });
  const folder = mkdtempSync(join(tmpdir(), 'kasa-shop-'));
  const now = Date.now();
  const key = makeDevKey({
    name: 'Test',
    taxNumber: '1010101017',
    validFrom: instant(now - year),
    validTo: instant(now + year),
  });
  const signer = devSigner(key);
  const connection = { url: simulator.url, signer, now: clock.wall };
  const found = await registersOf(connection, patience);
  if (found.kind !== 'found' || !found.registrations[0]) throw new Error('the simulator has no register');
  const registration = found.registrations[0];
  let identifier = 0;
  /** What happens just before a fact would be on the disk; what it throws ends the process of the register there. */
  const disk: { before: (fact: Fact) => void } = { before: () => undefined };
  const open = (): Till =>
    openTill({
      regime: ukraine({ ...ukraineDefaults, ...settings }),
      registration,
      clock,
      identifiers: { next: () => `00000000-0000-4000-8000-${String(++identifier).padStart(12, '0')}` },
      server: ukraineServer(connection, registration.registerNumber),
      signer,
      encode: encodeUkraine,
      journal: watched(openJournal({ fs: nodeFileSystem, folder, fold: registerFold })),
      patience,
    });
  const watched = (journal: Journal): Journal => ({
    ...journal,
    commit: (fact) => {
      disk.before(fact);
      return journal.commit(fact);
    },
  });
  let till = open();
  return {
    simulator,
    folder,
    disk,
    move,
    till: () => till,
    /** Ends the process of the register, as a kill would leave its files, and starts it again. */
    restart: async () => {
      await till.close();
      till = open();
      await till.start();
    },
    perform: (command: Command): Promise<Answer> => till.perform({ command, cashier: 'Касир 1' }),
    books: () => simulator.books(),
    verify: () => verifyJournal({ fs: nodeFileSystem, folder, fold: registerFold, audit: journalAudit() }),
    close: async () => {
      await till.close();
      await simulator.close();
    },
  };
};

export type Shop = Awaited<ReturnType<typeof openShop>>;

const money = (text: string) => parseMinor(text) ?? minor(0);

/** A line of a sale with defaults. */
export const line = (changes: Partial<LineRequest> = {}): LineRequest => ({
  code: '1001',
  barcode: null,
  uktzed: null,
  name: 'Хліб',
  unit: 'шт',
  quantity: thousandths(1000),
  price: money('50.00'),
  tax: 'А',
  discount: null,
  ...changes,
});

export const cash = (amount: string): TenderRequest => ({ by: 'cash', amount: money(amount) });
export const card = (amount: string): TenderRequest => ({ by: 'card', amount: money(amount) });

/** A sale of bread at 50.00, paid in cash unless said otherwise. */
export const sale = (changes: Partial<ReceiptRequest> = {}): Command => ({
  type: 'sell',
  request: { lines: [line()], tenders: [cash('50.00')], ...changes },
});
