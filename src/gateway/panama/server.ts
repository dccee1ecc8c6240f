import { type Authorisation, type Document } from '../../fiscal/document.ts';
import { type PanamaIssuer } from '../../fiscal/regimes/panama-issuer.ts';
import { type FiscalServer, type LookUpOutcome, type NoAnswer, type SendOutcome } from '../../runtime/ports.ts';
import { type Denied, type Rejected } from './answers.ts';
import { type PacConnection } from './connection.ts';
import { cufeParts } from './cufe.ts';
import { type AnnulAnswer, type SendAnswer, type StatusAnswer } from './document-answers.ts';
import { keyOf } from './document-key.ts';
import { pac } from './pac.ts';

/** A PAC as the till knows a fiscal server: it takes every document by itself and keeps no books of the register (spec/pa 2). */
export const panamaServer = (connection: PacConnection, issuer: PanamaIssuer): FiscalServer => {
  const provider = pac(connection);
  const lookUp: FiscalServer['lookUp'] = async (document, limits) => {
    const answer = await provider.status(keyOf(document, issuer), limits);
    return document.body.kind === 'storno' ? annulmentFound(answer) : documentFound(document, answer);
  };
  return {
    sessions: null,
    probe: async (limits) => {
      const outcome = await provider.authenticate(limits);
      if (outcome.kind === 'authenticated') return { kind: 'alive', serverTime: null };
      return outcome.kind === 'denied' ? denied(outcome) : outcome;
    },
    send: async (document, limits, giveUp) => {
      const bytes = Buffer.from(document.bytes, 'base64');
      if (document.body.kind === 'storno') return annulOutcome(await provider.annul(bytes, limits));
      const answer = await provider.send(bytes, limits, giveUp);
      return answer.kind === 'duplicate' ? taken(answer, await lookUp(document, limits)) : sendOutcome(answer);
    },
    lookUp,
  };
};

type Duplicate = Extract<SendAnswer, { kind: 'duplicate' }>;

/** PA-17: who has the number that is taken: this very document, another under the same key, or one the PAC will not show us. */
const taken = ({ code, text }: Duplicate, found: LookUpOutcome): SendOutcome => {
  if (found.kind === 'registered') return { ...found, kind: 'accepted', pair: null };
  return found.kind === 'absent'
    ? rejection({ kind: 'rejected', rejections: [{ code, text }] })
    : { kind: 'uncertain', why: `${code} ${text}` };
};

/** Credentials the PAC does not know: nothing left. */
const denied = ({ text }: Denied): NoAnswer => ({ kind: 'undelivered', why: `login: ${text}` });

const rejection = ({ rejections }: Rejected): Extract<SendOutcome, { kind: 'rejected' }> => ({
  kind: 'rejected',
  code: Number(rejections[0]?.code ?? 0) || 0,
  text: rejections.map(({ code, text }) => `${code}-${text}`).join(' | '),
  expectedNumber: null,
  index: null,
});

const sendOutcome = (answer: Exclude<SendAnswer, Duplicate> | Denied | NoAnswer): SendOutcome => {
  switch (answer.kind) {
    case 'authorised': {
      const { cufe, protocol, receivedAt, qr } = answer;
      return { kind: 'accepted', fiscalNumber: null, pair: null, authorisation: { cufe, protocol, receivedAt, qr } };
    }
    case 'unclear':
      // PA-17: whether the PAC holds this very document is for a look-up to say.
      return { kind: 'uncertain', why: `${answer.code} ${answer.text}` };
    case 'rejected':
      return rejection(answer);
    case 'denied':
      return denied(answer);
    case 'undelivered':
    case 'uncertain':
      return answer;
  }
};

const annulOutcome = (answer: AnnulAnswer | Denied | NoAnswer): SendOutcome => {
  switch (answer.kind) {
    case 'annulled':
      return { kind: 'accepted', fiscalNumber: null, pair: null, authorisation: null };
    case 'unclear':
      return { kind: 'uncertain', why: `${answer.code} ${answer.text}` };
    case 'rejected':
      return rejection(answer);
    case 'denied':
      return denied(answer);
    case 'undelivered':
    case 'uncertain':
      return answer;
  }
};

type Held = Extract<StatusAnswer, { kind: 'authorised' | 'annulled' }>;
type NotHeld = Exclude<StatusAnswer | Denied | NoAnswer, Held>;

const isHeld = (answer: StatusAnswer | Denied | NoAnswer): answer is Held =>
  answer.kind === 'authorised' || answer.kind === 'annulled';

const noStatus = (answer: NotHeld): LookUpOutcome => {
  switch (answer.kind) {
    case 'absent':
      return { kind: 'absent' };
    case 'unclear':
      return { kind: 'uncertain', why: `${answer.code} ${answer.text}` };
    case 'denied':
      return denied(answer);
    case 'undelivered':
    case 'uncertain':
      return answer;
  }
};

/** An annulment is there when the document is annulled; while it stands, the annulment is not. */
const annulmentFound = (answer: StatusAnswer | Denied | NoAnswer): LookUpOutcome => {
  if (!isHeld(answer)) return noStatus(answer);
  return answer.kind === 'annulled'
    ? { kind: 'registered', fiscalNumber: null, authorisation: null }
    : { kind: 'absent' };
};

const documentFound = (document: Document, answer: StatusAnswer | Denied | NoAnswer): LookUpOutcome => {
  if (!isHeld(answer)) return noStatus(answer);
  const { cufe, receivedAt } = answer;
  if (!isOurs(document, answer)) return { kind: 'foreign', text: cufe };
  const authorisation: Authorisation = { cufe, receivedAt, protocol: null, qr: null };
  return { kind: 'registered', fiscalNumber: null, authorisation };
};

/** PA-13, PA-14: a printed code must be the very same; one the PAC made must name our date, and the moment our moment. */
const isOurs = ({ cufe, local }: Document, held: Held): boolean => {
  if (cufe !== null) return held.cufe === cufe;
  const sameDay = cufeParts(held.cufe)?.date === local.slice(0, 10).replaceAll('-', '');
  const sameMoment = held.issuedAt === null || held.issuedAt === Date.parse(`${local}-05:00`);
  return sameDay && sameMoment;
};
