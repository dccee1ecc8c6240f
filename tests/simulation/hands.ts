import { type Command } from '../../src/fiscal/command.ts';
import { allowance } from '../../src/fiscal/offline.ts';
import { StorageBroken } from '../../src/persistence/faults.ts';
import { DiskFull } from '../../src/runtime/ledger.ts';
import { type Till } from '../../src/runtime/till.ts';
import { cashier } from './cashier.ts';
import { chance } from './chance.ts';
import { type Country } from './country.ts';
import { type Done, type Ending } from './machine.ts';
import { type Step } from './steps.ts';
import { type World } from './world.ts';

/** Whoever does things to the register and its surroundings, one step at a time. */
export type Hands = {
  readonly take: (step: Step) => Promise<void>;
  readonly start: (after: Ending) => Promise<void>;
  /** Lets the register work; where its process ends meanwhile, it is started again. */
  readonly work: <T>(task: (till: Till) => Promise<T>) => Promise<T | undefined>;
  /** Asks for what a cashier makes up looking at the register; nothing where nothing fits. */
  readonly perform: (order: (till: Till) => Command | undefined) => Promise<boolean>;
  /** Whether a sale goes through. */
  readonly sells: (seed: number) => Promise<boolean>;
  /** Waits, with the duties done meanwhile. */
  readonly wait: (ms: number) => Promise<void>;
};

/** How often the duties are looked after in a stretch of waiting, at the most and at the least often. */
const looksInStretch = 8;
const shortestLookMs = 60_000;

const person = 'Ana';

export const hands = (world: World, country: Country): Hands => {
  const { time, clock, network, server, machine, auditor, fillDisk } = world;
  const own = cashier(country);
  let ending: Ending = { how: 'kill', again: null };

  let isFull = false;

  const fill = (full: boolean): void => {
    isFull = full;
    fillDisk(full);
  };

  const start = async (after: Ending): Promise<void> => {
    ending = { ...ending, again: null };
    const started = await machine.start(after);
    if (started.kind === 'done') return;
    if (started.kind === 'broken') makeRoomOr(started.error);
    await start({ ...after, again: null });
  };

  /** A full disk may stop a register, which says so and is started again once there is room; nothing else may. */
  const makeRoomOr = (error: unknown): void => {
    const isAboutDisk = error instanceof StorageBroken || error instanceof DiskFull;
    if (!isFull || !isAboutDisk) throw error;
    fill(false);
  };

  const finish = async <T>(done: Done<T>): Promise<T | undefined> => {
    if (done.kind === 'done') return done.answer;
    if (done.kind === 'broken') makeRoomOr(done.error);
    await start(ending);
    return undefined;
  };

  const work: Hands['work'] = async (task) => finish(await machine.work(task));

  const perform: Hands['perform'] = async (order) => {
    const answer = await work(async (till) => {
      const command = order(till);
      return command && till.perform({ command, cashier: person });
    });
    if (answer && !answer.ok && 'refusal' in answer) auditor.refused(answer.refusal.code);
    return answer?.ok ?? false;
  };

  const wait = async (ms: number): Promise<void> => {
    const end = time.now() + ms;
    const look = Math.max(shortestLookMs, Math.floor(ms / looksInStretch));
    while (time.now() < end) {
      await time.pass(Math.min(look, end - time.now()), () => machine.fuse().isDead());
      if (machine.fuse().isDead()) await start(ending);
      await work((till) => till.tick());
    }
  };

  /** The first thing a machine does when it wakes is what it does every second. */
  const sleep = async (ms: number): Promise<void> => {
    await time.pass(ms, () => machine.fuse().isDead());
    clock.slept(ms);
    if (machine.fuse().isDead()) await start(ending);
    await work((till) => till.tick());
  };

  const sellAtBrink = async ({ ms, seed }: Extract<Step, { do: 'sell at the brink' }>): Promise<void> => {
    const till = machine.till();
    const { offline } = till.read().register;
    if (!offline.session) return;
    const { session, month } = allowance(country.regime, offline, till.now());
    await wait(Math.max(0, Math.min(session, month ?? session) + ms));
    await perform((each) => own.sale(each, seed));
  };

  const setClock = async (byMs: number, off: boolean): Promise<void> => {
    auditor.clockSet(byMs, off);
    if (!off) return clock.jump(byMs);
    machine.fuse().die();
    clock.jump(byMs);
    await start({ how: 'kill', again: null });
  };

  const reason = 'Sin servicio de Internet en el local';

  const take = async (step: Step): Promise<void> => {
    switch (step.do) {
      case 'sell':
        return void (await perform((till) => own.sale(till, step.seed)));
      case 'sell one article twice':
        return void (await perform((till) => own.saleOfOneArticle(till, step.seed)));
      case 'refund':
        return void (await perform((till) => own.refund(till, step.seed)));
      case 'move cash':
        return void (await perform(() => own.cash(step.seed)));
      case 'ask for something wrong':
        return void (await perform((till) => own.wrong(till, step.seed)));
      case 'cancel':
        return void (await perform(() => ({ type: 'cancelLast' })));
      case 'read X':
        return void machine.till().read().register.report;
      case 'make Z':
        return void (await perform(() => ({ type: 'makeZ' })));
      case 'close':
        return void (await perform(() => ({ type: 'closeShift' })));
      case 'open':
        return void (await perform(() => ({ type: 'openShift', cashier: person })));
      case 'send':
        return machine.begin((till) => till.sync());
      case 'look at the link':
        return void (await work((till) => till.probe()));
      case 'stop waiting':
        time.later('machine', 1000, () => machine.till().stopWaiting());
        return;
      case 'wait':
        return step.awake ? wait(step.ms) : sleep(step.ms);
      case 'sell at the brink':
        return sellAtBrink(step);
      case 'link':
        return network.become(step.state);
      case 'expect':
        return network.expect(...step.mishaps);
      case 'upset the server':
        return server.upset(step.faults);
      case 'calm the server':
        return server.calm();
      case 'set the clock':
        return setClock(step.byMs, step.off);
      case 'crash':
        ending = { how: step.how, again: step.again };
        return machine.fuse().light(step.at, step.after);
      case 'restart':
        await work((till) => till.close());
        return start({ how: 'kill', again: null });
      case 'fill the disk':
        return fill(true);
      case 'make room':
        return fill(false);
      case 'switch the mode on': {
        const accepted = chance(step.seed).percent(90);
        const request = { by: person, reason: accepted ? reason : 'corto', accepted, printer: 'receipts' };
        return void (await work((till) => till.enterOffline(request)));
      }
      case 'switch the mode off':
        return endMode();
      case 'set aside':
        return setAside();
    }
  };

  const endMode = async (): Promise<void> => {
    auditor.ending(true);
    await work((till) => till.leaveOffline(person));
    auditor.ending(false);
  };

  const setAside = async (): Promise<void> => {
    for (const { number, state } of machine.till().read().register.outbox) {
      if (state !== 'rejected' && state !== 'conflict') continue;
      await work((till) => till.setAside({ number, reason: 'Aclarado con la DGI', by: person }));
    }
  };

  return { take, start, work, perform, wait, sells: (seed) => perform((till) => own.sale(till, seed)) };
};
