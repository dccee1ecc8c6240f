import { type DurationsText } from '../en/durations.ts';

export const durations: DurationsText = { hours: 'h', minutes: 'min', seconds: 's' };
