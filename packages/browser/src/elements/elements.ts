import './who.ts'

export { adoptStyles } from '#element/adoptStyles.ts'
