import { type Register } from '../../../fiscal/register.ts';
import { type DocumentRecord } from '../../../runtime/records.ts';
import { type AppModel } from '../../model.ts';

/** Which document a screen is about. */
export type DocumentRoute = { readonly number: number; readonly uid: string };

/** Finds the document a screen was opened for; its state may have changed since. */
export type Find = (app: AppModel) => DocumentRecord | undefined;

/** The document under a number; the same number may stand twice, the identifier does not (K-02). Looked up once for each state of the register. */
export const findBy = ({ number, uid }: DocumentRoute): Find => {
  let seen: { readonly register: Register; readonly record: DocumentRecord | undefined } | undefined;
  return ({ till, state: { register } }) => {
    if (seen?.register !== register) {
      const record = till.history.between(number, number).find((each) => each.uid === uid);
      seen = { register, record };
    }
    return seen.record;
  };
};
