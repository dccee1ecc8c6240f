import { type DocumentRecord } from '../../../runtime/records.ts';
import { type TillState } from '../../../runtime/till-view.ts';
import { type AppModel } from '../../model.ts';

type Sight = Pick<AppModel, 'till' | 'state'>;

/** What a report is about: a session of the mode, and a document that was left without an answer before it. */
export type ReportOf = { readonly session: string | null; readonly unanswered: number | null };

/** What the report of the session that runs now is about. */
export const reportOf = ({ register }: Pick<TillState, 'register'>): ReportOf => ({
  session: register.offline.session?.pair.session ?? null,
  unanswered: register.unanswered?.number ?? null,
});

/** PA-11: every document that the server was to have, in number order, read anew from the journal: a report outlives the screen and a kill. Looked up once for each state of the register. */
export const reportReader = (of: ReportOf): ((app: Sight) => readonly DocumentRecord[]) => {
  let seen: { readonly register: TillState['register']; readonly records: readonly DocumentRecord[] } | undefined;
  return ({ till, state: { register } }) => {
    if (seen?.register !== register) {
      const records = till.history.recent().filter((record) => belongsTo(of, record));
      seen = { register, records: records.toSorted((one, other) => one.number - other.number) };
    }
    return seen.records;
  };
};

const belongsTo = ({ session, unanswered }: ReportOf, { offline, registeredBy, number }: DocumentRecord): boolean =>
  number === unanswered || (session !== null && registeredBy === 'server' && offline?.session === session);

/** What still keeps the mode on. */
export const isLeft = ({ state }: DocumentRecord): boolean =>
  state === 'waiting' || state === 'uncertain' || state === 'rejected' || state === 'conflict';

/** What only a person can decide about (K-15). */
export const isUndecided = ({ state }: DocumentRecord): boolean => state === 'rejected' || state === 'conflict';
