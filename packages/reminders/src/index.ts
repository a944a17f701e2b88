export { startReminders, type Reminders, type Surroundings } from '#startReminders.ts'
export { readReminderSettings, REMINDER_VARIABLES, type ReadReminderSettings } from '#settings/readReminderSettings.ts'
export type { ReminderSettings, Subscription, Target } from '#settings/model.ts'
