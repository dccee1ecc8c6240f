import { type AppModel } from '../model.ts';

type Sight = Pick<AppModel, 'practice' | 'text'>;

/** The name every screen begins with, and what the register is for where it is not for selling. */
export const brand = ({ practice, text }: Sight): string =>
  practice === undefined ? 'KASA' : `KASA ${text.practice.brand[practice]}`;

/** What a training register says of itself beside its name, so that nobody takes its screen for a real one; null elsewhere. */
export const trainingWords = ({ practice, text }: Sight): string | null =>
  practice === 'training' ? text.practice.training : null;

/** The same in one word, where there is room for no more; null elsewhere. */
export const trainingWord = ({ practice, text }: Sight): string | null =>
  practice === 'training' ? text.practice.brand.training : null;
