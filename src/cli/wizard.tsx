import { type Environment } from './environment.ts';

export const runWizard = async (_folder: string, _environment: Environment): Promise<boolean> => false;
