import { blockedBy } from '../../../fiscal/blocked.ts';
import { transmitBefore } from '../../../fiscal/manual-mode.ts';
import { allowance, blockedAt, monthUsed } from '../../../fiscal/offline.ts';
import { after, duration, elapsed, type Instant, monthOf } from '../../../fiscal/time.ts';
import { fitted } from '../../format/cells.ts';
import { isModeOn, manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type Piece, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { faultWords } from './fault-words.ts';

export type QueueSight = Pick<AppModel, 'state' | 'regime' | 'now' | 'text' | 'format' | 'theme'>;

const labelWidth = 16;

/** The link with its proof, the clocks, the allowances and what is under way. */
export const linkView = (app: QueueSight): readonly PieceRow[] => {
  const words = app.text.queue;
  return [
    fact(words.link.label, link(app)),
    fact(words.why, said(why(app))),
    fact(words.next, said(nextCheck(app))),
    fact(words.clock, clock(app)),
    fact(words.session, said(session(app))),
    ...(manualMode(app) ? modeFacts(app) : monthFacts(app)),
    fact(words.blocked, blocked(app)),
    fact(words.upload, said(doing(app))),
  ];
};

const monthFacts = (app: QueueSight): readonly PieceRow[] => [
  fact(app.text.queue.month, said(month(app))),
  fact(app.text.queue.monthAtServer, said(monthAtServer(app))),
  fact(app.text.queue.numbers, said(numbers(app))),
];

/** PA-13, PA-15: until when everything must be sent, and which numbers are taken now. */
const modeFacts = (app: QueueSight): readonly PieceRow[] => {
  const { regime, state, now, text, format } = app;
  const words = text.queue;
  const before = transmitBefore(regime, state.register.offline);
  const left = before && `${when(format, before)}  (${format.left(elapsed(now, before))})`;
  const { points } = regime;
  return [
    fact(words.transmit, said(left ?? words.notRunning)),
    ...(points ? [fact(words.point, said(isModeOn(app) ? points.offline : points.online))] : []),
  ];
};

/** The same in short, where something else has to be dealt with first. */
export const shortLinkView = (app: QueueSight): readonly PieceRow[] => {
  const words = app.text.queue;
  return [
    fact(words.link.label, link(app)),
    fact(words.next, said(nextCheck(app))),
    fact(words.blocked, blocked(app)),
    fact(words.upload, said(doing(app))),
  ];
};

const fact = (label: string, value: Piece): PieceRow => [said(fitted(label, labelWidth), 'dim'), value];

/** K-06: what the last real exchange proved, and how long ago. */
const link = ({ state: { link: known }, now, text, format, theme: { marks } }: QueueSight): Piece => {
  const words = text.queue.link;
  switch (known.kind) {
    case 'unknown':
      return said(`${marks.checking} ${words.unknown}`, 'checking');
    case 'online':
      return said(`${marks.online} ${words.online(format.span(elapsed(known.provenAt, now)))}`, 'online');
    case 'offline':
      return said(`${marks.offline} ${words.offline(format.span(elapsed(known.failedAt, now)))}`, 'offline');
  }
};

const why = ({ state: { link: known }, text }: QueueSight): string =>
  known.kind === 'offline' ? faultWords(text.queue, known.why) : text.queue.noError;

const nextCheck = (app: QueueSight): string => {
  const { state, regime, now, text, format } = app;
  const { link: known } = state;
  if (isModeOn(app)) return text.queue.noCheck;
  if (known.kind === 'unknown') return text.queue.due;
  const at = after(known.kind === 'online' ? known.provenAt : known.failedAt, regime.offline.recheckEvery);
  return at <= now ? text.queue.due : text.queue.nextAt(format.clock(at), format.span(elapsed(now, at)));
};

const tolerableDriftMs = 2000;
const alarmingDriftMs = 60_000;

/** UA-22: the register's clock against the server's. */
const clock = ({ state: { link: known }, text, format }: QueueSight): Piece => {
  const words = text.queue;
  const drift = known.kind === 'online' ? known.drift : null;
  if (drift === null) return said(words.clockUnknown);
  if (Math.abs(drift) <= tolerableDriftMs) return said(words.clockEven);
  const by = format.span(duration(Math.abs(drift)));
  const role = Math.abs(drift) >= alarmingDriftMs ? 'warning' : 'plain';
  return said(drift > 0 ? words.clockAhead(by) : words.clockBehind(by), role);
};

const session = ({ state: { register }, regime, now, text, format }: QueueSight): string => {
  const left = format.left(allowance(regime, register.offline, now).session);
  return register.offline.session ? left : `${left}  (${text.queue.notRunning})`;
};

/** UA-09: what is left of the month, and how much of it went by the register's own reckoning. */
const month = ({ state: { register }, regime, now, text, format }: QueueSight): string => {
  const { offline } = register;
  const left = allowance(regime, offline, now).month;
  if (left === null) return text.queue.noLimit;
  const own = monthUsed(regime, { ...offline, atServer: null }, now);
  return `${format.left(left)}  (${text.queue.monthUsed(format.span(own))})`;
};

const monthAtServer = ({ state: { register }, regime, now, text, format }: QueueSight): string => {
  const { atServer } = register.offline;
  const isThisMonth = atServer?.month === monthOf(now, regime.zone);
  return isThisMonth ? text.queue.monthUsed(format.span(atServer.used)) : text.queue.monthNever;
};

const numbers = ({ state: { register }, regime, now, text }: QueueSight): string => {
  const left = allowance(regime, register.offline, now).numbers;
  return left === null ? text.queue.noLimit : String(left);
};

const blocked = ({ state: { register, link: known }, regime, now, text, format, theme }: QueueSight): Piece => {
  const words = text.queue;
  if (blockedBy(regime, register, known.kind === 'online', now))
    return said(`${theme.marks.blocked} ${words.blockedNow}`, 'blocked');
  if (!register.offline.session) return said(words.notRunning);
  return said(words.blockedFrom(when(format, blockedAt(regime, register.offline, now))), 'warning');
};

const when = (format: AppModel['format'], moment: Instant): string => `${format.day(moment)} ${format.clock(moment)}`;

/** How far the upload has come: documents of the session less those still in the outbox. */
const doing = ({ state, text }: QueueSight): string => {
  const words = text.queue.doing;
  switch (state.doing.kind) {
    case 'nothing':
      return words.nothing;
    case 'sending':
      return words.sending(state.doing.number);
    case 'looking-up':
      return words['looking-up'](state.doing.number);
    case 'uploading':
      return words.uploading(state.doing.left, (state.register.offline.session?.nextSequence ?? 1) - 1);
  }
};
