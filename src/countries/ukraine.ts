import { z } from 'zod';
import { type Minor } from '../fiscal/money.ts';
import { ukraine, ukraineDefaults } from '../fiscal/regimes/ukraine.ts';
import { instant } from '../fiscal/time.ts';
import { ukraineServer } from '../gateway/ukraine/client.ts';
import { encodeUkraine } from '../gateway/ukraine/encode.ts';
import { registersOf } from '../gateway/ukraine/registers.ts';
import { signedText } from '../gateway/ukraine/signed-text.ts';
import { defaultPatience } from '../runtime/parts.ts';
import { type DevKey, makeDevKey } from '../signing/dev-key.ts';
import { devSigner } from '../signing/dev-signer.ts';
import { type Country, type SetUpFacts, type SetUpResult } from './country.ts';

/** What the settings file holds for this country. */
const national = z.object({
  signer: z.object({
    kind: z.literal('dev'),
    key: z.object({ privateKeyPem: z.string(), certificateBase64: z.string() }),
  }),
});

const yearMs = 365 * 86_400_000;

/** A throw-away key; valid for long in both directions, because tests move the clock. */
const developmentKey = (now: number): DevKey =>
  makeDevKey({
    name: 'Kasa development key',
    taxNumber: '1010101017',
    validFrom: instant(now - 5 * yearMs),
    validTo: instant(now + 10 * yearMs),
  });

/** Asks the server for the registers of the key and takes the only one, or the one that was named (UA-02). */
const setUp = async ({ server, register, now }: SetUpFacts): Promise<SetUpResult> => {
  const key = developmentKey(now());
  const { connect, answer } = defaultPatience;
  const outcome = await registersOf({ url: server, signer: devSigner(key), now }, { connect, answer });
  if (outcome.kind === 'rejected') return { kind: 'refused', code: outcome.code, text: outcome.text };
  if (outcome.kind !== 'found') return { kind: 'no-server', why: outcome.why };
  const fitting = outcome.registrations.filter(
    ({ registerNumber }) => register === undefined || registerNumber === register,
  );
  const [only, another] = fitting;
  if (only && !another) return { kind: 'ready', registration: only, national: { signer: { kind: 'dev', key } } };
  return { kind: 'choose', numbers: outcome.registrations.map(({ registerNumber }) => registerNumber) };
};

/** Software RRO: automatic offline mode, signed documents, packages (S1). */
export const ukrainePage: Country = {
  open: ({ server, registration, cashRoundingStep, offlineNumbers, national: settings }, wire) => {
    const signer = devSigner(national.parse(settings).signer.key);
    const { now, watch } = wire;
    return {
      regime: ukraine({
        ...ukraineDefaults,
        cashRoundingStep: (cashRoundingStep as Minor | null) ?? ukraineDefaults.cashRoundingStep,
        offlineNumbers,
      }),
      encode: encodeUkraine,
      server: ukraineServer({ url: server, signer, now, ...(watch ? { watch } : {}) }, registration.registerNumber),
      signer,
    };
  },
  setUp,
  signs: true,
  patience: {},
  wireText: signedText,
  simulator: async (start) => (await import('../simulator/ukraine/running.ts')).runUkraineSimulator(start),
  demo: { catalogue: 'catalogue/ukraine.json', cashier: 'Касир 1', facts: async () => ({}) },
  language: 'uk',
  shown: { en: 'Ukraine', uk: 'Україна', es: 'Ucrania' },
};
