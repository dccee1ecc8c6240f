import { type Case } from './case-book.ts';
import { type Report } from './finding.ts';
import { type BooksReader, type Registered } from './server-books.ts';

type Judged = {
  readonly cases: readonly Case[];
  readonly registered: readonly Registered[];
  readonly reader: BooksReader;
  readonly report: Report;
};

const nameOf = ({ document: { number, uid, body } }: Case): string => `${body.kind} ${number} (${uid.slice(-6)})`;

/** Numbers stand once at the server, and nothing stands there that the register does not know of. */
const judgeServer = ({ cases, registered, reader, report }: Judged): void => {
  const known = new Map(cases.flatMap((each) => (reader.keyOf(each) ? [[reader.keyOf(each), each] as const] : [])));
  const seen = new Set<string>();
  for (const each of registered) {
    for (const number of each.isVoid ? [] : each.numbers) {
      if (seen.has(number)) report('K-02', `${number} is registered twice`);
      seen.add(number);
    }
    if (!each.foreign && !known.has(each.key)) report('K-01', `${each.key} is registered and in no journal`);
  }
};

/** Whether the journal and the server's books agree about a document. */
const judgeCase = ({ reader, report }: Judged, found: Case, there: Registered | undefined): void => {
  const { state, printed, document } = found;
  const stands = there !== undefined && !there.isVoid;
  if ((state === 'refused' || state === 'withdrawn') && stands)
    report('K-02', `${nameOf(found)} is ${state} in the journal and registered at the server`);
  if (state === 'revoked' && stands) report('UA-15', `${nameOf(found)} is revoked and stands at the server`);
  if (printed.length > 0 && ['refused', 'withdrawn', 'revoked'].includes(state))
    report('K-02', `${nameOf(found)} was printed and is ${state}`);
  if (!there || state === 'conflict' || state === 'set aside') return;
  const sum = document.body.receipt?.total ?? document.body.amount ?? null;
  if (sum !== null && there.sum !== null && sum !== there.sum)
    report('money', `${nameOf(found)} is ${sum} on paper and ${there.sum} at the server`);
  const code = reader.codeOf(found);
  if (state === 'accepted' && code !== null && code !== there.code)
    report('PA-14 UA-05', `${nameOf(found)} is ${code} here and ${there.code} at the server`);
};

/** A storno of the provider's kind leaves no document: the sale it takes back is void. */
const isOnlyAMark = (found: Case, reader: BooksReader): boolean => reader.keyOf(found) === null;

/** What the journal calls accepted, the server has. */
const judgeAccepted = (found: Case, { there, cancelled, report }: Weighed): void => {
  if (found.state !== 'accepted' || found.document.registeredBy === 'register') return;
  if (!there) report('K-04', `${nameOf(found)} is accepted in the journal and unknown at the server`);
  if (there?.isVoid && !cancelled) report('K-04', `${nameOf(found)} is accepted in the journal and void at the server`);
};

type Weighed = { readonly there: Registered | undefined; readonly cancelled: boolean; readonly report: Report };

/** Holds at any moment: whatever was interrupted, whoever waits for an answer. */
export const judgeBooks = (judged: Judged): void => {
  const { cases, registered, reader, report } = judged;
  judgeServer(judged);
  const byKey = new Map(registered.filter(({ foreign }) => !foreign).map((each) => [each.key, each]));
  const cancelled = new Set(
    cases.flatMap(({ document: { body } }) => (body.kind === 'storno' && body.of ? [body.of.number] : [])),
  );
  for (const found of cases) {
    const key = reader.keyOf(found);
    const there = key === null ? undefined : byKey.get(key);
    judgeCase(judged, found, there);
    if (!isOnlyAMark(found, reader))
      judgeAccepted(found, { there, cancelled: cancelled.has(found.document.number), report });
  }
};

const atRest: ReadonlySet<Case['state']> = new Set(['accepted', 'set aside', 'refused', 'withdrawn', 'revoked']);

/** Holds when the link has been up for long enough: nothing waits any more. */
export const judgeRest = ({ cases, report }: Judged): void => {
  for (const found of cases) if (!atRest.has(found.state)) report('K-04', `${nameOf(found)} is still ${found.state}`);
};
