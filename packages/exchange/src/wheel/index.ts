export { yearWheel, type WheelOptions } from './yearWheel.ts'
export { yearEntries, type YearEntry } from './yearEntries.ts'
