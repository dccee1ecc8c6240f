import { join } from 'node:path';
import { runStart } from '../app/screens/start/run-start.ts';
import { themeFor } from '../app/theme.ts';
import { countryChoices, countryNamed } from '../countries.ts';
import { type SetUp, type SetUpAnswers } from '../runtime/set-up.ts';
import { type Environment } from './environment.ts';
import { setUp } from './init.ts';
import { CommandFailed } from './sentence.ts';

/** Asks what a new register needs and sets it up; undefined when the person leaves. A demonstration is only answered, not set up. */
export const runWizard = (folder: string, environment: Environment): Promise<SetUpAnswers | undefined> =>
  runStart({
    stdin: environment.stdin,
    stdout: environment.stdout,
    theme: themeFor({ ascii: !environment.unicode || environment.plain === true, colour: environment.colour }),
    isPlain: environment.plain === true,
    offer: { countries: countryChoices, language: environment.language },
    setUp: setUpIn(folder, environment),
  });

const setUpIn =
  (folder: string, { home }: Environment): SetUp =>
  async ({ country, server, registerNumber, cashier, catalogue, language }) => {
    if (server === null) return { ok: true };
    const articles = catalogue ?? join(home, 'data', countryNamed(country)?.demo.catalogue ?? '');
    try {
      await setUp({
        folder,
        country,
        server,
        register: registerNumber ?? undefined,
        cashier,
        language,
        catalogue: articles,
      });
      return { ok: true };
    } catch (error) {
      if (error instanceof CommandFailed)
        return { ok: false, reason: error.sentence[language], about: aboutWhat(error, { folder, articles }) };
      throw error;
    }
  };

/** Sentences about a folder or a file name it; everything else that can go wrong lies with the server. */
const aboutWhat = (
  { sentence }: CommandFailed,
  { folder, articles }: { readonly folder: string; readonly articles: string },
): 'server' | 'catalogue' | null => {
  if (sentence.en.includes(articles)) return 'catalogue';
  return sentence.en.includes(folder) ? null : 'server';
};
