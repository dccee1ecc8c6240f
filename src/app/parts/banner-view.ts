import { allowance, blockedAt } from '../../fiscal/offline.ts';
import { type Refusal } from '../../fiscal/refusal.ts';
import { after, duration, elapsed } from '../../fiscal/time.ts';
import { blockedNow } from '../blocked-now.ts';
import { type AppModel } from '../model.ts';
import { type BannerText } from '../text/en/banner.ts';
import { type Marks, type Role } from '../theme.ts';
import { type BannerNote, bannerNote } from './banner-note.ts';

/** The two lines every screen begins with: what is true, top left. */
type BannerView = {
  readonly mode: { readonly role: Role; readonly mark: string; readonly word: string; readonly detail: string };
  readonly where: string;
  /** Most important first; the last ones give way where the line is short. */
  readonly figures: readonly string[];
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
  const { state, regime, now, text, format, theme } = app;
  const { register, link } = state;
  const words = text.banner;
  if (link.kind === 'unknown' && !register.offline.session) return shown('checking', theme.marks, words, '');
  const blocked = blockedNow(app);
  if (blocked) return shown('blocked', theme.marks, words, whyBlocked(app, blocked));
  if (register.offline.session || link.kind !== 'online') {
    const left = elapsed(now, blockedAt(regime, register.offline, now));
    return shown('offline', theme.marks, words, words.left(format.left(left)));
  }
  return shown('online', theme.marks, words, words.proven(format.span(elapsed(link.provenAt, now))));
};

const shown = (
  role: 'online' | 'offline' | 'blocked' | 'checking',
  marks: Marks,
  words: BannerText,
  detail: string,
): BannerView['mode'] => ({ role, mark: marks[role], word: words[role], detail });

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

const where = ({ state, text, format, theme, now, cashier }: AppModel): string => {
  const { shift } = state.register;
  const parts = [
    shift.kind === 'open' ? text.banner.shift(shift.number) : text.banner.noShift,
    cashier,
    `${format.day(now)} ${format.clock(now)}`,
  ];
  return parts.filter((part) => part !== '').join(` ${theme.marks.dot} `);
};

const figures = (app: AppModel): readonly string[] => {
  const { state, regime, now, text, format } = app;
  const { offline, outbox } = state.register;
  const { month, numbers } = allowance(regime, offline, now);
  const [oldest] = outbox;
  const words = text.banner;
  return [
    ...(month === null ? [] : [words.month(format.hours(month))]),
    oldest ? words.waitingSince(outbox.length, format.span(elapsed(oldest.at, now))) : words.waiting(outbox.length),
    ...(numbers === null ? [] : [words.numbers(numbers)]),
    ...(state.link.kind === 'offline'
      ? [words.nextCheck(format.clock(after(state.link.failedAt, regime.offline.recheckEvery)))]
      : []),
  ];
};
