import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { apart } from '../../../tests/pty/session.ts';
import { temporaryFolder } from '../archives.mjs';
import { median, remark, row } from '../figures.mjs';
import { largeCatalogue } from '../large-catalogue.mjs';
import { greedyRatio, latencies } from './costs.mjs';
import { openMeter } from './meter.mjs';
import { cpuMs, residentMegabytes } from './process.mjs';

const articles = 50_000;
const files = 60;

/** What moves the choice down and up; as `terminfo` has it for a program that asked for it, or plain. */
const arrows = { asked: ['\x1bOB', '\x1bOA'], plain: ['\x1b[B', '\x1b[A'] };

/**
 * Programs of Debian with a list to choose from. htop changes no process here, and its own look at the machine comes seldom
 * enough to fall on few of the keys.
 */
const peers = [
  {
    name: 'htop',
    shows: 'F10Quit',
    words: () => ['htop', '--readonly', '--no-mouse', '-d', '100'],
    keys: arrows.asked,
  },
  {
    name: 'mc',
    shows: 'PullDn',
    words: (folder) => ['mc', '--nomouse', '--nosubshell', join(folder, 'files'), join(folder, 'files')],
    keys: arrows.asked,
  },
  {
    name: 'fzf',
    shows: `${articles}/${articles}`,
    words: (folder) => ['sh', '-c', `exec fzf --no-mouse --layout=reverse < ${join(folder, 'names')}`],
    keys: arrows.plain,
    typing: 'молоко',
  },
];

const isInstalled = (name) => (process.env['PATH'] ?? '').split(delimiter).some((each) => existsSync(join(each, name)));

/** Eight down, eight up, several times; of the second pass, in which everything is warm, each cost counts. */
const pressMoves = async ({ press }, [down, up]) => {
  const costs = [];
  for (let at = 0; at < 48; at++) costs.push(await press(at % 16 < 8 ? down : up));
  return costs;
};

const pressLetters = async ({ press }, word) => {
  const costs = [];
  for (let time = 0; time < 4; time++)
    for (const key of [...word, ...[...word].map(() => '\x7f')]) costs.push(await press(key));
  return costs;
};

const measured = async ({ session, name, act, press }) => {
  await press();
  const before = cpuMs(session.processId);
  const costs = await press();
  const spent = (cpuMs(session.processId) - before) / costs.length;
  return [
    row(`${name}: ${act}: bytes / greedy difference`, greedyRatio(costs)),
    row(`${name}: ${act}: key to last byte, p50`, median(latencies(costs)), { unit: 'ms' }),
    row(`${name}: ${act}: CPU a key`, spent, { unit: 'ms' }),
  ];
};

const measurePeer = async ({ name, shows, words, keys, typing }, folder) => {
  const [file, ...rest] = words(folder);
  const meter = openMeter({ file, words: rest });
  const { session } = meter;
  try {
    await session.shows(shows);
    await apart(1000);
    const acts = [['moved choice', () => pressMoves(meter, keys)]];
    if (typing) acts.push(['typed character', () => pressLetters(meter, typing)]);
    const rows = [];
    for (const [act, press] of acts) rows.push(...(await measured({ session, name, act, press })));
    return [...rows, row(`${name}: memory`, residentMegabytes(session.processId), { unit: 'MB' })];
  } finally {
    await session.close();
  }
};

/** A folder with many files to move through, and the names of the articles to search. */
const fillFolder = () => {
  const folder = temporaryFolder('peers');
  mkdirSync(join(folder, 'files'));
  for (let file = 1; file <= files; file++) writeFileSync(join(folder, 'files', `receipt ${file}.txt`), '');
  const names = largeCatalogue(articles).map(({ name }) => name);
  writeFileSync(join(folder, 'names'), `${names.join('\n')}\n`);
  return folder;
};

/** Programs of the class we want to be in, in the same terminal; their screens differ from ours, so the ratios compare. */
export const comparePeers = async () => {
  const folder = fillFolder();
  const rows = [];
  try {
    for (const peer of peers)
      rows.push(...(isInstalled(peer.name) ? await measurePeer(peer, folder) : [remark(peer.name, 'not installed')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return rows;
};
