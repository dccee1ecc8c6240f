import { type AppStore } from '../app-store.ts';
import { trainingWord } from '../parts/brand.ts';
import { afterRest } from './after-rest.ts';
import { removedLines } from './removed-lines.ts';
import { createSpeaker } from './speaker.ts';
import { spokenLines } from './spoken-lines.ts';
import { spokenMode } from './spoken-mode.ts';

/** Says what changes, once keys and answers rest for a moment: a scan is one change, not thirteen. */
export type PlainVoice = {
  /** Ink has drawn this frame. */
  readonly drawn: (frame: string) => void;
  readonly pressed: () => void;
  /** Says everything again. */
  readonly repeat: () => void;
  readonly close: () => void;
};

export const createPlainVoice = (store: AppStore, write: (line: string) => void): PlainVoice => {
  const [modeSpeaker, screenSpeaker] = [createSpeaker(), createSpeaker()];
  let frame = '';
  let byHand = false;
  let sale = store.read().model.sale.read().current;
  const speak = (): void => {
    const { model, stack } = store.read();
    const top = stack.at(-1);
    if (!top) return;
    const before = sale;
    sale = model.sale.read().current;
    const mode = modeSpeaker.hear({ place: store, lines: spokenMode(model), byHand: false });
    // A cashier knows the keys of the sale by heart, and F1 tells them; elsewhere they are part of the question.
    const lines = top.route.name === 'sale' ? spokenLines(frame).slice(0, -1) : spokenLines(frame);
    const training = trainingWord(model);
    const said = screenSpeaker.hear({ place: top, lines: training ? [training, ...lines] : lines, byHand });
    byHand = false;
    for (const line of [...mode, ...removedLines(before, sale).map(model.text.frame.removed), ...said]) write(line);
  };
  const { soon, close } = afterRest(speak);
  return {
    drawn: (next) => {
      frame = next;
      soon();
    },
    pressed: () => {
      byHand = true;
      soon();
    },
    repeat: () => {
      modeSpeaker.forget();
      screenSpeaker.forget();
      soon();
    },
    close,
  };
};
