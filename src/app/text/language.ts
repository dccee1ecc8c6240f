/** The languages the till speaks; every text exists in all of them. */
export type Language = 'en' | 'uk' | 'es';
