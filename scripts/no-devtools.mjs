/** Stands in for react-devtools-core, which Ink only loads in development. */
export const connectToDevTools = () => undefined;
export const initialize = () => undefined;
