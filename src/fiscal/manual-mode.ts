import { behindServer } from './behind.ts';
import { type Command } from './command.ts';
import { modeBegin } from './contingency.ts';
import { type DocumentKind } from './document.ts';
import { type Fact } from './fact.ts';
import { type OfflineTime } from './offline.ts';
import { type Refusal } from './refusal.ts';
import { type ManualMode, type Regime } from './regimes/regime.ts';
import { type Register } from './register.ts';
import { badText, documentText } from './text.ts';
import { after, type Instant, localTime } from './time.ts';

/** What a person says and accepts to work without the server (PA-02, PA-12). */
export type ModeRequest = {
  readonly by: string;
  readonly reason: string;
  readonly accepted: boolean;
  /** When a login was proved in this run; null when none was (PA-01). */
  readonly loginAt: Instant | null;
  readonly printer: string;
};

/** The document a command would issue. */
const kindOf: Readonly<Record<Command['type'], DocumentKind | null>> = {
  openShift: 'openShift',
  closeShift: 'closeShift',
  makeZ: 'z',
  sell: 'sale',
  return: 'return',
  cashIn: 'cashIn',
  cashOut: 'cashOut',
  cancelLast: 'storno',
  beginOffline: 'offlineBegin',
  endOffline: 'offlineEnd',
  reissue: null,
};

/** PA-05, PA-06, PA-08, PA-09: what a mode switched on by a person closes, with the rule that closes it. */
export const closedByMode = (
  { offline }: Regime,
  { offline: { session } }: Register,
  command: Command,
): Refusal | undefined => {
  if (offline.entry !== 'manual' || !session) return undefined;
  const { closed, tenders, rules } = offline.manual;
  const kind = kindOf[command.type];
  const rule = kind && closed[kind];
  if (kind && rule) return { code: 'closed-offline', rule, kind };
  const paid = 'request' in command ? command.request.tenders : [];
  return paid.some(({ by }) => !tenders.includes(by)) ? { code: 'cash-only', rule: rules.tenders } : undefined;
};

/** PA-09: a Z waits until every document is with the server, or a person decided about it. */
export const unsettled = ({ zWaits }: Regime, { outbox }: Register): Refusal | undefined =>
  zWaits !== null && outbox.length > 0
    ? { code: 'documents-unsettled', rule: zWaits, count: outbox.length }
    : undefined;

type Entering = Extract<Fact, { type: 'offlineEntered' }>;

/** Switches the mode on, or says what is missing: a proven login, a reason of the right length, the accepted conditions. */
export const enterOffline = (
  regime: Regime,
  register: Register,
  { request, now }: { readonly request: ModeRequest; readonly now: Instant },
): Entering | Refusal => {
  const { offline, points, pricing } = regime;
  if (offline.entry !== 'manual' || !points) return { code: 'not-manual', rule: offline.rules.entry };
  const refusal = behindServer(register) ?? cannotEnter(offline.manual, register, request);
  if (refusal) return refusal;
  const reason = documentText(pricing.text, request.reason);
  const unfit = badReason(regime, offline.manual, reason);
  if (unfit) return unfit;
  if (request.loginAt === null) return { code: 'no-login', rule: offline.manual.rules.login };
  return {
    type: 'offlineEntered',
    at: now,
    by: request.by,
    reason,
    conditions: offline.manual.conditions,
    loginAt: request.loginAt,
    since: localTime(modeBegin(register, now), regime.zone),
    saved: { point: points.offline, printer: request.printer },
  };
};

const cannotEnter = ({ rules }: ManualMode, { offline }: Register, request: ModeRequest): Refusal | undefined => {
  if (offline.session) return { code: 'already-offline', rule: rules.login };
  return request.accepted ? undefined : { code: 'conditions-not-accepted', rule: rules.reason };
};

const badReason = ({ pricing }: Regime, { reason, rules }: ManualMode, text: string): Refusal | undefined => {
  const { length } = [...text];
  return length < reason.shortest || length > reason.longest
    ? { code: 'bad-reason', rule: rules.reason, ...reason }
    : badText(pricing.text, text);
};

type Leaving = Extract<Fact, { type: 'offlineLeft' }>;

/** PA-11: the mode is over once nothing is left, or what is left was decided by a person. */
export const leaveOffline = (
  { offline }: Regime,
  { offline: { session }, outbox, unanswered }: Register,
  { by, now }: { readonly by: string; readonly now: Instant },
): Leaving | Refusal => {
  if (offline.entry !== 'manual') return { code: 'not-manual', rule: offline.rules.entry };
  if (!session) return { code: 'not-offline', rule: offline.manual.rules.leaving };
  const left = outbox.length + (unanswered ? 1 : 0);
  return left === 0
    ? { type: 'offlineLeft', at: now, by }
    : { code: 'documents-unsettled', rule: offline.manual.rules.leaving, count: left };
};

type SettingAside = Extract<Fact, { type: 'documentSetAside' }>;

/** What a person decides about a document the server will not take. */
export type Decision = { readonly number: number; readonly reason: string; readonly by: string };

/** K-15: only a rejected or conflicting document can be decided about, and only with a reason. */
export const setAsideDocument = (
  regime: Regime,
  { outbox }: Register,
  { decision, now }: { readonly decision: Decision; readonly now: Instant },
): SettingAside | Refusal => {
  const { number, by } = decision;
  if (regime.offline.entry !== 'manual') return { code: 'chain-unbroken', rule: 'K-15' };
  const entry = outbox.find((each) => each.number === number);
  if (entry?.state !== 'rejected' && entry?.state !== 'conflict')
    return { code: 'cannot-set-aside', rule: 'K-15', number };
  const reason = documentText(regime.pricing.text, decision.reason);
  if (reason === '') return { code: 'bad-request', rule: null, why: 'reason' };
  return badText(regime.pricing.text, reason) ?? { type: 'documentSetAside', at: now, number, by, reason };
};

/** PA-15: until when everything of the running session must be with the server; null where the law counts no such time. */
export const transmitBefore = ({ offline: { transmitLimit } }: Regime, { session }: OfflineTime): Instant | null =>
  session && transmitLimit !== null ? after(session.begin, transmitLimit) : null;
