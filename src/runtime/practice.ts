/** Why a register sells nothing in earnest: it is shown to somebody, or somebody learns at it. */
export type Practice = 'demo' | 'training';
