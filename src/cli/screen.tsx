import { join } from 'node:path';
import { runPlain } from '../app/plain/run-plain.tsx';
import { type RunAppOptions, type RunningApp, runApp } from '../app/run-app.tsx';
import { type Theme, themeFor } from '../app/theme.ts';
import { type CatalogueIndex, indexInSteps } from '../catalogue/catalogue-index.ts';
import { virtualPrinter } from '../devices/virtual-printer.ts';
import { nodeFileSystem } from '../persistence/file-system.ts';
import { openJsonStore } from '../persistence/json-store.ts';
import { copyPrinter } from '../runtime/copies.ts';
import { type DemoControl } from '../runtime/demo-control.ts';
import { type People } from '../runtime/people.ts';
import { type Practice } from '../runtime/practice.ts';
import { type SaleDraft } from '../runtime/sale-draft.ts';
import { settleInFlight } from '../runtime/sale-draft-recovery.ts';
import { saleDraftSchema } from '../runtime/sale-draft-schema.ts';
import { openSaleStore } from '../runtime/sale-draft-store.ts';
import { guardTerminal } from '../terminal/terminal-restore.ts';
import { type Environment } from './environment.ts';
import { failures } from './failures.ts';
import { articlesInSteps, forgiving, teller } from './forgiven-files.ts';
import { inSlices } from './in-slices.ts';
import { type OpenRegister } from './open-register.ts';
import { CommandFailed, type Language } from './sentence.ts';
import { draftAside, type Trouble } from './trouble.ts';

export type ShowOptions = {
  readonly register: OpenRegister;
  readonly environment: Environment;
  readonly language: Language;
  readonly cashier: string;
  readonly people?: People;
  readonly practice?: Practice;
  readonly demo?: DemoControl;
  /** Called once the first frame stands and the link was tried: a robot may take over. */
  readonly ready?: (app: RunningApp) => void;
  /** Keys come from here instead of the keyboard. */
  readonly stdin?: RunAppOptions['stdin'];
};

/** Without a terminal there is no register to look at. */
export const requireTerminal = ({ stdin, stdout }: Environment): void => {
  if (!stdout.isTTY || !stdin.isTTY) throw new CommandFailed(failures.noTerminal());
};

/** Shows a register until the cashier leaves: first the frame, then the link, then the catalogue. */
export const showRegister = async (options: ShowOptions): Promise<void> => {
  const { register, environment, language, cashier, people, practice, demo } = options;
  const { till, folder } = register;
  const drafts = openJsonStore<SaleDraft>(nodeFileSystem, join(folder, 'draft.json'), {
    schema: saleDraftSchema,
    migrations: [],
    sync: 'background',
  });
  const { keeper, unreadable } = forgiving(folder, drafts);
  const sale = openSaleStore(keeper, (draft) => settleInFlight(draft, till.history.recent()));
  const printer = virtualPrinter(join(folder, 'receipts'));
  const { regime, registration } = till;
  let release = (): void => undefined;
  const run = environment.plain ? runPlain : runApp;
  const app = run({
    till,
    sale,
    cashier,
    monotonic: register.monotonic,
    ...(people ? { people } : {}),
    ...(practice ? { practice } : {}),
    ...(demo ? { demo } : {}),
    printerName: 'receipts',
    printCopy: copyPrinter({ printer, regime, registration }),
    originalText: register.wireText,
    renumber: till.renumber,
    stdin: options.stdin ?? environment.stdin,
    stdout: environment.stdout,
    language,
    theme: themeOf(environment),
    onQuit: () => release(),
  });
  release = () => void app.close();
  const unguard = guardTerminal(environment.stdout, async () => {
    drafts.close();
    await app.close();
    await register.close();
  });
  const duties = setInterval(() => void till.tick(), 1000);
  void till.start().then(() => options.ready?.(app));
  const tell = teller(app, language);
  if (unreadable()) tell(draftAside(folder));
  void inSlices(catalogueInSteps(folder, tell)).then(app.load);
  await app.closed;
  clearInterval(duties);
  drafts.close();
  await register.close();
  unguard();
};

/** A screen reader has a name for a currency's code, and none for marks that are drawn. */
const themeOf = ({ unicode, colour, plain = false, largeTotal = false }: Environment): Theme =>
  themeFor({ ascii: !unicode || plain, colour, largeTotal });

/** The articles, made searchable behind the first frame. */
function* catalogueInSteps(folder: string, tell: (trouble: Trouble) => void): Generator<undefined, CatalogueIndex> {
  return yield* indexInSteps(yield* articlesInSteps(folder, tell));
}
