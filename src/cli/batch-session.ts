import { setTimeout as pause } from 'node:timers/promises';
import { problemText } from '../app/text/problem-text.ts';
import { refusalText } from '../app/text/refusal-text.ts';
import { type Text } from '../app/text/text-shape.ts';
import { type CatalogueIndex } from '../catalogue/catalogue-index.ts';
import { type Command } from '../fiscal/command.ts';
import { parseMinor } from '../fiscal/money.ts';
import { isRefusal, type Refusal } from '../fiscal/refusal.ts';
import { UnreadableFile } from '../persistence/faults.ts';
import { type Answer, type Problem, type SyncAnswer } from '../runtime/answer.ts';
import { documentPaper } from '../runtime/document-paper.ts';
import { type LeaveAnswer, type ModeAnswer } from '../runtime/mode-answer.ts';
import { type Till } from '../runtime/till.ts';
import { documentAnswer, reportAnswer, statusAnswer } from './batch-answers.ts';
import { receiptRequest } from './batch-receipt.ts';
import { type BatchRequest, batchRequest } from './batch-requests.ts';

export type BatchParts = {
  readonly till: Till;
  readonly catalogue: () => CatalogueIndex;
  readonly text: Text;
  readonly cashier: string;
};

type Reply = { readonly ok: boolean } & Readonly<Record<string, unknown>>;
type Runner<Do extends BatchRequest['do']> = (
  parts: BatchParts,
  request: BatchRequest & { readonly do: Do },
) => Promise<Reply>;
type Runners = { readonly [Do in BatchRequest['do']]: Runner<Do> };

/** Answers one line of input; whatever it holds, there is an answer. */
export const batchSession =
  (parts: BatchParts) =>
  async (line: string): Promise<object> => {
    const value = jsonIn(line);
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
    const parsed = batchRequest.safeParse(value);
    if (!parsed.success) {
      const why =
        value === undefined ? 'JSON?' : parsed.error.issues.map(({ path }) => path.join('.') || 'do').join(', ');
      return { id, ...refusalReply(parts, { code: 'bad-request', rule: null, why }) };
    }
    return { id, ...(await run(parts, parsed.data)) };
  };

const jsonIn = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const run = (parts: BatchParts, request: BatchRequest): Promise<Reply> => {
  parts.till.keepTime();
  return (runners[request.do] as Runner<BatchRequest['do']>)(parts, request);
};

const refusalReply = ({ text }: BatchParts, refusal: Refusal): Reply => ({
  ok: false,
  refusal: { rule: refusal.rule, code: refusal.code, message: refusalText(text, refusal) },
});

const problemReply = ({ text }: BatchParts, problem: Problem): Reply => ({
  ok: false,
  problem: { code: problem.code, document: problem.document, message: problemText(text, problem) },
});

const reply = (parts: BatchParts, answer: Answer): Reply => {
  if (answer.ok) return { ok: true, document: documentAnswer(answer.document) };
  return 'refusal' in answer ? refusalReply(parts, answer.refusal) : problemReply(parts, answer.problem);
};

const perform = (parts: BatchParts, command: Command): Promise<Answer> =>
  parts.till.perform({ command, cashier: parts.cashier });

const act = async (parts: BatchParts, command: Command): Promise<Reply> => reply(parts, await perform(parts, command));

const status = ({ till }: BatchParts): Reply => ({ ok: true, ...statusAnswer(till) });

const sync = async (parts: BatchParts): Promise<Reply> => {
  const answer: SyncAnswer = await parts.till.sync();
  if ('refusal' in answer) return refusalReply(parts, answer.refusal);
  return answer.ok ? { ok: true, sent: answer.sent.length } : problemReply(parts, answer.problem);
};

type CashRequest = Extract<BatchRequest, { amount: string }>;

const moveCash = (parts: BatchParts, { do: type, amount, reason }: CashRequest): Promise<Reply> => {
  const parsed = parseMinor(amount);
  if (parsed === undefined)
    return Promise.resolve(refusalReply(parts, { code: 'bad-amount', rule: null, value: amount }));
  return act(parts, { type, amount: parsed, reason });
};

const priced = (parts: BatchParts, request: Extract<BatchRequest, { do: 'sell' | 'return' }>) =>
  withCatalogue(parts, (catalogue) => receiptRequest(request, catalogue, parts.till.regime.pricing));

/** A catalogue that cannot be read refuses the sale and stops nothing else. */
const withCatalogue = <T>({ catalogue }: BatchParts, use: (index: CatalogueIndex) => T): T | Refusal => {
  try {
    return use(catalogue());
  } catch (error) {
    if (error instanceof UnreadableFile) return { code: 'bad-request', rule: null, why: error.message };
    throw error;
  }
};

/** How an act on the mode ended, with the register's state after it. */
const modeReply = (parts: BatchParts, answer: ModeAnswer): Reply =>
  answer.ok ? status(parts) : refusalReply(parts, answer.refusal);

/** PA-11: what became of each document stands in the answer whether the mode ended or not. */
const leave = async (parts: BatchParts): Promise<Reply> => {
  const { till, cashier } = parts;
  if (till.regime.offline.entry === 'automatic' || till.read().register.offline.session === null) {
    const answer = await sync(parts);
    return answer.ok ? { ...status(parts), ...answer, documents: [] } : answer;
  }
  const answer = await till.leaveOffline(cashier);
  const documents = answer.documents.flatMap((number) => {
    const record = till.history.find(number);
    return record ? [documentAnswer(record)] : [];
  });
  return { ...status(parts), ...leaveFailure(parts, answer), documents };
};

const leaveFailure = (parts: BatchParts, answer: LeaveAnswer): Partial<Reply> => {
  if (answer.ok) return {};
  return 'refusal' in answer ? refusalReply(parts, answer.refusal) : problemReply(parts, answer.problem);
};

/** Where `kasa batch` prints, as the saved configuration of the mode names it (PA-02). */
const printer = 'receipts';

const runners: Runners = {
  status: async (parts) => status(parts),
  probe: async (parts) => {
    await parts.till.probe();
    return status(parts);
  },
  openShift: (parts) => act(parts, { type: 'openShift', cashier: parts.cashier }),
  closeShift: (parts) => act(parts, { type: 'closeShift' }),
  sell: async (parts, request) => {
    const receipt = priced(parts, request);
    return isRefusal(receipt) ? refusalReply(parts, receipt) : act(parts, { type: 'sell', request: receipt });
  },
  return: async (parts, request) => {
    const receipt = priced(parts, request);
    if (isRefusal(receipt)) return refusalReply(parts, receipt);
    const original = request.of ? parts.till.history.original(request.of) : null;
    if (request.of && !original)
      return refusalReply(parts, { code: 'unknown-document', rule: null, number: request.of });
    return act(parts, { type: 'return', request: receipt, original: original ?? null });
  },
  cashIn: moveCash,
  cashOut: moveCash,
  x: async ({ till }) => ({ ok: true, report: reportAnswer(till.read().register.report) }),
  z: async (parts, { counted }) => {
    const amount = counted === undefined ? undefined : parseMinor(counted);
    if (counted !== undefined && amount === undefined) {
      return refusalReply(parts, { code: 'bad-amount', rule: null, value: counted });
    }
    const answer = await perform(parts, { type: 'makeZ' });
    if (!answer.ok || answer.document.body.kind !== 'z') return reply(parts, answer);
    return { ...reply(parts, answer), report: reportAnswer(answer.document.body.report, amount) };
  },
  cancelLast: (parts) => act(parts, { type: 'cancelLast' }),
  goOffline: async (parts, { reason = '', acceptConditions: accepted = false }) =>
    modeReply(parts, await parts.till.enterOffline({ by: parts.cashier, reason, accepted, printer })),
  goOnline: leave,
  setAside: async (parts, { number, reason }) => {
    const answer = await parts.till.setAside({ number, reason, by: parts.cashier });
    const record = parts.till.history.find(number);
    if (!answer.ok || !record) return modeReply(parts, answer);
    return { ok: true, document: documentAnswer(record) };
  },
  sync,
  documents: async ({ till }, { from, to, state }) => {
    const wanted =
      from === undefined && to === undefined
        ? till.history.recent()
        : till.history.between(from ?? 1, to ?? Number.MAX_SAFE_INTEGER);
    return {
      ok: true,
      documents: wanted.filter((record) => state === undefined || record.state === state).map(documentAnswer),
    };
  },
  print: async (parts, { number }) => {
    const record = parts.till.history.find(number);
    if (!record) return refusalReply(parts, { code: 'unknown-document', rule: null, number });
    return { ok: true, text: documentPaper(parts.till.regime, parts.till.registration, record) };
  },
  wait: async (_, { seconds }) => {
    await pause(seconds * 1000);
    return { ok: true };
  },
};
