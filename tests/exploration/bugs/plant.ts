import { type Document } from '../../../src/fiscal/document.ts';
import { type Fact } from '../../../src/fiscal/fact.ts';
import { type Regime } from '../../../src/fiscal/regimes/regime.ts';
import { type Register } from '../../../src/fiscal/register.ts';
import { rememberedDecide } from '../model/core.ts';
import { type Kit, type ModelServer } from '../model/run.ts';

/** Another `evolve`: what it makes of a fact, given what the real one makes of it. */
export const evolving =
  (wrong: (after: Register, fact: Fact, before: Register) => Register) =>
  (kit: Kit): Kit => ({ ...kit, evolve: (before, fact) => wrong(kit.evolve(before, fact), fact, before) });

/** A register that goes by another law than the auditor. */
export const lawless =
  (wrong: (regime: Regime) => Regime) =>
  (kit: Kit): Kit => {
    const regime = wrong(kit.regime);
    return { ...kit, regime, decide: rememberedDecide(regime) };
  };

/** A register that uses its server wrongly. */
export const misusing =
  (wrong: (server: ModelServer) => ModelServer) =>
  (kit: Kit): Kit => ({ ...kit, server: wrong(kit.server) });

type Sessions = NonNullable<ModelServer['sessions']>;

/** The same, of the part that takes packages. */
export const misusingSessions = (wrong: (sessions: Sessions) => Sessions) =>
  misusing((server) => ({ ...server, sessions: server.sessions && wrong(server.sessions) }));

/** A lost answer believed to be a refused connection. */
export const takesLossForNothing = misusing((server) => ({
  ...server,
  send: (run, document) => {
    const outcome = server.send(run, document);
    return outcome.kind === 'uncertain' ? { kind: 'undelivered', why: '' } : outcome;
  },
}));

/** A look-up that is not made, and believed to have found nothing. */
export const looksNothingUp = misusing((server) => ({ ...server, lookUp: () => ({ kind: 'absent' }) }));

/** The last document can be cancelled again after its storno. */
export const cancelsAgain = evolving((after, _fact, before) =>
  after.cancellable === null && before.cancellable !== null && after.shift === before.shift
    ? { ...after, cancellable: before.cancellable }
    : after,
);

/** A session's document under some other number than its own. */
export const underNextNumber = (document: Document): Document => {
  const { series } = document;
  return { ...document, series: series && { ...series, number: series.number + 1 } };
};
