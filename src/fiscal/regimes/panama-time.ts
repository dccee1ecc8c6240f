/** `21/11/2026 09:05:00`, as a receipt states it. */
export const panamaPaperTime = (local: string): string => {
  const [day = '', time = ''] = local.split('T');
  return `${day.split('-').reverse().join('/')} ${time}`;
};
