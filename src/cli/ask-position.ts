import { type Country } from '../countries.ts';
import { type Register } from '../fiscal/register.ts';
import { type Config } from '../persistence/config.ts';
import { defaultPatience } from '../runtime/parts.ts';
import { type Position, positionAtServer } from '../runtime/position.ts';
import { systemClock } from './clock.ts';

/** How the register's numbers stand to the server's. */
export const askPosition = (config: Config, country: Country, register: Register): Promise<Position> => {
  const now = systemClock.wall;
  const { regime, server } = country.open(config, { now });
  const { connect, answer } = { ...defaultPatience, ...country.patience };
  return positionAtServer({ server, regime, register, now, limits: { connect, answer } });
};
