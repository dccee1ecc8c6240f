/** The units durations are written in. */
export const durations = { hours: 'h', minutes: 'min', seconds: 's' };

export type DurationsText = typeof durations;
