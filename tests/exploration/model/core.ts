import { type Command } from '../../../src/fiscal/command.ts';
import { type Decision, decide } from '../../../src/fiscal/decide.ts';
import { type OfflineTime } from '../../../src/fiscal/offline.ts';
import { type Regime } from '../../../src/fiscal/regimes/regime.ts';
import { type Register } from '../../../src/fiscal/register.ts';
import { instant } from '../../../src/fiscal/time.ts';

/** How many answers are kept before the memory begins anew. */
const most = 40_000;

const offlineKey = ({ session, past, atServer, entries }: OfflineTime): string => {
  let key = `${entries},${atServer?.month},${atServer?.used},${atServer?.at}`;
  for (const { begin, end } of past) key += `;${begin}-${end}`;
  if (!session) return key;
  const { pair, begin, ended, nextSequence, setBack, lastHash } = session;
  return `${key}!${pair.session},${begin},${ended},${nextSequence},${setBack},${lastHash}`;
};

/** What a decision may look at, as a text; the bodies of documents are all alike here, and the report matters to a Z alone. */
const keyOf = (register: Register): string => {
  const { nextNumber, series, lastDocument, shift, pair, offline, unanswered, cancellable, behind } = register;
  const doubt = unanswered && `${unanswered.number}${unanswered.body.kind}${unanswered.replacedBy}`;
  const last =
    cancellable &&
    `${cancellable.reference.number}${cancellable.reference.fiscalNumber}${cancellable.body.kind}${cancellable.at}`;
  const open = `${shift.kind}${shift.kind === 'open' && shift.zMade}${shift.kind === 'never-opened' || shift.number}`;
  return `${nextNumber}|${lastDocument?.at}|${open}|${pair?.session}|${doubt}|${last}|${offlineKey(offline)}|${Object.entries(series)}|${behind?.next}`;
};

/** A report, where all amounts are alike. */
const reportKey = ({ report: { shift, sales, returns, cashIn, cashOut, drawer } }: Register): string =>
  `|${shift}|${sales.count}|${returns.count}|${cashIn}|${cashOut}|${drawer}`;

const named: ReadonlySet<string> = new Set([
  ...[
    'nextNumber',
    'series',
    'lastDocument',
    'shift',
    'pair',
    'offline',
    'unanswered',
    'cancellable',
    'behind',
    'report',
  ],
]);

/** The register, telling when somebody looks at what the key does not name. */
const watched = (register: Register, looked: () => void): Register => {
  const copy = { ...register };
  for (const [name, value] of Object.entries(register)) {
    if (named.has(name)) continue;
    const get = (): unknown => {
      looked();
      return value;
    };
    Object.defineProperty(copy, name, { get });
  }
  return copy;
};

/**
 * The real `decide`, asked once for each question: reckoning in time zones costs it up to 140 microseconds, more than everything
 * else together. What the key leaves out the register handed in tells only aloud, and an answer that needed it is not kept.
 */
export const rememberedDecide = (regime: Regime): ((register: Register, command: Command, now: number) => Decision) => {
  const answers = new Map<string, Decision>();
  return (register, command, now) => {
    const key = `${command.type}|${now}|${keyOf(register)}${command.type === 'makeZ' ? reportKey(register) : ''}`;
    const known = answers.get(key);
    if (known) return known;
    let isComplete = true;
    const looked = (): void => {
      isComplete = false;
    };
    const decision = decide(regime, watched(register, looked), command, instant(now));
    if (!isComplete) return decide(regime, register, command, instant(now));
    if (answers.size >= most) answers.clear();
    answers.set(key, decision);
    return decision;
  };
};
