import { refusalText } from '../../app/text/refusal-text.ts';
import { texts } from '../../app/text/text.ts';
import { countryNamed } from '../../countries.ts';
import { badText } from '../../fiscal/text.ts';
import { configStore } from '../../persistence/config.ts';
import { nodeFileSystem } from '../../persistence/file-system.ts';
import { longestName } from '../../persistence/people.ts';
import { systemClock } from '../clock.ts';
import { CommandFailed } from '../sentence.ts';

/** A name goes onto documents: one that this country's cannot hold would refuse every sale of its person. */
export const requireFitName = (folder: string, name: string): void => {
  const config = configStore(nodeFileSystem, folder).read();
  const country = config && countryNamed(config.country);
  if (!config || !country) return;
  const { regime } = country.open(config, { now: systemClock.wall });
  const refusal = badText(regime.pricing.text, name, longestName);
  if (!refusal) return;
  const said = (language: 'en' | 'uk' | 'es'): string => refusalText(texts[language], refusal);
  throw new CommandFailed({ en: said('en'), uk: said('uk'), es: said('es') });
};
