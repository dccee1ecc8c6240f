import { blockedBy } from '../../fiscal/blocked.ts';
import { transmitBefore } from '../../fiscal/manual-mode.ts';
import { allowance } from '../../fiscal/offline.ts';
import { type Instant } from '../../fiscal/time.ts';
import { cells } from '../format/cells.ts';
import { type AppModel } from '../model.ts';

/** What the frame of the mode is drawn from. */
export type ModeSight = Pick<AppModel, 'state' | 'regime' | 'now' | 'text' | 'format'>;

/** PA-03, PA-15, K-09: what the frame says in its title, as much of it as there is room for. */
export const modeTitle = (app: ModeSight, room: number, gap: string): string => {
  const { text, state, regime, now } = app;
  const pending = text.offline.pending(state.register.outbox.length);
  const before = transmitBefore(regime, state.register.offline);
  if (before !== null && before <= now)
    return [text.offline.mode, pending, text.offline.overdue(when(app, before))].join(gap);
  const base = [text.offline.mode, leftOfUse(app), pending];
  const deadlines = before === null ? [] : text.offline.transmit(when(app, before));
  const choices = [...deadlines.map((deadline) => [...base, deadline]), base].map((each) => each.join(gap));
  return choices.find((each) => cells(each) <= room) ?? text.offline.mode;
};

const when = ({ format }: ModeSight, moment: Instant): string => `${format.day(moment)} ${format.clock(moment)}`;

const leftOfUse = ({ regime, state: { register }, now, text, format }: ModeSight): string => {
  if (blockedBy(regime, register, false, now))
    return text.banner.blockedBy.reached(format.hours(regime.offline.sessionLimit));
  return format.left(allowance(regime, register.offline, now).session);
};
