import { type Command } from '../../../src/fiscal/command.ts';
import { type Decision } from '../../../src/fiscal/decide.ts';
import { type Document } from '../../../src/fiscal/document.ts';
import { type Fact } from '../../../src/fiscal/fact.ts';
import { type Regime } from '../../../src/fiscal/regimes/regime.ts';
import { type Register } from '../../../src/fiscal/register.ts';
import {
  type InspectOutcome,
  type LookUpOutcome,
  type PackageOutcome,
  type SendOutcome,
} from '../../../src/runtime/fiscal-server.ts';
import { type Choices } from '../search/choices.ts';
import { type Law } from './law.ts';
import { type World } from './world.ts';

/** A fiscal server as the runtime's port tells of it, answering at once. */
export type ModelServer = {
  readonly probe: (run: Run) => boolean;
  readonly send: (run: Run, document: Document) => SendOutcome;
  readonly lookUp: (run: Run, document: Document) => LookUpOutcome;
  readonly sessions: null | {
    readonly inspect: (run: Run) => InspectOutcome;
    readonly sendPackage: (run: Run, documents: readonly Document[]) => PackageOutcome;
  };
};

/** What the flow is put together from: the real core, the law apart from it, the server. A planted bug replaces one part. */
export type Kit = {
  readonly regime: Regime;
  readonly law: Law;
  readonly decide: (register: Register, command: Command, now: number) => Decision;
  readonly evolve: (register: Register, fact: Fact) => Register;
  readonly server: ModelServer;
};

/** One action as it is played: the world it changes, and what decides its course. */
export type Run = {
  readonly kit: Kit;
  readonly world: World;
  readonly choices: Choices;
  /** Tells a reader of the trace what happens; silent otherwise. */
  readonly note: (text: string) => void;
};
