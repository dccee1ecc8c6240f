import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { texts } from '../app/text/text.ts';
import { type Article } from '../catalogue/article.ts';
import { type Country } from '../countries.ts';
import { type Duration, duration } from '../fiscal/time.ts';
import { catalogueStore } from '../persistence/catalogue.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { type DemoControl } from '../runtime/demo-control.ts';
import { type Practice } from '../runtime/practice.ts';
import { type Till } from '../runtime/till.ts';
import { type RunningSimulator } from '../simulator/running.ts';
import { scaledClock, shiftedClock, systemClock } from './clock.ts';
import { type Environment } from './environment.ts';
import { type SetUpRequest, setUp } from './init.ts';
import { type OpenRegister, openRegister } from './open-register.ts';
import { type ShowOptions, showRegister } from './screen.tsx';
import { type Language } from './sentence.ts';

/** How many lines of the wire are remembered. */
const wireLines = 200;

/** What a robot cashier gets to work with. */
export type PracticeParts = { readonly till: Till; readonly control: DemoControl; readonly language: Language };

/** A register that sells nothing in earnest; what is left out is the demonstration's own. */
export type PracticeRequest = {
  readonly practice: Practice;
  /** As the country is named at set-up, and its page. */
  readonly name: string;
  readonly country: Country;
  readonly cashier?: string | undefined;
  readonly language?: Language | undefined;
  readonly articles?: readonly Article[];
  readonly settings?: Pick<SetUpRequest, 'cashRoundingStep' | 'offlineNumbers'>;
  /** How many times faster than the real one its clock runs. */
  readonly timeScale?: number | undefined;
  /** Who presses keys beside the person. */
  readonly robot?: (parts: PracticeParts) => Pick<ShowOptions, 'stdin' | 'ready'>;
};

/**
 * A register with its own fiscal server in the same process: the address in its settings is that server's, and there is no
 * other. Its folder is thrown away when it ends, its papers say what they are, and who it is registered to is made up.
 */
export const practise = async (request: PracticeRequest, environment: Environment): Promise<void> => {
  const { practice, country, robot } = request;
  let jumpedMs = 0;
  const clock = shiftedClock(scaledClock(systemClock, request.timeScale ?? 1), () => jumpedMs);
  const folder = throwAwayFolder(practice);
  const simulator = await country.simulator({ port: 0, clock: clock.wall, stateFolder: null });
  try {
    const cashier = request.cashier || country.demo.cashier;
    const language = request.language ?? country.language;
    await furnish(request, { folder, server: simulator.url, cashier, home: environment.home });
    const wire: string[] = [];
    const watch = (line: string): void => void (wire.push(line) > wireLines && wire.shift());
    const paperMarks = marksOf(practice, [country.language, language]);
    const register: OpenRegister = openRegister({ folder, clock, watch, paperMarks });
    const demo = demoControl(simulator, wire, (by) => {
      jumpedMs += by;
    });
    const keys = robot?.({ till: register.till, control: demo, language }) ?? {};
    await showRegister({ register, environment, language, cashier, practice, demo, ...keys });
  } finally {
    await simulator.close();
  }
};

/** A folder that is gone when the process is, however it ends. */
const throwAwayFolder = (practice: Practice): string => {
  const folder = mkdtempSync(join(tmpdir(), `kasa-${practice}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

type Place = {
  readonly folder: string;
  readonly server: string;
  readonly cashier: string;
  readonly home: string;
};

/** Sets the folder up as a person would, with the demonstration's identity; goods that were brought along stand there as they were sold. */
const furnish = async (
  { name, country, articles = [], settings }: PracticeRequest,
  { folder, server, cashier, home }: Place,
): Promise<void> => {
  const facts = { ...(await country.demo.facts()), ...settings, folder, country: name, server, cashier };
  if (articles.length === 0) {
    await setUp({ ...facts, catalogue: join(home, 'data', country.demo.catalogue) });
    return;
  }
  await setUp(facts);
  catalogueStore(nodeFileSystem, folder).write(articles);
};

/** A paper is read by people of the country and by whoever practises. */
const marksOf = (practice: Practice, languages: readonly Language[]): readonly string[] => [
  ...new Set(languages.map((language) => texts[language].practice.paper[practice])),
];

const demoControl = (
  { switches }: RunningSimulator,
  wire: readonly string[],
  jump: (by: Duration) => void,
): DemoControl => ({
  ...switches,
  jumpClock: (by) => jump(duration(by)),
  wire: () => wire,
});
