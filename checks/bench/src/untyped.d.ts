// Peers that come without types; their answers are compared, not their types.
declare module 'json-logic-js'
declare module 'sql.js'
