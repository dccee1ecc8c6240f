import { type Register } from '../../../fiscal/register.ts';
import { type AppModel } from '../../model.ts';
import { seriesText } from '../offline/report-view.ts';

type Sight = Pick<AppModel, 'regime' | 'till' | 'state'>;

/** PA-13: finds billing point and number of a waiting document; undefined where the country has no billing points. Read once for each state of the register. */
export const seriesReader = ({
  regime,
}: Pick<Sight, 'regime'>): ((app: Sight, number: number) => string) | undefined => {
  let seen: { readonly register: Register; readonly series: ReadonlyMap<number, string> } | undefined;
  const read = ({ till, state: { register } }: Sight, number: number): string => {
    if (seen?.register !== register) {
      const series = new Map(till.history.recent().map((record) => [record.number, seriesText(record)]));
      seen = { register, series };
    }
    return seen.series.get(number) ?? '';
  };
  return regime.points ? read : undefined;
};
