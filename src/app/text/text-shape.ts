import { type english } from './english.ts';
import { type Language } from './language.ts';

/** The texts of one language, by area. A line missing in one language does not compile. */
export type Text = Omit<typeof english, 'language'> & { readonly language: Language };
