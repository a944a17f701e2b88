/** The version of this package, as `package.json` has it. Generated; do not edit. */
export const ENGINE = '0.1.0'
