import { readdirSync, readFileSync } from 'node:fs';

/** The processor time of all threads of a process, ms. Source: the first number of `schedstat`, in nanoseconds. */
export const cpuMs = (processId) =>
  readdirSync(`/proc/${processId}/task`)
    .map((thread) => Number(readFileSync(`/proc/${processId}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
    .reduce((sum, each) => sum + each, 0);

/** The memory of a process that lies in the machine's, megabytes of a million bytes. Source: `VmRSS`, in kibibytes. */
export const residentMegabytes = (processId) =>
  (Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1]) * 1024) / 1e6;
