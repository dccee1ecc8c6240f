import { automaticScenarios } from './automatic.ts';
import { manualScenarios } from './manual.ts';
import { type Scenario } from './scenario.ts';

/** The flows a newcomer is shown, by the name `--scenario` takes. */
export const scenarios: Readonly<Record<string, Scenario>> = { ...automaticScenarios, ...manualScenarios };

/** The names of those that fit a country. */
export const scenariosFor = (entry: Scenario['entry']): readonly string[] =>
  Object.entries(scenarios).flatMap(([name, scenario]) => (scenario.entry === entry ? [name] : []));
