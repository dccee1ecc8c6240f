import { isModeOn } from '../mode-now.ts';
import { type AppModel } from '../model.ts';
import { bannerView } from '../parts/banner-view.ts';
import { trainingWords } from '../parts/brand.ts';
import { modeTitle } from '../parts/mode-title.ts';

/** K-08 for the ear: the mode with its limits, and the one thing worth knowing now; they are said when their words change. */
export const spokenMode = (app: AppModel): readonly string[] => {
  const { mode, note, figures } = bannerView(app);
  const title = isModeOn(app) ? modeTitle(app, Number.POSITIVE_INFINITY, ', ') : `${mode.word} ${mode.detail}`.trim();
  const limits = mode.role === 'online' || mode.role === 'checking' ? [] : [(figures[0] ?? []).join(', ')];
  const training = trainingWords(app);
  return [...(training ? [training] : []), title, ...limits, ...(note ? [note.text] : [])];
};
