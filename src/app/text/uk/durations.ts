import { type DurationsText } from '../en/durations.ts';

export const durations: DurationsText = { hours: 'год', minutes: 'хв', seconds: 'с' };
