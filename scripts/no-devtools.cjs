// Stands in for react-devtools-core, which Ink only loads in development.
module.exports = { initialize: () => undefined, connectToDevTools: () => undefined };
