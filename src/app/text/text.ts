import { english } from './english.ts';
import { type Language } from './language.ts';
import { spanish } from './spanish.ts';
import { type Text } from './text-shape.ts';
import { ukrainian } from './ukrainian.ts';

/** Every text of the app in every language. */
export const texts: Readonly<Record<Language, Text>> = { en: english, uk: ukrainian, es: spanish };
