import { nextOf } from '../../../fiscal/behind.ts';
import { type DocumentKind } from '../../../fiscal/document.ts';
import { type OutboxEntry, type Register } from '../../../fiscal/register.ts';
import { elapsed, type Instant } from '../../../fiscal/time.ts';
import { type TillState } from '../../../runtime/till-view.ts';
import { type AppModel } from '../../model.ts';
import { type Column } from '../../parts/table.tsx';
import { type QueueSight } from './link-view.ts';

/** What decides what is sent, and when. */
type Sending = Pick<TillState, 'register' | 'link'> & { readonly isModeOn: boolean };

/** A document the server may not have, and why. */
export type Waiting = {
  readonly number: number;
  readonly kind: DocumentKind;
  readonly sequence: number | null;
  readonly at: Instant;
  readonly why:
    | { readonly kind: 'uncertain' | 'next' | 'turn' | 'waiting' | 'mode' | 'conflict' }
    | { readonly kind: 'replaced'; readonly by: number }
    | { readonly kind: 'rejected' | 'refused'; readonly code: number }
    | { readonly kind: 'together' | 'behind'; readonly number: number };
};

/** Everything without an answer, in the order it will be dealt with (K-04); a rejected document before all others (K-15). */
export const waitingDocuments = ({ register, link, isModeOn }: Sending): readonly Waiting[] => {
  const { unanswered, outbox, halt } = register;
  const documents = outbox.map(
    ({ number, kind, sequence, at, ...entry }, index): Waiting => ({
      number,
      kind,
      sequence,
      at,
      why: whyStopped(entry) ?? (halt ? whyHeld(halt, number) : whyWaiting({ link, isModeOn }, index === 0)),
    }),
  );
  const all = [...(unanswered ? [withoutAnswer(unanswered)] : []), ...documents];
  return all.toSorted((one, other) => Number(isRejected(other)) - Number(isRejected(one)));
};

const isRejected = ({ why: { kind } }: Waiting): boolean =>
  kind === 'rejected' || kind === 'refused' || kind === 'conflict';

/** PA-17, PA-18: what the server said of this document alone, or that it may have it. */
const whyStopped = ({ state, said }: Pick<OutboxEntry, 'state' | 'said'>): Waiting['why'] | undefined => {
  switch (state) {
    case 'waiting':
      return undefined;
    case 'sending':
      return { kind: 'uncertain' };
    case 'rejected':
      return { kind: 'refused', code: said?.code ?? 0 };
    case 'conflict':
      return { kind: 'conflict' };
  }
};

const withoutAnswer = ({ number, at, body, replacedBy }: NonNullable<Register['unanswered']>): Waiting => ({
  number,
  kind: body.kind,
  sequence: null,
  at,
  why: replacedBy === null ? { kind: 'uncertain' } : { kind: 'replaced', by: replacedBy },
});

const whyWaiting = ({ link, isModeOn }: Omit<Sending, 'register'>, first: boolean): Waiting['why'] => {
  if (isModeOn) return { kind: 'mode' };
  if (link.kind !== 'online') return { kind: 'waiting' };
  return { kind: first ? 'next' : 'turn' };
};

/** A package is taken or rejected whole: those before the rejected document go with it, those after it behind it. */
const whyHeld = (halt: NonNullable<Register['halt']>, number: number): Waiting['why'] => {
  if (halt.number === number) return { kind: 'rejected', code: halt.code };
  return { kind: number < halt.number ? 'together' : 'behind', number: halt.number };
};

/** The columns of the documents waiting; where the country has billing points, their numbers in place of the session's. */
export const waitingColumns = ({ text, regime }: Pick<QueueSight, 'text' | 'regime'>): readonly Column[] => {
  const { heads } = text.queue;
  return [
    { title: heads.number, width: 5, align: 'right' },
    ...(regime.points ? pointColumns(text) : placeColumns(text)),
    { title: heads.age, width: 12, align: 'right' },
    { title: heads.why, width: 26, align: 'left' },
  ];
};

const placeColumns = ({ queue: { heads } }: QueueSight['text']): readonly Column[] => [
  { title: heads.kind, width: 19, align: 'left' },
  { title: heads.sequence, width: 6, align: 'right' },
];

const pointColumns = ({ queue: { heads }, offline }: QueueSight['text']): readonly Column[] => [
  { title: heads.kind, width: 11, align: 'left' },
  { title: offline.off.heads.series, width: 14, align: 'left' },
];

/** `series` is the number at the billing point, where there are such. */
export const waitingRow = (
  { text, format, theme, now }: QueueSight,
  waiting: Waiting,
  series: string | undefined,
): readonly string[] => [
  String(waiting.number),
  text.documents.kinds[waiting.kind],
  series ?? (waiting.sequence === null ? '' : String(waiting.sequence)),
  format.span(elapsed(waiting.at, now)),
  `${mark(theme.marks, waiting.why)} ${whyText(text.queue.reasons, waiting.why)}`,
];

const mark = (marks: QueueSight['theme']['marks'], { kind }: Waiting['why']): string => {
  if (kind === 'rejected' || kind === 'refused' || kind === 'conflict') return marks.blocked;
  return kind === 'uncertain' || kind === 'replaced' ? marks.checking : marks.offline;
};

const whyText = (words: QueueSight['text']['queue']['reasons'], why: Waiting['why']): string => {
  switch (why.kind) {
    case 'next':
    case 'turn':
    case 'waiting':
    case 'uncertain':
    case 'mode':
    case 'conflict':
      return words[why.kind];
    case 'replaced':
      return words.replaced(why.by);
    case 'rejected':
    case 'refused':
      return words.rejected(why.code);
    case 'together':
    case 'behind':
      return words[why.kind](why.number);
  }
};

/** The server expects another local number (spec/ua 6). */
export const wrongNumber = 7;

/** What stands in the way, else what was found strange, and what to do about it, as sentences; none when all is well. */
export const warningSentences = (app: QueueSight & Pick<AppModel, 'renumber'>): readonly string[] => {
  const { halt } = app.state.register;
  if (app.state.register.behind || app.state.moved) return copySentences(app);
  if (halt) return haltSentences(app, halt);
  if (app.state.register.outbox.some(({ state }) => state === 'rejected' || state === 'conflict'))
    return [app.text.queue.decide];
  return [];
};

/** K-16: how far the server is, and what a person can do about it. */
const copySentences = ({ state: { register }, text: { queue } }: QueueSight): readonly string[] =>
  register.behind
    ? [queue.ahead(register.behind.next, nextOf(register, register.behind.point)), ...queue.aheadNext]
    : [queue.moved];

/** K-15: which document was rejected, why, and the way forward. */
const haltSentences = (
  { text, renumber }: Pick<AppModel, 'text' | 'renumber'>,
  halt: NonNullable<Register['halt']>,
): readonly string[] => [
  text.queue.halt(halt.number, halt.code),
  text.serverCodes[halt.code] ?? text.queue.codeUnknown,
  ...(halt.text === '' ? [] : [text.problems.words(halt.text)]),
  renumber && halt.code === wrongNumber ? text.queue.forwardRenumber : text.queue.forward,
];
