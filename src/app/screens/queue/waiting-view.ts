import { type DocumentKind } from '../../../fiscal/document.ts';
import { type Register } from '../../../fiscal/register.ts';
import { elapsed, type Instant } from '../../../fiscal/time.ts';
import { type TillState } from '../../../runtime/till.ts';
import { type AppModel } from '../../model.ts';
import { type Column } from '../../parts/table.tsx';
import { type QueueSight } from './link-view.ts';

/** What decides what is sent, and when. */
type Sending = Pick<TillState, 'register' | 'link'>;

/** A document the server may not have, and why. */
export type Waiting = {
  readonly number: number;
  readonly kind: DocumentKind;
  readonly sequence: number | null;
  readonly at: Instant;
  readonly why:
    | { readonly kind: 'uncertain' | 'next' | 'turn' | 'waiting' }
    | { readonly kind: 'replaced'; readonly by: number }
    | { readonly kind: 'rejected'; readonly code: number }
    | { readonly kind: 'together' | 'behind'; readonly number: number };
};

/** Everything without an answer, in the order it will be dealt with (K-04); a rejected document before all others (K-15). */
export const waitingDocuments = ({ register, link }: Sending): readonly Waiting[] => {
  const { unanswered, outbox, halt } = register;
  const documents = outbox.map(
    ({ number, kind, sequence, at }, index): Waiting => ({
      number,
      kind,
      sequence,
      at,
      why: halt ? whyHeld(halt, number) : whyWaiting(link, index === 0),
    }),
  );
  const all = [...(unanswered ? [withoutAnswer(unanswered)] : []), ...documents];
  return all.toSorted((one, other) => Number(isRejected(other)) - Number(isRejected(one)));
};

const isRejected = ({ why }: Waiting): boolean => why.kind === 'rejected';

const withoutAnswer = ({ number, at, body, replacedBy }: NonNullable<Register['unanswered']>): Waiting => ({
  number,
  kind: body.kind,
  sequence: null,
  at,
  why: replacedBy === null ? { kind: 'uncertain' } : { kind: 'replaced', by: replacedBy },
});

const whyWaiting = ({ kind }: Sending['link'], first: boolean): Waiting['why'] => {
  if (kind !== 'online') return { kind: 'waiting' };
  return { kind: first ? 'next' : 'turn' };
};

/** A package is taken or rejected whole: those before the rejected document go with it, those after it behind it. */
const whyHeld = (halt: NonNullable<Register['halt']>, number: number): Waiting['why'] => {
  if (halt.number === number) return { kind: 'rejected', code: halt.code };
  return { kind: number < halt.number ? 'together' : 'behind', number: halt.number };
};

export const waitingColumns = ({ text }: Pick<QueueSight, 'text'>): readonly Column[] => {
  const { heads } = text.queue;
  return [
    { title: heads.number, width: 5, align: 'right' },
    { title: heads.kind, width: 19, align: 'left' },
    { title: heads.sequence, width: 6, align: 'right' },
    { title: heads.age, width: 12, align: 'right' },
    { title: heads.why, width: 26, align: 'left' },
  ];
};

export const waitingRow = ({ text, format, theme, now }: QueueSight, waiting: Waiting): readonly string[] => [
  String(waiting.number),
  text.documents.kinds[waiting.kind],
  waiting.sequence === null ? '' : String(waiting.sequence),
  format.span(elapsed(waiting.at, now)),
  `${mark(theme.marks, waiting.why)} ${whyText(text.queue.reasons, waiting.why)}`,
];

const mark = (marks: QueueSight['theme']['marks'], { kind }: Waiting['why']): string => {
  if (kind === 'rejected') return marks.blocked;
  return kind === 'uncertain' || kind === 'replaced' ? marks.checking : marks.offline;
};

const whyText = (words: QueueSight['text']['queue']['reasons'], why: Waiting['why']): string => {
  switch (why.kind) {
    case 'next':
    case 'turn':
    case 'waiting':
    case 'uncertain':
      return words[why.kind];
    case 'replaced':
      return words.replaced(why.by);
    case 'rejected':
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
  const { halt, serverAhead } = app.state.register;
  if (halt) return haltSentences(app, halt);
  return serverAhead === null ? [] : [app.text.queue.ahead(serverAhead), app.text.queue.aheadNext];
};

/** K-15: which document was rejected, why, and the way forward. */
const haltSentences = (
  { text, renumber }: Pick<AppModel, 'text' | 'renumber'>,
  halt: NonNullable<Register['halt']>,
): readonly string[] => [
  text.queue.halt(halt.number, halt.code),
  text.problems.serverErrors[halt.code] ?? text.queue.codeUnknown,
  ...(halt.text === '' ? [] : [text.problems.words(halt.text)]),
  renumber && halt.code === wrongNumber ? text.queue.forwardRenumber : text.queue.forward,
];
