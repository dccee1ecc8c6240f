import { transmitBefore } from '../../fiscal/manual-mode.ts';
import { allowance, blockedAt } from '../../fiscal/offline.ts';
import { type Refusal } from '../../fiscal/refusal.ts';
import { after, duration, elapsed } from '../../fiscal/time.ts';
import { blockedNow } from '../blocked-now.ts';
import { isModeOn } from '../mode-now.ts';
import { type AppModel } from '../model.ts';
import { type Role } from '../theme.ts';
import { type BannerNote, bannerNote } from './banner-note.ts';

/** The two lines every screen begins with: what is true, top left. */
export type BannerView = {
  readonly mode: { readonly role: Role; readonly mark: string; readonly word: string; readonly detail: string };
  readonly where: { readonly shift: string; readonly cashier: string; readonly date: string; readonly clock: string };
  /** From everything down to what K-09 asks for; the first choice that fits its line is shown. */
  readonly figures: readonly (readonly string[])[];
  readonly note: BannerNote | null;
};

/** K-06, K-08, K-09: mode by word and shape, with its proof, its limits and what waits. */
export const bannerView = (app: AppModel): BannerView => ({
  mode: mode(app),
  where: where(app),
  figures: figures(app),
  note: bannerNote(app),
});

const mode = (app: AppModel): BannerView['mode'] => {
  const { state, regime, now, text, format } = app;
  const { register, link } = state;
  const words = text.banner;
  if (link.kind === 'unknown' && !register.offline.session) return shown(app, 'checking', '');
  const blocked = blockedNow(app);
  if (blocked) return shown(app, 'blocked', whyBlocked(app, blocked));
  if (isModeOn(app)) return modeOn(app);
  if (register.offline.session || link.kind !== 'online') {
    const left = elapsed(now, blockedAt(regime, register.offline, now));
    return shown(app, 'offline', words.left(format.left(left)));
  }
  return shown(app, 'online', words.proven(format.span(elapsed(link.provenAt, now))));
};

/** PA-04: what the mode is called, and until when it sells. */
const modeOn = ({ state, regime, now, text, format, theme }: AppModel): BannerView['mode'] => {
  const until = blockedAt(regime, state.register.offline, now);
  const detail = text.offline.until(`${format.day(until)} ${format.clock(until)}`);
  return { role: 'offline', mark: theme.marks.offline, word: text.offline.mode, detail };
};

const shown = (
  { theme, text }: AppModel,
  role: 'online' | 'offline' | 'blocked' | 'checking',
  detail: string,
): BannerView['mode'] => ({ role, mark: theme.marks[role], word: text.banner[role], detail });

const whyBlocked = ({ text, format, regime }: AppModel, refusal: Refusal): string => {
  const { blockedBy: words } = text.banner;
  const { sessionLimit, monthLimit } = regime.offline;
  switch (refusal.code) {
    case 'session-limit':
      return words.reached(format.hours(sessionLimit));
    case 'month-limit':
      return words.monthReached(format.hours(monthLimit ?? duration(0)));
    case 'no-numbers-left':
      return words.numbers;
    case 'no-session-pair':
      return words.pair;
    case 'awaiting-answer':
      return words.answer(refusal.number);
    case 'no-link':
      return words.link;
    case 'behind-server':
      return words.behind;
    case 'folder-moved':
      return words.moved;
    default:
      return words.opening;
  }
};

const where = ({ state, text, format, now, cashier }: AppModel): BannerView['where'] => {
  const { shift } = state.register;
  return {
    shift: shift.kind === 'open' ? text.banner.shift(shift.number) : text.banner.noShift,
    cashier,
    date: format.day(now),
    clock: format.clock(now),
  };
};

const figures = (app: AppModel): BannerView['figures'] => {
  const { state, regime, now, text, format } = app;
  const { offline, outbox } = state.register;
  const { month, numbers } = allowance(regime, offline, now);
  const [oldest] = outbox;
  const words = text.banner;
  const waiting = words.waiting(outbox.length);
  const since = oldest ? words.waitingSince(outbox.length, format.span(elapsed(oldest.at, now))) : waiting;
  const ofMonth = month === null ? [] : [words.month(format.hours(month))];
  const ofNumbers = numbers === null ? [] : [words.numbers(numbers)];
  const ofTransmission = toTransmit(app);
  return [
    [...ofMonth, since, ...ofNumbers, ...ofTransmission, ...nextCheck(app)],
    [...ofMonth, since, ...ofNumbers, ...ofTransmission],
    [since, ...ofNumbers],
    [waiting, ...ofNumbers],
  ];
};

/** PA-15: how long is left to send everything. */
const toTransmit = ({ regime, state: { register }, now, text, format }: AppModel): readonly string[] => {
  const before = transmitBefore(regime, register.offline);
  return before === null ? [] : [text.offline.toTransmit(format.hours(elapsed(now, before)))];
};

/** While a person's mode is on nothing is asked (PA-10). */
const nextCheck = ({ state, regime, text, format }: AppModel): readonly string[] => {
  const { link } = state;
  return link.kind === 'offline' && !isModeOn({ state, regime })
    ? [text.banner.nextCheck(format.clock(after(link.failedAt, regime.offline.recheckEvery)))]
    : [];
};
