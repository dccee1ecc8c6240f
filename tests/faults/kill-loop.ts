import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Batch, openBatch, type Reply, type ToldDocument, toldDocument } from './batch-process.ts';
import { disagreements, forgotten } from './kill-judge.ts';
import { buildProgram, type Program } from './program.ts';
import { afterRefusal, enterMode, nextRequest, sale, sendAll } from './requests.ts';
import { type Chance, seeded } from './seeded.ts';
import { type CountryName, countries, type Server, startServer, type Trouble } from './servers.ts';

/** Where in its life a process is killed. */
type Moment = 'starting' | 'working' | 'uploading';

/** What a loop did and what was wrong at its end. */
export type LoopReport = {
  readonly country: CountryName;
  readonly seed: number;
  readonly rounds: number;
  readonly kills: Readonly<Record<Moment, number>>;
  /** Documents answered, refusals and problems answered, documents in the register's list, papers printed. */
  readonly answered: number;
  readonly refused: number;
  readonly listed: number;
  readonly atServer: number;
  readonly stillWaiting: number;
  readonly verify: string;
  readonly wrong: readonly string[];
};

type Loop = {
  readonly file: string;
  readonly folder: string;
  readonly server: Server;
  readonly chance: Chance;
  readonly told: ToldDocument[];
  readonly wrong: string[];
  readonly kills: Record<Moment, number>;
  refused: number;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps what was answered. */
const ask = async (loop: Loop, batch: Batch, request: object): Promise<Reply | undefined> => {
  const answer = await batch.ask(request);
  if (answer?.document) loop.told.push(answer.document);
  else if (answer && !answer.ok) loop.refused += 1;
  return answer;
};

const troubles: readonly Trouble[] = ['refused', 'refused', 'cut', 'slow', 'answer lost', 'request lost'];

const newTrouble = async ({ server, chance }: Loop): Promise<void> => {
  await server.restore();
  if (chance.percent(50)) await server.trouble(chance.pick(troubles));
};

/** What the restarted register still knows of what its dead predecessors answered. */
const checkMemory = async ({ told, wrong }: Loop, batch: Batch): Promise<void> => {
  const recent = told.slice(-40);
  const answer = await batch.ask({ do: 'documents', from: Math.max(1, (recent[0]?.number ?? 1) - 1) });
  if (answer?.documents) wrong.push(...forgotten(recent, answer.documents));
};

const work = async (loop: Loop, batch: Batch, requests: number): Promise<void> => {
  for (let each = 0; each < requests; each++) {
    if (loop.chance.percent(12)) await newTrouble(loop);
    const answer = await ask(loop, batch, nextRequest(loop.server.country, loop.chance));
    if (!answer) return;
    const wayOn = afterRefusal(loop.server.country, answer.refusal?.code);
    if (wayOn) await ask(loop, batch, wayOn);
  }
};

/** Sells without a link, then brings it back slow, so that a kill meets the sending. */
const fillSession = async (loop: Loop, batch: Batch): Promise<void> => {
  const { country } = loop.server;
  if (country === 'panama') await ask(loop, batch, enterMode);
  await loop.server.trouble('refused');
  const sales = 4 + loop.chance.below(8);
  for (let each = 0; each < sales; each++) await ask(loop, batch, sale(country));
  await loop.server.restore();
  await loop.server.trouble('slow');
};

const rounds: Readonly<Record<Moment, (loop: Loop, batch: Batch) => Promise<void>>> = {
  starting: async (loop, batch) => {
    const killed = pause(loop.chance.below(450)).then(() => batch.signal('SIGKILL'));
    await work(loop, batch, 30);
    await killed;
  },
  working: async (loop, batch) => {
    await checkMemory(loop, batch);
    await work(loop, batch, 1 + loop.chance.below(25));
    const killed = pause(loop.chance.below(12)).then(() => batch.signal('SIGKILL'));
    await work(loop, batch, 30);
    await killed;
  },
  uploading: async (loop, batch) => {
    await checkMemory(loop, batch);
    await fillSession(loop, batch);
    const killed = pause(loop.chance.below(160)).then(() => batch.signal('SIGKILL'));
    await ask(loop, batch, sendAll(loop.server.country));
    await killed;
  },
};

const playRound = async (loop: Loop): Promise<void> => {
  const moment = loop.chance.pick(['starting', 'working', 'uploading'] as const);
  await newTrouble(loop);
  const batch = openBatch(loop.file, loop.folder);
  await rounds[moment](loop, batch);
  const code = await batch.ended;
  if (code === null) loop.kills[moment] += 1;
  else loop.wrong.push(`ended by itself with ${code} while ${moment}: ${batch.complaints().trim()}`);
};

/** Brings everything to the server; the number of documents that are left. */
const settle = async (loop: Loop): Promise<number> => {
  await loop.server.restore();
  const batch = openBatch(loop.file, loop.folder);
  let left = -1;
  for (let attempt = 0; attempt < 20 && left !== 0; attempt++) {
    await batch.ask(sendAll(loop.server.country));
    left = (await batch.ask({ do: 'status' }))?.waiting ?? -1;
  }
  const code = await batch.end();
  if (code !== 0) loop.wrong.push(`the last run ended with ${code}: ${batch.complaints().trim()}`);
  return left;
};

const judge = async (loop: Loop, program: Program): Promise<{ listed: number; verify: string; printed: number }> => {
  const { folder, server, told, wrong } = loop;
  const { code, out, err } = await program.run(['journal', '--data', folder, '--json']);
  if (code !== 0) wrong.push(`journal: ${err.trim()}`);
  const rows = out.split('\n').filter((row) => row !== '');
  const listed = rows.map((row) => toldDocument.parse(JSON.parse(row)));
  const papers = join(folder, 'receipts');
  const printed = (existsSync(papers) ? readdirSync(papers) : []).map((name) => Number.parseInt(name, 10));
  wrong.push(...disagreements({ country: server.country, told, listed, booked: server.books(), printed }));
  const verify = (await program.run(['verify', '--data', folder, '--json'])).out.trim();
  if (!verify.includes('"ok":true')) wrong.push(`verify: ${verify}`);
  return { listed: listed.length, verify, printed: printed.length };
};

export type LoopPlan = { readonly country: CountryName; readonly rounds: number; readonly seed: number };

/** Sells with the real program on a real folder and kills it at seeded moments, again and again; then compares the books. */
export const killLoop = async (program: Program, plan: LoopPlan): Promise<LoopReport> => {
  const server = await startServer(plan.country);
  const folder = mkdtempSync(join(tmpdir(), 'kasa-kills-'));
  const kills = { starting: 0, working: 0, uploading: 0 };
  const chance = seeded(plan.seed);
  const loop: Loop = { file: program.file, folder, server, chance, told: [], wrong: [], kills, refused: 0 };
  const setUp = await program.run(['init', '--data', folder, ...server.setUpWords]);
  if (setUp.code !== 0) throw new Error(setUp.err);
  for (let round = 0; round < plan.rounds; round++) await playRound(loop);
  const stillWaiting = await settle(loop);
  const { listed, verify } = await judge(loop, program);
  const atServer = server.books().length;
  await server.close();
  if (loop.wrong.length === 0) rmSync(folder, { recursive: true });
  else loop.wrong.push(`the folder is kept: ${folder}`);
  const { told, refused, wrong } = loop;
  return { ...plan, kills, answered: told.length, refused, listed, atServer, stillWaiting, verify, wrong };
};

/** One line a person can read. */
export const summary = ({ country, seed, rounds: count, kills, ...report }: LoopReport): string =>
  `kill -9, ${country}, seed ${seed}: ${count} rounds (killed ${kills.starting} starting, ${kills.working} working, ${kills.uploading} uploading), ` +
  `${report.answered} documents answered, ${report.refused} refusals, ${report.listed} in the journal, ${report.atServer} at the server, ` +
  `${report.stillWaiting} waiting; ${report.wrong.length} wrong; verify ${report.verify}`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { rounds: { type: 'string' }, country: { type: 'string' }, seed: { type: 'string' } },
  });
  const program = buildProgram();
  for (const country of countries.filter((each) => values.country === undefined || each === values.country)) {
    const report = await killLoop(program, {
      country,
      rounds: Number(values.rounds ?? 100),
      seed: Number(values.seed ?? 1),
    });
    console.log(summary(report));
    for (const wrong of report.wrong) console.log(`  ${wrong}`);
    if (report.wrong.length > 0 || report.stillWaiting !== 0) process.exitCode = 1;
  }
  program.remove();
};

if (import.meta.main) await main();
