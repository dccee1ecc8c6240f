/** The two lines on top of every screen. */
export const banner = {
  online: 'ONLINE',
  offline: 'OFFLINE',
  blocked: 'BLOCKED',
  checking: 'CHECKING THE LINK',
  proven: (age: string) => `proven ${age} ago`,
  left: (time: string) => `${time} left`,
  blockedBy: {
    reached: (limit: string) => `${limit} offline reached`,
    monthReached: (limit: string) => `${limit} this month reached`,
    numbers: 'no offline numbers left',
    pair: 'no offline session prepared',
    answer: (number: number) => `no answer for № ${number}`,
    opening: 'a shift opens only online',
    link: 'nothing is sold without the link',
    behind: 'the server knows more than this register',
    moved: 'this data folder was moved or copied',
  },
  shift: (number: number) => `shift ${number}`,
  noShift: 'no shift',
  month: (left: string) => `month ${left} left`,
  waiting: (count: number) => `${count} waiting`,
  waitingSince: (count: number, age: string) => `${count} waiting, oldest ${age}`,
  numbers: (count: number) => (count === 1 ? '1 number' : `${count} numbers`),
  nextCheck: (clock: string) => `next check ${clock}`,
  sending: (number: number, waited: string, limit: string) =>
    `№ ${number}: sending ${waited} of ${limit}, End = offline now`,
  sendingWait: (number: number, waited: string, limit: string) =>
    `№ ${number}: sending ${waited} of ${limit}, End = stop waiting`,
  lookingUp: (number: number) => `№ ${number}: asking the server`,
  uploading: (left: number) => `sending, ${left} left`,
  halted: (number: number) => `№ ${number} rejected, see /queue`,
  seeQueue: 'see /queue',
  until: (clock: string) => `sells until ${clock}`,
  numbersUntil: (clock: string) => `numbers last until ${clock}`,
  drift: (time: string) => `clock ${time} off`,
};

export type BannerText = typeof banner;
