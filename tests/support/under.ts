import { expect } from 'vitest';
import { type Command } from '../../src/fiscal/command.ts';
import { type Decision, decide } from '../../src/fiscal/decide.ts';
import { type DocumentDraft, type DocumentKind } from '../../src/fiscal/document.ts';
import { evolve } from '../../src/fiscal/evolve.ts';
import { type RefusalCode, type RuleId } from '../../src/fiscal/refusal.ts';
import { type Regime } from '../../src/fiscal/regimes/regime.ts';
import { blankRegister, type Register } from '../../src/fiscal/register.ts';
import { type Instant } from '../../src/fiscal/time.ts';
import { type Happening } from './fiscal-past.ts';

/** The traits of an issued document that a test may name. */
type Traits = {
  readonly kind?: DocumentKind;
  readonly offline?: boolean;
  readonly number?: number;
  readonly sequence?: number;
  readonly previousHash?: string | null;
  readonly replaces?: number | null;
  readonly at?: Instant;
  readonly local?: string;
};

const traits = ({
  number,
  offline,
  replaces,
  body,
  at,
  local,
}: DocumentDraft): Required<Omit<Traits, 'sequence' | 'previousHash'>> & Traits => ({
  kind: body.kind,
  offline: offline !== null,
  number,
  replaces,
  at,
  local,
  ...(offline ? { sequence: offline.sequence, previousHash: offline.previousHash } : {}),
});

/** The register after a story, folded from nothing. */
export const registerAfter = (...story: readonly (Happening | readonly Happening[])[]): Register =>
  story.flat().reduce((register, happening) => happening(register).reduce(evolve, register), blankRegister);

const verdict = (decision: Decision) => ({
  /** Nothing is issued; the refusal names this rule, and this code where one is given. */
  refuses: (rule: RuleId | null, code?: RefusalCode): void => {
    expect(decision).toMatchObject({ ok: false, refusal: code === undefined ? { rule } : { rule, code } });
  },
  /** A document with these traits is issued. */
  issues: (expected: Traits): DocumentDraft => {
    if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
    expect(traits(decision.draft)).toMatchObject(expected);
    return decision.draft;
  },
});

/** `under(ukraine()).given(opened(), wentOffline()).when(sale(), at(36)).refuses('UA-08')`. */
export const under = (regime: Regime) => ({
  given: (...story: readonly (Happening | readonly Happening[])[]) => ({
    when: (command: Command, now: Instant) => verdict(decide(regime, registerAfter(...story), command, now)),
  }),
});
