// The questions that are asked most. They lie in one file of the program, with what they share with all other verbs.
export { verb as who } from './verbs/who.ts'
export { verb as decide } from './verbs/decide.ts'
export { verb as require } from './verbs/require.ts'
export { verb as route } from './verbs/route.ts'
