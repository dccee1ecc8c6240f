import { type Report } from './finding.ts';
import { kyivMonth, type MonthSpan } from './kyiv-month.ts';
import { type SeenFact } from './seen-document.ts';

const hour = 3_600_000;

/** How long a register may work without the server, ms: a session, and a calendar month where the law counts one. */
export type Limits = { readonly session: number; readonly month: number | null };

export const limits = {
  ukraine: { session: 36 * hour, month: 168 * hour },
  panama: { session: 24 * hour, month: null },
} as const satisfies Record<string, Limits>;

/** A stretch of offline time in true time. */
type Span = { readonly from: number; to: number | null; endNumber: number | null };

/** Judges offline time by the true clock, whatever the register's own shows. */
export type OfflineWatch = {
  readonly isRunning: () => boolean;
  readonly take: (fact: SeenFact, trueAt: number) => void;
  /** The register said that a limit is reached. */
  readonly blocked: (which: 'session' | 'month', trueAt: number) => void;
  /** The clock was set: limits may bind so much earlier, and later only by what nobody could notice. */
  readonly clockSet: (byMs: number, unnoticeableMs: number) => void;
};

/** The documents that end and begin a session are no sales: they may come at any time. */
const frame: ReadonlySet<string> = new Set(['offlineBegin', 'offlineEnd']);

/** The server rounds each session to the minute, and its word counts where it is larger. */
const serverRoundingMs = 30_000;

export const offlineWatch = (law: Limits, report: Report): OfflineWatch => {
  const spans: Span[] = [];
  let moved = 0;
  let hidden = 0;

  const running = (): Span | undefined => spans.find(({ to }) => to === null);
  const within = ({ from, to }: Span, month: MonthSpan, now: number): number =>
    Math.max(0, Math.min(to ?? now, from + law.session, month.to) - Math.max(from, month.from));
  const monthTime = (now: number): number => {
    const month = kyivMonth(now);
    return spans.reduce((total, span) => total + within(span, month, now), 0);
  };

  const judge = (fact: SeenFact, trueAt: number): void => {
    const span = running();
    const kind = fact.document?.body.kind ?? '';
    if (!span || frame.has(kind)) return;
    const over = trueAt - span.from - law.session - hidden;
    if (over >= 0) report('UA-08 PA-04', `${kind} ${fact.document?.number} comes ${over} ms after the session's end`);
    const spent = law.month === null || moved > 0 ? 0 : monthTime(trueAt) - law.month;
    if (spent >= 0 && law.month !== null && moved === 0)
      report('UA-09', `${kind} ${fact.document?.number} comes ${spent} ms after the month's allowance`);
  };

  return {
    isRunning: () => running() !== undefined,
    take: (fact, trueAt) => {
      const kind = fact.document?.body.kind;
      if (fact.type === 'documentIssued') judge(fact, trueAt);
      const begins = fact.type === 'offlineEntered' || (fact.type === 'documentIssued' && kind === 'offlineBegin');
      const ends = fact.type === 'offlineLeft' || (fact.type === 'documentIssued' && kind === 'offlineEnd');
      const last = spans.at(-1);
      if (begins) spans.push({ from: trueAt, to: null, endNumber: null });
      if (ends && last) {
        last.to = trueAt;
        last.endNumber = fact.document?.number ?? null;
      }
      // The session's end never left: the session goes on.
      if (last && fact.type === 'documentWithdrawn' && last.endNumber === fact.number) last.to = null;
    },
    blocked: (which, trueAt) => {
      const span = running() ?? spans.at(-1);
      const spent = which === 'session' ? trueAt - (span?.from ?? trueAt) : monthTime(trueAt);
      const limit = which === 'session' ? law.session : (law.month ?? 0);
      const slack = moved + (which === 'month' ? spans.length * serverRoundingMs : 0);
      if (spent < limit - slack) report('K-07', `blocked by the ${which} ${limit - spent} ms before the law does`);
    },
    clockSet: (byMs, unnoticeableMs) => {
      moved += Math.abs(byMs);
      hidden += unnoticeableMs;
    },
  };
};
