export { issueReceipt, readReceipt, verifyReceipt, withReceipt } from '@styrkod/core/receipts'
