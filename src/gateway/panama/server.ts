import { type Authorisation, type Document } from '../../fiscal/document.ts';
import { type PanamaIssuer } from '../../fiscal/regimes/panama-issuer.ts';
import {
  type FiscalServer,
  type LookUpOutcome,
  type NoAnswer,
  type NumberOutcome,
  type SendOutcome,
} from '../../runtime/fiscal-server.ts';
import { type Denied, type Rejected } from './answers.ts';
import { codeParts } from './code-parts.ts';
import { type PacConnection } from './connection.ts';
import { cufe, cufeParts } from './cufe.ts';
import { type AnnulAnswer, type SendAnswer, type StatusAnswer } from './document-answers.ts';
import { keyOf, keysAt } from './document-key.ts';
import { pac } from './pac.ts';

/** A PAC as the till knows a fiscal server: it takes every document by itself and keeps no books of the register (spec/pa 2). */
export const panamaServer = (connection: PacConnection, issuer: PanamaIssuer): FiscalServer => {
  const provider = pac(connection);
  return {
    sessions: null,
    points: {
      inquire: async (place, limits) => {
        const known = await Promise.all(
          keysAt(place, issuer).map(async (key) => noStatusOr(await provider.status(key, limits))),
        );
        return known.find(({ kind }) => kind !== 'free') ?? { kind: 'free' };
      },
    },
    probe: async (limits) => {
      const outcome = await provider.authenticate(limits);
      if (outcome.kind === 'authenticated') return { kind: 'alive', serverTime: null };
      return outcome.kind === 'denied' ? loginRefused : outcome;
    },
    send: async (document, limits, giveUp) => {
      const bytes = Buffer.from(document.bytes, 'base64');
      if (document.body.kind === 'storno') return annulOutcome(await provider.annul(bytes, limits));
      return sendOutcome(document, await provider.send(bytes, limits, giveUp), issuer);
    },
    lookUp: async (document, limits) => {
      const answer = await provider.status(keyOf(document, issuer), limits);
      return document.body.kind === 'storno' ? annulmentFound(answer) : documentFound(document, answer, issuer);
    },
  };
};

/** Whether a number is taken, as the status of one of its keys tells. */
const noStatusOr = (answer: StatusAnswer | Denied | NoAnswer): NumberOutcome => {
  if (isHeld(answer)) return { kind: 'taken' };
  const known = noStatus(answer);
  return known.kind === 'undelivered' || known.kind === 'uncertain' ? known : { kind: 'free' };
};

/** Credentials the PAC does not know: nothing left. The code is put into words where it is shown. */
const loginRefused: NoAnswer = { kind: 'undelivered', why: 'LOGIN_REFUSED' };

const rejection = ({ rejections }: Rejected): Extract<SendOutcome, { kind: 'rejected' }> => ({
  kind: 'rejected',
  code: Number(rejections[0]?.code ?? 0) || 0,
  text: rejections.map(({ code, text }) => (text === '' ? code : `${code}-${text}`)).join(' | '),
  expectedNumber: null,
  index: null,
});

const sendOutcome = (document: Document, answer: SendAnswer | Denied | NoAnswer, issuer: PanamaIssuer): SendOutcome => {
  switch (answer.kind) {
    case 'authorised': {
      const { cufe: code, protocol, receivedAt, qr } = answer;
      if (!belongsTo(document, code, issuer)) return { kind: 'uncertain', why: `CUFE ${code}` };
      const authorisation: Authorisation = { cufe: code, protocol, receivedAt, qr };
      return { kind: 'accepted', fiscalNumber: null, pair: null, authorisation };
    }
    case 'duplicate':
      return { kind: 'taken', code: Number(answer.code) || 0, text: answer.text };
    case 'unclear':
      // PA-17: whether the PAC holds this very document is for a look-up to say.
      return { kind: 'uncertain', why: `${answer.code} ${answer.text}` };
    case 'rejected':
      return rejection(answer);
    case 'denied':
      return loginRefused;
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
      return loginRefused;
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
      return loginRefused;
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

const documentFound = (
  document: Document,
  answer: StatusAnswer | Denied | NoAnswer,
  issuer: PanamaIssuer,
): LookUpOutcome => {
  if (!isHeld(answer)) return noStatus(answer);
  const { cufe: code, receivedAt } = answer;
  if (answer.kind === 'annulled' || !isOurs(document, answer, issuer)) return { kind: 'foreign', text: code };
  const authorisation: Authorisation = { cufe: code, receivedAt, protocol: null, qr: null };
  return { kind: 'registered', fiscalNumber: null, authorisation };
};

/** PA-13, PA-14: a printed code must be the very same; one the PAC made must name this document, and the moment our moment. */
const isOurs = (document: Document, { cufe: code, issuedAt }: Held, issuer: PanamaIssuer): boolean => {
  if (document.cufe !== null) return code === document.cufe;
  const sameMoment = issuedAt === null || issuedAt === Date.parse(`${document.local}-05:00`);
  return sameMoment && belongsTo(document, code, issuer);
};

/** Whether every part of a code but its security code is this document's own (spec/pa 1.4). */
const belongsTo = (document: Document, code: string, issuer: PanamaIssuer): boolean => {
  const parts = cufeParts(code);
  const own = { ...codeParts(document, issuer), securityCode: parts?.securityCode ?? '' };
  return parts !== undefined && cufe(own) === code;
};
