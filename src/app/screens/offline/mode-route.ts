import { isModeOn } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type Route } from '../../route.ts';

/** The screen that switches the mode: on while it is off, and off while it is on. */
export const modeRoute = (app: Pick<AppModel, 'regime' | 'state'>): Route => ({
  name: isModeOn(app) ? 'switch-off' : 'switch-on',
});
