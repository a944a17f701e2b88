export { writeCalendar, type CalendarSettings } from './writeCalendar.ts'
