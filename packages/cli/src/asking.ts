// The question that is asked most. It lies in one file of the program, with what it shares with all other verbs.
export { verb as who } from './verbs/who.ts'
