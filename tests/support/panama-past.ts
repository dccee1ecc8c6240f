import { type Command, type Original } from '../../src/fiscal/command.ts';
import { decide } from '../../src/fiscal/decide.ts';
import { type Authorisation, type Document, type DocumentDraft } from '../../src/fiscal/document.ts';
import { type Fact } from '../../src/fiscal/fact.ts';
import { referenceTo } from '../../src/fiscal/reference.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { type Register } from '../../src/fiscal/register.ts';
import { duration, type Instant, instant, localTime } from '../../src/fiscal/time.ts';
import { document } from './fiscal-documents.ts';
import { type Happening } from './fiscal-past.ts';
import { issuer, reason, sale } from './panama-requests.ts';
import { registerAfter } from './under.ts';

const regime = panama(issuer);

/** The clock of the stories: `at(0)` is Monday 2 November 2026, 09:00 in Panama. */
export const at = (hour: number): Instant => instant(Date.UTC(2026, 10, 2, 14) + Math.round(hour * 3_600_000));

export const aDay = 24;
export const aMillisecond = 1 / 3_600_000;

/** A code that names the point and the number, so that a test can tell whose it is. */
export const codeOf = ({ point, number }: { readonly point: string; readonly number: number }): string =>
  `FE-${point}-${number}`;

const authorisationOf = ({ series }: DocumentDraft, when: Instant): Authorisation | null =>
  series && { cufe: codeOf(series), protocol: '20260000000000000001', receivedAt: when, qr: null };

/** The draft with bytes and number, as the gateway would have made it. */
export const issuedDocument = (draft: DocumentDraft): Document => ({
  ...document(draft),
  fiscalNumber: draft.series && String(draft.series.number).padStart(10, '0'),
});

const decided = (register: Register, command: Command, when: Instant): Document => {
  const decision = decide(regime, register, command, when);
  if (!decision.ok) throw new Error(`a story cannot go on: ${JSON.stringify(decision.refusal)}`);
  return issuedDocument(decision.draft);
};

/** A document the register issued, without an answer yet where it is sent. */
export const issued =
  (command: Command, when: Instant): Happening =>
  (register) => [{ type: 'documentIssued', at: when, document: decided(register, command, when) }];

/** The same, and the PAC's yes where it went online. */
export const did =
  (command: Command, when: Instant): Happening =>
  (register) => {
    const made = decided(register, command, when);
    const { number, fiscalNumber } = made;
    const fact: Fact = { type: 'documentIssued', at: when, document: made };
    if (made.offline || made.registeredBy === 'register') return [fact];
    const authorisation = authorisationOf(made, when);
    return [
      fact,
      { type: 'documentAccepted', at: when, number, fiscalNumber: fiscalNumber ?? '', pair: null, authorisation },
    ];
  };

export const opened = (when: Instant = at(-1)): Happening => did({ type: 'openShift', cashier: 'Ana' }, when);
export const sold = (when: Instant): Happening => did(sale(), when);

/** A person switched the mode on. */
export const wentOffline =
  (when: Instant = at(0)): Happening =>
  () => [
    {
      type: 'offlineEntered',
      at: when,
      by: 'Ana',
      reason,
      conditions: '2026-11',
      loginAt: at(-1),
      since: localTime(when, 'America/Panama'),
      saved: { point: '901', printer: 'receipts' },
    },
  ];
export const cameBack =
  (when: Instant): Happening =>
  () => [{ type: 'offlineLeft', at: when, by: 'Ana' }];

/** What became of a document, by its number in the register. */
export const refused =
  (number: number, when: Instant): Happening =>
  () => [{ type: 'documentRefused', at: when, number, code: 2507, text: 'total inválido' }];
export const withdrawn =
  (number: number, when: Instant): Happening =>
  () => [{ type: 'documentWithdrawn', at: when, number, why: 'ECONNREFUSED' }];
export const conflicting =
  (number: number, when: Instant): Happening =>
  () => [{ type: 'documentConflicting', at: when, number, text: 'FE-of-another' }];
export const rejected =
  (number: number, when: Instant): Happening =>
  () => [{ type: 'documentRejected', at: when, number, code: 2507, text: 'total inválido' }];
export const sending =
  (number: number, when: Instant): Happening =>
  () => [{ type: 'sendingBegun', at: when, number }];
export const setAside =
  (number: number, when: Instant): Happening =>
  () => [{ type: 'documentSetAside', at: when, number, by: 'Ana', reason: 'Ya está en el panel' }];
export const authorised =
  (number: number, when: Instant): Happening =>
  () => [{ type: 'documentAccepted', at: when, number, fiscalNumber: '', pair: null, authorisation: null }];
export const clockSetBack =
  (when: Instant, hour: number): Happening =>
  () => [{ type: 'clockJumped', at: when, by: duration(-Math.round(hour * 3_600_000)) }];

/** The register ended its process and read its state back from the disk. */
export const restarted = (register: Register): Register => JSON.parse(JSON.stringify(register));

/** The last sale of a story as a return refers to it. */
export const lastSaleOf = (...story: readonly Happening[]): Original => {
  const { cancellable } = registerAfter(...story);
  if (cancellable?.body.kind !== 'sale') throw new Error('the story ends without a sale');
  const { at: soldAt, reference, body } = cancellable;
  return { at: soldAt, reference: referenceTo(reference), receipt: body.receipt, returned: [] };
};
