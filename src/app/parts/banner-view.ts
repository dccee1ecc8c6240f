import { allowance, blockedAt } from '../../fiscal/offline.ts';
import { type Refusal } from '../../fiscal/refusal.ts';
import { after, duration, elapsed } from '../../fiscal/time.ts';
import { blockedNow } from '../blocked-now.ts';
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
  if (register.offline.session || link.kind !== 'online') {
    const left = elapsed(now, blockedAt(regime, register.offline, now));
    return shown(app, 'offline', words.left(format.left(left)));
  }
  return shown(app, 'online', words.proven(format.span(elapsed(link.provenAt, now))));
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
  return [
    [...ofMonth, since, ...ofNumbers, ...nextCheck(app)],
    [...ofMonth, since, ...ofNumbers],
    [since, ...ofNumbers],
    [waiting, ...ofNumbers],
  ];
};

const nextCheck = ({ state: { link }, regime, text, format }: AppModel): readonly string[] =>
  link.kind === 'offline'
    ? [text.banner.nextCheck(format.clock(after(link.failedAt, regime.offline.recheckEvery)))]
    : [];
