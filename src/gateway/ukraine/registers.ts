import { type Registration } from '../../fiscal/regimes/regime.ts';
import { type NoAnswer, type Rejection, type TimeLimits } from '../../runtime/fiscal-server.ts';
import { ask } from './commands.ts';
import { type Connection } from './connection.ts';

/** The registers this key may work with, as the tax office has them written down. */
export type RegistersOutcome =
  | { readonly kind: 'found'; readonly registrations: readonly Registration[] }
  | Rejection
  | NoAnswer;

/** Asks `Objects`; names and addresses are taken over letter for letter, for documents must repeat them (spec/ua 11). */
export const registersOf = async (connection: Connection, limits: TimeLimits): Promise<RegistersOutcome> => {
  const outcome = await ask(connection, { name: 'Objects', fields: {}, signed: true, limits });
  if (outcome.kind === 'nothing') return { kind: 'found', registrations: [] };
  if (outcome.kind !== 'answered') return outcome;
  const registrations = outcome.reply.TaxObjects.flatMap((place) =>
    place.TransactionsRegistrars.filter(({ Closed }) => !Closed).map(({ NumFiscal, NumLocal }) => ({
      taxNumber: place.Tin,
      vatNumber: place.Ipn,
      organisation: place.OrgName,
      pointName: place.Name,
      pointAddress: place.Address,
      registerNumber: NumFiscal,
      deskNumber: String(NumLocal),
    })),
  );
  return { kind: 'found', registrations };
};
