import { allowance, blockedAt } from '../../fiscal/offline.ts';
import { after, duration, elapsed, hours, type Instant, minutes } from '../../fiscal/time.ts';
import { manualMode } from '../mode-now.ts';
import { type AppModel } from '../model.ts';
import { type Role } from '../theme.ts';

/** The one thing worth a look now, at the right of the second line. */
export type BannerNote = { readonly text: string; readonly role: Role };

const near = hours(6);
const tolerableDrift = minutes(1);

/** What is being waited for, else what stands in the way or was found strange, else the limit that comes next. */
export const bannerNote = (app: AppModel): BannerNote | null =>
  waitingFor(app) ?? copied(app) ?? halted(app) ?? undecided(app) ?? offered(app) ?? forecast(app) ?? drifting(app);

const waitingFor = ({ state: { doing }, regime, monotonic, text, format }: AppModel): BannerNote | null => {
  const words = text.banner;
  switch (doing.kind) {
    case 'nothing':
      return null;
    case 'sending': {
      const waited = format.seconds(duration(monotonic() - doing.since));
      const sending = manualMode({ regime }) ? words.sendingWait : words.sending;
      return { text: sending(doing.number, waited, format.seconds(doing.limit)), role: 'warning' };
    }
    case 'looking-up':
      return { text: words.lookingUp(doing.number), role: 'warning' };
    case 'uploading':
      return { text: words.uploading(doing.left), role: 'strong' };
  }
};

const halted = ({ state, text }: AppModel): BannerNote | null => {
  const { halt } = state.register;
  return halt && { text: text.banner.halted(halt.number), role: 'warning' };
};

/** PA-18: documents that wait for a person. */
const undecided = ({ state, text }: AppModel): BannerNote | null => {
  const count = state.register.outbox.filter((each) => each.state === 'rejected' || each.state === 'conflict').length;
  return count === 0 ? null : { text: text.offline.toDecide(count), role: 'warning' };
};

/** PA-19: a lost link offers the mode; it never switches by itself. */
const offered = ({ state: { link, register }, regime, text }: AppModel): BannerNote | null =>
  manualMode({ regime }) && link.kind === 'offline' && !register.offline.session
    ? { text: text.offline.offer, role: 'warning' }
    : null;

/** K-16: the data folder is an old copy or not alone, or was moved; the way on is beside the queue. */
const copied = ({ state, text }: AppModel): BannerNote | null =>
  state.register.behind || state.moved ? { text: text.banner.seeQueue, role: 'warning' } : null;

const forecast = ({ state, regime, now, text, format }: AppModel): BannerNote | null => {
  const { offline } = state.register;
  if (!offline.session) return null;
  const limit = blockedAt(regime, offline, now);
  const numbersEnd = numbersLastUntil(offline.session, allowance(regime, offline, now).numbers, now);
  if (numbersEnd !== null && numbersEnd < limit)
    return { text: text.banner.numbersUntil(format.clock(numbersEnd)), role: 'warning' };
  return limit - now > near || limit <= now ? null : { text: text.banner.until(format.clock(limit)), role: 'warning' };
};

/** When the numbers run out if documents go on at the pace of this session; null when that cannot be told yet. */
const numbersLastUntil = (
  { begin, nextSequence }: { readonly begin: Instant; readonly nextSequence: number },
  left: number | null,
  now: Instant,
): Instant | null => {
  const made = nextSequence - 1;
  if (left === null || left === 0 || made < 3) return null;
  return after(now, duration(Math.floor((elapsed(begin, now) * left) / made)));
};

const drifting = ({ state: { link }, text, format }: AppModel): BannerNote | null => {
  if (link.kind !== 'online' || link.drift === null || Math.abs(link.drift) < tolerableDrift) return null;
  return { text: text.banner.drift(format.span(duration(Math.abs(link.drift)))), role: 'warning' };
};
