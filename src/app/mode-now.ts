import { type ManualMode } from '../fiscal/regimes/regime.ts';
import { type AppModel } from './model.ts';

type Sight = Pick<AppModel, 'regime' | 'state'>;

/** What the country lets a person switch; undefined where the register goes offline by itself. */
export const manualMode = ({ regime: { offline } }: Pick<Sight, 'regime'>): ManualMode | undefined =>
  offline.entry === 'manual' ? offline.manual : undefined;

/** Whether a person has switched the mode on and it lasts. */
export const isModeOn = ({ regime, state }: Sight): boolean =>
  manualMode({ regime }) !== undefined && state.register.offline.session !== null;
